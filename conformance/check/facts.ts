/** What a document says, as far as it can be read, valid or not. */

import { type Element, elementsOf, textOf } from '../../machines/contract/messages/tree.ts';
import type { Words } from '../../machines/contract/words.ts';
import { moment } from '../../machines/words/moment.ts';
import { attachmentBytes } from './attachments.ts';
import { listInPlace } from './code-lists.ts';
import { type CodesInForce, listOf, meaningOf, titleOf } from './known-codes.ts';
import type { CheckedDocument } from './schema.ts';
import { harmless, ifAsked, type Showing, shown } from './shown.ts';
import { below, type Placed, textBelow } from './walk.ts';

type Facts = Pick<
  CheckedDocument,
  | 'type'
  | 'id'
  | 'wantsReceipt'
  | 'refersTo'
  | 'original'
  | 'sender'
  | 'receiver'
  | 'citizen'
  | 'bodies'
  | 'codes'
  | 'dates'
  | 'attachments'
>;

export interface Basis extends Showing {
  readonly profile: CodesInForce;
  /** Attachments by what stands in their place. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** A record without the fields that are undefined. */
const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

export function factsOf(root: Element, placed: readonly Placed[], basis: Basis): Facts {
  const isReceipt = root.name === 'AppRec';
  const head = isReceipt ? root : below(root, 'MsgInfo');
  const id = (text: string | undefined) => (text === undefined ? undefined : shown(text, harmless.id, basis));
  const code = (element: Element | undefined) => {
    const value = element?.attributes.V;
    return value === undefined ? undefined : shown(value, harmless.code, basis);
  };
  const reference = below(head, 'ConversationRef');
  const original = below(head, 'OriginalMsgId');
  const ack = below(head, 'Ack')?.attributes.V;
  return present({
    type: code(below(head, isReceipt ? 'MsgType' : 'Type')),
    id: id(textBelow(head, isReceipt ? 'Id' : 'MsgId')),
    wantsReceipt: isReceipt || !head ? undefined : ack === 'J',
    refersTo: reference && {
      parent: id(textBelow(reference, 'RefToParent')) ?? '',
      conversation: id(textBelow(reference, 'RefToConversation')) ?? '',
    },
    original: original && {
      type: code(below(original, 'MsgType')) ?? '',
      sentAt: shown(textBelow(original, 'IssueDate') ?? '', harmless.instant, basis),
      id: id(textBelow(original, 'Id')) ?? '',
    },
    sender: unitsOf(below(head, 'Sender'), basis),
    receiver: unitsOf(below(head, 'Receiver'), basis),
    citizen: citizenOf(below(head, 'Patient'), basis),
    bodies: bodiesIn(placed, basis),
    codes: placed.flatMap((each) => codeOf(each, basis)),
    dates: placed.flatMap((each) => dateOf(each, basis)),
    attachments: placed.flatMap((each) => attachmentOf(each, basis)),
  });
}

type Unit = NonNullable<CheckedDocument['sender']>[number];
const UNITS: Readonly<Record<string, Unit['kind']>> = {
  Organisation: 'enterprise',
  Inst: 'enterprise',
  HCProf: 'clinician',
  Dept: 'service',
  HealthcareProfessional: 'clinician',
  HCPerson: 'clinician',
};

/** The enterprise, and what is below it. */
function unitsOf(party: Element | undefined, basis: Basis): Unit[] | undefined {
  if (!party) return undefined;
  const units: Unit[] = [];
  for (let open = elementsOf(party); open.length > 0 && units.length < 10; ) {
    const found = open.filter(({ name }) => UNITS[name]);
    for (const each of found) units.push(unitOf(each, units.length > 0, basis));
    open = [...found, ...open.filter(({ name }) => name === 'HCP')].flatMap(elementsOf);
  }
  return units;
}

function unitOf(element: Element, isBelow: boolean, basis: Basis): Unit {
  const kind =
    UNITS[element.name] === 'enterprise' && isBelow ? 'service' : (UNITS[element.name] ?? 'service');
  const published = textBelow(element, 'OrganisationName') ?? textBelow(element, 'Name');
  const own = [textBelow(element, 'GivenName'), textBelow(element, 'FamilyName')].filter((each) => each);
  const name =
    kind === 'clinician'
      ? ifAsked(own.join(' ') || published, basis)
      : published && shown(published, harmless.publicName, basis);
  return { kind, ids: idsOf(element, basis), ...(name && { name }) };
}

/** Its ids, in MsgHead as Ident, in AppRec as its own and AdditionalId. */
function idsOf(element: Element, basis: Basis): Unit['ids'] {
  const own = elementsOf(element);
  const idents = own.filter(({ name }) => name === 'Ident' || name === 'AdditionalId');
  const all = own.some(({ name }) => name === 'Id') ? [element, ...idents] : idents;
  return all.map((each) => ({
    type: shown((below(each, 'TypeId') ?? below(each, 'Type'))?.attributes.V ?? '', harmless.code, basis),
    id: shown(textBelow(each, 'Id') ?? '', harmless.publicNumber, basis),
  }));
}

function citizenOf(patient: Element | undefined, basis: Basis): CheckedDocument['citizen'] {
  if (!patient) return undefined;
  const idents = elementsOf(patient).filter(({ name }) => name === 'Ident');
  const words = [
    textBelow(patient, 'GivenName'),
    textBelow(patient, 'FamilyName'),
    ...idents.map((each) => textBelow(each, 'Id')),
  ];
  const text = ifAsked(words.filter((each) => each).join(' ') || undefined, basis);
  return {
    idTypes: idents.map((each) => shown(below(each, 'TypeId')?.attributes.V ?? '', harmless.code, basis)),
    ...(text !== undefined && { text }),
  };
}

const TEXTS: Readonly<Record<string, 'Sporsmal' | 'TekstNotatInnhold'>> = {
  Foresporsel: 'Sporsmal',
  Notat: 'TekstNotatInnhold',
};

/** All text inside, whatever markup is in it. */
function textIn(element: Element): string {
  const open: (Element | string)[] = [element];
  const texts: string[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') texts.push(next);
    else open.push(...[...next.children].reverse());
  }
  return texts.join('').trim();
}

function bodiesIn(placed: readonly Placed[], basis: Basis): CheckedDocument['bodies'] {
  return placed
    .filter(({ around }) => around.at(-1) === 'Dialogmelding')
    .flatMap(({ element }) => {
      const field = TEXTS[element.name];
      if (!field) return [];
      const written = below(element, field);
      const text = written ? textIn(written) : '';
      const asked = ifAsked(text, basis);
      const kind = field === 'Sporsmal' ? ('question' as const) : ('answer' as const);
      return [{ kind, characters: Array.from(text).length, ...(asked && { text: asked }) }];
    });
}

/** A V that is a moment or an address is no code. */
const NO_CODES = ['TeleAddress', 'IssueDate', 'FromDate', 'ToDate'];
const XCAL: Readonly<Record<string, string>> = { categories: '7617' };

function codeOf({ element, path, around }: Placed, basis: Basis): CheckedDocument['codes'] {
  const { V, S, DN } = element.attributes;
  const parent = around.at(-1) ?? '';
  const isCategory = element.name === 'text' && XCAL[parent] !== undefined;
  const value = isCategory ? textOf(element).trim() : V;
  if (value === undefined || NO_CODES.includes(element.name)) return [];
  const inPlace = isCategory ? XCAL[parent] : listInPlace(element.name, around);
  const number = S === undefined ? inPlace : listOf(shown(S, harmless.oid, basis));
  const title = number === undefined ? undefined : titleOf(number);
  const meaning = number === undefined ? undefined : meaningOf(number, value.trim(), basis.profile);
  const known = meaning !== undefined;
  const name = DN === undefined ? undefined : shown(DN, harmless.displayName, basis);
  return [
    {
      path,
      value: known ? value.trim() : shown(value, isCategory ? harmless.displayName : harmless.code, basis),
      ...(name && { name }),
      ...(number !== undefined && { list: { number, ...(title && { title }) } }),
      ...(meaning && { meaning: meaning.words, certainty: meaning.certainty }),
      ...(meaning?.source && { source: meaning.source }),
    },
  ];
}

const DATES = ['GenDate', 'FraDato', 'TilDato', 'DatoNotat', 'date-time', 'date'];

function dateOf({ element, path, around }: Placed, basis: Basis): CheckedDocument['dates'] {
  const { name } = element;
  const isIssued = ['IssueDate', 'FromDate', 'ToDate'].includes(name);
  if (!isIssued && !DATES.includes(name)) return [];
  const written = (element.attributes.V ?? textOf(element)).trim();
  if (around.length === 0 || written === '') return [];
  const oslo = osloOf(written);
  return [{ path, written: shown(written, harmless.instant, basis), ...(oslo && { oslo }) }];
}

function osloOf(written: string): Words | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(written)) return undefined;
  try {
    return moment(written);
  } catch {
    return undefined;
  }
}

function attachmentOf({ element, path }: Placed, basis: Basis): CheckedDocument['attachments'] {
  if (element.name !== 'RefDoc') return [];
  const container = below(element, 'Content', 'Base64Container');
  const isElsewhere = below(element, 'FileReference') !== undefined;
  if (!container && !isElsewhere) return [];
  const name = ifAsked(textBelow(element, 'Description'), basis);
  const mimeType = shown(textBelow(element, 'MimeType') ?? '', harmless.mimeType, basis);
  const { format, bytes } = attachmentBytes(container && textOf(container), basis.contents);
  return [{ path, mimeType, format, bytes, ...(name && { name }) }];
}
