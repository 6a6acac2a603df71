"""Appointment booking: what citizens ask of the calendar, what the office does in it, and what it tells of it."""

from datetime import datetime, timedelta
from typing import Any

import codes
import given_codes
import writing
from conversations import Opening
from office import Acts, Office, Refused
from office_calendar import Appointment, OfficeCalendar, Slot
from reading import DialogueMessage
from xcal import ALLOCATED, CANCELLED, Event, calendar

CATEGORIES: dict[str, str] = given_codes.value(
    'appointmentKinds',
    {'in-person': 'Ordinær', 'urgent': 'Hastetime', 'video': 'Videotime', 'telephone': 'Telefontime'},
)
PLACES = {'video': 'Video', 'telephone': given_codes.first('telephonePlace', 'Telefontime')}
SUBJECT = 'Time hos legen'
LINK = 'https://video.example.invalid/rom'
LINK_MINUTES: dict[str, int] = given_codes.value('videoLinkMinutes', {'earliest': 10, 'latest': 5})
LINK_AT_THE_EARLIEST = timedelta(minutes=LINK_MINUTES['earliest'])
LINK_AT_THE_LATEST = timedelta(minutes=LINK_MINUTES['latest'])


class Appointments:
    """The calendar of an office, and the messages about it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.calendar = OfficeCalendar()
        self.requests: dict[str, Opening] = {}
        self.acts: Acts = {
            'office.publishes': self.publish,
            'office.withdraws': self.withdraw,
            'office.closes-period': self.close_period,
            'office.takes-requests-only': self.take_requests_only,
            'office.allocates': self.allocate,
            'office.pushes': self.push,
            'office.calls-off': self.call_off,
        }

    def told(self) -> list[dict[str, Any]]:
        """The appointments that stand now."""
        return [appointment.told() for appointment in self.calendar.standing()]

    # What citizens ask

    def take(self, message: DialogueMessage, citizen: str) -> None:
        """Does what a message asks for, at once, unless it has been delivered before."""
        if message.id in self.office.received:
            return
        self.office.received.add(message.id)
        patient = writing.patient(self.office.citizens[citizen])
        opening = Opening(message.type, message.receiver, message.sender, patient, citizen, is_by_citizen=True)
        match message.code, message.event:
            case codes.ASKS_FOR_SLOTS, Event() as asked:
                self.offer(message.id, opening, asked)
            case codes.RESERVES, Event() as wanted:
                self.reserve(message.id, opening, wanted)
            case codes.ASKS_IN_WORDS, _:
                self.requests[message.id] = opening
            case codes.CANCELS, _:
                self.cancel(message.conversation)

    def offer(self, question: str, opening: Opening, asked: Event) -> None:
        """Answers the slot question. Helsenorge waits for it: there is no receipt on either side."""
        events = [
            Event(slot.start, slot.end, slot.clinician, category=CATEGORIES[slot.kind])
            for slot in self.calendar.open_slots(asked.contact, asked.start, self.office.now)
        ]
        self.answer(question, opening, codes.OPEN_SLOTS, None, events, wants_receipt=False)

    def reserve(self, reservation: str, opening: Opening, wanted: Event) -> None:
        """Gives the citizen the slot, or tells why not."""
        slot = self.calendar.slot_at(wanted.contact, wanted.start)
        if slot is not None and self.may_have(slot):
            time = (slot.clinician, slot.start, slot.end, slot.kind)
            event = self.give(Appointment(*time, wanted.summary or SUBJECT, reservation, opening))
        else:
            reason = 'Timen er ikke ledig'
            event = Event(wanted.start, wanted.end, wanted.contact, description=reason, status=CANCELLED)
        self.answer(reservation, opening, codes.RESERVATION_ANSWER, None, [event])

    def may_have(self, slot: Slot) -> bool:
        """Whether a citizen who reserves a slot gets it."""
        return self.calendar.is_open(slot, self.office.now)

    def cancel(self, conversation: str) -> None:
        """Cancels what was given in a conversation: nobody answers, and the slot is open again."""
        for appointment in self.calendar.standing():
            if appointment.conversation == conversation:
                appointment.is_cancelled = True

    # What the office does

    def publish(self, act: dict[str, Any]) -> None:
        """Marks slots as bookable."""
        for slot in act['slots']:
            self.calendar.publish(Slot(slot['clinician'], slot['start'], slot['end'], slot['kind']))

    def withdraw(self, act: dict[str, Any]) -> None:
        """Takes a slot back."""
        slot = self.calendar.slot_at(act['clinician'], act['start'])
        if slot is None or slot.is_withdrawn:
            raise Refused('Det er ingen slik ledig time')
        slot.is_withdrawn = True

    def close_period(self, act: dict[str, Any]) -> None:
        """Offers nothing in a period, both days included; appointments in it stand."""
        self.calendar.closed_periods.append((act['from'], act['until']))

    def take_requests_only(self, _: dict[str, Any]) -> None:
        """Offers nothing at all from now on."""
        self.calendar.takes_requests_only = True

    def allocate(self, act: dict[str, Any]) -> None:
        """Answers a request in words with a time, which need not have been a slot."""
        request = act['request']
        opening = self.requests.get(request)
        if opening is None:
            raise Refused('Forespørselen finnes ikke')
        event = self.give(appointment_of(act, request, opening))
        self.answer(request, opening, codes.REQUEST_ANSWER, act['text'], [event])

    def push(self, act: dict[str, Any]) -> None:
        """Gives a citizen an appointment that nobody asked for, by a message that opens its conversation."""
        opening = self.office.opening_to(act['citizen'], act['clinician'], codes.RESERVATION)
        appointment = appointment_of(act, '', opening)
        event = self.give(appointment)
        content = writing.question(codes.PUSHED_APPOINTMENT, act['text'])
        appointment.conversation = self.office.send(opening, None, content, calendar([event]))

    def call_off(self, act: dict[str, Any]) -> None:
        """Cancels an appointment, and tells the citizen."""
        appointment = self.calendar.standing_at(act['clinician'], act['start'], act['citizen'])
        if appointment is None:
            raise Refused('Innbyggeren har ingen slik time')
        appointment.is_cancelled = True
        event = Event(appointment.start, appointment.end, appointment.clinician, status=CANCELLED)
        self.answer(appointment.conversation, appointment.opening, codes.CALLED_OFF, act['text'], [event])

    def send_links(self) -> None:
        """Sends the link of each video appointment, once, while it is neither too early nor too late."""
        now = datetime.fromisoformat(self.office.now)
        for appointment in self.calendar.standing():
            left = datetime.fromisoformat(appointment.start) - now
            is_due = LINK_AT_THE_LATEST <= left <= LINK_AT_THE_EARLIEST
            if appointment.kind == 'video' and is_due and not appointment.has_link:
                appointment.has_link = True
                self.answer(appointment.conversation, appointment.opening, codes.VIDEO_LINK, LINK, [])

    # How it is told

    def give(self, appointment: Appointment) -> Event:
        """Notes an appointment in the calendar; gives what the citizen is told of it."""
        self.calendar.appointments.append(appointment)
        return self.confirmation(appointment)

    def confirmation(self, appointment: Appointment) -> Event:
        """When, with whom, where and what about."""
        return Event(
            appointment.start,
            appointment.end,
            appointment.clinician,
            summary=appointment.subject,
            location=PLACES.get(appointment.kind, self.office.enterprise['name']),
            status=ALLOCATED,
            category=CATEGORIES[appointment.kind],
        )

    def answer(
        self,
        first: str,
        opening: Opening,
        code: tuple[str, str],
        text: str | None,
        events: list[Event],
        *,
        wants_receipt: bool = True,
    ) -> None:
        """Sends a message in the conversation that the first message began; without events it has no calendar."""
        calendars = [calendar(events)] if events else []
        content = writing.note(code, text)
        self.office.send(opening, (first, first), content, *calendars, wants_receipt=wants_receipt)


def appointment_of(act: dict[str, Any], conversation: str, opening: Opening) -> Appointment:
    """An appointment at the time that the office chose."""
    return Appointment(
        act['clinician'], act['start'], act['end'], act['kind'], SUBJECT, conversation, opening
    )
