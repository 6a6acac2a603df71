/** Logs for tests: the messages of scenarios really played, as a vendor would have kept them. */

import { defaultProfile as profile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Passed, RunRecord } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { conformingPlatform } from '../../mocks/platform/behaviour.ts';
import { createWorld } from '../../mocks/platform/world.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { planOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { bytesOf } from '../judge/document-bytes.ts';
import { playIn } from '../play/play.ts';
import { type JudgedLog, judgeLog } from './judged-log.ts';
import type { Logged, LoggedDocument } from './logged.ts';

/** Stories, and some histories that go on for days. */
export const scenarios: readonly Scenario[] = planOf({ services: [...SERVICES], seed: 7, runs: 2 }).filter(
  ({ purpose, name, acts }) =>
    name !== 'files-up-to-the-limit' && (purpose === 'story' || purpose === 'random') && acts.length < 60,
);

/** Plays scenarios at a candidate that reaches Helsenorge by a carrier. */
export async function played(
  createDriver: (carrier: Carrier) => TestDriver,
  some: readonly Scenario[] = scenarios,
): Promise<RunRecord[]> {
  const { carrier, ...platform } = direct('log');
  const stage = {
    driver: createDriver(carrier),
    platform,
    createWorld: (of: Parameters<typeof createWorld>[0]) => createWorld(of, conformingPlatform(profile)),
  };
  const runs: RunRecord[] = [];
  try {
    for (const [index, scenario] of some.entries()) runs.push(await playIn(stage, scenario, index));
  } finally {
    await platform.close();
  }
  return runs;
}

/** What passed in a run as files of a folder: nothing in them says which way they went. */
export function logOf({ steps }: RunRecord): Logged {
  const passed = steps.flatMap((step) => step.passed);
  const documents = passed.flatMap((each, index) =>
    'document' in each ? [{ ...documentOf(each, index), receiptCalls: callsFor(each, passed) }] : [],
  );
  return { documents, others: [] };
}

const documentOf = ({ document }: Extract<Passed, { document: unknown }>, index: number): LoggedDocument => ({
  where: `${index}.xml`,
  bytes: bytesOf(document),
});

const callsFor = ({ to, transportId }: Extract<Passed, { document: unknown }>, passed: readonly Passed[]) =>
  to === 'office'
    ? passed.flatMap((each) =>
        'receiptFor' in each && each.receiptFor === transportId ? [each.receipt] : [],
      )
    : [];

/** What a log comes to, on a day. */
export const judgedLog = (logged: Logged, office?: string): JudgedLog =>
  judgeLog(logged, { profile, date: '2024-06-01', office });

/** The rules that a log shows broken. */
export const failedIn = ({ conclusion }: JudgedLog): string[] =>
  conclusion.verdicts.filter(({ failure }) => failure).map(({ rule }) => rule.id);
