/** Why a rule that nothing broke is not passed all the same: what it needs never came about. */

import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { CONCERNED, situationsFor } from '../../machines/requirements/needed-situations.ts';
import type { NeededSituation } from '../../machines/requirements/requirement.ts';
import { profileOf } from '../record/profile-of.ts';
import type { Hidden } from './situation-tally.ts';
import type { Tally } from './tally.ts';
import type { RuleVerdict } from './verdict.ts';

/** After so many rules that hid a situation, the others are few. */
const HIDERS_MAX = 3;

/** Undefined where every situation that the rule needs came about, and all held. */
export function halfTested(
  rule: RuleVerdict['rule'],
  tally: Tally,
  header: Pick<RecordHeader, 'statement' | 'services' | 'profileValues'>,
): Words | undefined {
  const missing = situationsFor(rule, header, profileOf(header)).filter(
    ({ name }) => tally.situations.count(rule.id, name) === 0,
  );
  if (missing.length === 0) return undefined;
  const reasons = missing.map((situation) =>
    reasonOf(situation, tally.situations.hiddenBy(rule.id, situation.name)),
  );
  return {
    nb: reasons.map(({ nb }) => nb).join(' '),
    en: reasons.map(({ en }) => en).join(' '),
  };
}

function reasonOf(situation: NeededSituation, hiders: readonly Hidden[]): Words {
  const { nb, en } = unseen(situation);
  const told = (language: keyof Words) =>
    hiders
      .slice(0, HIDERS_MAX)
      .map((each) => hider(each)[language])
      .join(', ');
  return hiders.length === 0
    ? { nb: `${nb}.`, en: `${en}.` }
    : { nb: `${nb}; skjult av ${told('nb')}.`, en: `${en}; hidden by ${told('en')}.` };
}

function unseen({ name, words }: NeededSituation): Words {
  return name === CONCERNED
    ? { nb: 'Ikke satt på prøve i kjøringen', en: 'Not put to the test in the run' }
    : { nb: `Forekom ikke: ${words.nb}`, en: `Never came about: ${words.en}` };
}

function hider({ by, scenarios, of }: Hidden): Words {
  return {
    nb: `${by} (${scenarios} av ${of} scenarioer stanset der)`,
    en: `${by} (${scenarios} of ${of} scenarios stopped there)`,
  };
}
