/** Appointments as xCal, one icalendar with all events, and back. */
import type { Of } from './grammar.ts';
import type { CalendarEvent } from './message.ts';
import { present } from './parties.ts';
import type { icalendar, vevent } from './xcal.ts';

type EventTree = Of<typeof vevent>;
type Words = readonly { readonly text: string }[];
type Moments = NonNullable<EventTree['properties']['any']>['dtstart'];

const words = (text: string | undefined) => (text === undefined ? undefined : [{ text }]);
const first = (property: Words | undefined) => property?.[0]?.text;

// A value without a clock time is a whole day, which xCal writes in another element.
const moment = (written: string) => [
  { value: written.includes('T') ? { 'date-time': written } : { date: written } },
];
const momentOf = (property: Moments): string | undefined => {
  const value = property?.[0]?.value;
  return value?.['date-time'] ?? value?.date;
};

export function calendarTree(events: readonly CalendarEvent[]): Of<typeof icalendar> {
  return {
    vcalendar: [
      {
        // RFC 5545 demands both.
        properties: {
          any: { prodid: [{ text: '-//ddfl-conformance//NONSGML//NO' }], version: [{ text: '2.0' }] },
        },
        components: { any: { vevent: events.map(eventTree) } },
      },
    ],
  };
}

function eventTree(event: CalendarEvent): EventTree {
  const any = present({
    uid: words(event.uid),
    dtstart: moment(event.start),
    dtend: moment(event.end),
    contact: words(event.contact),
    summary: words(event.summary),
    description: words(event.description),
    location: words(event.location),
    status: words(event.status),
    categories: event.categories && [{ text: event.categories }],
  });
  return { properties: { any } };
}

const treesOf = (calendars: readonly Of<typeof icalendar>[]) =>
  calendars
    .flatMap((calendar) => calendar.vcalendar ?? [])
    .flatMap((calendar) => calendar.components?.any?.vevent ?? [])
    .map(({ properties: { any = {} } }) => any);

const AT_MOST_ONCE = [
  'uid',
  'dtstamp',
  'dtstart',
  'dtend',
  'summary',
  'description',
  'location',
  'status',
] as const;

/** What RFC 5545 3.6.1 does not allow of an event, if there is any: no start, or twice what may stand there once. */
export function faultOfEvents(calendars: readonly Of<typeof icalendar>[]): string | undefined {
  for (const properties of treesOf(calendars)) {
    const twice = AT_MOST_ONCE.find((name) => (properties[name]?.length ?? 0) > 1);
    if (twice) return `The vevent has ${twice} more than once (RFC 5545 3.6.1).`;
    if (momentOf(properties.dtstart) === undefined) return 'The vevent has no dtstart (RFC 5545 3.6.1).';
  }
  return undefined;
}

/** All events of all calendars, when nothing is wrong with them; without dtend an event ends as it starts. */
export function eventsOf(calendars: readonly Of<typeof icalendar>[]): CalendarEvent[] {
  return treesOf(calendars).map((any) => {
    const start = momentOf(any.dtstart) ?? '';
    const categories = any.categories?.flatMap((property) => property.text);
    return present({
      uid: first(any.uid),
      start,
      // RFC 5545 §3.6.1: an event with a start and no end ends when it starts.
      end: momentOf(any.dtend) ?? start,
      contact: first(any.contact),
      summary: first(any.summary),
      description: first(any.description),
      location: first(any.location),
      status: first(any.status),
      categories,
    });
  });
}
