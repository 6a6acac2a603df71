/** The catalogue: every rule, once. */

import type { Words } from '../contract/words.ts';
import { accessRequirements } from './access.ts';
import { appointmentBookingRequirements } from './appointment-booking.ts';
import { appointmentChoiceRequirements } from './appointment-choices.ts';
import { appointmentKindRequirements } from './appointment-kinds.ts';
import { eConsultationRequirements } from './e-consultation.ts';
import { gpPanelRequirements } from './gp-panel.ts';
import { messageRequirements } from './messages.ts';
import { furtherMessageRequirements } from './messages-further.ts';
import { officeContactRequirements } from './office-contact.ts';
import { prescriptionRenewalRequirements } from './prescription-renewal.ts';
import type { Requirement } from './requirement.ts';
import { routingRequirements } from './routing.ts';

const rules = [
  ...eConsultationRequirements,
  ...prescriptionRenewalRequirements,
  ...appointmentBookingRequirements,
  ...appointmentKindRequirements,
  ...appointmentChoiceRequirements,
  ...officeContactRequirements,
  ...gpPanelRequirements,
  ...accessRequirements,
  ...routingRequirements,
  ...messageRequirements,
  ...furtherMessageRequirements,
] as const;

type Rule = (typeof rules)[number];
export type RequirementId = Rule['id'];
/** Rules that bind the candidate and can be observed: each has a mutant that breaks it. */
export type CandidateRuleId = Extract<Exclude<Rule, { notObservable: Words }>, { binds: 'ehr' }>['id'];
/** Rules that bind Helsenorge, which the suite itself plays. */
export type PlatformRuleId = Extract<Rule, { binds: 'platform' }>['id'];

export const catalogue: readonly (Requirement & { readonly id: RequirementId })[] = rules;

const byId = new Map<string, Requirement & { readonly id: RequirementId }>(
  catalogue.map((rule) => [rule.id, rule]),
);

/** The rule of an id, or undefined when the catalogue has none. */
export function requirementOf(id: string): (typeof catalogue)[number] | undefined {
  return byId.get(id);
}
