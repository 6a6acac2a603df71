"""One practice: what it does with each message that comes in, and whom it lets do each act."""

from dataclasses import dataclass
from threading import Lock
from typing import Any

import codes
import writing
from appointments import Appointments
from changes import Changes
from dialogues import Dialogues
from elements import NotValid
from given_codes import first
from helsenorge import Unavailable
from office import Office, Refused
from panel import Panel
from reading import DialogueMessage, NotSupported, NotWellFormed, Receipt, read

NO_XML = first('notWellFormedErrors', 'T01')
INVALID = first('invalidErrors', 'T02')
NO_SUCH_RECEIVER = (first('unknownReceiverErrors', 'E21'), 'Mottakeren finnes ikke her')
NO_SUCH_TYPE = (first('unsupportedErrors', 'T10'), 'Meldingsformatet støttes ikke her')
NO_SUCH_PATIENT = (first('unknownCitizenErrors', 'E35'), 'Pasienten finnes ikke i mottakersystemet')


@dataclass(frozen=True)
class Parts:
    """What a practice is made of, so that a faulty one differs in one part: see faults.py."""

    office: type[Office] = Office
    dialogues: type[Dialogues] = Dialogues
    appointments: type[Appointments] = Appointments
    panel: type[Panel] = Panel


class Practice:
    """A GP office. Calls for one practice never overlap: whoever calls holds the lock."""

    def __init__(self, provision: dict[str, Any], parts: Parts) -> None:
        self.lock = Lock()
        self.office = parts.office(provision)
        self.dialogues = parts.dialogues(self.office)
        self.appointments = parts.appointments(self.office)
        self.panel = parts.panel(self.office)
        self.handled: set[str] = set()
        self.acts = self.dialogues.acts | self.appointments.acts | self.panel.acts

    def act(self, now: str, act: dict[str, Any] | None) -> dict[str, Any]:
        """Reads the inbox, lets somebody act, and tells what changed."""
        self.office.now = now
        self.office.changes = Changes()
        try:
            self.panel.switch_in_register()
            self.read_inbox()
            self.office.send_unsent()
        except Unavailable:
            pass  # what waits here and there waits until the next act
        answer: dict[str, Any] = {'outcome': 'accepted'}
        try:
            if act is not None:
                self.perform(act)
        except Refused as refusal:
            answer = {'outcome': 'refused', 'reason': str(refusal)}
        except Unavailable:
            # Only what must be asked before anything is done comes here: nothing has happened.
            answer = {'outcome': 'refused', 'reason': 'Helsenorge svarer ikke, prøv igjen'}
        # Last, so that an appointment which the act gave or called off counts already.
        self.appointments.send_links()
        stands = {'tasks': self.dialogues.tasks(), 'calendar': self.appointments.told()}
        return answer | self.office.changes.told() | stands

    def perform(self, act: dict[str, Any]) -> None:
        """Does what somebody at the office wants, or raises Refused."""
        do = self.acts.get(act['type'])
        if do is None:
            raise Refused(f'Kan ikke {act["type"]}')
        do(act)

    def read_inbox(self) -> None:
        """Handles every unread message once, until there is none; one handled before is only marked read."""
        platform = self.office.platform
        while listed := platform.unread([self.office.enterprise['herId'], *self.office.clinicians]):
            for entry in listed:
                if entry['id'] not in self.handled:
                    self.handle(entry['id'], str(entry['receiverHerId']))
                    self.handled.add(entry['id'])
                platform.mark_read(entry['id'], str(entry['receiverHerId']))

    def handle(self, id: str, her_id: str) -> None:
        """Decides what one message asks for: the first case that fits holds."""
        platform = self.office.platform
        try:
            message = read(platform.document(id))
        except NotWellFormed as error:
            platform.reject(id, her_id, NO_XML, f'Ikke XML, eller ikke velformet: {error}')
        except NotSupported:
            platform.reject(id, her_id, *NO_SUCH_TYPE)
        except NotValid as error:
            platform.reject(id, her_id, INVALID, f'Følger ikke standarden: {error}')
        else:
            if isinstance(message, Receipt):
                self.dialogues.note_receipt(message)
            elif message.type not in codes.SUPPORTED:
                platform.reject(id, her_id, *NO_SUCH_TYPE)
            elif not self.office.is_receiver(message.receiver):
                # By call: the office writes no AppRec in the name of somebody else.
                if message.wants_receipt:
                    platform.reject(id, her_id, *NO_SUCH_RECEIVER)
            else:
                self.receive(message)

    def receive(self, message: DialogueMessage) -> None:
        """Takes in a message if its patient is known here, and receipts it if that is asked for."""
        citizen, error = message.citizen, None
        if citizen not in self.office.citizens:
            error = NO_SUCH_PATIENT
        elif message.type in codes.ABOUT_APPOINTMENTS:
            self.appointments.take(message, citizen)
        else:
            self.dialogues.take(message, citizen)
        if message.wants_receipt:
            self.office.post(writing.receipt(self.office.new_id(), self.office.now, message, error))
