/** A run in which some rules or stories alone were asked for: it is no certificate. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import { storyOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

export type Only = NonNullable<RecordHeader['only']>;

/** The stories that were asked for, of some services; undefined where none was asked for by name. */
export function storiesOnly(
  { stories = [] }: Partial<Only>,
  services: readonly Service[],
): readonly Scenario[] | undefined {
  if (stories.length === 0) return undefined;
  return stories
    .flatMap((name) => storyOf(name) ?? [])
    .filter(({ service }) => service === undefined || services.includes(service));
}

/** The services whose scenarios put to the test what was asked for. */
export function servicesOnly({ rules, stories }: Only): readonly Service[] {
  if (stories.length > 0)
    return SERVICES.filter((each) => stories.some((name) => storyOf(name)?.service === each));
  const asked = rules.flatMap((id) => requirementOf(id) ?? []);
  return SERVICES.filter((each) => asked.some((rule) => isTriedIn(rule, each)));
}

function isTriedIn({ service, within }: Requirement, each: Service): boolean {
  const isAtHome = SERVICES.some((known) => known === service);
  return isAtHome ? service === each : (within ?? SERVICES).includes(each);
}

/** Whether a rule is judged: it was asked for, or it was put to the test in the stories that were. */
export function isAskedFor({ id }: Requirement, only: Only | undefined, exercised: number): boolean {
  if (!only) return true;
  return only.rules.length > 0 ? only.rules.includes(id) : exercised > 0;
}
