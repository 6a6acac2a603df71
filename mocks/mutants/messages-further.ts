import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { rewritten } from './messages.ts';
import type { Mutants } from './mutant.ts';

type Rule = Extract<CandidateRuleId, 'MSG-15'>;

export const furtherMessageMutants: Mutants<Rule> = {
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
