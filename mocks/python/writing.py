"""Writes what the office sends: dialogue messages (MsgHead) and receipts (AppRec)."""

import copy
import xml.etree.ElementTree as ET
from typing import Any

from elements import NAMES, Builder
from given_codes import code
from kith import APPREC, APPREC_VERSION, CODE_LISTS, DIALOGUE, MSGHEAD, MSGHEAD_VERSION, XCAL
from reading import DialogueMessage, her_id, level_2

OK = ('1', 'OK')
REJECTED = ('2', 'Avvist')
GP_ROLE = code('gpRole', '6', 'Fastlege')

for prefix, namespace in (('mh', MSGHEAD), ('dia', DIALOGUE), ('ar', APPREC), ('xc', XCAL)):
    ET.register_namespace(prefix, namespace)

head, dialogue, apprec = Builder(MSGHEAD), Builder(DIALOGUE), Builder(APPREC)


def as_bytes(root: ET.Element) -> bytes:
    """The document in UTF-8. A carriage return written bare would be read as a line feed."""
    document: bytes = ET.tostring(root, encoding='UTF-8', xml_declaration=True)
    return document.replace(b'\r', b'&#13;')


def message(
    *,
    id: str,
    now: str,
    type: str,
    references: tuple[str, str] | None,
    sender: ET.Element,
    receiver: ET.Element,
    patient: ET.Element,
    contents: list[ET.Element],
    wants_receipt: bool = True,
) -> bytes:
    """A MsgHead, each content in a Document of its own.

    References: the message answered and the first of the conversation; an opening has none.
    """
    root = head.root('MsgHead')
    info = head.add(root, 'MsgInfo')
    head.add(info, 'Type', V=type)
    head.add(info, 'MIGversion', MSGHEAD_VERSION)
    head.add(info, 'GenDate', now)
    head.add(info, 'MsgId', id)
    receipt_wanted, in_words = ('J', 'Ja') if wants_receipt else ('N', 'Nei')
    head.add(info, 'Ack', V=receipt_wanted, DN=in_words)
    if references is not None:
        conversation = head.add(info, 'ConversationRef')
        head.add(conversation, 'RefToParent', references[0])
        head.add(conversation, 'RefToConversation', references[1])
    head.add(info, 'Sender').append(copy.deepcopy(sender))
    head.add(info, 'Receiver').append(copy.deepcopy(receiver))
    info.append(copy.deepcopy(patient))
    for content in contents:
        document = head.add(head.add(root, 'Document'), 'RefDoc')
        head.add(document, 'IssueDate', V=now)
        head.add(document, 'MsgType', V='XML', DN='XML-instans')
        head.add(document, 'Content').append(content)
    return as_bytes(root)


def note(code: tuple[str, str], text: str | None) -> ET.Element:
    """The content of an answer; one that is all in its calendar has no text."""
    root = dialogue.root('Dialogmelding')
    body = dialogue.add(root, 'Notat')
    dialogue.add(body, 'TemaKodet', V=code[0], S=f'{CODE_LISTS}7602', DN=code[1])
    if text is not None:
        dialogue.add(body, 'TekstNotatInnhold', text)
    return root


def question(code: tuple[str, str], text: str) -> ET.Element:
    """The content of a message that opens a dialogue."""
    root = dialogue.root('Dialogmelding')
    body = dialogue.add(root, 'Foresporsel')
    dialogue.add(body, 'TypeForesp', V=code[0], S=f'{CODE_LISTS}7601', DN=code[1])
    dialogue.add(body, 'Sporsmal', text)
    return root


def add_ident(parent: ET.Element, id: str, kind: str, code_list: str, name: str) -> None:
    """An Ident: a number and what kind of number it is."""
    ident = head.add(parent, 'Ident')
    head.add(ident, 'Id', id)
    head.add(ident, 'TypeId', V=kind, S=f'{CODE_LISTS}{code_list}', DN=name)


def organisation(name: str, id: str) -> ET.Element:
    """An enterprise, or a service in one."""
    root = head.root('Organisation')
    head.add(root, 'OrganisationName', name)
    add_ident(root, id, 'HER', '9051', 'HER-id')
    return root


def office_party(office: dict[str, Any], clinician: dict[str, Any]) -> ET.Element:
    """The office and its clinician, from the provisioning."""
    root = organisation(office['name'], office['herId'])
    person = head.add(root, 'HealthcareProfessional')
    if clinician['role'] == 'gp':
        head.add(person, 'RoleToPatient', V=GP_ROLE[0], S=f'{CODE_LISTS}9034', DN=GP_ROLE[1])
    head.add(person, 'FamilyName', clinician['familyName'])
    head.add(person, 'GivenName', clinician['givenName'])
    add_ident(person, clinician['herId'], 'HER', '9051', 'HER-id')
    return root


def helsenorge_party(helsenorge: dict[str, Any]) -> ET.Element:
    """Helsenorge and its service, from the provisioning."""
    root = organisation(helsenorge['name'], helsenorge['herId'])
    root.append(organisation(helsenorge['serviceName'], helsenorge['serviceHerId']))
    return root


def patient(citizen: dict[str, Any]) -> ET.Element:
    """The citizen whom a dialogue concerns, from the provisioning."""
    root = head.root('Patient')
    head.add(root, 'FamilyName', citizen['familyName'])
    head.add(root, 'GivenName', citizen['givenName'])
    # A D-number has 4 added to its first digit.
    if citizen['nationalId'] >= '4':
        add_ident(root, citizen['nationalId'], 'DNR', '8116', 'D-nummer')
    else:
        add_ident(root, citizen['nationalId'], 'FNR', '8116', 'Fødselsnummer')
    return root


def receipt(id: str, now: str, original: DialogueMessage, error: tuple[str, str] | None = None) -> bytes:
    """An AppRec for a message: Ok, or rejected with an error."""
    root = apprec.root('AppRec')
    apprec.add(root, 'MsgType', V='APPREC', DN='Applikasjonskvittering')
    apprec.add(root, 'MIGversion', APPREC_VERSION)
    apprec.add(root, 'GenDate', now)
    apprec.add(root, 'Id', id)
    add_institution(apprec.add(root, 'Sender'), original.receiver)
    add_institution(apprec.add(root, 'Receiver'), original.sender)
    status, words = REJECTED if error else OK
    apprec.add(root, 'Status', V=status, DN=words)
    if error:
        apprec.add(root, 'Error', V=error[0], S=f'{CODE_LISTS}8221', DN=error[1])
    reference = apprec.add(root, 'OriginalMsgId')
    apprec.add(reference, 'MsgType', V=original.type)
    apprec.add(reference, 'IssueDate', original.written)
    apprec.add(reference, 'Id', original.id)
    return as_bytes(root)


def add_institution(holder: ET.Element, party: ET.Element) -> None:
    """A party of a MsgHead as AppRec writes it: a clinician is HCPerson, a service is Dept."""
    institution = apprec.add(apprec.add(holder, 'HCP'), 'Inst')
    add_named(institution, party.findtext('m:OrganisationName', '', NAMES), her_id(party))
    below = level_2(party)
    if below is None:
        return
    if below.tag.endswith('}HealthcareProfessional'):
        names = [below.findtext(path, '', NAMES) for path in ('m:GivenName', 'm:FamilyName')]
        add_named(apprec.add(institution, 'HCPerson'), ' '.join(names).strip(), her_id(below))
    else:
        name = below.findtext('m:OrganisationName', '', NAMES)
        add_named(apprec.add(institution, 'Dept'), name, her_id(below))


def add_named(parent: ET.Element, name: str, id: str) -> None:
    """Name and HER-id, in AppRec's order."""
    apprec.add(parent, 'Name', name)
    apprec.add(parent, 'Id', id)
    apprec.add(parent, 'TypeId', V='HER', DN='HER-id')
