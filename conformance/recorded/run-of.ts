/** A conversation of a log as a run: each message a step, with the receipts for it. */
import { CITIZENS } from '../../machines/contract/acts.ts';
import type { DialogMessage, Party } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Document, Passed, RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { actOf, isAskedAtOnce, requestOf, serviceOf } from './acts.ts';
import type { LoggedConversation, Turn } from './conversations.ts';
import type { Direction } from './logged.ts';
import { type ReadDocument, sentAtOf } from './read-log.ts';

/** Nothing that the citizen is shown is in a log of messages. */
const UNSEEN: StepRecord['view'] = {
  conversations: [],
  emergencyNumbers: [],
  renewalNotice: false,
  panel: {
    registered: [],
    offered: { citizen: [], newcomer: [], visitor: [], orphan: [], shared: [] },
    texts: [],
    allOffNotice: false,
  },
  notifications: [],
};
const NOT_TOLD: StepRecord['office'] = { filed: [], tasks: [], charges: [], warnings: [] };

/** A day before any message: what has no date that can be read comes then. */
const UNDATED = '2000-01-01T00:00:00Z';

export function runOf({ id, turns }: LoggedConversation, profile: Profile): RunRecord {
  const ids = new Set(turns.flatMap(({ message }) => message?.id ?? []));
  const [first] = turns.flatMap(({ message }) => message ?? []);
  const acts = turns.map((turn) => actOf(turn, first && serviceOf(first, profile), profile));
  const steps = turns.map((turn, index): StepRecord => {
    const act = acts[index] ?? { type: 'citizen.replies' };
    return {
      act,
      at: sentAtOf(turn.document) ?? UNDATED,
      conversation: id,
      request: requestOf(turn, act, ids),
      outcome: 'accepted',
      passed: passedIn(turn, profile),
      office: NOT_TOLD,
      view: UNSEEN,
    };
  });
  const start = steps[0]?.at ?? UNDATED;
  return { name: nameOf(id), purpose: 'random', start, practice: practiceOf(turns, profile), acts, steps };
}

/** What belongs to no conversation of the log, each document a step of its own. */
export function looseRun(documents: readonly ReadDocument[], profile: Profile): RunRecord {
  const turns = documents.map(
    (document): Turn => ({
      document,
      direction: 'from-office',
      message: undefined,
      receipts: [],
    }),
  );
  const run = runOf({ id: 'loose', turns, isWhole: false }, profile);
  return { ...run, name: 'loose' };
}

/** A name of the conversation that tells of nobody: ids are free text to some senders. */
const nameOf = (id: string) => `conversation ${/^[\da-f-]{1,40}$/i.test(id) ? id : '…'}`;

function passedIn(turn: Turn, profile: Profile): Passed[] {
  const { document, direction, receipts } = turn;
  const back: Direction = direction === 'to-office' ? 'from-office' : 'to-office';
  const calls = (document.receiptCalls ?? []).map(
    (receipt): Passed => ({ to: 'platform', receiptFor: document.where, receipt }),
  );
  const cause = isForAnother(turn, profile) ? 'misrouted' : undefined;
  return [passed(document, direction, cause), ...receipts.map((each) => passed(each, back)), ...calls];
}

/** Whether the office rejected a message because it knows no such receiver: who may say so, no source tells. */
function isForAnother({ receipts }: Turn, { unknownReceiverErrors }: Profile): boolean {
  const unknown: readonly string[] = unknownReceiverErrors.value;
  const errors = receipts.flatMap(({ message }) => (message?.kind === 'receipt' ? message.errors : []));
  return errors.some(({ value }) => unknown.includes(value));
}

type Cause = Extract<Passed, { to: 'office' }>['cause'];

function passed(read: ReadDocument, direction: Direction, known?: Cause): Passed {
  const transportId = read.where;
  const document = recorded(read.bytes);
  if (direction === 'from-office') return { to: 'platform', transportId, document };
  const told = !read.message ? 'corrupted' : read.message.kind === 'receipt' ? 'receipt' : 'sent';
  return { to: 'office', transportId, cause: known ?? told, sequence: 1, document };
}

/** A document as a record holds it: as text where it is UTF-8. */
function recorded(bytes: Uint8Array): Document {
  try {
    return { xml: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

/**
 * Whom a question about open slots, which is answered at once, is from: of messages from those whom the office knows alone
 * something is asked there.
 */
function askedAtOnce([first]: readonly Turn[], profile: Profile): DialogMessage['citizen'] {
  const message = first?.direction === 'to-office' ? first.message : undefined;
  return message && isAskedAtOnce(message, profile) ? message.citizen : undefined;
}

/** The parties of a conversation; of its people nothing is known but what the messages say, so that nothing is held against them. */
function practiceOf(turns: readonly Turn[], profile: Profile): Practice {
  const sides = turns.flatMap(({ message, direction }) => {
    if (!message) return [];
    const { sender, receiver } = message;
    return direction === 'to-office'
      ? [{ office: receiver, platform: sender }]
      : [{ office: sender, platform: receiver }];
  });
  const office = sides[0]?.office ?? NOBODY;
  const platform = sides[0]?.platform ?? NOBODY;
  const unknown = {
    nationalId: 'unknown',
    givenName: '',
    familyName: '',
    gpHerId: null,
    prescribedBefore: [],
  };
  return {
    id: 'recorded',
    office: office.organisation,
    clinicians: turns[0]?.direction === 'from-office' ? [openerOf(office, sides)] : [],
    cast: castOf(unknown, askedAtOnce(turns, profile)?.id),
    helsenorge: {
      herId: platform.organisation.herId,
      name: platform.organisation.name,
      serviceHerId: innermostHerId(platform),
      serviceName: platform.service?.name ?? '',
    },
    elsewhere: { herId: '', clinicianHerId: '' },
  };
}

/** Who opened a conversation from the office, by the first names that it gives itself there. */
function openerOf(
  office: Party,
  sides: readonly { readonly office: Party }[],
): Practice['clinicians'][number] {
  const herId = innermostHerId(office);
  const own = sides.flatMap((side) =>
    innermostHerId(side.office) === herId ? (side.office.clinician ?? []) : [],
  );
  return {
    herId,
    givenName: own.find(({ givenName }) => givenName)?.givenName ?? '',
    familyName: own.find(({ familyName }) => familyName)?.familyName ?? '',
    role: 'gp',
  };
}

const NOBODY: Party = { organisation: { herId: '', name: '' } };

const castOf = (unknown: Practice['cast']['citizen'], known: string | undefined) =>
  Object.fromEntries(
    CITIZENS.map((name) => [name, { ...unknown, ...(name === 'citizen' && known && { nationalId: known }) }]),
  ) as unknown as Practice['cast'];
