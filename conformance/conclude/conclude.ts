/** From judged runs to the verdict on each rule: a pure function of the record. */
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import { counted, type Words } from '../../machines/contract/words.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { asOf, sinceOf } from '../../machines/requirements/catalogue-history.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { Verdict } from '../../reports/schema.ts';
import { type FailedBefore, sinceFailing } from './failed-before.ts';
import { halfTested } from './half-tested.ts';
import { knownCatalogue } from './known-catalogue.ts';
import { isAskedFor } from './only.ts';
import { outOfReach } from './reach.ts';
import type { Tally } from './tally.ts';
import type { RuleVerdict } from './verdict.ts';
import { isOverdue, type JudgedWaiver, type Waiver, waive } from './waivers.ts';

/** What broke a rule: its counterexample, or a run of the plan that broke it earlier. */
function failureOf({ id }: RuleVerdict['rule'], tally: Tally): RuleVerdict['failure'] {
  const broken = tally.broken().get(id);
  const { explored, counterexample } = broken ?? {};
  const isEarlier = explored && counterexample && explored.step < counterexample.step;
  const shown = (isEarlier ? explored : (counterexample ?? explored))?.whole();
  const divergence = shown?.judgement.divergences.find(({ rule }) => rule === id);
  if (!shown || !divergence) return undefined;
  const occurrences = Object.values(broken?.occurrences ?? {}).reduce((sum, each) => sum + each, 0);
  const services = broken?.services ?? [];
  return { shown, divergence, services, occurrences: Math.max(occurrences, 1), needs: tally.needs(id) };
}

/** The verdict on one rule. */
function verdictOf(rule: RuleVerdict['rule'], tally: Tally, header: RecordHeader): RuleVerdict {
  const exercised = tally.exercised(rule.id);
  const unreachable = outOfReach(rule, header);
  const failure = failureOf(rule, tally);
  if (unreachable && !(failure && rule.isJudgedInPart)) return { rule, exercised, ...unreachable };
  if (!failure) {
    // Stories by name are played to see these: they are not what brings about all that a rule needs.
    const isInStory = header.only !== undefined && header.only.stories.length > 0 && exercised > 0;
    const reason = isInStory ? undefined : halfTested(rule, tally, header);
    return reason
      ? { rule, exercised, verdict: 'inconclusive', reason }
      : { rule, exercised, verdict: 'passed' };
  }
  if (failure.divergence.isPlatformFault) {
    return {
      rule,
      exercised,
      verdict: 'error',
      reason: {
        nb: 'Den simulerte Helsenorge brøt kravet: en feil i testverktøyet, ikke hos leverandøren',
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

/** A rule that came with a later catalogue than the one judged by: told, and of no consequence. */
function notScored(rule: RuleVerdict['rule'], tally: Tally, version: CatalogueVersion): RuleVerdict {
  const since = sinceOf(rule.id);
  const isBroken = tally.broken().has(rule.id);
  return {
    rule,
    exercised: tally.exercised(rule.id),
    verdict: 'not-scored',
    reason: {
      nb: `Kom med kravkatalog ${since}; her vurderes det etter ${version}${isBroken ? '; kravet ble brutt i kjøringen' : ''}`,
      en: `Came with catalogue ${since}; this is judged by ${version}${isBroken ? '; the rule was broken in the run' : ''}`,
    },
  };
}

const CUT_SHORT: Words = {
  nb: 'Opptaket er avbrutt: det mangler slutten',
  en: 'The record is cut short: its end is missing',
};

const SCENARIOS = { nb: ['scenario', 'scenarioer'], en: ['scenario', 'scenarios'] } as const;

function erroredWords(count: number): Words {
  const { nb, en } = counted(count, SCENARIOS);
  return {
    nb: `${nb} endte i en feil hos journalsystemet og ble ikke spilt ferdig`,
    en: `${en} ended in an error of the record system and ${count === 1 ? 'was' : 'were'} not played to the end`,
  };
}

const BAILED: Words = {
  nb: 'Kjøringen ble avsluttet ved det første bruddet (--bail)',
  en: 'The run ended at the first failure (--bail)',
};

const OVERDUE: Words = {
  nb: 'Kjøringen ble avsluttet da tiden den var gitt, var ute (--deadline)',
  en: 'The run ended when the time it was given was out (--deadline)',
};

const SUITE_FAULT: Words = {
  nb: 'Den simulerte Helsenorge sendte noe galt: en feil i testverktøyet, ikke hos leverandøren',
  en: "The simulated Helsenorge sent something wrong: the suite's own fault, not the vendor's",
};

export interface Conclusion {
  readonly verdicts: readonly RuleVerdict[];
  readonly waivers: readonly JudgedWaiver[];
  readonly verdict: 'passed' | 'failed' | 'inconclusive' | 'error';
  /** 0 all applicable musts passed or waived · 1 some failed · 2 some inconclusive · 3 the suite could not judge. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly error?: Words;
  /** Why it ended before its plan did, as it was asked to: it is complete of nothing. */
  readonly cutShort?: Words;
  /** The same in the words of the system that failed, for whoever mends it. */
  readonly detail?: string;
}

/**
 * Concludes on what the judged runs come to. A run in which nothing was judged is never passed; a run cut short (`end` undefined
 * or stopped) is an error, and so is one of which a scenario ended in an error; what it has not judged is told as not tried. A waiver that has run out, or that has
 * nothing left to waive, fails the run.
 */
export function conclude(
  header: RecordHeader,
  tally: Tally,
  end: RecordEnd | undefined,
  waivers: readonly Waiver[] = [],
  before?: FailedBefore,
): Conclusion {
  const version = knownCatalogue(header.catalogue);
  const stopped = end ? end.stopped : CUT_SHORT;
  const detail = end?.detail ?? tally.suiteFault;
  const errored = tally.errors > 0 ? erroredWords(tally.errors) : undefined;
  const cutShort = cutShortBy(end);
  const unplayed = stopped ?? errored ?? cutShort;
  const judged = catalogue
    .filter((rule) => isAskedFor(rule, header.only, tally.exercised(rule.id)))
    .map((rule) => {
      const scored = asOf(rule, version);
      return scored ? verdictOf(scored, tally, header) : notScored(rule, tally, version);
    })
    .map((each) =>
      unplayed && each.verdict === 'inconclusive' && !each.failure
        ? { ...each, verdict: 'not-tried' as const, reason: unplayed }
        : each,
    )
    .map((each) => sinceFailing(each, header.statement.version, before));
  const asked = waivers.filter(
    (waiver) => judged.some(({ rule }) => rule.id === waiver.rule) || !header.only,
  );
  const waived = { ...waive(judged, asked, header.date), ...(cutShort && { cutShort }) };
  const error = stopped ?? suiteFaultOf(tally, waived.verdicts) ?? errored;
  if (error) return { ...waived, verdict: 'error', exitCode: 3, error, ...(detail && { detail }) };
  // Helsenorge's rules check the suite that plays it: what was not seen of them says nothing of the candidate.
  const musts = waived.verdicts.filter(({ rule }) => rule.level === 'must' && rule.binds === 'ehr');
  const some = (verdict: Verdict) => musts.some((each) => each.verdict === verdict);
  if (some('failed') || waived.waivers.some(isOverdue)) return { ...waived, verdict: 'failed', exitCode: 1 };
  if (some('inconclusive') || !some('passed') || cutShort)
    return { ...waived, verdict: 'inconclusive', exitCode: 2 };
  return { ...waived, verdict: 'passed', exitCode: 0 };
}

/** Why a run that was ended as it was asked to did not play all of its plan. */
function cutShortBy(end: RecordEnd | undefined): Words | undefined {
  if (end?.bailed) return BAILED;
  return end?.overdue ? OVERDUE : undefined;
}

/** What the suite itself did wrong, if it did: then nobody is judged by the run. */
function suiteFaultOf({ suiteFault }: Tally, verdicts: readonly RuleVerdict[]): Words | undefined {
  if (suiteFault) return SUITE_FAULT;
  const broken = verdicts.filter(({ verdict }) => verdict === 'error').map(({ rule }) => rule.id);
  return broken.length === 0
    ? undefined
    : {
        nb: `Den simulerte Helsenorge brøt ${broken.join(', ')}`,
        en: `The simulated Helsenorge broke ${broken.join(', ')}`,
      };
}
