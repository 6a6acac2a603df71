/** A certification for tests, in process and by few scenarios, with all that was told on the way. */
import type { TestDriver } from '../machines/contract/driver.ts';
import {
  RECORD_VERSION,
  type RecordEnd,
  type RecordHeader,
  type RunRecord,
} from '../machines/contract/record.ts';
import { direct } from '../mocks/in-process/direct.ts';
import { intercept } from '../mocks/in-process/intercept.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { planOf } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { checked } from './attach/attach.ts';
import { type CertifyOptions, certify } from './certify.ts';
import { runOf } from './record/run-line.ts';

const whole = planOf({ services: ['e-consultation'], seed: 7, runs: 8 });
export const plan = whole.filter(
  ({ name, purpose, acts }) =>
    name !== 'files-up-to-the-limit' && (purpose !== 'coverage' || acts.length === 1),
);

/** Milliseconds: only an operation that hangs takes so long. */
const HANGS = 600_000;

interface Settings {
  readonly concurrency?: number;
  readonly scenarios?: readonly Scenario[];
  readonly timeout?: number;
  /** Whether the candidate reaches Helsenorge by `fetch`, as a module does; else its calls are carried as values. */
  readonly byFetch?: boolean;
  readonly until?: CertifyOptions['until'];
}

/** Certifies, and gives what was told on the way as the lines of a record beside what came of it. */
export async function certified(
  createDriver: (carrier: Carrier | undefined) => TestDriver,
  { concurrency = 8, scenarios = plan, timeout = HANGS, byFetch = false, until }: Settings = {},
) {
  const { carrier, ...platform } = byFetch ? { ...intercept('test'), carrier: undefined } : direct('test');
  const driver = createDriver(carrier);
  const attachment = {
    driver: checked(driver, timeout),
    platform,
    options: '',
    close: () => platform.close(),
  };
  const lines: (RecordHeader | RunRecord | RecordEnd)[] = [];
  const runs: RunRecord[] = [];
  const told = { begun: 0, played: 0, afterEnd: 0 };
  let isEnded = false;
  const note = (line: RecordHeader | RunRecord | RecordEnd) => {
    if (isEnded) told.afterEnd += 1;
    lines.push(line);
  };
  try {
    const certification = await certify(
      attachment,
      {
        services: ['e-consultation'],
        seed: 7,
        runs: 8,
        date: '2024-02-05',
        concurrency,
        plan: scenarios,
        ...(until && { until }),
      },
      {
        begun: (header, scenarios) => {
          told.begun = scenarios;
          note(header);
        },
        recorded: (line) => {
          runs.push(runOf(JSON.parse(line), RECORD_VERSION));
          note(JSON.parse(line));
        },
        played: () => {
          told.played += 1;
        },
        ended: (end) => {
          note(end);
          isEnded = true;
        },
      },
    );
    await new Promise((resolve) => setImmediate(resolve));
    return { ...certification, lines, runs, told, record: JSON.stringify(lines) };
  } finally {
    await attachment.close();
  }
}
