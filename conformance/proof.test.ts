import { describe, expect, it } from 'vitest';
import type { MachineService } from '../machines/lifecycle.ts';
import { requirementOf } from '../machines/requirements/catalogue.ts';
import { createMutant, mutants } from '../mocks/mutants/mutants.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { planOf } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { SERVICES } from './cli/options.ts';
import { prove, reference, type Subject, subjects } from './prove.ts';

/** Every story but that of 20 MB, and every covering scenario of one or two acts; `npm run prove` plays all. */
const HEAVY = 'files-up-to-the-limit';
const isQuick = ({ name, purpose, acts }: Scenario) =>
  (purpose === 'story' && name !== HEAVY) || (purpose === 'coverage' && acts.length <= 2);
const planFor = (service: MachineService) => planOf([service], 1, 0).filter(isQuick);
const quickPlan = planFor('e-consultation');
const heavyPlan = planOf(['e-consultation'], 1, 0).filter(({ name }) => name === HEAVY);
/** Shows itself in files of 20 MB alone. */
const HEAVY_MUTANT = 'ECON-10/2';

/** The service whose scenarios show a rule broken. */
function serviceOf(subject: Subject): MachineService {
  const rule = requirementOf(subject.expected.failure?.rule ?? '');
  const [own] = SERVICES.filter((service) => service === (rule?.within?.[0] ?? rule?.service));
  return own ?? 'e-consultation';
}

describe('the proof', () => {
  it.each(SERVICES)('lets the reference pass every rule of %s', async (service) => {
    const plan = planFor(service);
    expect((await prove(reference, { seed: 1, runs: 0, plan, services: [service] })).flaw).toBeUndefined();
  });

  it.each(subjects.filter((subject) => subject !== reference))(
    'fails $name, which $fault, by its rule and no other, in as few acts as can show it',
    async (subject) => {
      const service = serviceOf(subject);
      const plan = subject.name === HEAVY_MUTANT ? heavyPlan : planFor(service);
      const { flaw } = await prove(subject, { seed: 1, runs: 0, plan, services: [service] });
      expect(flaw).toBeUndefined();
    },
  );
});

describe('a proof that does not hold', () => {
  const onePlan = quickPlan.filter(({ acts }) => acts.length === 1);
  const mutant = (name: string) => () => {
    const found = mutants.find((each) => each.name === name);
    if (!found) throw new Error(`There is no mutant ${name}`);
    return createMutant(found);
  };
  const failure = { rule: 'ECON-01', verdict: 'failed', acts: 1 } as const;
  const subject: Subject = {
    name: 'X',
    fault: 'is put here to be misjudged',
    createDriver: mutant('ECON-01'),
    expected: { exitCode: 1, failure },
  };

  it.each<[string, Subject]>([
    ['X survives: no rule fails it', { ...subject, createDriver: () => createRecordSystem() }],
    ['X is failed by MSG-02, expected ECON-01 alone', { ...subject, createDriver: mutant('MSG-02/2') }],
    [
      'X is shown in 1 acts, expected 2',
      { ...subject, expected: { exitCode: 1, failure: { ...failure, acts: 2 } } },
    ],
    [
      'X is given the verdict failed on ECON-01, expected error',
      { ...subject, expected: { exitCode: 3, failure: { ...failure, verdict: 'error' } } },
    ],
    ['X ends with exit code 1, expected 0', { ...subject, expected: { exitCode: 0, failure } }],
  ])('says so: %s', async (flaw, wrong) => {
    expect((await prove(wrong, { seed: 1, runs: 0, plan: onePlan })).flaw).toBe(flaw);
  });

  it('says what the reference did not pass', async () => {
    const { flaw } = await prove(reference, { seed: 1, runs: 0, plan: onePlan });
    expect(flaw).toMatch(/^reference does not pass: ECON-02 inconclusive, ECON-03 inconclusive/);
  });

  it('counts what it asked of the candidate', async () => {
    const { requests, killedBy, acts } = await prove(subject, { seed: 1, runs: 0, plan: onePlan });
    expect(requests).toEqual({ plan: 1 + 3 * onePlan.length, explanation: 3 });
    expect([killedBy, acts]).toEqual([['ECON-01'], 1]);
  });
});
