import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { conformingBy } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const conforming = conformingBy(defaultProfile);

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
  return judge(changed, referenceStatement, defaultProfile).divergences.map(({ rule }) => rule);
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
    expect(judge(changed, referenceStatement, defaultProfile).divergences.map(({ rule }) => rule)).toEqual([
      'MSG-16',
    ]);
  });
});

describe('what is of a practice beside', () => {
  const BESIDE: readonly Act[] = [
    { type: 'citizen.asks', text: 'Kneet er hovent etter at jeg falt.' },
    { type: 'clinician.answers' },
    { type: 'citizen.asks', practice: 2, text: 'Skulderen verker om natten.' },
    { type: 'clinician.answers', practice: 2 },
  ];

  /** The rules broken when what the office told last at the second practice is made of what it told at the first. */
  async function mixedUp(change: (own: Office, other: Office) => Partial<Office>, at = 3) {
    const run = await playActs(BESIDE);
    const steps = run.steps.map((step, index) => {
      const other = run.steps[index - 2];
      return index === at && other
        ? { ...step, office: { ...step.office, ...change(step.office, other.office) } }
        : step;
    });
    return judge({ ...run, steps }, referenceStatement, defaultProfile).divergences.map(
      ({ rule, step }) => `${rule} at ${step}`,
    );
  }

  it.each<[string, (own: Office, other: Office) => Partial<Office>, number]>([
    ['task', (_, { tasks }) => ({ tasks }), 2],
    ['journal entry', ({ filed }, other) => ({ filed: [...filed, ...other.filed] }), 2],
    [
      'text',
      ({ filed }, other) => ({ filed: filed.map((each) => ({ ...each, text: other.filed[0]?.text ?? '' })) }),
      2,
    ],
    ['charge', (_, { charges }) => ({ charges }), 3],
  ])('shown as a %s breaks MSG-16 alone', async (_what, change, at) => {
    expect(await mixedUp(change, at)).toEqual([`MSG-16 at ${at + 1}`]);
    expect(await mixedUp(() => ({}), at)).toEqual([]);
  });

  it('and was said by both is nobody’s fault', async () => {
    const asks: Act = { type: 'citizen.asks' };
    const run = await playActs([asks, { ...asks, practice: 2 }, { ...asks, practice: 3 }]);
    expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
  });

  it('is nobody’s fault where it is a subject here and a text there', async () => {
    const words = 'Kneet er hovent etter at jeg falt.';
    const run = await playActs([
      { type: 'citizen.enquires', text: words },
      { type: 'citizen.enquires', subject: words, practice: 2 },
    ]);
    expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
  });

  it('is an id used there already breaks MSG-12 alone', async () => {
    const idOf: typeof conforming.idOf = (office, number) =>
      conforming.idOf({ ...office, provision: { ...office.provision, practice: 'any' } }, number);
    const run = await playActs(BESIDE, { candidate: { idOf } });
    expect(judge(run, referenceStatement, defaultProfile).divergences.map(({ rule }) => rule)).toEqual([
      'MSG-12',
    ]);
  });
});
