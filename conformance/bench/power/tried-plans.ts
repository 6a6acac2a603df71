/** What each way plays of a service: ours by an effort, the others with as many acts. */

import type { Act } from '../../../machines/contract/acts.ts';
import type { Effort } from '../../../machines/contract/effort.ts';
import { SERVICES } from '../../../machines/contract/service-names.ts';
import type { Service } from '../../../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../../../machines/situation/lifecycle.ts';
import type { Situation } from '../../../machines/situation/situation.ts';
import { byCommands, byWalk, type Model } from '../../../scenarios/compared.ts';
import { WRITTEN_FOR } from '../../../scenarios/data/limits.ts';
import { efforts } from '../../../scenarios/effort.ts';
import { planned, repertoires } from '../../../scenarios/plan.ts';
import { ORDINARY_START, type Scenario } from '../../../scenarios/scenario.ts';
import { type Way, within } from './ways.ts';

/** Our plan, as far as it is of a service or of all of them; what costs least to play first. */
function ours(service: Service, effort: Effort, seed: number): Scenario[] {
  const plan = [...planned({ services: SERVICES, seed, ...efforts[effort] })];
  return plan.filter((each) => each.service === service || each.service === undefined);
}

const modelOf = (service: Service): Model<Situation, Act> => ({
  start: beginning(ORDINARY_START, WRITTEN_FOR),
  moves: repertoires[service].plainActs,
  after: (situation, act) => {
    const at = instantOf(act, situation.now);
    return permission(situation, act, at) === 'unsettled' ? undefined : after(situation, act, at);
  },
});

const plans = new Map<string, readonly Scenario[]>();

/** The scenarios of a way; made once. */
export function planOfWay(way: Way, service: Service, effort: Effort, seed: number): readonly Scenario[] {
  const key = [way, service, effort, seed].join();
  const plan = plans.get(key) ?? makePlan(way, service, effort, seed);
  plans.set(key, plan);
  return plan;
}

function makePlan(way: Way, service: Service, effort: Effort, seed: number): readonly Scenario[] {
  if (way === 'ours') return ours(service, effort, seed);
  const budget = planOfWay('ours', service, effort, seed).reduce((sum, { acts }) => sum + acts.length, 0);
  const model = modelOf(service);
  const tried =
    way === 'uniform walk'
      ? byWalk(model, seed)
      : byCommands(model, seed, way === 'fc.commands' ? 'small' : 'max');
  return [...within(budget, tried)].map((acts, index) => ({
    name: `${way} ${index + 1}`,
    service,
    purpose: 'random',
    start: ORDINARY_START,
    acts,
  }));
}
