"""Appointments and open slots as they travel: xCal (RFC 6321), in a document beside the dialogue message."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import datetime

from elements import NAMES, Builder, NotValid, child, text_of
from kith import XCAL
from given_codes import first

ALLOCATED = first('allocatedStatus', 'CONFIRMED')
CANCELLED = first('cancelledStatus', 'CANCELLED')

xcal = Builder(XCAL)


@dataclass(frozen=True)
class Event:
    """One vevent: a time of a clinician, by HER-id.

    Start and end are instants; in the slot question they are days.
    """

    start: str
    end: str
    contact: str
    summary: str | None = None
    description: str | None = None
    location: str | None = None
    status: str | None = None
    category: str | None = None


def read_event(root: ET.Element) -> Event | None:
    """The time that a message names, if it has a calendar: a citizen names one at a time."""
    event = root.find('m:Document/m:RefDoc/m:Content/x:icalendar/x:vcalendar/x:components/x:vevent', NAMES)
    if event is None:
        return None
    properties = child(event, 'x:properties')
    return Event(
        start=read_time(properties, 'x:dtstart'),
        end=read_time(properties, 'x:dtend'),
        contact=text_of(properties, 'x:contact/x:text'),
        summary=properties.findtext('x:summary/x:text', None, NAMES),
    )


def read_time(properties: ET.Element, path: str) -> str:
    """An instant, or a day in the slot question, as it is written."""
    text = text_of(properties, f'{path}/*')
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise NotValid(f'{text} is neither an instant nor a day') from error
    return text


def calendar(events: list[Event]) -> ET.Element:
    """The calendar that the office sends."""
    root = xcal.root('icalendar')
    components = xcal.add(xcal.add(root, 'vcalendar'), 'components')
    for event in events:
        properties = xcal.add(xcal.add(components, 'vevent'), 'properties')
        xcal.add(xcal.add(properties, 'dtstart'), 'date-time', event.start)
        xcal.add(xcal.add(properties, 'dtend'), 'date-time', event.end)
        texts = {
            'contact': event.contact,
            'summary': event.summary,
            'description': event.description,
            'location': event.location,
            'status': event.status,
            'categories': event.category,
        }
        for name, text in texts.items():
            if text is not None:
                xcal.add(xcal.add(properties, name), 'text', text)
    return root
