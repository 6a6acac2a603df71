/** What is played of each subject of a proof. */
import type { Profile } from '../../machines/contract/profile.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import { planOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Subject } from './prove.ts';

/** What the random scenarios of a proof are drawn with. */
export interface Chances {
  readonly seeds: readonly number[];
  /** Random scenarios of each service and seed. */
  readonly runs: number;
  /** Further inputs of the complete suites; none unless said. */
  readonly thoroughness?: number;
}

/** The service whose scenarios show a subject's fault first; undefined when it has none to show. */
export function ownServiceOf({ expected }: Subject): Service | undefined {
  const rule = requirementOf(expected.failure?.rule ?? '');
  if (!rule) return undefined;
  const own = rule.within?.[0] ?? rule.service;
  return SERVICES.find((service) => service === own) ?? 'e-consultation';
}

/** All that is played of some services: what every seed shares once, then the random scenarios of each seed. */
export function wholePlan(
  services: readonly Service[],
  { seeds, runs, thoroughness = 0 }: Chances,
  profile: Profile,
): Scenario[] {
  const ofSeed = (seed: number) =>
    planOf({ services, seed, runs, profile })
      .filter(({ purpose }) => purpose === 'random')
      .map((scenario) => ({ ...scenario, name: `${scenario.name} of seed ${seed}` }));
  return [...planOf({ services, seed: 1, runs: 0, thoroughness, profile }), ...seeds.flatMap(ofSeed)];
}

/** The stories of some services, and each act alone: enough to see a fault that is at home elsewhere. */
export function shortPlan(services: readonly Service[], profile: Profile): Scenario[] {
  return planOf({ services, seed: 1, runs: 0, profile }).filter(
    ({ purpose, acts }) => purpose === 'story' || acts.length === 1,
  );
}

/** Gives each subject its plan, each made once: of the fault's own service everything, of the others the short. */
export function planner(
  chances: Chances,
  isWhole: boolean,
  profile: Profile,
): (subject: Subject) => readonly Scenario[] {
  const plans = new Map<string, readonly Scenario[]>();
  return (subject) => {
    const own = isWhole ? undefined : ownServiceOf(subject);
    const known = plans.get(own ?? 'all');
    if (known) return known;
    const others = own ? SERVICES.filter((service) => service !== own) : [];
    const plan = [...wholePlan(own ? [own] : SERVICES, chances, profile), ...shortPlan(others, profile)];
    plans.set(own ?? 'all', plan);
    return plan;
  };
}
