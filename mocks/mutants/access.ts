import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import type { Mutants } from './mutant.ts';

type AccessRule = Extract<CandidateRuleId, `ACCESS-${string}`>;

export const accessMutants: Mutants<AccessRule> = {
  'ACCESS-04': [
    {
      fault: "files a child's message in the parent's journal",
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            message.representation ? { ...entry, journal: message.representation.person.id } : entry,
          ),
      }),
    },
  ],
  'ACCESS-07': [
    {
      fault: 'answers the parent as patient',
      shortest: 2,
      breaks: ({ citizenOf }) => ({
        citizenOf: (office, conversation) => {
          const [, , parent, child] = office.provision.citizens.map(({ nationalId }) => nationalId);
          const citizen = citizenOf(office, conversation);
          return citizen === child ? (parent ?? citizen) : citizen;
        },
      }),
    },
  ],
};
