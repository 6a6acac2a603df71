"""Record systems with one fault each, to show that the suite finds it: `record_system.py --fault NAME`."""

import xml.etree.ElementTree as ET
from datetime import date

import codes
import writing
from appointments import Appointments
from conversations import Conversation, Opening
from dialogues import Dialogues
from office import Office
from office_calendar import Slot
from panel import Panel
from practice import Parts
from reading import Attachment, DialogueMessage, Receipt


class ClosingCode(Dialogues):
    """Closes with the code of an ordinary answer (ECON-03)."""

    def closing_code(self) -> tuple[str, str]:
        return codes.ANSWER


class OverdueEarly(Dialogues):
    """Shows a question as overdue on the last day that is in time (ECON-08)."""

    def is_overdue(self, due: date, today: date) -> bool:
        return today >= due


class DoubleCharge(Dialogues):
    """Charges every answer (ECON-09)."""

    def is_paid(self, conversation: Conversation) -> bool:
        return False


class LostAttachment(Dialogues):
    """Files the first attachment only (ECON-10)."""

    def kept(self, files: list[Attachment]) -> list[Attachment]:
        return files[:1]


class DoubleFiling(Dialogues):
    """Files a message again when it is delivered again (MSG-04)."""

    def take(self, message: DialogueMessage, citizen: str) -> None:
        if message.id in self.office.received:
            self.file_received(message, citizen)
        super().take(message, citizen)


class LostInOutage(Office):
    """Loses what it cannot send at once (MSG-11)."""

    def post(self, document: bytes) -> None:
        super().post(document)
        self.unsent.clear()


class SilentRejection(Dialogues):
    """Tells nobody of a rejecting receipt (MSG-09)."""

    def note_receipt(self, receipt: Receipt) -> None:
        self.office.received.add(receipt.id)


class WrongPatient(Office):
    """Answers to a citizen's question concern another citizen of the practice (MSG-10)."""

    def patient_of(self, opening: Opening) -> ET.Element:
        others = [citizen for id, citizen in self.citizens.items() if id != opening.citizen]
        return writing.patient(others[0]) if opening.is_by_citizen and others else opening.patient


class RenewalCode(Dialogues):
    """Renews with the code of an ordinary answer when the GP does it (RENEW-04)."""

    def renewal_code(self, by: str) -> tuple[str, str]:
        return codes.ANSWER if by == 'gp' else super().renewal_code(by)


class DoubleBooking(Appointments):
    """Gives a slot that is taken to whoever reserves it (BOOK-03)."""

    def may_have(self, slot: Slot) -> bool:
        return self.calendar.is_bookable(slot, self.office.now)


class SwitchToItself(Panel):
    """Keeps a switch to itself (PANEL-02)."""

    def switch(self, clinician: str, service: str, is_enabled: bool) -> None:
        pass


FAULTS: dict[str, Parts] = {
    'closing-code': Parts(dialogues=ClosingCode),
    'overdue-early': Parts(dialogues=OverdueEarly),
    'double-charge': Parts(dialogues=DoubleCharge),
    'lost-attachment': Parts(dialogues=LostAttachment),
    'double-filing': Parts(dialogues=DoubleFiling),
    'lost-in-outage': Parts(office=LostInOutage),
    'silent-rejection': Parts(dialogues=SilentRejection),
    'wrong-patient': Parts(office=WrongPatient),
    'renewal-code': Parts(dialogues=RenewalCode),
    'double-booking': Parts(appointments=DoubleBooking),
    'switch-to-itself': Parts(panel=SwitchToItself),
}
