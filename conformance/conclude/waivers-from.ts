/** Waivers for what a report shows broken, beside those that there are. */
import { SERVICES } from '../../machines/contract/service-names.ts';
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import { demandsIn } from '../../reports/demands.ts';
import type { Report, RequirementLine } from '../../reports/schema.ts';
import type { Waiver } from './waivers.ts';

/** What is said of each new waiver. */
export type Given = Pick<Waiver, 'reason' | 'ticket' | 'until'>;

export interface Merged {
  /** All of them, by rule and service. */
  readonly waivers: readonly Waiver[];
  readonly added: readonly Waiver[];
}

/**
 * The waivers that there are, as they are, and one for each *must* that the report shows broken and none of them is of: of
 * the rule where it belongs to a service, and else of the rule in each service in which it was broken.
 */
export function withFailuresOf(report: Report, existing: readonly Waiver[], given: Given): Merged {
  const added = demandsIn(report)
    .filter(({ verdict }) => verdict === 'failed')
    .flatMap((line) => waiversOf(line, given))
    .filter((waiver) => !existing.some((each) => isOf(each, waiver)));
  return { waivers: [...existing, ...added].sort(byRule), added };
}

function waiversOf({ id, service: home, failure }: RequirementLine, given: Given): Waiver[] {
  const rule = requirementOf(id);
  if (!rule) return [];
  const services = SERVICES.filter((service) => service !== home && failure?.services?.includes(service));
  return services.length === 0
    ? [{ rule: rule.id, ...given }]
    : services.map((service) => ({ rule: rule.id, service, ...given }));
}

/** Whether a waiver is already of what another would be of: one of the whole rule is of it in every service. */
const isOf = (existing: Waiver, { rule, service }: Waiver) =>
  existing.rule === rule && (existing.service === undefined || existing.service === service);

const keyOf = ({ rule, service }: Waiver) => `${rule} ${service ?? ''}`;
const byRule = (one: Waiver, other: Waiver) => (keyOf(one) < keyOf(other) ? -1 : 1);
