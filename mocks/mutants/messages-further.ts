import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { appointmentAt } from '../reference/calendar.ts';
import type { Office } from '../reference/office.ts';
import { rewritten } from './messages.ts';
import type { Mutants } from './mutant.ts';

type Rule = Extract<CandidateRuleId, 'MSG-15' | 'MSG-16'>;

/** The neighbour where the citizen is meant, and whoever else is meant. */
function neighbourInsteadOf({ provision }: Office, nationalId: string): string {
  const [citizen, neighbour] = provision.citizens.map((each) => each.nationalId);
  return nationalId === citizen && neighbour ? neighbour : nationalId;
}

export const furtherMessageMutants: Mutants<Rule> = {
  'MSG-16': [
    {
      fault: 'charges the neighbour for what the citizen asked',
      shortest: 2,
      breaks: ({ chargedFor }) => ({
        chargedFor: (office, conversation) => neighbourInsteadOf(office, chargedFor(office, conversation)),
      }),
    },
    {
      fault: "files what it sends to the citizen in the neighbour's journal",
      shortest: 1,
      breaks: ({ journalOf }) => ({
        journalOf: (office, message) => neighbourInsteadOf(office, journalOf(office, message)),
      }),
    },
    {
      fault: 'tells who does not get a slot who has it',
      shortest: 2,
      breaks: ({ takenReason }) => ({
        takenReason: (calendar, slot) => {
          const holder = appointmentAt(calendar, slot);
          return holder ? `Timen er gitt til ${holder.citizen}` : takenReason(calendar, slot);
        },
      }),
    },
    {
      fault: 'has the appointments of one practice in the calendar of the next',
      shortest: 1,
      breaks: ({ entriesOf }) => ({
        entriesOf: (calendar) =>
          entriesOf(calendar).map((entry) => ({ ...entry, clinician: String(Number(entry.clinician) + 10) })),
      }),
    },
  ],
  'MSG-15': [
    {
      fault: 'takes a message of a type it does not know for an enquiry',
      shortest: 1,
      breaks: () => ({ isSupportedType: () => true }),
    },
    {
      fault: 'reads a message whatever version it says it is of',
      shortest: 1,
      breaks: ({ read }) => ({
        isSupportedVersion: () => true,
        read: (bytes) =>
          read(rewritten(bytes, (xml) => xml.replace('>v9.9 2099-12-31<', '>v1.2 2006-05-24<'))),
      }),
    },
  ],
};
