import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { TestDriver } from '../machines/contract/driver.ts';
import { SERVICES } from '../machines/contract/services.ts';
import type { Statement } from '../machines/contract/statement.ts';
import type { Requirement } from '../machines/requirements/requirement.ts';
import { direct } from '../mocks/in-process/direct.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../mocks/reference/record-system.ts';
import { planOf } from '../scenarios/plan.ts';
import { certify } from './certify.ts';
import type { RuleVerdict } from './conclude/verdict.ts';

/** The stories, but for the one whose files take their time. */
const plan = planOf({ services: SERVICES, seed: 1, runs: 0 }).filter(
  ({ purpose, name }) => purpose === 'story' && name !== 'files-up-to-the-limit',
);
type CreateDriver = (carrier: Carrier) => TestDriver;
const quiet = { begun: () => {}, recorded: () => {}, played: () => {}, ended: () => {} };

async function verdictsOf(createDriver: CreateDriver): Promise<readonly RuleVerdict[]> {
  const platform = direct('claims');
  const driver = createDriver(platform.carrier);
  const attachment = { driver, platform, options: '', close: () => platform.close() };
  const options = { services: SERVICES, seed: 1, runs: 0, date: '2026-01-01', concurrency: 8, plan };
  try {
    return (await certify(attachment, options, quiet)).conclusion.verdicts;
  } finally {
    await platform.close();
  }
}

/** The reference with a statement that claims less. */
function stating(carrier: Carrier, claims: Partial<Statement>): TestDriver {
  return {
    ...createRecordSystem({ profile: defaultProfile, carrier }),
    statement: async () => ({ ...referenceStatement, ...claims }),
  };
}

/** Shows nothing of what it files. */
function withoutJournal(carrier: Carrier): TestDriver {
  const observes = referenceStatement.observes.filter((each) => each !== 'journal');
  const driver = stating(carrier, { observes });
  return { ...driver, act: async (request) => ({ ...(await driver.act(request)), filed: [] }) };
}

/** Goes by a clock of its own, which in a test stands still. */
function withoutClock(carrier: Carrier): TestDriver {
  const driver = stating(carrier, { takesClock: false });
  const first = new Map<string, string>();
  return {
    ...driver,
    act: (request) => {
      const now = first.get(request.practice) ?? request.now;
      first.set(request.practice, now);
      return driver.act({ ...request, now });
    },
  };
}

const whole = await verdictsOf((carrier) => createRecordSystem({ profile: defaultProfile, carrier }));

describe('a candidate that claims less', () => {
  it.each<[string, CreateDriver, (rule: Requirement) => boolean, string, string]>([
    [
      'no telephone appointments',
      (carrier) => stating(carrier, { appointmentKinds: ['in-person', 'urgent', 'video'] }),
      ({ id }) => id === 'BOOK-12' || id === 'BOOK-23',
      'not-applicable',
      "Not claimed in the vendor's statement",
    ],
    [
      'a journal that cannot be observed',
      withoutJournal,
      ({ needs = [] }) => needs.includes('journal'),
      'inconclusive',
      'The statement says that the suite cannot see the journal',
    ],
    [
      'a clock that cannot be set',
      withoutClock,
      ({ needsClock = false }) => needsClock,
      'inconclusive',
      'The statement says that the clock cannot be set',
    ],
  ])(
    'by %s has the rules concerned undecided for that reason, and no other verdict changed',
    async (_what, createDriver, isConcerned, verdict, reason) => {
      const verdicts = await verdictsOf(createDriver);
      const told = verdicts.map((each) => [each.rule.id, each.verdict, each.reason?.en]);
      expect(whole.filter(({ rule }) => isConcerned(rule))).not.toEqual([]);
      expect(told).toEqual(
        whole.map((each) =>
          isConcerned(each.rule)
            ? [each.rule.id, verdict, reason]
            : [each.rule.id, each.verdict, each.reason?.en],
        ),
      );
    },
  );
});
