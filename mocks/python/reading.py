"""Reads what Helsenorge sends: a dialogue message (MsgHead) or a receipt (AppRec), checked on the way in."""

import base64
import binascii
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kith import APPREC, BASE64, DIALOGUE, MSGHEAD, MSGHEAD_VERSION

NAMES = {'m': MSGHEAD, 'd': DIALOGUE, 'b': BASE64, 'a': APPREC}


class NotWellFormed(Exception):
    """The document is no XML: receipt error T01."""


class NotValid(Exception):
    """The document is XML, but not as the standards demand: receipt error T02."""


@dataclass(frozen=True)
class Attachment:
    """A file that the citizen sent."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True)
class DialogueMessage:
    """A question or a reply. The parties are kept as they came, so that an answer hands them on unchanged."""

    id: str
    type: str
    written: str
    wants_receipt: bool
    conversation: str
    sender: ET.Element
    receiver: ET.Element
    citizen: str
    text: str
    attachments: list[Attachment]

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
        raise NotValid(f'MIGversion is not {MSGHEAD_VERSION}')
    ack = info.find('m:Ack', NAMES)
    message_id = text_of(info, 'm:MsgId')
    return DialogueMessage(
        id=message_id,
        type=attribute(child(info, 'm:Type'), 'V'),
        written=instant(text_of(info, 'm:GenDate')),
        wants_receipt=ack is not None and attribute(ack, 'V') == 'J',
        conversation=info.findtext('m:ConversationRef/m:RefToConversation', message_id, NAMES),
        sender=child(info, 'm:Sender/m:Organisation'),
        receiver=child(info, 'm:Receiver/m:Organisation'),
        citizen=national_id(info),
        text=text_of_dialogue(root),
        attachments=list(attachments(root)),
    )


def text_of_dialogue(root: ET.Element) -> str:
    """What the citizen wrote: blanks and line ends are part of it."""
    dialogues = root.findall('m:Document/m:RefDoc/m:Content/d:Dialogmelding', NAMES)
    if len(dialogues) != 1:
        raise NotValid(f'There must be one Dialogmelding, not {len(dialogues)}')
    for path in ('d:Foresporsel/d:Sporsmal', 'd:Notat/d:TekstNotatInnhold'):
        written = dialogues[0].find(path, NAMES)
        if written is not None:
            return ''.join(written.itertext())
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
    return '' if patient is None else ident(patient, 'FNR')


def ident(holder: ET.Element, kind: str) -> str:
    """The id of one kind among several; none when there is no such."""
    for candidate in holder.findall('m:Ident', NAMES):
        if candidate.find(f'm:TypeId[@V="{kind}"]', NAMES) is not None:
            return text_of(candidate, 'm:Id')
    return ''


def demand(element: ET.Element, names: str) -> None:
    """Checks that children come in this order, each once ('?': at most once, '+': once or more).

    Others may stand between them.
    """
    sought = {name.rstrip('?+') for name in names.split()}
    prefix = element.tag[: element.tag.index('}') + 1]
    found = [inner.tag.removeprefix(prefix) for inner in element]
    order = ''.join(re.sub(r'(\w+)', r'(?:\1 )', name) for name in names.split())
    if not re.fullmatch(order, ''.join(f'{name} ' for name in found if name in sought)):
        raise NotValid(f'{element.tag} has {" ".join(found)}, where {names} is demanded')


def child(element: ET.Element, path: str) -> ET.Element:
    """What must be there."""
    found = element.find(path, NAMES)
    if found is None:
        raise NotValid(f'{path} is missing')
    return found


def text_of(element: ET.Element, path: str) -> str:
    """Text that must be there."""
    text = child(element, path).text
    if not text:
        raise NotValid(f'{path} is empty')
    return text


def attribute(element: ET.Element, name: str) -> str:
    """An attribute that must be there."""
    value = element.get(name)
    if not value:
        raise NotValid(f'{element.tag} has no {name}')
    return value


def instant(text: str) -> str:
    """A date and time, unchanged."""
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise NotValid(f'{text} is no date and time') from error
    return text
