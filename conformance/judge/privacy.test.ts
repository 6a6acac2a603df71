import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import type { RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const { cast } = practiceOf(0);
const [own, another] = [cast.citizen.nationalId, cast.neighbour.nationalId];
const elsewhere = practiceOf(1);

type Office = StepRecord['office'];

/** The rules that a run breaks when what the office told of its last step is changed. */
async function brokenBy(acts: readonly Act[], change: (office: Office) => Partial<Office>) {
  const run = await playActs(acts);
  const changed: RunRecord = {
    ...run,
    steps: run.steps.map((step, index) =>
      index < run.steps.length - 1 ? step : { ...step, office: { ...step.office, ...change(step.office) } },
    ),
  };
  return judge(changed, referenceStatement).divergences.map(({ rule }) => rule);
}

const ASKED: readonly Act[] = [{ type: 'citizen.asks' }];
const ANSWERED: readonly Act[] = [...ASKED, { type: 'clinician.answers' }];
const START = '2024-02-08T10:00:00+01:00';
const RESERVED: readonly Act[] = [
  { type: 'office.publishes', slots: [{ start: START }] },
  { type: 'citizen.reserves' },
];
const PUSHED: readonly Act[] = [{ type: 'office.pushes', start: START }];

describe("what is another's", () => {
  it.each<[string, readonly Act[], (office: Office) => Partial<Office>]>([
    [
      'charge in a conversation',
      ANSWERED,
      ({ charges }) => ({ charges: charges.map((charge) => ({ ...charge, citizen: another })) }),
    ],
    [
      'charge of a conversation that is not here',
      ANSWERED,
      ({ charges }) => ({
        charges: [...charges, ...charges.map((each) => ({ ...each, conversation: own }))],
      }),
    ],
    [
      'task',
      ASKED,
      ({ tasks }) => ({ tasks: [...tasks, ...tasks.map((task) => ({ ...task, conversation: own }))] }),
    ],
    [
      'journal for what is sent',
      ANSWERED,
      ({ filed }) => ({ filed: filed.map((entry) => ({ ...entry, journal: another })) }),
    ],
    [
      'journal for what is reserved',
      RESERVED,
      ({ filed }) => ({ filed: filed.map((entry) => ({ ...entry, journal: another })) }),
    ],
    [
      'journal of a citizen of another practice',
      [{ type: 'office.disables', service: 'office-contact' }, ...ASKED],
      ({ filed }) => ({
        filed: [
          ...filed,
          ...filed.map((each) => ({ ...each, messageId: own, journal: elsewhere.cast.citizen.nationalId })),
        ],
      }),
    ],
    [
      'appointment in the calendar',
      PUSHED,
      ({ calendar = [] }) => ({ calendar: calendar.map((entry) => ({ ...entry, citizen: another })) }),
    ],
    [
      'clinician in the calendar',
      PUSHED,
      ({ calendar = [] }) => ({
        calendar: calendar.map((entry) => ({ ...entry, clinician: elsewhere.office.herId })),
      }),
    ],
  ])('is told as %s by MSG-16 alone', async (_what, acts, change) => {
    expect(await brokenBy(acts, (office) => office)).toEqual([]);
    expect(await brokenBy(acts, change)).toEqual(['MSG-16']);
  });

  it('is told where a later message about an appointment goes to somebody else', async () => {
    const run = await playActs([...PUSHED, { type: 'office.calls-off' }]);
    const changed = {
      ...run,
      steps: run.steps.map((step, index) => ({
        ...step,
        passed: step.passed.map((each) =>
          index === 1 && each.to === 'platform' && 'document' in each && 'xml' in each.document
            ? { ...each, document: { xml: each.document.xml.replaceAll(own, another) } }
            : each,
        ),
      })),
    };
    expect(judge(changed, referenceStatement).divergences.map(({ rule }) => rule)).toEqual(['MSG-16']);
  });
});
