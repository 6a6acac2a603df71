"""Dialogues: e-consultations, prescription renewals and enquiries to the office."""

from datetime import date
from typing import Any

import codes
import writing
from conversations import Conversation, Opening
from office import Acts, Office, Refused
from reading import Attachment, DialogueMessage, Receipt
from workdays import due_on, oslo_date

# What the office can begin of its own accord, by service: the type of the message, and the code of its question.
OPENINGS = {
    'e-consultation': (codes.E_CONSULTATION, codes.CONSULTATION),
    'office-contact': (codes.ENQUIRY, codes.PRACTICAL_MATTER),
}


class Dialogues:
    """The conversations of an office: what comes in is filed and waits, what goes out answers it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.conversations: dict[str, Conversation] = {}
        self.acts: Acts = {
            'clinician.answers': lambda act: self.charge(self.answer(act, codes.ANSWER)),
            'clinician.refers': lambda act: self.answer(act, codes.REFERRAL),
            'clinician.redirects': lambda act: self.answer(act, codes.REDIRECTION),
            'clinician.closes': lambda act: self.charge(self.answer(act, self.closing_code(), ends=True)),
            'office.renews': lambda act: self.answer(act, self.renewal_code(act['by']), ends=True),
            'office.declines': lambda act: self.answer(act, codes.REFERRAL, ends=True),
            'clinician.opens': self.open,
            'office.writes-one-way': self.write_one_way,
        }

    # What comes in

    def take(self, message: DialogueMessage, citizen: str) -> None:
        """Files a message and notes that it waits, unless it has been delivered before."""
        if message.id in self.office.received:
            return
        self.office.received.add(message.id)
        self.file_received(message, citizen)
        conversation = self.conversations.setdefault(
            message.conversation, Conversation(message.conversation, message.type)
        )
        if message.is_question:
            patient = writing.patient(self.office.citizens[citizen])
            conversation.opening = Opening(
                message.type, message.receiver, message.sender, patient, citizen, is_by_citizen=True
            )
        # One task for a conversation, counted from its question, or else from the first reply that waits.
        if conversation.ended_by is None and (message.is_question or conversation.waits_since is None):
            conversation.waits_since = oslo_date(self.office.now)

    def file_received(self, message: DialogueMessage, citizen: str) -> None:
        """Files what came, whole, with the citizen it concerns."""
        of_the_service: dict[str, Any] = {}
        if message.subject is not None:
            of_the_service['subject'] = message.subject
        if message.type == codes.PRESCRIPTION_RENEWAL and message.is_question:
            of_the_service['items'] = message.text.split('\n')
        files = self.kept(message.attachments)
        self.office.changes.file(
            citizen, message.id, message.conversation, 'received', message.text, files, **of_the_service
        )

    def kept(self, files: list[Attachment]) -> list[Attachment]:
        """The files that go into the journal."""
        return files

    def note_receipt(self, receipt: Receipt) -> None:
        """Warns the office, once, when what it sent was rejected: an ending that did not arrive ended nothing."""
        sent_in = self.office.sent.get(receipt.original)
        if receipt.is_rejection and receipt.id not in self.office.received and sent_in is not None:
            text = f'Helsenorge avviste meldingen: {receipt.reason}'
            self.office.changes.warn('answer-rejected', text, messageId=receipt.original, conversation=sent_in)
            conversation = self.conversations.get(sent_in)
            if conversation is not None and conversation.ended_by == receipt.original:
                conversation.ended_by = None
        self.office.received.add(receipt.id)

    # What the office does

    def answer(self, act: dict[str, Any], code: tuple[str, str], *, ends: bool = False) -> Conversation:
        """Sends one message in a conversation that is open, and files it; the message may end the conversation."""
        conversation = self.conversations.get(act['conversation'])
        if conversation is None or conversation.opening is None:
            raise Refused('Dialogen finnes ikke')
        if conversation.ended_by is not None:
            raise Refused('Dialogen er avsluttet')
        opening, text = conversation.opening, act['text']
        id = self.office.send(opening, (act['answers'], conversation.id), writing.note(code, text))
        self.office.changes.file(opening.citizen, id, conversation.id, 'sent', text, [])
        conversation.waits_since = None
        if ends:
            conversation.ended_by = id
        return conversation

    def closing_code(self) -> tuple[str, str]:
        """The code that tells the citizen that the dialogue is over."""
        return codes.CLOSING

    def renewal_code(self, by: str) -> tuple[str, str]:
        """The code that tells the citizen of a renewal: the same whoever prepares it, GP or assistant."""
        return codes.RENEWED

    def charge(self, conversation: Conversation) -> None:
        """Charges the citizen who asked for an e-consultation, once. An enquiry costs nothing."""
        opening = conversation.opening
        if opening is None or not opening.is_by_citizen or opening.type != codes.E_CONSULTATION:
            return
        if not self.is_paid(conversation):
            self.office.changes.charge(opening.citizen, conversation.id)
            conversation.is_charged = True

    def is_paid(self, conversation: Conversation) -> bool:
        """Whether the citizen has been charged already."""
        return conversation.is_charged

    def open(self, act: dict[str, Any]) -> None:
        """Sends the first message of a new dialogue, to a citizen on the clinician's list."""
        if act['service'] not in OPENINGS:
            raise Refused(f'Kan ikke åpne {act["service"]}')
        type, code = OPENINGS[act['service']]
        opening = self.office.opening_to(act['citizen'], act['clinician'], type)
        if self.office.platform.gp_of(act['citizen']) != act['clinician']:
            raise Refused('Innbyggeren står ikke på listen')
        id = self.office.send(opening, None, writing.question(code, act['text']))
        self.office.changes.file(act['citizen'], id, id, 'sent', act['text'], [])
        self.conversations[id] = Conversation(id, opening.type, opening)

    def write_one_way(self, act: dict[str, Any]) -> None:
        """Writes to a citizen on a list elsewhere. It is no conversation here: nobody can reply to it."""
        opening = self.office.opening_to(act['citizen'], act['clinician'], codes.ENQUIRY)
        if self.office.platform.gp_of(act['citizen']) in self.office.clinicians:
            raise Refused('Innbyggeren står på en av kontorets egne lister')
        id = self.office.send(opening, None, writing.note(codes.ONE_WAY, act['text']))
        self.office.changes.file(act['citizen'], id, id, 'sent', act['text'], [])

    # What waits

    def tasks(self) -> list[dict[str, Any]]:
        """The conversations that wait for the office now."""
        today = oslo_date(self.office.now)
        tasks = []
        for conversation in self.conversations.values():
            if conversation.waits_since is not None:
                due = due_on(conversation.waits_since)
                service = codes.SERVICES[conversation.type]
                task = {'conversation': conversation.id, 'service': service}
                tasks.append(task | {'dueOn': due.isoformat(), 'isOverdue': self.is_overdue(due, today)})
        return tasks

    def is_overdue(self, due: date, today: date) -> bool:
        """Whether the last day in time has passed."""
        return today > due
