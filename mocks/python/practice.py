"""One practice: how it handles what comes in, and what its clinicians may do."""

import xml.etree.ElementTree as ET
from datetime import date
from threading import Lock
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import writing
from conversations import Changes, Conversation, Opening
from helsenorge import Helsenorge, Unavailable
from reading import Attachment, DialogueMessage, NotValid, NotWellFormed, Receipt, her_ids, read
from workdays import due_on, oslo_date

SERVICE = 'e-consultation'
MESSAGE_TYPE = 'DIALOG_INNBYGGER_EKONSULTASJON'
NO_SUCH_RECEIVER = ('E21', 'Mottakeren finnes ikke her')
NO_SUCH_PATIENT = ('E35', 'Pasienten finnes ikke i mottakersystemet')


class Refused(Exception):
    """The office may not do it: the reason is its text."""


class Practice:
    """A GP office. Calls for one practice never overlap: whoever calls holds the lock."""

    def __init__(self, provision: dict[str, Any]) -> None:
        self.lock = Lock()
        self.name: str = provision['practice']
        self.now: str = provision['now']
        self.platform = Helsenorge(provision['platform']['url'], provision['platform']['token'])
        self.helsenorge: dict[str, Any] = provision['helsenorge']
        self.office: dict[str, Any] = provision['office']
        self.clinicians: dict[str, Any] = {one['herId']: one for one in provision['clinicians']}
        self.citizens: dict[str, Any] = {one['nationalId']: one for one in provision['citizens']}
        self.conversations: dict[str, Conversation] = {}
        self.received: set[str] = set()
        self.sent: dict[str, str] = {}
        self.unsent: list[bytes] = []
        self.ids_given = 0
        self.changes = Changes()

    def act(self, now: str, act: dict[str, Any] | None) -> dict[str, Any]:
        """Reads the inbox, lets a clinician act, and tells what changed."""
        self.now = now
        self.changes = Changes()
        try:
            self.read_inbox()
            self.send_unsent()
        except Unavailable:
            pass  # what waits here and there waits until the next act
        answer: dict[str, Any] = {'outcome': 'accepted'}
        try:
            if act is not None:
                self.perform(act)
        except Refused as refusal:
            answer = {'outcome': 'refused', 'reason': str(refusal)}
        return answer | self.changes.told() | {'tasks': self.tasks()}

    # What comes in

    def read_inbox(self) -> None:
        """Handles every unread message, until there is none."""
        while listed := self.platform.unread([self.office['herId'], *self.clinicians]):
            for entry in listed:
                self.handle(entry['id'], str(entry['receiverHerId']))
                self.platform.mark_read(entry['id'], str(entry['receiverHerId']))

    def handle(self, id: str, her_id: str) -> None:
        """Decides what one message asks for: the first case that fits holds."""
        try:
            message = read(self.platform.document(id))
        except NotWellFormed as error:
            self.platform.reject(id, her_id, 'T01', f'Ikke XML, eller ikke velformet: {error}')
        except NotValid as error:
            self.platform.reject(id, her_id, 'T02', f'Følger ikke standarden: {error}')
        else:
            if isinstance(message, Receipt):
                self.note_receipt(message)
            elif not self.is_receiver(message.receiver):
                # By call: the office writes no AppRec in the name of somebody else.
                if message.wants_receipt:
                    self.platform.reject(id, her_id, *NO_SUCH_RECEIVER)
            else:
                self.receive(message)

    def is_receiver(self, party: ET.Element) -> bool:
        """Whether a message names this office, and one of its clinicians."""
        enterprise, clinician = her_ids(party)
        return enterprise == self.office['herId'] and clinician in self.clinicians

    def receive(self, message: DialogueMessage) -> None:
        """Takes in a message if its patient is known here, and receipts it if that is asked for."""
        citizen, error = message.citizen, None
        if citizen in self.citizens:
            self.take(message, citizen)
        else:
            error = NO_SUCH_PATIENT
        if message.wants_receipt:
            self.post(writing.receipt(self.new_id(), self.now, message, error))

    def take(self, message: DialogueMessage, citizen: str) -> None:
        """Files a message and notes that it waits, unless it has been delivered before."""
        if message.id in self.received:
            return
        self.received.add(message.id)
        self.file_received(message, citizen)
        conversation = self.conversations.setdefault(message.conversation, Conversation(message.conversation))
        if message.is_question:
            patient = writing.patient(self.citizens[citizen])
            conversation.opening = Opening(
                message.type, message.receiver, message.sender, patient, citizen, is_by_citizen=True
            )
        # One task for a conversation, counted from its question, or else from the first reply that waits.
        if not conversation.is_closed and (message.is_question or conversation.waits_since is None):
            conversation.waits_since = oslo_date(self.now)

    def file_received(self, message: DialogueMessage, citizen: str) -> None:
        """Files what came, whole, with the citizen it concerns."""
        files = self.kept(message.attachments)
        self.changes.file(citizen, message.id, message.conversation, 'received', message.text, files)

    def kept(self, files: list[Attachment]) -> list[Attachment]:
        """The files that go into the journal."""
        return files

    def note_receipt(self, receipt: Receipt) -> None:
        """Warns the office, once, when what it sent was rejected: a closing that did not arrive closed nothing."""
        conversation = self.sent.get(receipt.original)
        if receipt.is_rejection and receipt.id not in self.received and conversation is not None:
            self.changes.warn_of_rejection(receipt.original, conversation, receipt.reason)
            self.conversations[conversation].is_closed = False
        self.received.add(receipt.id)

    # What the office does

    def perform(self, act: dict[str, Any]) -> None:
        """Does what a clinician wants, or raises Refused."""
        match act['type']:
            case 'clinician.answers':
                self.charge(self.answer(act, writing.ANSWER))
            case 'clinician.refers':
                self.answer(act, writing.REFERRAL)
            case 'clinician.closes':
                conversation = self.answer(act, self.closing_code())
                self.charge(conversation)
                conversation.is_closed = True
            case 'clinician.opens':
                self.open_dialogue(act)
            case unknown:
                raise Refused(f'Kan ikke {unknown}')

    def answer(self, act: dict[str, Any], code: tuple[str, str]) -> Conversation:
        """Sends one message in a conversation that is open."""
        conversation = self.conversations.get(act['conversation'])
        if conversation is None or conversation.opening is None:
            raise Refused('Dialogen finnes ikke')
        if conversation.is_closed:
            raise Refused('Dialogen er avsluttet')
        references = (act['answers'], conversation.id)
        id, content = self.new_id(), writing.note(code, act['text'])
        self.send(id, conversation.id, conversation.opening, references, content, act['text'])
        conversation.waits_since = None
        return conversation

    def closing_code(self) -> tuple[str, str]:
        """The code that tells the citizen that the dialogue is over."""
        return writing.CLOSING

    def charge(self, conversation: Conversation) -> None:
        """Charges the citizen who asked, once."""
        opening = conversation.opening
        if opening is not None and opening.is_by_citizen and not self.is_paid(conversation):
            self.changes.charge(opening.citizen, conversation.id)
            conversation.is_charged = True

    def is_paid(self, conversation: Conversation) -> bool:
        """Whether the citizen has been charged already."""
        return conversation.is_charged

    def open_dialogue(self, act: dict[str, Any]) -> None:
        """Sends the first message of a new conversation, to a citizen on the clinician's list."""
        citizen, clinician = self.citizens.get(act['citizen']), self.clinicians.get(act['clinician'])
        if act['service'] != SERVICE:
            raise Refused(f'Tilbyr ikke {act["service"]}')
        if citizen is None or clinician is None:
            raise Refused('Innbyggeren eller behandleren er ukjent her')
        if self.platform.gp_of(act['citizen']) != act['clinician']:
            raise Refused('Innbyggeren står ikke på listen')
        opening = Opening(
            type=MESSAGE_TYPE,
            office=writing.office_party(self.office, clinician),
            helsenorge=writing.helsenorge_party(self.helsenorge),
            patient=writing.patient(citizen),
            citizen=act['citizen'],
            is_by_citizen=False,
        )
        id = self.new_id()
        self.conversations[id] = Conversation(id, opening)
        self.send(id, id, opening, None, writing.question(act['text']), act['text'])

    def send(
        self,
        id: str,
        conversation: str,
        opening: Opening,
        references: tuple[str, str] | None,
        content: ET.Element,
        text: str,
    ) -> None:
        """Sends a message between the parties of its conversation, and files it."""
        document = writing.message(
            id=id,
            now=self.now,
            type=opening.type,
            references=references,
            sender=opening.office,
            receiver=opening.helsenorge,
            patient=self.patient_of(opening),
            content=content,
        )
        self.post(document)
        self.sent[id] = conversation
        self.changes.file(opening.citizen, id, conversation, 'sent', text, [])

    def post(self, document: bytes) -> None:
        """Sends a document, or keeps it while the message service is down."""
        self.unsent.append(document)
        try:
            self.send_unsent()
        except Unavailable:
            pass

    def send_unsent(self) -> None:
        """Sends what is kept, each document once, in the order in which it was written."""
        while self.unsent:
            self.platform.send(self.unsent[0])
            del self.unsent[0]

    def patient_of(self, opening: Opening) -> ET.Element:
        """Whom the messages of a conversation concern."""
        return opening.patient

    def new_id(self) -> str:
        """An id for a document: new each time, and the same in two runs."""
        self.ids_given += 1
        return str(uuid5(NAMESPACE_URL, f'{self.name}/{self.ids_given}'))

    # What waits

    def tasks(self) -> list[dict[str, Any]]:
        """The conversations that wait for the office now."""
        today = oslo_date(self.now)
        tasks = []
        for conversation in self.conversations.values():
            if conversation.waits_since is not None:
                due = due_on(conversation.waits_since)
                overdue = self.is_overdue(due, today)
                task = {'conversation': conversation.id, 'service': SERVICE}
                tasks.append(task | {'dueOn': due.isoformat(), 'isOverdue': overdue})
        return tasks

    def is_overdue(self, due: date, today: date) -> bool:
        """Whether the last day in time has passed."""
        return today > due
