/** Helsenorge with one decision wrong: proof that its rules are checked, and that the vendor is not blamed. */
import { EMERGENCY_NUMBERS } from '../../machines/contract/profile.ts';
import type { PlatformRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate, isPastDue } from '../../machines/workdays.ts';
import { conformingPlatform, type PlatformBehaviour } from '../platform/behaviour.ts';
import type { Mutant, Mutants } from './mutant.ts';

type PlatformMutant = Mutant<PlatformBehaviour>;

const byRule: Mutants<PlatformRuleId, PlatformBehaviour> = {
  'ECON-05': [
    {
      fault: 'lets the citizen reply after the clinician has closed',
      shortest: 2,
      breaks: ({ canReply }) => ({
        canReply: (dialogue) => dialogue.status === 'closed' || canReply(dialogue),
      }),
    },
    {
      fault: 'does not tell that the clinician has closed',
      shortest: 2,
      breaks: () => ({ showsClosedNotice: () => false }),
    },
  ],
  'ECON-07': [
    {
      fault: 'advises an appointment a working day early',
      shortest: 2,
      breaks: () => ({
        advisesAppointment: ({ status, startedAt }, now) =>
          status === 'awaiting-answer' && isPastDue(dueDate(startedAt, 4), now),
      }),
    },
    {
      fault: 'never advises an appointment',
      shortest: 2,
      breaks: () => ({ advisesAppointment: () => false }),
    },
  ],
  'ECON-11': [
    {
      fault: 'sends whatever files it is given',
      shortest: 1,
      breaks: () => ({ isSendable: () => true }),
    },
  ],
  'ECON-14': [
    {
      fault: 'leaves out the number of the out-of-hours clinic',
      shortest: 1,
      breaks: () => ({ emergencyNumbers: EMERGENCY_NUMBERS.slice(0, 1) }),
    },
  ],
};

export interface NamedPlatformMutant extends PlatformMutant {
  readonly name: string;
  readonly rule: PlatformRuleId;
}

export const platformMutants: readonly NamedPlatformMutant[] = Object.entries(byRule).flatMap(
  ([rule, variants]) =>
    variants.map((mutant, index) => ({
      ...mutant,
      rule: rule as PlatformRuleId,
      name: index === 0 ? rule : `${rule}/${index + 1}`,
    })),
);

/** What Helsenorge decides when it has one fault. */
export function faultyPlatform(mutant: PlatformMutant): PlatformBehaviour {
  return { ...conformingPlatform, ...mutant.breaks(conformingPlatform) };
}
