/** What the rules say to a conversation of a log: those that messages alone put to the test, where nothing they rest on is missing. */

import type { DialogMessage, Party } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { catalogue, type RequirementId } from '../../machines/requirements/catalogue.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { epochOf } from '../../machines/workdays.ts';
import type { Divergence, Judgement } from '../judge/judge.ts';
import { type SituationKey, situationsIn, type Tested } from '../judge/situations.ts';
import { stepsOf } from '../judge/steps.ts';
import { isAskedAtOnce, isFollowed } from './acts.ts';
import { isAcknowledged, type LoggedConversation, type Turn } from './conversations.ts';

/** What of the whole log a step is held against. */
export interface Surroundings {
  readonly profile: Profile;
  /** Whether a message without a receipt would have had one in this log, had the office given it. */
  readonly isPastEdge: (turn: Turn) => boolean;
  /** The steps of other conversations in which an id is used that this one uses too. */
  readonly elsewhere: (step: Step) => Step['beside'];
}

const rules = catalogue.filter(({ isSeenInMessages }) => isSeenInMessages);

type Asked = readonly RequirementId[];
const OF_ANY_DOCUMENT: Asked = ['MSG-01', 'MSG-12'];

/** The steps of a run made of a log. */
export const stepsIn = (run: RunRecord, statement: Statement, profile: Profile): readonly Step[] =>
  stepsOf(run, statement, profile).steps;

/** The judgement of a conversation, up to the first step in which a rule does not hold. */
export function judgeConversation(
  steps: readonly Step[],
  conversation: LoggedConversation,
  surroundings: Surroundings,
): Judgement {
  return judged(steps, surroundings, (_, index) => {
    const turn = conversation.turns[index];
    return turn ? askedOf(turn, conversation, index, surroundings) : [];
  });
}

/** The judgement of documents that belong to no conversation of the log: of each by itself. */
export const judgeLoose = (steps: readonly Step[], surroundings: Surroundings): Judgement =>
  judged(steps, surroundings, () => OF_ANY_DOCUMENT);

function judged(
  steps: readonly Step[],
  { elsewhere }: Surroundings,
  askedIn: (step: Step, index: number) => Asked,
): Judgement {
  const exercised = new Map<RequirementId, number[]>();
  const occurred = new Map<SituationKey, number>();
  let divergences: Divergence[] = [];
  let count = 0;
  for (const [index, bare] of steps.entries()) {
    const step: Step = { ...bare, past: bare.past, beside: elsewhere(bare) };
    count += 1;
    const asked = askedIn(step, index);
    const tested: Tested[] = rules
      .filter(({ id, when }) => asked.includes(id) && when?.(step))
      .map((rule) => ({ rule, forbids: false, concerns: true }));
    for (const { rule } of tested) exercised.set(rule.id, [...(exercised.get(rule.id) ?? []), step.number]);
    divergences = tested.flatMap(({ rule }) => {
      const mismatch = rule.ensures?.(step);
      return mismatch ? [{ rule: rule.id, step: step.number, mismatch, isPlatformFault: false }] : [];
    });
    // A document that is not valid says nothing of the other rules.
    const alone = divergences.filter(({ rule }) => rule === 'MSG-01');
    if (alone.length > 0) divergences = alone;
    if (divergences.length > 0) break;
    for (const key of situationsIn(step, tested)) occurred.set(key, (occurred.get(key) ?? 0) + 1);
  }
  return { steps, exercised, divergences, occurred, hidden: new Set(), judged: count, suiteFault: undefined };
}

/** The rules that a turn may be asked about: those to which nothing is missing. */
function askedOf(
  turn: Turn,
  conversation: LoggedConversation,
  index: number,
  { isPastEdge, profile }: Surroundings,
): Asked {
  const { message, direction } = turn;
  if (!message) return OF_ANY_DOCUMENT;
  if (direction === 'to-office') {
    if (isAskedAtOnce(message, profile)) return [...OF_ANY_DOCUMENT, 'MSG-03'];
    return hasItsReceipts(turn, isPastEdge) ? [...OF_ANY_DOCUMENT, 'MSG-02'] : OF_ANY_DOCUMENT;
  }
  return [
    ...OF_ANY_DOCUMENT,
    ...(isStandIn(message, conversation, profile) ? [] : (['MSG-10'] as const)),
    ...(isFollowable(conversation, index, profile) ? (['ECON-02', 'CONT-07'] as const) : []),
    ...(isFollowable(conversation, index, profile) && isWellAfter(conversation, index)
      ? (['ECON-04'] as const)
      : []),
  ];
}

/**
 * Whether what is seen of receipts is all there is, and tells something: what the message service delivers again, because
 * it could not be marked read, may be acknowledged again by the same words.
 */
function hasItsReceipts(turn: Turn, isPastEdge: Surroundings['isPastEdge']): boolean {
  const { document, receipts } = turn;
  if (receipts.some(({ message }) => message === undefined)) return false;
  if (!isAcknowledged(turn)) return isPastEdge(turn);
  const said = [
    ...receipts.flatMap(({ message }) => (message?.kind === 'receipt' ? message.status : [])),
    ...(document.receiptCalls ?? []).map(({ appRecStatus }) => appRecStatus),
  ];
  return said.length === 1 || new Set(said).size > 1;
}

const enterpriseOf = ({ organisation }: Party) =>
  organisation.herId || (organisation.organisationNumber ?? '');

/** Whether somebody else at the same office writes: who stands in for whom is not seen in messages, nor is whose slots are told. */
function isStandIn({ sender }: DialogMessage, { turns }: LoggedConversation, profile: Profile): boolean {
  const [first] = turns;
  if (!first?.message) return false;
  if (first.direction === 'to-office' && isAskedAtOnce(first.message, profile)) return true;
  if (!sender.service && !sender.clinician) return false;
  const own = first.direction === 'to-office' ? first.message.receiver : first.message.sender;
  return enterpriseOf(sender) === enterpriseOf(own) && innermostHerId(sender) !== innermostHerId(own);
}

/** Milliseconds. */
const HOUR = 3_600_000;

/** Whether a message is surely written after the one before it from the office: a clock may have been put right between. */
function isWellAfter({ turns }: LoggedConversation, index: number): boolean {
  const sent = turns.slice(0, index + 1).filter(({ direction }) => direction === 'from-office');
  const [before, now] = sent.slice(-2).map(({ message }) => epochOf(message?.sentAt ?? ''));
  return before !== undefined && now !== undefined && now - before >= HOUR;
}

/** Whether the lifecycle can be followed up to a turn: each message is there, plain, and none was rejected. */
function isFollowable({ turns, isWhole }: LoggedConversation, index: number, profile: Profile): boolean {
  return (
    isWhole &&
    isOfOneService(turns) &&
    turns
      .slice(0, index + 1)
      .every(
        ({ message, receipts, direction }) =>
          message &&
          isFollowed(message, profile) &&
          (direction === 'to-office' || isPlain(message)) &&
          receipts.every((each) => each.message?.kind === 'receipt' && each.message.status === 'ok'),
      )
  );
}

/** Whether an answer is of the kind that the suite has offices send: in words, one thing, without files. */
const isPlain = ({ body, further, attachments }: DialogMessage) =>
  body.text !== undefined && !further && attachments.length === 0;

/** What Helsenorge opened is what it says; of what the office opened nobody can tell which of two kinds was meant. */
function isOfOneService(turns: readonly Turn[]): boolean {
  const types = new Set(turns.flatMap(({ message }) => message?.type ?? []));
  return turns[0]?.direction === 'to-office' || types.size === 1;
}
