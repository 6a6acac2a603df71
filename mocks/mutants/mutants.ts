/** Every mutant: the compiler demands one for each rule that binds the candidate. */

import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { type Behaviour, conformingBy } from '../reference/behaviour.ts';
import type { Carrier } from '../reference/helsenorge.ts';
import { createRecordSystem } from '../reference/record-system.ts';
import { accessMutants } from './access.ts';
import { appointmentBookingMutants } from './appointment-booking.ts';
import { appointmentRequestMutants } from './appointment-requests.ts';
import { eConsultationMutants } from './e-consultation.ts';
import { consultationFilingMutants } from './e-consultation-filing.ts';
import { falteringMutants } from './faltering.ts';
import { gpPanelMutants } from './gp-panel.ts';
import { messageMutants } from './messages.ts';
import { furtherMessageMutants } from './messages-further.ts';
import { partyMutants } from './messages-parties.ts';
import type { Mutant, Mutants } from './mutant.ts';
import { officeContactMutants } from './office-contact.ts';
import { outageMutants } from './outage.ts';
import { prescriptionRenewalMutants } from './prescription-renewal.ts';
import { routingMutants } from './routing.ts';
import { videoLinkMutants } from './video-link.ts';
import { allWithin } from './within.ts';

const byRule: Mutants<CandidateRuleId> = {
  ...allWithin('e-consultation', { ...eConsultationMutants, ...consultationFilingMutants }),
  ...allWithin('prescription-renewal', prescriptionRenewalMutants),
  ...allWithin('office-contact', officeContactMutants),
  ...appointmentBookingMutants,
  ...appointmentRequestMutants,
  ...videoLinkMutants,
  ...gpPanelMutants,
  ...accessMutants,
  ...routingMutants,
  ...messageMutants,
  ...partyMutants,
  'MSG-11': [...outageMutants['MSG-11'], ...falteringMutants],
  ...furtherMessageMutants,
};

/** A mutant by the name the command takes: the rule's id, and a number from the second on (`ECON-08/2`). */
export interface NamedMutant extends Mutant {
  readonly name: string;
  readonly rule: CandidateRuleId;
}

export const mutants: readonly NamedMutant[] = Object.entries(byRule).flatMap(([rule, variants]) =>
  variants.map((mutant, index) => ({
    ...mutant,
    rule: rule as CandidateRuleId,
    name: index === 0 ? rule : `${rule}/${index + 1}`,
  })),
);

/**
 * The reference record system with one fault. While the message service is down, only a fault in bearing that shows:
 * what any other would do then is MSG-11's to judge, and not the rule it breaks.
 */
export function createMutant(mutant: Mutant, profile: Profile, carrier?: Carrier): TestDriver {
  const conforming = conformingBy(profile);
  const faulty: Behaviour = { ...conforming, ...mutant.breaks(conforming) };
  const { keeps, inOrder, staysAfter, staysToDo, passesOver } = faulty;
  return createRecordSystem({
    behaviour: faulty,
    whileCutOff: { ...conforming, keeps, inOrder, staysAfter, staysToDo, passesOver },
    ...(carrier && { carrier }),
  });
}
