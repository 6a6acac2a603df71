/** From judged runs to the verdict on each rule: a pure function of the record. */
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { Verdict } from '../../reports/schema.ts';
import type { Tally } from './tally.ts';
import type { RuleVerdict } from './verdict.ts';
import { isOverdue, type JudgedWaiver, type Waiver, waive } from './waivers.ts';

/** Why a rule cannot be judged by what the statement claims, if it cannot. */
function outOfReach(
  rule: Requirement,
  { statement, services }: RecordHeader,
): Pick<RuleVerdict, 'verdict' | 'reason'> | undefined {
  if (rule.notObservable) return { verdict: 'not-observable', reason: rule.notObservable };
  if (!(rule.applies?.(statement) ?? true) || !concerns(rule, statement.services)) {
    return {
      verdict: 'not-applicable',
      reason: { nb: 'Ikke med i leverandørens erklæring', en: "Not claimed in the vendor's statement" },
    };
  }
  if (!concerns(rule, services)) {
    return {
      verdict: 'not-applicable',
      reason: { nb: 'Tjenesten var ikke med i kjøringen', en: 'The service was not part of the run' },
    };
  }
  const unseen = (rule.needs ?? []).find((need) => !statement.observes.includes(need));
  if (unseen) {
    return {
      verdict: 'inconclusive',
      reason: {
        nb: `Erklæringen sier at «${unseen}» ikke kan observeres`,
        en: `The statement says that "${unseen}" cannot be observed`,
      },
    };
  }
  if (rule.needsClock && !statement.takesClock) {
    return {
      verdict: 'inconclusive',
      reason: {
        nb: 'Erklæringen sier at klokken ikke kan stilles',
        en: 'The statement says that the clock cannot be set',
      },
    };
  }
  return undefined;
}

/** Groups of rules that belong to no service: every service's scenarios put them to the test, or those named. */
const OF_NO_SERVICE: readonly string[] = ['messages', 'access', 'routing'];

/** Whether a rule concerns some of the services. */
function concerns({ service, within }: Requirement, services: readonly string[]): boolean {
  if (within) return within.some((each) => services.includes(each));
  return OF_NO_SERVICE.includes(service) || services.includes(service);
}

/** What broke a rule: its counterexample, or a run of the plan that broke it earlier. */
function failureOf({ id }: RuleVerdict['rule'], tally: Tally): RuleVerdict['failure'] {
  const broken = tally.broken().get(id);
  const { explored, counterexample } = broken ?? {};
  const isEarlier = explored && counterexample && explored.step < counterexample.step;
  const shown = (isEarlier ? explored : (counterexample ?? explored))?.whole();
  const divergence = shown?.judgement.divergences.find(({ rule }) => rule === id);
  if (!shown || !divergence) return undefined;
  const occurrences = Object.values(broken?.occurrences ?? {}).reduce((sum, each) => sum + each, 0);
  return { shown, divergence, occurrences: Math.max(occurrences, 1), needs: tally.needs(id) };
}

/** The verdict on one rule. */
function verdictOf(rule: RuleVerdict['rule'], tally: Tally, header: RecordHeader): RuleVerdict {
  const exercised = tally.exercised(rule.id);
  const unreachable = outOfReach(rule, header);
  const failure = failureOf(rule, tally);
  if (unreachable && !(failure && rule.isJudgedInPart)) return { rule, exercised, ...unreachable };
  if (!failure) {
    return exercised > 0
      ? { rule, exercised, verdict: 'passed' }
      : {
          rule,
          exercised,
          verdict: 'inconclusive',
          reason: { nb: 'Ikke satt på prøve i kjøringen', en: 'Not put to the test in the run' },
        };
  }
  if (failure.divergence.isPlatformFault) {
    return {
      rule,
      exercised,
      verdict: 'error',
      reason: {
        nb: 'Den simulerte Helsenorge brøt regelen: en feil i prøveverktøyet, ikke hos leverandøren',
        en: "The simulated Helsenorge broke the rule: the suite's own fault, not the vendor's",
      },
      failure,
    };
  }
  if (!tally.isRepeatable(rule.id)) {
    return {
      rule,
      exercised,
      verdict: 'inconclusive',
      reason: {
        nb: 'Avviket gjentok seg ikke da det ble spilt på nytt (ustabilt); begge opptakene ligger i opptaksfilen',
        en: 'The failure did not repeat when played again (flaky); both recordings are in the record',
      },
      failure,
    };
  }
  return { rule, exercised, verdict: rule.level === 'must' ? 'failed' : 'warning', failure };
}

const CUT_SHORT: Words = {
  nb: 'Opptaket er avbrutt: det mangler slutten',
  en: 'The record is cut short: its end is missing',
};

export interface Conclusion {
  readonly verdicts: readonly RuleVerdict[];
  readonly waivers: readonly JudgedWaiver[];
  readonly verdict: 'passed' | 'failed' | 'inconclusive' | 'error';
  /** 0 all applicable musts passed or waived · 1 some failed · 2 some inconclusive · 3 the suite could not judge. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly error?: Words;
}

/**
 * Concludes on what the judged runs come to. A run in which nothing was judged is never passed; a run cut short (`end` undefined
 * or stopped) is an error, and what it has not judged is told as such. A waiver that has run out, or that has
 * nothing left to waive, fails the run.
 */
export function conclude(
  header: RecordHeader,
  tally: Tally,
  end: RecordEnd | undefined,
  waivers: readonly Waiver[] = [],
): Conclusion {
  const stopped = end ? end.stopped : CUT_SHORT;
  const judged = catalogue
    .map((rule) => verdictOf(rule, tally, header))
    .map((each) =>
      stopped && each.verdict === 'inconclusive'
        ? { ...each, verdict: 'error' as const, reason: stopped }
        : each,
    );
  const waived = waive(judged, waivers, header.date);
  const error = stopped ?? suiteFaultOf(tally, waived.verdicts);
  if (error) return { ...waived, verdict: 'error', exitCode: 3, error };
  const musts = waived.verdicts.filter(({ rule }) => rule.level === 'must');
  const some = (verdict: Verdict) => musts.some((each) => each.verdict === verdict);
  if (some('failed') || waived.waivers.some(isOverdue)) return { ...waived, verdict: 'failed', exitCode: 1 };
  if (some('inconclusive') || !some('passed')) return { ...waived, verdict: 'inconclusive', exitCode: 2 };
  return { ...waived, verdict: 'passed', exitCode: 0 };
}

/** What the suite itself did wrong, if it did: then nobody is judged by the run. */
function suiteFaultOf({ suiteFault }: Tally, verdicts: readonly RuleVerdict[]): Words | undefined {
  if (suiteFault) return suiteFault;
  const broken = verdicts.filter(({ verdict }) => verdict === 'error').map(({ rule }) => rule.id);
  return broken.length === 0
    ? undefined
    : {
        nb: `Den simulerte Helsenorge brøt ${broken.join(', ')}`,
        en: `The simulated Helsenorge broke ${broken.join(', ')}`,
      };
}
