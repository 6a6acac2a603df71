/** Reports for the tests of the renderers, and to look at: all passed, every verdict, undecided, stopped. */
import type { z } from 'zod';
import { Report, VERDICTS } from '../schema.ts';
import { eConsultationRules, messageRules } from './rules.ts';
import { troubles } from './troubles.ts';
import { catalogue, coverage, story } from './whole.ts';

type LineInput = z.input<typeof Report>['requirements'][number];

function sample(
  troubled: Readonly<Record<string, Partial<LineInput> | undefined>>,
  whole: Partial<Report>,
): Report {
  const rules = [
    ...eConsultationRules.map((rule) => ({ ...rule, service: 'e-consultation' })),
    ...messageRules.map((rule) => ({ ...rule, service: 'messages' })),
  ];
  const requirements = rules.map((rule) => ({ verdict: 'passed' as const, ...rule, ...troubled[rule.id] }));
  const counts = VERDICTS.map((verdict) => [
    verdict,
    requirements.filter((line) => line.binds === 'ehr' && line.verdict === verdict).length,
  ]);
  return Report.parse({
    format: 'ddfl-report',
    version: 1,
    suite: { name: 'ddfl-conformance', version: '0.1.0' },
    catalogue,
    date: '2024-05-15',
    seed: 20231207,
    runs: 200,
    services: ['e-consultation'],
    candidate: {
      name: 'Fjord EPJ',
      version: '4.2.0',
      statement: {
        name: 'Fjord EPJ',
        services: ['e-consultation'],
        observes: ['journal', 'tasks'],
        takesClock: true,
      },
    },
    verdict: 'passed',
    exitCode: 0,
    counts: Object.fromEntries(counts),
    played: { scenarios: 212, acts: 1912, messages: 2330 },
    requirements,
    stories: [
      story({ nb: 'En avsluttet dialog er stille', en: 'A closed conversation is silent' }, 'held'),
      story(
        { nb: 'Å avslutte to ganger går ikke', en: 'Closing twice is not possible' },
        whole.exitCode ? 'diverged' : 'held',
      ),
    ],
    coverage,
    ...whole,
  });
}

/** Every rule passed. */
export const allPassed = sample({}, {});

/** Every verdict there is, two of them with a shortest path. */
export const everyVerdict = sample(troubles, { verdict: 'failed', exitCode: 1 });

/** Only passed, apart from one rule that could not be decided. */
export const undecided = sample({ 'ECON-08': troubles['ECON-08'] }, { verdict: 'inconclusive', exitCode: 2 });

/** A run that stopped before a single rule was judged. */
export const stopped: Report = {
  ...sample({}, { verdict: 'error', exitCode: 3 }),
  error: {
    nb: 'Journalsystemet svarer ikke på http://localhost:8080',
    en: 'The candidate does not answer at http://localhost:8080',
  },
  counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])),
  requirements: [],
  stories: [],
  coverage: [],
};
