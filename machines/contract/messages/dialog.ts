/** A dialogue message as MsgHead tree, and back. */
import { calendarTree, eventsOf } from './calendar.ts';
import { CODE_SYSTEM, DOCUMENT_REFERENCE, MESSAGE_TYPE_NAMES, YES_NO } from './code-lists.ts';
import type { Dialogmelding, Foresporsel, Notat } from './dialogmelding.ts';
import type { Finding } from './finding.ts';
import type { Of } from './grammar.ts';
import type { Answer, Attachment, DialogMessage, Question } from './message.ts';
import type { Document, MsgHead, MsgInfo } from './msghead.ts';
import { codeOf, codeTree, partyOf, partyTree, personOf, personTree, present } from './parties.ts';

type HeadTree = Of<typeof MsgHead>;
type DocumentTree = Of<typeof Document>;
type Payloads = NonNullable<NonNullable<NonNullable<DocumentTree['RefDoc']['payload']>['Content']>['any']>;

/** The MsgHead of a message: the dialogue in the first document, whatever stands beside it in one each. */
export function dialogTree(message: DialogMessage): HeadTree {
  const { attachments, representation, events, sentAt } = message;
  const xml = (payload: Payloads): DocumentTree => ({
    RefDoc: { IssueDate: { V: sentAt }, MsgType: reference('XML'), payload: { Content: { any: payload } } },
  });
  const documents = [xml({ Dialogmelding: [bodyTree(message.body)] })];
  if (representation) {
    const Relasjon = codeTree(representation.relation, CODE_SYSTEM.representation);
    documents.push(xml({ Pasientrelasjon: [{ Person: personTree(representation.person), Relasjon }] }));
  }
  if (events && events.length > 0) documents.push(xml({ icalendar: [calendarTree(events)] }));
  documents.push(...attachments.map((attachment) => attachmentTree(attachment, sentAt)));
  return { MsgInfo: infoTree(message), body: { Document: documents } };
}

/** The message of a MsgHead, or a finding when it carries no dialogue. */
export function dialogOf(tree: HeadTree): DialogMessage | Finding {
  const { MsgInfo: info } = tree;
  const documents = tree.body?.Document ?? [];
  const payloads = documents.map((document) => document.RefDoc.payload?.Content?.any ?? {});
  const dialog = payloads.flatMap((payload) => payload.Dialogmelding ?? [])[0];
  const body = dialog && bodyOf(dialog);
  if (!body) {
    const what = dialog
      ? 'The Dialogmelding has neither Foresporsel nor Notat'
      : 'The MsgHead has no Dialogmelding';
    return { path: 'MsgHead', message: `${what}, so it is no dialogue message.` };
  }
  const relation = payloads.flatMap((payload) => payload.Pasientrelasjon ?? [])[0];
  const events = eventsOf(payloads.flatMap((payload) => payload.icalendar ?? []));
  return present<DialogMessage>({
    kind: 'dialog',
    type: info.Type.V ?? '',
    id: info.MsgId,
    sentAt: info.GenDate,
    wantsReceipt: info.Ack?.V === 'J',
    refersTo: info.ConversationRef && {
      parent: info.ConversationRef.RefToParent,
      conversation: info.ConversationRef.RefToConversation,
    },
    sender: partyOf(info.Sender.Organisation),
    receiver: partyOf(info.Receiver.Organisation),
    citizen: info.Patient && personOf(info.Patient),
    body,
    attachments: documents.flatMap(attachmentsOf),
    representation: relation && {
      person: personOf(relation.Person),
      relation: codeOf(relation.Relasjon ?? {}),
    },
    events: events.length > 0 ? events : undefined,
  });
}

function infoTree(message: DialogMessage): Of<typeof MsgInfo> {
  const { refersTo } = message;
  const ack = message.wantsReceipt ? 'J' : 'N';
  return present({
    Type: present({ V: message.type, DN: MESSAGE_TYPE_NAMES.get(message.type) }),
    MIGversion: 'v1.2 2006-05-24',
    GenDate: message.sentAt,
    MsgId: message.id,
    Ack: { V: ack, DN: YES_NO.values[ack] },
    ConversationRef: refersTo && { RefToParent: refersTo.parent, RefToConversation: refersTo.conversation },
    Sender: { Organisation: partyTree(message.sender) },
    Receiver: { Organisation: partyTree(message.receiver) },
    Patient: message.citizen && personTree(message.citizen),
  });
}

const reference = (value: string) => ({ V: value, DN: DOCUMENT_REFERENCE.values[value] });

function bodyTree(body: Question | Answer): Of<typeof Dialogmelding> {
  if (body.kind === 'question') return { body: { Foresporsel: [questionTree(body)] } };
  const notat: Of<typeof Notat> = present({
    TemaKodet: codeTree(body.code),
    Tema: body.subject,
    TekstNotatInnhold: body.text,
    Foresporsel: body.question && questionTree(body.question),
  });
  return { body: { Notat: [notat] } };
}

const questionTree = (question: Question): Of<typeof Foresporsel> =>
  present({
    TypeForesp: codeTree(question.code),
    EmneSporsmal: question.subject,
    Sporsmal: question.text,
    KodetOpplysning: question.information && codeTree(question.information),
  });

/** The first question or answer; the message types have room for one, and senders send one. */
function bodyOf({ body }: Of<typeof Dialogmelding>): Question | Answer | undefined {
  const notat = body?.Notat?.[0];
  const question = body?.Foresporsel?.[0];
  if (question) return questionOf(question);
  if (!notat) return undefined;
  return present<Answer>({
    kind: 'answer',
    code: codeOf(notat.TemaKodet),
    subject: notat.Tema,
    text: notat.TekstNotatInnhold,
    question: notat.Foresporsel && questionOf(notat.Foresporsel),
  });
}

const questionOf = (tree: Of<typeof Foresporsel>): Question =>
  present({
    kind: 'question',
    code: codeOf(tree.TypeForesp),
    subject: tree.EmneSporsmal,
    text: tree.Sporsmal,
    information: tree.KodetOpplysning && codeOf(tree.KodetOpplysning),
  });

function attachmentTree(attachment: Attachment, sentAt: string): DocumentTree {
  return {
    RefDoc: {
      IssueDate: { V: sentAt },
      MsgType: reference('A'),
      MimeType: attachment.mimeType,
      Description: attachment.name,
      payload: { Content: { any: { Base64Container: [attachment.content] } } },
    },
  };
}

/** The attachments in one document. One outside the message (FileReference) has no bytes here: content is empty. */
function attachmentsOf({ ContentDescription, RefDoc }: DocumentTree): Attachment[] {
  const { Content, FileReference } = RefDoc.payload ?? {};
  const contents = Content?.any?.Base64Container ?? [];
  const isElsewhere = FileReference !== undefined && RefDoc.MsgType.V === 'A';
  return [...contents, ...(isElsewhere ? [new Uint8Array()] : [])].map((content) => ({
    name: RefDoc.Description ?? ContentDescription ?? '',
    mimeType: RefDoc.MimeType ?? '',
    content,
  }));
}
