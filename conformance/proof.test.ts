import { describe, expect, it } from 'vitest';
import { planOf } from '../scenarios/plan.ts';
import { prove, reference, subjects } from './prove.ts';

/** Every story but that of 20 MB, and every covering scenario of one or two acts; `npm run prove` plays all. */
const HEAVY = 'files-up-to-the-limit';
const whole = planOf(['e-consultation'], 1, 0);
const quickPlan = whole.filter(
  ({ name, purpose, acts }) =>
    (purpose === 'story' && name !== HEAVY) || (purpose === 'coverage' && acts.length <= 2),
);
const heavyPlan = whole.filter(({ name }) => name === HEAVY);
/** Shows itself in files of 20 MB alone. */
const HEAVY_MUTANT = 'ECON-10/2';

describe('the proof', () => {
  it('lets the reference pass every rule', async () => {
    expect((await prove(reference, { seed: 1, runs: 0, plan: quickPlan })).flaw).toBeUndefined();
  });

  it.each(subjects.filter((subject) => subject !== reference))(
    'fails $name, which $fault, by its rule and no other, in as few acts as can show it',
    async (subject) => {
      const plan = subject.name === HEAVY_MUTANT ? heavyPlan : quickPlan;
      const { flaw } = await prove(subject, { seed: 1, runs: 0, plan });
      expect(flaw).toBeUndefined();
    },
  );
});
