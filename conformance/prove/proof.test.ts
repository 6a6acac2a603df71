import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { planOf } from '../../scenarios/plan.ts';
import { ownServiceOf } from './plans.ts';
import { prove, reference, type Subject, subjects } from './prove.ts';

/** The one story that takes its time: files of 20 MB. */
const HEAVY = 'files-up-to-the-limit';
const plans = new Map(
  SERVICES.map((service) => [service, planOf({ services: [service], seed: 1, runs: 10 })]),
);
const planOfService = (service: Service) => plans.get(service) ?? [];
/** The stories but for the one that takes its time, and each act alone. */
const quickPlan = (service: Service) =>
  planOfService(service).filter(
    ({ name, purpose, acts }) =>
      name !== HEAVY && (purpose === 'story' || (acts.length === 1 && purpose !== 'random')),
  );
/** The first mutant of each rule; `npm run prove` takes all of them, each by the whole plan. */
const firstOfEachRule = subjects.filter(({ name, expected }) => name === expected.failure?.rule);

/** In how many steps at the least each rule is put to the test by what every seed plays. */
const EXERCISED_MIN = 10;

/** The rules that the scenarios of a service alone put to the test. */
const rulesOf = (service: Service) =>
  catalogue.filter(
    (rule) => !rule.notObservable && (rule.within ?? [rule.service]).every((each) => each === service),
  );

describe('the proof', () => {
  it.each(SERVICES)('lets the reference pass every rule of %s, each tried often', async (service) => {
    const proof = await prove(reference, {
      plan: planOfService(service),
      services: [service],
      profile: defaultProfile,
    });
    expect(proof.flaw).toBeUndefined();
    const seldom = rulesOf(service).filter(({ id }) => (proof.exercised.get(id) ?? 0) < EXERCISED_MIN);
    expect(seldom.map(({ id }) => `${id} ${proof.exercised.get(id)}`)).toEqual([]);
  });

  it.each(firstOfEachRule)(
    'fails $name, which $fault, by its rule and no other, in as few acts as can show it',
    async (subject) => {
      const service = ownServiceOf(subject) ?? 'e-consultation';
      const { failure } = subject.expected;
      // A warning leaves all other rules to be passed.
      const isWarning = failure?.verdict === 'warning';
      const plan = isWarning ? planOfService(service) : quickPlan(service);
      expect(
        (await prove(subject, { plan, services: [service], profile: defaultProfile })).flaw,
      ).toBeUndefined();
    },
  );
});

describe('a proof that does not hold', () => {
  const services = ['e-consultation'] as const;
  const onePlan = planOfService('e-consultation').filter(({ acts }) => acts.length === 1);
  const mutant = (name: string) => (carrier: Carrier) => {
    const found = mutants.find((each) => each.name === name);
    if (!found) throw new Error(`There is no mutant ${name}`);
    return createMutant(found, defaultProfile, carrier);
  };
  const failure = { rule: 'ECON-01', verdict: 'failed', acts: 1 } as const;
  const subject: Subject = {
    name: 'X',
    fault: 'is put here to be misjudged',
    createDriver: mutant('ECON-01'),
    expected: { exitCode: 1, failure },
  };

  it.each<[string, Subject]>([
    [
      'X survives: no rule fails it',
      { ...subject, createDriver: (carrier) => createRecordSystem({ profile: defaultProfile, carrier }) },
    ],
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
    expect((await prove(wrong, { services, plan: onePlan, profile: defaultProfile })).flaw).toBe(flaw);
  });

  it('says what the reference did not pass', async () => {
    const { flaw } = await prove(reference, { services, plan: onePlan, profile: defaultProfile });
    expect(flaw).toMatch(/^reference does not pass: ECON-02 inconclusive, ECON-03 inconclusive/);
  });

  it('counts what it asked of the candidate', async () => {
    const { requests, killedBy, acts } = await prove(subject, {
      services,
      plan: onePlan,
      profile: defaultProfile,
    });
    // Played once more, and with four details otherwise in two ways each.
    expect(requests).toEqual({ plan: 1 + 3 * onePlan.length, explanation: 3 * (1 + 4 * 2) });
    expect([killedBy, acts]).toEqual([['ECON-01'], 1]);
  });
});
