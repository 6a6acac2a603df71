/** A record system that writes by another profile: it passes by that one, and fails by another where its values are judged. */
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { planOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Certification, certify } from '../certify.ts';
import { planner } from '../prove/plans.ts';
import { prove, subjects } from '../prove/prove.ts';
import { everyValueReplaced } from './example-profile.ts';
import { profileFrom } from './profile-file.ts';

const replaced = profileFrom(everyValueReplaced, 'every.json', defaultProfile);

/** The profile in which some values alone are replaced. */
function replacedIn(keys: readonly ProfileKey[]): Profile {
  const values = Object.fromEntries(keys.map((key) => [key, everyValueReplaced.values[key]]));
  return profileFrom({ ...everyValueReplaced, values }, 'some.json', defaultProfile);
}

const silent = { begun: () => {}, recorded: () => {}, played: () => {}, ended: () => {} };

/** Certifies a reference that writes by a profile of its own. */
async function certified(writesBy: Profile, profile: Profile, plan?: Scenario[]): Promise<Certification> {
  const platform = direct('profile');
  const driver = createRecordSystem({ profile: writesBy, carrier: platform.carrier });
  const attachment = { driver, platform, profile, options: '', close: () => platform.close() };
  const asked = { services: SERVICES, seed: 1, date: '2024-02-05', concurrency: 8 };
  try {
    return await certify(attachment, { ...asked, ...(plan ? { plan, runs: 0 } : {}) }, silent);
  } finally {
    await platform.close();
  }
}

const FAULTS = ['failed', 'warning', 'error'];
const brokenIn = ({ conclusion }: Certification): string[] =>
  conclusion.verdicts.filter(({ verdict }) => FAULTS.includes(verdict)).map(({ rule }) => rule.id);

/** The rules by which the default reference fails where one value is another. */
const JUDGED: Readonly<Partial<Record<ProfileKey, readonly string[]>>> = {
  closingCode: ['ECON-03'],
  renewedCode: ['RENEW-04', 'RENEW-07'],
  oneWayCode: ['ROUTE-06'],
  notWellFormedErrors: ['MSG-06'],
  invalidErrors: ['MSG-06'],
  unsupportedErrors: ['MSG-15'],
  unknownCitizenErrors: ['MSG-07'],
  unknownReceiverErrors: ['MSG-08'],
  // It knows no message by its type: nothing is taken in, and what it sends itself is of no service.
  messageTypes: [
    ...['ECON-01', 'ECON-13', 'RENEW-08', 'BOOK-02', 'BOOK-16', 'BOOK-17', 'CONT-01', 'CONT-11'],
    ...['MSG-02', 'MSG-06', 'MSG-07', 'MSG-08'],
  ],
  // It takes a question for a reservation, and refuses the time asked about.
  slotQuestion: ['BOOK-01', 'BOOK-11', 'BOOK-12'],
  cancellation: ['BOOK-09'],
  videoLinkMinutes: ['BOOK-13'],
  allocatedStatus: ['BOOK-02', 'BOOK-03', 'BOOK-05', 'BOOK-16', 'BOOK-21'],
  cancelledStatus: ['BOOK-09'],
  appointmentKinds: ['BOOK-11', 'BOOK-12'],
};

/** The stories and each act alone. */
const shortPlan = (profile: Profile) =>
  planOf({ services: SERVICES, seed: 1, runs: 0, profile }).filter(
    ({ purpose, acts }) => purpose === 'story' || acts.length === 1,
  );

/** One mutant of each kind of code, name and limit that mutants speak of. */
const MUTANTS = [
  'ECON-03',
  'RENEW-04',
  'BOOK-02',
  'BOOK-11',
  'ROUTE-05',
  'ROUTE-06',
  'MSG-06',
  'CONT-02',
  'ECON-11',
];

describe('a profile in which every value is another', () => {
  it('leaves none of the default profile, but for two shapes of which there is one', () => {
    const same = (Object.keys(defaultProfile) as ProfileKey[]).filter(
      (key) => JSON.stringify(replaced[key].value) === JSON.stringify(defaultProfile[key].value),
    );
    expect(same).toEqual(['renewalItems', 'proposedTime']);
    expect(new Set(Object.values(replaced).map(({ certainty }) => certainty))).toEqual(new Set(['given']));
  });

  it('is held by a reference that writes by it, in every rule', async () => {
    const { conclusion } = await certified(replaced, replaced);
    const { verdicts, exitCode } = conclusion;
    expect(verdicts.filter(({ verdict }) => !['passed', 'not-observable'].includes(verdict))).toEqual([]);
    expect(exitCode).toBe(0);
  }, 120_000);

  const proved = subjects.filter(({ name }) => MUTANTS.includes(name));
  it.each(proved.map((subject) => [subject.name, subject] as const))(
    'lets the mutant %s be failed by its own rule alone',
    async (_name, subject) => {
      const planFor = planner({ seeds: [], runs: 0 }, false, replaced);
      const asked = { services: SERVICES, plan: planFor(subject), profile: replaced };
      expect((await prove(subject, asked)).flaw).toBeUndefined();
    },
    120_000,
  );
});

describe('the default reference', () => {
  it.each(Object.entries(JUDGED))('fails by the right rules where %s is another', async (key, rules) => {
    const profile = replacedIn([key as ProfileKey]);
    expect(brokenIn(await certified(defaultProfile, profile, shortPlan(profile)))).toEqual(rules);
  });

  it('passes where what is another is free, or Helsenorge’s alone', async () => {
    const free = (Object.keys(defaultProfile) as ProfileKey[]).filter((key) => !JUDGED[key]);
    const profile = replacedIn(free);
    expect(brokenIn(await certified(defaultProfile, profile, shortPlan(profile)))).toEqual([]);
  });
});
