/** A dialogue message as MsgHead tree, and back. */
import { calendarTree, eventsOf, faultOfEvents } from './calendar.ts';
import { CODE_SYSTEM, DOCUMENT_REFERENCE, MESSAGE_TYPE_NAMES, YES_NO } from './code-lists.ts';
import type { Dialogmelding, Foresporsel, Notat, RollerRelatertNotat } from './dialogmelding.ts';
import type { Finding } from './finding.ts';
import type { Of } from './grammar.ts';
import type { Answer, Attachment, DialogMessage, PartTaken, Question } from './message.ts';
import type { Document, MsgHead, MsgInfo } from './msghead.ts';
import { codeOf, codeTree, partyOf, partyTree, personOf, personTree, present } from './parties.ts';
import { partOf, partTree } from './parts-taken.ts';

type HeadTree = Of<typeof MsgHead>;
type DocumentTree = Of<typeof Document>;
type Payloads = NonNullable<NonNullable<NonNullable<DocumentTree['RefDoc']['payload']>['Content']>['any']>;

/** The MsgHead of a message: the dialogue in the first document, whatever stands beside it in one each. */
export function dialogTree(message: DialogMessage): HeadTree {
  const { attachments, representation, events, sentAt } = message;
  const xml = (payload: Payloads): DocumentTree => ({
    RefDoc: { IssueDate: { V: sentAt }, MsgType: reference('XML'), payload: { Content: { any: payload } } },
  });
  const documents = [xml({ Dialogmelding: bodyTrees([message.body, ...(message.further ?? [])]) })];
  if (representation) {
    const Relasjon = codeTree(representation.relation, CODE_SYSTEM.representation);
    documents.push(xml({ Pasientrelasjon: [{ Person: personTree(representation.person), Relasjon }] }));
  }
  if (events && events.length > 0) documents.push(xml({ icalendar: [calendarTree(events)] }));
  documents.push(...attachments.map((attachment) => attachmentTree(attachment, sentAt)));
  return { MsgInfo: infoTree(message), body: { Document: documents } };
}

/** The message of a MsgHead, or a finding when it carries no dialogue, has no id to refer to or no type. */
export function dialogOf(tree: HeadTree): DialogMessage | Finding {
  const { MsgInfo: info } = tree;
  if (info.MsgId.trim() === '') {
    return { path: 'MsgHead/MsgInfo/MsgId', message: 'MsgId is empty, so nothing can refer to the message.' };
  }
  if ((info.Type.V ?? '').trim() === '') {
    return {
      path: 'MsgHead/MsgInfo/Type',
      message: 'Type has no V, so it does not tell what the message is.',
    };
  }
  const documents = tree.body?.Document ?? [];
  const payloads = documents.map((document) => document.RefDoc.payload?.Content?.any ?? {});
  const dialogs = payloads.flatMap((payload) => payload.Dialogmelding ?? []);
  const [body, ...further] = dialogs.flatMap(bodiesOf);
  if (!body) {
    const what =
      dialogs.length > 0
        ? 'The Dialogmelding has neither Foresporsel nor Notat'
        : 'The MsgHead has no Dialogmelding';
    return { path: 'MsgHead', message: `${what}, so it is no dialogue message.` };
  }
  const relation = payloads.flatMap((payload) => payload.Pasientrelasjon ?? [])[0];
  const calendars = payloads.flatMap((payload) => payload.icalendar ?? []);
  const fault = faultOfEvents(calendars);
  if (fault) return { path: 'icalendar/vcalendar/components/vevent', message: fault };
  const events = eventsOf(calendars);
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
    otherReceivers: info.OtherReceiver?.length || undefined,
    citizen: info.Patient && personOf(info.Patient),
    body,
    further: further.length > 0 ? further : undefined,
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

// A Dialogmelding holds questions or answers, never both.
function bodyTrees(bodies: readonly (Question | Answer)[]): Of<typeof Dialogmelding>[] {
  const questions = bodies.filter((body) => body.kind === 'question').map(questionTree);
  const answers = bodies.filter((body) => body.kind === 'answer').map(answerTree);
  const kinds = new Set(bodies.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({
    body: kind === 'question' ? { Foresporsel: questions } : { Notat: answers },
  }));
}

const answerTree = (answer: Answer): Of<typeof Notat> =>
  present({
    TemaKodet: codeTree(answer.code),
    Tema: answer.subject,
    TekstNotatInnhold: answer.text,
    Foresporsel: answer.question && questionTree(answer.question),
    RollerRelatertNotat: answer.partsTaken?.map(partTree),
  });

const questionTree = (question: Question): Of<typeof Foresporsel> =>
  present({
    TypeForesp: codeTree(question.code),
    EmneSporsmal: question.subject,
    Sporsmal: question.text,
    KodetOpplysning: question.information && codeTree(question.information),
    RollerRelatertNotat: question.partsTaken?.map(partTree),
  });

const bodiesOf = ({ body }: Of<typeof Dialogmelding>): (Question | Answer)[] => [
  ...(body?.Foresporsel ?? []).map(questionOf),
  ...(body?.Notat ?? []).map(answerOf),
];

const answerOf = (tree: Of<typeof Notat>): Answer =>
  present({
    kind: 'answer',
    code: codeOf(tree.TemaKodet),
    subject: tree.Tema,
    text: tree.TekstNotatInnhold,
    question: tree.Foresporsel && questionOf(tree.Foresporsel),
    partsTaken: partsOf(tree.RollerRelatertNotat),
  });

const questionOf = (tree: Of<typeof Foresporsel>): Question =>
  present({
    kind: 'question',
    code: codeOf(tree.TypeForesp),
    subject: tree.EmneSporsmal,
    text: tree.Sporsmal,
    information: tree.KodetOpplysning && codeOf(tree.KodetOpplysning),
    partsTaken: partsOf(tree.RollerRelatertNotat),
  });

const partsOf = (trees: readonly Of<typeof RollerRelatertNotat>[] | undefined): PartTaken[] | undefined =>
  trees?.map(partOf);

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
