"""One practice: its inbox, journals, conversations, tasks and charges, and what its clinicians may do."""

import hashlib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import writing
from helsenorge import Helsenorge
from reading import Attachment, DialogueMessage, NotValid, NotWellFormed, Receipt, her_ids, national_id, read
from workdays import due_on, oslo_date

SERVICE = 'e-consultation'
MESSAGE_TYPE = 'DIALOG_INNBYGGER_EKONSULTASJON'
NO_SUCH_RECEIVER = ('E21', 'Mottakeren finnes ikke her')
NO_SUCH_PATIENT = ('E35', 'Pasienten finnes ikke i mottakersystemet')


class Refused(Exception):
    """The office may not do it: the reason is its text."""


@dataclass
class Opening:
    """What the first message of a conversation settles for all that follow."""

    type: str
    office: ET.Element
    helsenorge: ET.Element
    patient: ET.Element
    by_citizen: bool


@dataclass
class Conversation:
    """A dialogue; without its opening while only a reply has come."""

    id: str
    opening: Opening | None = None
    waits_since: date | None = None
    is_closed: bool = False
    is_charged: bool = False


class Practice:
    """A GP office. Calls for one practice never overlap, and the lock makes sure of it."""

    def __init__(self, provision: dict[str, Any]) -> None:
        self.lock = Lock()
        self.name: str = provision['practice']
        self.now: str = provision['now']
        self.platform = Helsenorge(provision['platform']['url'], provision['platform']['token'])
        self.helsenorge = provision['helsenorge']
        self.office = provision['office']
        self.clinicians = {clinician['herId']: clinician for clinician in provision['clinicians']}
        self.citizens = {citizen['nationalId']: citizen for citizen in provision['citizens']}
        self.conversations: dict[str, Conversation] = {}
        self.received: set[str] = set()
        self.documents_sent = 0
        self.news: dict[str, list[dict[str, Any]]] = {'filed': [], 'charges': [], 'warnings': []}

    def act(self, now: str, act: dict[str, Any] | None) -> dict[str, Any]:
        """Reads the inbox, lets a clinician act, and tells what changed."""
        self.now = now
        self.news = {'filed': [], 'charges': [], 'warnings': []}
        self.read_inbox()
        answer: dict[str, Any] = {'outcome': 'accepted'}
        try:
            if act is not None:
                self.perform(act)
        except Refused as refusal:
            answer = {'outcome': 'refused', 'reason': str(refusal)}
        return answer | self.news | {'tasks': self.tasks()}

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
            return self.platform.reject(id, her_id, 'T01', f'Ikke XML, eller ikke velformet: {error}')
        except NotValid as error:
            return self.platform.reject(id, her_id, 'T02', f'Følger ikke standarden: {error}')
        if isinstance(message, Receipt):
            return self.note_receipt(message)
        if not self.is_receiver(message.receiver):
            # By call: the office cannot sign an AppRec in the name of somebody else.
            if message.wants_receipt:
                self.platform.reject(id, her_id, *NO_SUCH_RECEIVER)
            return None
        if national_id(message.patient) not in self.citizens:
            return self.give_receipt(message, NO_SUCH_PATIENT)
        if not self.is_repeated(message):
            self.take(message)
        return self.give_receipt(message)

    def is_receiver(self, party: ET.Element) -> bool:
        """Whether a message names this office, and one of its clinicians."""
        enterprise, clinician = her_ids(party)
        return enterprise == self.office['herId'] and clinician in self.clinicians

    def is_repeated(self, message: DialogueMessage) -> bool:
        """Whether the message has been delivered before."""
        return message.id in self.received

    def take(self, message: DialogueMessage) -> None:
        """Files a message and notes that it waits."""
        self.received.add(message.id)
        journal = national_id(message.patient)
        self.file(journal, message.id, message.conversation, 'received', message.text, message.attachments)
        conversation = self.conversations.setdefault(message.conversation, Conversation(message.conversation))
        if message.is_question:
            conversation.opening = Opening(message.type, message.receiver, message.sender, message.patient, True)
        # One task for a conversation, counted from its question, or else from the first reply that waits.
        if not conversation.is_closed and (message.is_question or conversation.waits_since is None):
            conversation.waits_since = oslo_date(self.now)

    def note_receipt(self, receipt: Receipt) -> None:
        """Warns the office when what it sent was rejected."""
        if receipt.is_rejection and receipt.id not in self.received:
            text = f'Helsenorge avviste meldingen: {receipt.reason}'
            self.news['warnings'].append({'kind': 'answer-rejected', 'messageId': receipt.original, 'text': text})
        self.received.add(receipt.id)

    def give_receipt(self, message: DialogueMessage, error: tuple[str, str] | None = None) -> None:
        """Receipts a message, if it asks for it."""
        if message.wants_receipt:
            self.platform.send(writing.receipt(self.new_id(), self.now, message, error))

    # What the office does

    def perform(self, act: dict[str, Any]) -> None:
        """Does what a clinician wants, or raises Refused."""
        if act['type'] == 'clinician.opens':
            self.open_dialogue(act)
        elif act['type'] == 'clinician.answers':
            self.answer(act, writing.ANSWER)
        elif act['type'] == 'clinician.refers':
            self.answer(act, writing.REFERRAL)
        elif act['type'] == 'clinician.closes':
            self.close(act)
        else:
            raise Refused(f'Kan ikke {act["type"]}')

    def answer(self, act: dict[str, Any], code: tuple[str, str]) -> Conversation:
        """Sends one message in a conversation that is open."""
        conversation = self.conversations.get(act['conversation'])
        if conversation is None or conversation.opening is None:
            raise Refused('Dialogen finnes ikke')
        if conversation.is_closed:
            raise Refused('Dialogen er avsluttet')
        references = (act['answers'], conversation.id)
        patient = self.patient_of(conversation.opening)
        self.send(self.new_id(), conversation, references, patient, writing.note(code, act['text']), act['text'])
        conversation.waits_since = None
        if code != writing.REFERRAL:
            self.charge(conversation)
        return conversation

    def close(self, act: dict[str, Any]) -> None:
        """Sends the last message of a conversation."""
        self.answer(act, self.closing_code()).is_closed = True

    def open_dialogue(self, act: dict[str, Any]) -> None:
        """Sends the first message of a new conversation, to a citizen on the clinician's list."""
        citizen, clinician = self.citizens.get(act['citizen']), self.clinicians.get(act['clinician'])
        if act['service'] != SERVICE:
            raise Refused(f'Tilbyr ikke {act["service"]}')
        if citizen is None or clinician is None:
            raise Refused('Innbyggeren eller behandleren er ukjent her')
        if self.platform.gp_of(act['citizen']) != act['clinician']:
            raise Refused('Innbyggeren står ikke på listen')
        office = writing.office_party(self.office, clinician)
        helsenorge = writing.helsenorge_party(self.helsenorge)
        opening = Opening(MESSAGE_TYPE, office, helsenorge, writing.patient(citizen), by_citizen=False)
        conversation = Conversation(self.new_id(), opening)
        self.conversations[conversation.id] = conversation
        content = writing.question(act['text'])
        self.send(conversation.id, conversation, None, opening.patient, content, act['text'])

    def send(
        self,
        id: str,
        conversation: Conversation,
        references: tuple[str, str] | None,
        patient: ET.Element,
        content: ET.Element,
        text: str,
    ) -> None:
        """Sends a message between the parties of its conversation, and files it."""
        opening = conversation.opening
        document = writing.message(
            id=id,
            now=self.now,
            type=opening.type,
            references=references,
            sender=opening.office,
            receiver=opening.helsenorge,
            patient=patient,
            content=content,
        )
        self.platform.send(document)
        self.file(national_id(opening.patient), id, conversation.id, 'sent', text, [])

    def closing_code(self) -> tuple[str, str]:
        """The code that tells the citizen that the dialogue is over."""
        return writing.CLOSING

    def patient_of(self, opening: Opening) -> ET.Element:
        """Whom an answer concerns."""
        return opening.patient

    # What is kept

    def file(
        self, journal: str, id: str, conversation: str, direction: str, text: str, files: list[Attachment]
    ) -> None:
        """Files a message in a journal."""
        entry = {
            'journal': journal,
            'messageId': id,
            'conversation': conversation,
            'direction': direction,
            'text': text,
            'attachments': [describe(file) for file in self.kept(files)],
        }
        self.news['filed'].append(entry)

    def kept(self, files: list[Attachment]) -> list[Attachment]:
        """The files that go into the journal."""
        return files

    def charge(self, conversation: Conversation) -> None:
        """Charges the citizen who asked, once."""
        if conversation.opening.by_citizen and not self.is_charged(conversation):
            conversation.is_charged = True
            citizen = national_id(conversation.opening.patient)
            items = ['copayment', 'invoice-fee']
            self.news['charges'].append({'citizen': citizen, 'conversation': conversation.id, 'items': items})

    def is_charged(self, conversation: Conversation) -> bool:
        """Whether the conversation has been paid for."""
        return conversation.is_charged

    def tasks(self) -> list[dict[str, Any]]:
        """The conversations that wait for the office now."""
        today = oslo_date(self.now)
        waiting = [(one.id, due_on(one.waits_since)) for one in self.conversations.values() if one.waits_since]
        return [
            {
                'conversation': id,
                'service': SERVICE,
                'dueOn': due.isoformat(),
                'isOverdue': self.is_overdue(due, today),
            }
            for id, due in waiting
        ]

    def is_overdue(self, due: date, today: date) -> bool:
        """Whether the last day in time has passed."""
        return today > due

    def new_id(self) -> str:
        """An id for a document: new each time, and the same in two runs."""
        self.documents_sent += 1
        return str(uuid5(NAMESPACE_URL, f'{self.name}/{self.documents_sent}'))


def describe(file: Attachment) -> dict[str, Any]:
    """A stored file as the test driver tells it."""
    return {
        'name': file.name,
        'mimeType': file.mime_type,
        'bytes': len(file.content),
        'sha256': hashlib.sha256(file.content).hexdigest(),
    }
