"""Reads what Helsenorge sends: a dialogue message (MsgHead) or a receipt (AppRec), checked on the way in."""

import base64
import binascii
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

import codes
from elements import NAMES, NotValid, attribute, child, demand, instant, text_of
from kith import APPREC, MSGHEAD, MSGHEAD_VERSION
from xcal import Event, read_event

# A slot question and a cancellation say all by the calendar beside them.
WITHOUT_TEXT = {codes.ASKS_FOR_SLOTS, codes.CANCELS}
NAMING_A_TIME = {codes.ASKS_FOR_SLOTS, codes.RESERVES}


class NotSupported(Exception):
    """The document is of a version that is not read here."""


class NotWellFormed(Exception):
    """The document is no XML: receipt error T01."""


@dataclass(frozen=True)
class Attachment:
    """A file that the citizen sent."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True)
class DialogueMessage:
    """A question or a reply. The parties are kept as they came, so that an answer hands them on unchanged.

    The code tells what is asked for; a reply has none. The event is the time that a message about
    appointments names.
    """

    id: str
    type: str
    written: str
    wants_receipt: bool
    conversation: str
    sender: ET.Element
    receiver: ET.Element
    citizen: str
    code: str
    subject: str | None
    text: str
    attachments: list[Attachment]
    event: Event | None

    @property
    def is_question(self) -> bool:
        """Whether it opens its conversation."""
        return self.conversation == self.id


@dataclass(frozen=True)
class Receipt:
    """What Helsenorge says of a message the office sent."""

    id: str
    is_rejection: bool
    original: str
    reason: str


class RefusingDoctype(ET.TreeBuilder):
    """Builds a tree, but of no document with a DOCTYPE: entities could make it as large as they like."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise NotValid('A DOCTYPE is not allowed')


def read(document: bytes) -> DialogueMessage | Receipt:
    """Reads a document, or raises NotWellFormed or NotValid."""
    try:
        root = ET.fromstring(document, ET.XMLParser(target=RefusingDoctype()))
    except (ET.ParseError, LookupError, ValueError) as error:  # the last two: an encoding that is not known
        raise NotWellFormed(str(error)) from error
    if root.tag == f'{{{MSGHEAD}}}MsgHead':
        return read_message(root)
    if root.tag == f'{{{APPREC}}}AppRec':
        return read_receipt(root)
    raise NotValid(f'{root.tag} is neither MsgHead nor AppRec')


def read_message(root: ET.Element) -> DialogueMessage:
    """Reads a MsgHead with one Dialogmelding and any attachments."""
    demand(root, 'MsgInfo Document+')
    info = child(root, 'm:MsgInfo')
    demand(info, 'Type MIGversion GenDate MsgId Ack? ConversationRef? Sender Receiver Patient?')
    if text_of(info, 'm:MIGversion') != MSGHEAD_VERSION:
        raise NotSupported(f'MIGversion is not {MSGHEAD_VERSION}')
    ack = info.find('m:Ack', NAMES)
    message_id = text_of(info, 'm:MsgId')
    dialogue = dialogue_of(root)
    code = code_of(dialogue)
    event = read_event(root)
    if code in NAMING_A_TIME and event is None:
        raise NotValid(f'A message of type {code} must name a time')
    return DialogueMessage(
        id=message_id,
        type=attribute(child(info, 'm:Type'), 'V'),
        written=instant(text_of(info, 'm:GenDate')),
        wants_receipt=ack is not None and attribute(ack, 'V') == 'J',
        conversation=info.findtext('m:ConversationRef/m:RefToConversation', message_id, NAMES),
        sender=child(info, 'm:Sender/m:Organisation'),
        receiver=child(info, 'm:Receiver/m:Organisation'),
        citizen=national_id(info),
        code=code,
        subject=dialogue.findtext('d:Foresporsel/d:EmneSporsmal', None, NAMES),
        text=text_of_dialogue(dialogue, code),
        attachments=list(attachments(root)),
        event=event,
    )


def dialogue_of(root: ET.Element) -> ET.Element:
    """The Dialogmelding of a message: every message has one."""
    dialogues = root.findall('m:Document/m:RefDoc/m:Content/d:Dialogmelding', NAMES)
    if len(dialogues) != 1:
        raise NotValid(f'There must be one Dialogmelding, not {len(dialogues)}')
    return dialogues[0]


def code_of(dialogue: ET.Element) -> str:
    """What a question asks for; nothing in a reply."""
    code = dialogue.find('d:Foresporsel/d:TypeForesp', NAMES)
    return '' if code is None else attribute(code, 'V')


def text_of_dialogue(dialogue: ET.Element, code: str) -> str:
    """What the citizen wrote: blanks and line ends are part of it."""
    for path in ('d:Foresporsel/d:Sporsmal', 'd:Notat/d:TekstNotatInnhold'):
        written = dialogue.find(path, NAMES)
        if written is not None:
            return ''.join(written.itertext())
    if code in WITHOUT_TEXT:
        return ''
    raise NotValid('Dialogmelding has neither Foresporsel with Sporsmal nor Notat with TekstNotatInnhold')


def attachments(root: ET.Element) -> Iterator[Attachment]:
    """The files of the message, in its order."""
    for document in root.findall('m:Document', NAMES):
        reference = child(document, 'm:RefDoc')
        demand(reference, 'MsgType')
        if attribute(child(reference, 'm:MsgType'), 'V') != 'A':
            continue
        encoded = ''.join(text_of(reference, 'm:Content/b:Base64Container').split())
        try:
            content = base64.b64decode(encoded, validate=True)
        except binascii.Error as error:
            raise NotValid(f'An attachment is not base64: {error}') from error
        name = reference.findtext('m:Description', '', NAMES)
        yield Attachment(name, reference.findtext('m:MimeType', '', NAMES), content)


def read_receipt(root: ET.Element) -> Receipt:
    """Reads an AppRec. Nobody receipts a receipt: one that says too little is read as far as it goes."""
    status, error = root.find('a:Status', NAMES), root.find('a:Error', NAMES)
    return Receipt(
        id=root.findtext('a:Id', '', NAMES),
        is_rejection=status is not None and status.get('V') == '2',
        original=root.findtext('a:OriginalMsgId/a:Id', '', NAMES),
        reason='' if error is None else f'{error.get("V", "")} {error.get("DN", "")}'.strip(),
    )


def her_ids(party: ET.Element) -> tuple[str, str | None]:
    """The HER-ids of a party: of the enterprise (level 1) and of the clinician or service in it (level 2)."""
    below = level_2(party)
    return her_id(party), None if below is None else her_id(below)


def level_2(party: ET.Element) -> ET.Element | None:
    """The clinician or the service of a party."""
    clinician = party.find('m:HealthcareProfessional', NAMES)
    return party.find('m:Organisation', NAMES) if clinician is None else clinician


def her_id(party: ET.Element) -> str:
    """The HER-id among the idents of a party."""
    return ident(party, 'HER')


def national_id(info: ET.Element) -> str:
    """The identity number of the patient; none when no patient is named."""
    patient = info.find('m:Patient', NAMES)
    return '' if patient is None else ident(patient, 'FNR') or ident(patient, 'DNR')


def ident(holder: ET.Element, kind: str) -> str:
    """The id of one kind among several; none when there is no such."""
    for candidate in holder.findall('m:Ident', NAMES):
        if candidate.find(f'm:TypeId[@V="{kind}"]', NAMES) is not None:
            return text_of(candidate, 'm:Id')
    return ''
