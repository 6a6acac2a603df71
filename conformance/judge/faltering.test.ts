import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { falteringOf } from '../../scenarios/histories/falterings.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const ASKS: Act = { type: 'citizen.asks' };
const ANSWERS: Act = { type: 'clinician.answers' };
const OPENS: Act = { type: 'clinician.opens' };
const falters = (call: number, how: 'refused' | 'unavailable' | 'timed-out' | 'answer-lost'): Act => ({
  type: 'network.falters',
  call,
  how,
});

const judged = async (acts: readonly Act[], createDriver?: (carrier: Carrier) => TestDriver) => {
  const run = await playActs(acts, createDriver ? { createDriver } : {});
  const judgement = judge(run, referenceStatement, defaultProfile);
  const found = judgement.divergences.map(({ rule, step }) => `${rule} at ${step}`);
  return { ...judgement, run, found };
};
const faulty = (name: string) => {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new RangeError(name);
  return (carrier: Carrier) => createMutant(mutant, defaultProfile, carrier);
};

/** The reference, which does nothing where its carrier fails it: it refuses the act. */
function refusing(carrier: Carrier): TestDriver {
  let hasFailed = false;
  const noting: Carrier = async (call) => {
    try {
      const answer = await carry(call);
      hasFailed ||= answer.status >= 500;
      return answer;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const carry = carrier;
  const driver = createRecordSystem({ profile: defaultProfile, carrier: noting });
  return {
    ...driver,
    act: async (asked) => {
      hasFailed = false;
      const read = await driver.act({ ...asked, act: null });
      if (hasFailed && asked.act) return { ...read, outcome: 'refused', reason: 'Prøv igjen' };
      const done = await driver.act(asked);
      return {
        ...done,
        filed: [...read.filed, ...done.filed],
        charges: [...read.charges, ...done.charges],
        warnings: [...read.warnings, ...done.warnings],
      };
    },
  };
}

describe('a step in which a call faltered', () => {
  it('is what the office did at once and after, together, and holds what faltered', async () => {
    const { run, found, exercised } = await judged([ASKS, falters(2, 'refused'), ANSWERS]);
    expect(found).toEqual([]);
    expect(run.steps.map(({ faltered }) => faltered)).toEqual([
      undefined,
      undefined,
      { how: 'refused', method: 'POST', path: '/Messages', call: 2 },
    ]);
    expect(run.steps[2]?.passed.filter(({ to }) => to === 'platform')).toHaveLength(1);
    expect(exercised.get('MSG-11')).toEqual([3]);
    expect(exercised.get('ECON-02')).toEqual([3]);
  });

  it('counts a document once that is sent again since its answer was lost', async () => {
    const { run, steps, found } = await judged([ASKS, falters(2, 'answer-lost'), ANSWERS]);
    expect(run.steps[2]?.passed.filter(({ to }) => to === 'platform')).toHaveLength(2);
    expect(steps[2]?.sent).toHaveLength(1);
    expect(run.steps[2]?.view.conversations[0]?.messages).toHaveLength(2);
    expect(found).toEqual([]);
  });

  it('counts it twice where no answer was lost', async () => {
    expect((await judged([ASKS, falters(2, 'refused'), ANSWERS], faulty('MSG-11/3'))).found).toEqual([
      'MSG-11 at 3',
    ]);
  });

  it('lets the office refuse what it cannot do now, and the lifecycle stands still', async () => {
    const { found, steps } = await judged([OPENS, falters(2, 'timed-out'), OPENS, OPENS]);
    expect(found).toEqual([]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'refused', 'accepted']);
    expect(steps[2]?.after.conversations).toHaveLength(1);
  });

  it('blames nobody who refuses every act of the office whose first call faltered', async () => {
    const histories = (['e-consultation', 'office-contact', 'appointment-booking', 'gp-panel'] as const)
      .flatMap((service) => falteringOf(service))
      .filter(({ name }) => name.endsWith('unavailable'));
    for (const { acts, name } of histories) {
      expect([name, (await judged(acts, refusing)).found]).toEqual([name, []]);
    }
  });

  it('of a question for slots is not judged', async () => {
    const browses: Act = { type: 'citizen.browses', day: '2024-02-08' };
    const { steps, judged: count } = await judged([browses, falters(3, 'refused'), browses, ASKS]);
    expect(steps[2]?.permission).toBe('unsettled');
    expect(count).toBe(2);
  });

  it.each<[string, string, Act[], number]>([
    ['what is lost at a time-out', 'MSG-11/8', [falters(2, 'timed-out'), ANSWERS], 3],
    ['what is written anew', 'MSG-11/9', [falters(2, 'answer-lost'), ANSWERS], 3],
    ['a receipt written anew', 'MSG-11/10', [falters(3, 'answer-lost'), ASKS], 3],
    ['what is given up', 'MSG-11/11', [falters(2, 'unavailable'), ASKS], 3],
    ['what is filed again', 'MSG-11/14', [falters(4, 'refused'), ASKS], 3],
    ['what is refused and done', 'MSG-11/18', [falters(2, 'refused'), ANSWERS], 3],
    ['what is sent again with the next act', 'MSG-11/4', [falters(2, 'refused'), ANSWERS, ASKS], 4],
  ])('finds %s', async (_what, mutant, acts, step) => {
    expect((await judged([ASKS, ...acts], faulty(mutant))).found).toEqual([`MSG-11 at ${step}`]);
    expect((await judged([ASKS, ...acts])).found).toEqual([]);
  });
});
