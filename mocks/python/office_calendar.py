"""The office's calendar: slots published for citizens to book, and the appointments that citizens have."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations import Opening
from workdays import oslo_date


@dataclass
class Slot:
    """A time that citizens may book."""

    clinician: str
    start: str
    end: str
    kind: str
    is_withdrawn: bool = False


@dataclass
class Appointment:
    """A citizen's time with a clinician, and the conversation in which it was given."""

    clinician: str
    start: str
    end: str
    kind: str
    subject: str
    conversation: str
    opening: Opening
    is_cancelled: bool = False
    has_link: bool = False

    def told(self) -> dict[str, Any]:
        """As the answer to `act` has it."""
        return {
            'citizen': self.opening.citizen,
            'clinician': self.clinician,
            'start': self.start,
            'end': self.end,
            'kind': self.kind,
        }


Place = tuple[str, datetime]
"""What tells slots and appointments apart: whose it is, and the instant, whatever its offset."""


def place_of(clinician: str, start: str) -> Place:
    """The place of a time in the calendar."""
    return clinician, datetime.fromisoformat(start)


class OfficeCalendar:
    """Slots and appointments. Days are Norwegian, written as 2024-02-08."""

    def __init__(self) -> None:
        self.slots: dict[Place, Slot] = {}
        self.appointments: list[Appointment] = []
        self.closed_periods: list[tuple[str, str]] = []
        self.takes_requests_only = False

    def publish(self, slot: Slot) -> None:
        """Offers a slot: of several published at one place, the latest counts."""
        self.slots[place_of(slot.clinician, slot.start)] = slot

    def slot_at(self, clinician: str, start: str) -> Slot | None:
        """The slot of a clinician at an instant, open or not."""
        return self.slots.get(place_of(clinician, start))

    def open_slots(self, clinician: str, day: str, now: str) -> list[Slot]:
        """What a citizen is offered of a clinician's day: every open slot, and no other."""
        return [
            slot
            for slot in self.slots.values()
            if slot.clinician == clinician and day_of(slot) == day and self.is_open(slot, now)
        ]

    def is_open(self, slot: Slot, now: str) -> bool:
        """Whether a citizen may have a slot."""
        return self.is_bookable(slot, now) and not self.is_taken(slot)

    def is_bookable(self, slot: Slot, now: str) -> bool:
        """Whether a slot that nobody has may be booked."""
        has_begun = datetime.fromisoformat(slot.start) <= datetime.fromisoformat(now)
        is_closed = any(first <= day_of(slot) <= last for first, last in self.closed_periods)
        return not (has_begun or is_closed or slot.is_withdrawn or self.takes_requests_only)

    def is_taken(self, slot: Slot) -> bool:
        """Whether somebody has an appointment at the place of a slot."""
        return self.standing_at(slot.clinician, slot.start) is not None

    def standing(self) -> list[Appointment]:
        """The appointments that nobody has cancelled."""
        return [appointment for appointment in self.appointments if not appointment.is_cancelled]

    def standing_at(self, clinician: str, start: str, citizen: str | None = None) -> Appointment | None:
        """The appointment at a place; of two, that of the citizen asked for, or else the earlier given."""
        for appointment in self.standing():
            is_here = place_of(appointment.clinician, appointment.start) == place_of(clinician, start)
            if is_here and citizen in (None, appointment.opening.citizen):
                return appointment
        return None


def day_of(slot: Slot) -> str:
    """The day of a slot in Norway."""
    return oslo_date(slot.start).isoformat()
