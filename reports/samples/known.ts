/** Reports of runs that were told of known failures: waivers in every state, and a baseline. */
import { compare } from '../compare.ts';
import type { Report, WaiverLine } from '../schema.ts';
import { allPassed, everyVerdict } from './samples.ts';

const waiver = (rule: string, state: WaiverLine['state'], verdict: WaiverLine['verdict']): WaiverLine => ({
  rule,
  state,
  verdict,
  reason: 'mended in version 4.3',
  ticket: `EPJ-${rule.slice(-2)}`,
  until: state === 'expired' ? '2024-04-30' : '2024-09-01',
});

/** A waiver in use, one expired, one stale, one whose rule could not be judged. */
export const waived: Report = {
  ...everyVerdict,
  waivers: [
    waiver('MSG-02', 'used', 'failed'),
    waiver('ECON-04', 'expired', 'failed'),
    waiver('ECON-01', 'stale', 'passed'),
    waiver('ECON-05', 'not-judged', 'error'),
  ],
};

const older: Report = {
  ...allPassed,
  candidate: { ...allPassed.candidate, version: '4.1.0' },
  catalogue: { ...allPassed.catalogue, version: '2023.2' },
  date: '2024-01-10',
  requirements: [
    ...allPassed.requirements
      .filter(({ id }) => id !== 'ECON-14')
      .map((line) => (line.id === 'ECON-03' ? { ...line, verdict: 'failed' as const } : line)),
    ...allPassed.requirements.slice(0, 1).map((line) => ({ ...line, id: 'ECON-99' })),
  ],
};

/** Every verdict, held against an earlier report with another catalogue: one change of every kind and more. */
export const compared: Report = {
  ...everyVerdict,
  failOn: 'regression',
  comparison: compare(older, everyVerdict),
};
