/** Plays once in process and writes down what suite and candidate said to each other. */
import { writeFileSync } from 'node:fs';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { DRIVER_PATHS, type DriverOperation, type TestDriver } from '../../../machines/contract/driver.ts';
import { direct } from '../../../mocks/in-process/direct.ts';
import type { Carrier } from '../../../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../../../mocks/reference/record-system.ts';
import { certify } from '../../certify.ts';
import type { Exchange, RecordedCall } from '../exchange.ts';
import { quiet, type Size, sampleOf, settings } from '../sample.ts';
import { answer, asked } from '../task.ts';
import type { RecordTask } from './record.ts';

export interface CaptureTask extends RecordTask {
  readonly size: Size;
}

const { size, record } = asked<CaptureTask>();
const { carrier, ...platform } = direct('bench');
let calls: RecordedCall[] = [];
const byPractice = new Map<string, Exchange[]>();
const textOf = (document: unknown) => (document === undefined ? undefined : JSON.stringify(document));

const noting: Carrier = async (call) => {
  const { status, json } = await carrier(call);
  const { method, url, headers, body } = call;
  const path = url.slice(platform.origin.length);
  calls.push({ method, path, headers, body: textOf(body), status, answer: textOf(json) });
  return { status, json };
};

/** Asks an operation and notes the exchange, one at a time. */
async function noted<T>(
  operation: DriverOperation,
  practice: string,
  document: unknown,
  ask: () => Promise<T>,
) {
  calls = [];
  const given = await ask();
  const list = byPractice.get(practice) ?? [];
  byPractice.set(practice, list);
  list.push({ ...DRIVER_PATHS[operation], body: textOf(document), calls, answer: textOf(given) });
  return given;
}

const reference = createRecordSystem({ profile: defaultProfile, carrier: noting });
const driver: TestDriver = {
  statement: () => noted('statement', '', undefined, () => reference.statement()),
  provision: (request) => noted('provision', request.practice, request, () => reference.provision(request)),
  act: (request) => noted('act', request.practice, request, () => reference.act(request)),
  retire: (request) => noted('retire', request.practice, request, () => reference.retire(request)),
};

await answer(() =>
  certify(
    { driver, platform, options: '', close: platform.close },
    { ...settings(sampleOf(size)), concurrency: 1 },
    quiet,
  ),
);
writeFileSync(record, JSON.stringify([...byPractice.values()]));
