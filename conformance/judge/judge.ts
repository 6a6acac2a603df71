/** Judges a recorded run: a pure function of the record. Judging stops at the first divergence. */
import { isOfficeAct } from '../../machines/contract/acts.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { counted, MESSAGES } from '../../machines/contract/words.ts';
import { catalogue, type RequirementId } from '../../machines/requirements/catalogue.ts';
import {
  acceptanceMismatch,
  lifecycleMismatch,
  lifecycleRuleOf,
} from '../../machines/requirements/lifecycle-rule.ts';
import { staysInPractice } from '../../machines/requirements/practices-apart.ts';
import type { Mismatch, Requirement } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { platformFaultOf } from './platform-faults.ts';
import { type SituationKey, situationsBeyond, situationsIn, type Tested } from './situations.ts';
import { stepsOf } from './steps.ts';

/** What a run is judged by beside itself. */
export interface JudgedBy {
  readonly statement: Statement;
  readonly profile: Profile;
}

/** A rule that did not hold, and where. */
export interface Divergence {
  readonly rule: RequirementId;
  /** Number of the step, from 1. */
  readonly step: number;
  readonly mismatch: Mismatch;
  /** Whether Helsenorge, which the suite plays, is at fault and not the candidate. */
  readonly isPlatformFault: boolean;
}

export interface Judgement {
  readonly steps: readonly Step[];
  /** Steps by number that put each rule to the test, up to the first divergence. */
  readonly exercised: ReadonlyMap<RequirementId, readonly number[]>;
  /** All rules that did not hold at the first step where any did not. */
  readonly divergences: readonly Divergence[];
  /** In how many steps in which all held each situation that a rule needs came about. */
  readonly occurred: ReadonlyMap<SituationKey, number>;
  /** The situations that the divergence, and what was to come after it, hid. */
  readonly hidden: ReadonlySet<SituationKey>;
  /** How many steps were judged: all of them, or up to the divergence or an unsettled act. */
  readonly judged: number;
  /** What went wrong on the suite's own side, if anything did. */
  readonly suiteFault: string | undefined;
}

/** Whether the statement lets a rule be seen, or part of it. */
export function isObservable(rule: Requirement, statement: Statement): boolean {
  return (
    !rule.notObservable &&
    (rule.applies?.(statement) ?? true) &&
    (rule.isJudgedInPart || (rule.needs ?? []).every((need) => statement.observes.includes(need))) &&
    (!rule.needsClock || statement.takesClock)
  );
}

/** The rules that a statement lets be seen; statements do not change. */
const observable = new WeakMap<Statement, typeof catalogue>();

function observableRules(statement: Statement): typeof catalogue {
  const rules = observable.get(statement) ?? catalogue.filter((rule) => isObservable(rule, statement));
  observable.set(statement, rules);
  return rules;
}

/** What the rules say to a run, by its record, the candidate's statement and the profile in force alone. */
export function judge(run: RunRecord, statement: Statement, profile: Profile): Judgement {
  const { steps, platformFaults } = stepsOf(run, statement, profile);
  const faults = [...platformFaults];
  const exercised = new Map<RequirementId, number[]>();
  const note = (rule: RequirementId, step: Step) => {
    const numbers = exercised.get(rule) ?? [];
    numbers.push(step.number);
    exercised.set(rule, numbers);
  };
  const rules = observableRules(statement);
  const occurred = new Map<SituationKey, number>();
  let divergences: Divergence[] = [];
  let judged = 0;
  for (const step of steps) {
    if (step.permission === 'unsettled') break;
    // From where Helsenorge itself goes wrong, nothing says anything of the candidate.
    const fault = platformFaultOf(step);
    if (fault) faults.push(fault);
    if (fault) break;
    judged += 1;
    const tested = testedIn(step, rules);
    for (const { rule } of tested) note(rule.id, step);
    divergences = judgeStep(step, tested);
    if (divergences.length > 0) break;
    for (const key of situationsIn(step, tested)) occurred.set(key, (occurred.get(key) ?? 0) + 1);
  }
  const unjudged = divergences.length > 0 ? steps.slice(judged - 1) : [];
  const beyond = situationsBeyond(unjudged, (step) => testedIn(step, rules));
  const hidden = new Set([...beyond].filter((key) => !occurred.has(key)));
  const suiteFault = faults.length > 0 ? faults.join('; ') : undefined;
  return { steps, exercised, divergences, occurred, hidden, judged, suiteFault };
}

/** What the rules say to one step, as far as the statement lets them be seen: for a run that goes on whatever they say. */
export function divergencesIn(step: Step): readonly Divergence[] {
  const isJudged = step.permission !== 'unsettled' && !platformFaultOf(step);
  return isJudged ? judgeStep(step, testedIn(step, observableRules(step.statement))) : [];
}

/** The rules that a step puts to the test. */
function testedIn(step: Step, rules: typeof catalogue): Tested[] {
  const lifecycleRule = lifecycleRuleOf(step);
  const isCutOff = step.before.isDown && step.after.isDown;
  return rules.flatMap((rule) => {
    const forbids = rule.forbids?.(step) ?? false;
    const isAsked = (!isCutOff || SEEN_IN_OUTAGE.includes(rule.id)) && (rule.when?.(step) ?? false);
    const concerns = isAsked || rule.id === lifecycleRule;
    return forbids || concerns ? [{ rule, forbids, concerns }] : [];
  });
}

function judgeStep(step: Step, tested: readonly Tested[]): Divergence[] {
  const breach = step.permission === 'forbidden' ? breachOf(step) : undefined;
  const lifecycleRule = lifecycleRuleOf(step);
  const divergences: Divergence[] = [];
  for (const { rule, forbids, concerns } of tested) {
    const mismatch = (forbids ? breach : undefined) ?? (concerns ? rule.ensures?.(step) : undefined);
    if (mismatch) {
      const isPlatformFault = rule.binds === 'platform';
      divergences.push({ rule: rule.id, step: step.number, mismatch, isPlatformFault });
    }
  }
  for (const { rule: first, isFirst } of STANDS_ALONE) {
    const alone = divergences.filter(({ rule }) => rule === first);
    if (alone.length > 0 && isFirst(step)) return alone;
  }
  // Helsenorge shows what the office sent: where the office is at fault, Helsenorge is not judged.
  const byCandidate = divergences.filter(({ isPlatformFault }) => !isPlatformFault);
  if (byCandidate.length > 0) return byCandidate;
  const isRefusedByOffice =
    isOfficeAct(step.act) && step.permission === 'permitted' && step.outcome === 'refused';
  if (divergences.length > 0 && !isRefusedByOffice) return divergences;
  const mismatch = breach ?? lifecycleFault(step);
  if (!mismatch) return [];
  // A citizen's act is taken or refused by Helsenorge, not by the candidate.
  const isPlatformFault = !isOfficeAct(step.act) && step.outcome !== OUTCOMES[step.permission];
  return [{ rule: lifecycleRule, step: step.number, mismatch, isPlatformFault }];
}

const lifecycleFault = (step: Step) =>
  step.before.isDown ? acceptanceMismatch(step) : lifecycleMismatch(step);

/** What a rule that did not hold in a step finds wrong there, looked for once more. */
export function mismatchIn(rule: Requirement, step: Step): Mismatch | undefined {
  const breach = step.permission === 'forbidden' ? breachOf(step) : undefined;
  return (
    (rule.forbids?.(step) ? breach : undefined) ?? rule.ensures?.(step) ?? breach ?? lifecycleFault(step)
  );
}

/** What cannot be read says nothing of any other rule, nor does what is another practice's, nor what an outage lost or doubled. */
const STANDS_ALONE: readonly { rule: RequirementId; isFirst: (step: Step) => boolean }[] = [
  { rule: 'MSG-01', isFirst: () => true },
  { rule: 'MSG-16', isFirst: (step) => staysInPractice(step) !== undefined },
  { rule: 'MSG-11', isFirst: () => true },
];

/**
 * The rules judged while the message service is down: what the office sends then says nothing of the others, since it
 * has received nothing and could send nothing. What it shows of what came before, and what an act's acceptance shows, is
 * judged throughout, and so are Helsenorge's limits; MSG-01 and MSG-07 ask for one message alone, MSG-12 for its id and
 * date, and the rules of its parties for that message and the first of its conversation.
 */
const SEEN_IN_OUTAGE: readonly RequirementId[] = [
  'MSG-01',
  'MSG-02',
  'MSG-07',
  'MSG-10',
  'MSG-11',
  'MSG-12',
  'MSG-16',
  'ROUTE-05',
  'ACCESS-07',
  'ECON-08',
  'ECON-09',
  'ECON-11',
  'RENEW-05',
  'CONT-02',
  'CONT-03',
  'CONT-05',
  'CONT-09',
];

const OUTCOMES = { permitted: 'accepted', forbidden: 'refused', unsettled: undefined } as const;

/** What happened to a forbidden act, if it was not refused without effect. */
function breachOf(step: Step): Mismatch | undefined {
  const expected = { nb: 'avvist, og ingenting endret', en: 'refused, and nothing changed' };
  if (step.outcome === 'accepted') return { expected, actual: { nb: 'godtatt', en: 'accepted' } };
  const messages = step.sent.filter(({ message }) => message).length;
  const isUntouched = messages === 0 && step.filed.length === 0 && step.charges.length === 0;
  if (isUntouched) return undefined;
  return {
    expected,
    actual: {
      nb: `avvist, men ${counted(messages, MESSAGES).nb} sendt, ${step.filed.length} journalført, ${step.charges.length} belastet`,
      en: `refused, yet ${counted(messages, MESSAGES).en} sent, ${step.filed.length} filed, ${step.charges.length} charged`,
    },
  };
}
