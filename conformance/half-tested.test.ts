import { v5 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { ActResponse, Charge, TestDriver } from '../machines/contract/driver.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { catalogue } from '../machines/requirements/catalogue.ts';
import { situationsOf } from '../machines/requirements/needed-situations.ts';
import { epochOf } from '../machines/workdays.ts';
import { direct } from '../mocks/in-process/direct.ts';
import { type Behaviour, conformingBy } from '../mocks/reference/behaviour.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { type CertifyOptions, certify } from './certify.ts';

const conforming = conformingBy(defaultProfile);

const quiet = { begun: () => {}, recorded: () => {}, played: () => {}, ended: () => {} };
const DAY = 24 * 60 * 60 * 1000;

async function certified(
  createDriver: (carrier: Carrier) => TestDriver,
  effort: NonNullable<CertifyOptions['effort']>,
) {
  const platform = direct('half-tested');
  const driver = createDriver(platform.carrier);
  const attachment = { driver, platform, options: '', close: () => platform.close() };
  const options = { services: SERVICES, seed: 1, effort, date: '2026-01-01', concurrency: 8 };
  try {
    return await certify(attachment, options, quiet);
  } finally {
    await platform.close();
  }
}

/** Refuses whatever it is asked, reads nothing, sends nothing and shows nothing. */
function refusing(carrier: Carrier): TestDriver {
  const nothing: ActResponse = {
    outcome: 'refused',
    reason: 'nei',
    filed: [],
    tasks: [],
    charges: [],
    warnings: [],
    calendar: [],
  };
  return { ...createRecordSystem({ profile: defaultProfile, carrier }), act: async () => nothing };
}

/** Goes wrong, by what it charges, as soon as two days have passed: no deadline is ever seen to pass. */
function wrongAfterTwoDays(carrier: Carrier): TestDriver {
  const driver = createRecordSystem({ profile: defaultProfile, carrier });
  const begun = new Map<string, { at: number; citizen: string }>();
  return {
    ...driver,
    provision: (request) => {
      begun.set(request.practice, {
        at: epochOf(request.now),
        citizen: request.citizens[0]?.nationalId ?? '',
      });
      return driver.provision(request);
    },
    act: async (request) => {
      const answer = await driver.act(request);
      const { at = 0, citizen = '' } = begun.get(request.practice) ?? {};
      const charge: Charge = { citizen, conversation: uuid('nobody', uuid.URL), items: ['copayment'] };
      return epochOf(request.now) - at > 2 * DAY ? { ...answer, charges: [charge] } : answer;
    },
  };
}

describe('a candidate that refuses everything', () => {
  it('holds none of the demands on the record system', async () => {
    const { conclusion } = await certified(refusing, 'quick');
    const held = conclusion.verdicts.filter(
      ({ rule, verdict }) => rule.binds === 'ehr' && verdict === 'passed',
    );
    expect(held.map(({ rule }) => rule.id)).toEqual([]);
    expect(conclusion.exitCode).toBe(1);
  });
});

it('holds no conforming candidate for half tested: what comes again needs no second receipt', async () => {
  const sparing: Partial<Behaviour> = {
    receiptCount: (office, message) =>
      office.receivedIds.has(message.id) ? 0 : conforming.receiptCount(office, message),
  };
  const { conclusion } = await certified(
    (carrier) => createRecordSystem({ carrier, behaviour: { ...conforming, ...sparing } }),
    'quick',
  );
  expect(conclusion.verdicts.find(({ rule }) => rule.id === 'MSG-02')).toMatchObject({ verdict: 'passed' });
});

describe('a rule whose decisive situation never came about', () => {
  it('is not passed, and says which it was and what hid it', async () => {
    const { conclusion } = await certified(wrongAfterTwoDays, 'quick');
    const overdue = conclusion.verdicts.find(({ rule }) => rule.id === 'ECON-08');
    expect(overdue?.exercised).toBeGreaterThan(0);
    expect(overdue?.verdict).toBe('inconclusive');
    expect(overdue?.reason?.nb).toMatch(
      /^Forekom ikke: noe ubesvart etter fristen; skjult av MSG-16 \((\d+) av \1 scenarioer stanset der\)\.$/,
    );
    expect(overdue?.reason?.en).toContain(
      'Never came about: something unanswered after its deadline; hidden by MSG-16',
    );
  });
});

describe('the default run', () => {
  it('brings about every situation that a rule needs', async () => {
    const { tally, conclusion } = await certified(
      (carrier) => createRecordSystem({ profile: defaultProfile, carrier }),
      'normal',
    );
    const missing = catalogue.flatMap((rule) =>
      situationsOf(rule).flatMap(({ name }) =>
        tally.situations.count(rule.id, name) > 0 ? [] : `${rule.id} ${name}`,
      ),
    );
    expect(missing).toEqual([]);
    expect(conclusion.exitCode).toBe(0);
  }, 120_000);
});

describe('the catalogue', () => {
  it('names the situations of every rule that can be observed, in both languages, none twice in a rule', () => {
    for (const rule of catalogue) {
      const situations = situationsOf(rule);
      expect(situations.length > 0, rule.id).toBe(!rule.notObservable);
      expect(new Set(situations.map(({ name }) => name)).size, rule.id).toBe(situations.length);
      for (const { words } of situations) expect(words.nb).not.toBe(words.en);
    }
  });
});
