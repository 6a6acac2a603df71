"""Record systems with one fault each, to show that the suite finds it: `record_system.py --fault NAME`."""

import xml.etree.ElementTree as ET
from datetime import date

import writing
from conversations import Conversation, Opening
from practice import Practice
from reading import Attachment, DialogueMessage, Receipt


class ClosingCode(Practice):
    """Closes with the code of an ordinary answer (ECON-03)."""

    def closing_code(self) -> tuple[str, str]:
        return writing.ANSWER


class OverdueEarly(Practice):
    """Shows a question as overdue on the last day that is in time (ECON-08)."""

    def is_overdue(self, due: date, today: date) -> bool:
        return today >= due


class DoubleCharge(Practice):
    """Charges every answer (ECON-09)."""

    def is_paid(self, conversation: Conversation) -> bool:
        return False


class LostAttachment(Practice):
    """Files the first attachment only (ECON-10)."""

    def kept(self, files: list[Attachment]) -> list[Attachment]:
        return files[:1]


class DoubleFiling(Practice):
    """Files a message again when it is delivered again (MSG-04)."""

    def take(self, message: DialogueMessage, citizen: str) -> None:
        if message.id in self.received:
            self.file_received(message, citizen)
        super().take(message, citizen)


class LostInOutage(Practice):
    """Loses what it cannot send at once (MSG-11)."""

    def post(self, document: bytes) -> None:
        super().post(document)
        self.unsent.clear()


class SilentRejection(Practice):
    """Tells nobody of a rejecting receipt (MSG-09)."""

    def note_receipt(self, receipt: Receipt) -> None:
        self.received.add(receipt.id)


class WrongPatient(Practice):
    """Answers to a citizen's question concern another citizen of the practice (MSG-10)."""

    def patient_of(self, opening: Opening) -> ET.Element:
        others = [citizen for id, citizen in self.citizens.items() if id != opening.citizen]
        return writing.patient(others[0]) if opening.is_by_citizen and others else opening.patient


FAULTS: dict[str, type[Practice]] = {
    'closing-code': ClosingCode,
    'overdue-early': OverdueEarly,
    'double-charge': DoubleCharge,
    'lost-attachment': LostAttachment,
    'double-filing': DoubleFiling,
    'lost-in-outage': LostInOutage,
    'silent-rejection': SilentRejection,
    'wrong-patient': WrongPatient,
}
