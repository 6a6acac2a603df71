/** Which lifelines a divergence is charged to in the pictures: those it concerns, and none beside them. */
import type { Act } from '../../machines/contract/acts.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import { type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { familyOf } from '../../machines/situation/families.ts';
import { serviceOfAct } from '../../machines/situation/lifecycle.ts';
import { lifelinesOf } from '../../machines/situation/lifelines.ts';
import type { Situation } from '../../machines/situation/situation.ts';

/**
 * The service of a broken rule, and that of what the act is about. Rules of messages belong to no service: where the act is
 * about nothing that there is, theirs is that of the act.
 */
export function chargedServices(
  { before, act }: Pick<Step, 'before' | 'act'>,
  broken: readonly RequirementId[],
): ReadonlySet<Service> {
  if (broken.length === 0) return new Set();
  const groups = broken.map((id) => requirementOf(id)?.service);
  const about = familyOf(act).about(before, act)?.service;
  const own = SERVICES.filter((service) => service === about || groups.includes(service));
  return new Set(own.length > 0 ? own : [serviceOfAct(act)]);
}

/** The services in which a rule was broken by a step: its own, or for a rule of no service those it is charged to. */
export function servicesBroken(
  step: Pick<Step, 'before' | 'act'> | undefined,
  id: RequirementId,
): readonly Service[] {
  const own = SERVICES.filter((service) => service === requirementOf(id)?.service);
  return own.length > 0 || !step ? own : [...chargedServices(step, [id])];
}

/**
 * What goes wrong while nothing moves goes wrong in the state that the act is about, or, where it is about none, in those
 * of whatever waits. A switch waits for nothing.
 */
export function statesCharged(
  service: Service,
  before: Situation,
  act: Act,
  after: Situation,
): ReadonlySet<string> {
  const about = familyOf(act).about(before, act);
  if (about) return new Set(about.service === service ? [about.state] : []);
  if (service === 'gp-panel') return new Set();
  return new Set(lifelinesOf(service, after).map(({ state }) => state));
}
