/**
 * The process that a candidate's module lives in. Whatever the module does here (ends the process, loops, floods the
 * output, replaces what is global) it does to itself; the suite waits for answers, and for the end.
 */
import { DRIVER_OPERATIONS, type DriverOperation, type TestDriver } from '../../machines/contract/driver.ts';
import type { CarriedAnswer } from '../../mocks/in-process/carried.ts';
import { meetCalls } from '../../mocks/in-process/intercept.ts';
import { loaded, withPlace } from './module-loaded.ts';
import type { FromModule, Outcome, ToModule } from './module-messages.ts';

/** Characters of an answer: no answer of the contract comes near. */
const ANSWER_MAX = 16_000_000;

const [, , file = ''] = process.argv;
// Taken before the module is loaded, which is not to speak in our place by mistake.
const suite = process.send?.bind(process);
const tell = (message: FromModule) => suite?.(message);
for (const name of ['send', 'disconnect'] as const) delete process[name];

const awaited = new Map<number, (answer: CarriedAnswer) => void>();
let calls = 0;
let driver: Partial<TestDriver> = {};

process.on('disconnect', () => process.exit());
process.on('message', (message: ToModule) => {
  if ('ping' in message) tell({ pong: true });
  else if ('ask' in message) void perform(message);
  else {
    awaited.get(message.answerTo)?.(message.answer);
    awaited.delete(message.answerTo);
  }
});

meetCalls((carried) => {
  calls += 1;
  const call = calls;
  return new Promise((resolve) => {
    awaited.set(call, resolve);
    tell({ call, carried });
  });
});

try {
  driver = await loaded(file);
  const lacks = DRIVER_OPERATIONS.filter((operation) => typeof driver[operation] !== 'function');
  tell({ loading: lacks.length > 0 ? { lacks } : 'loaded' });
} catch (error) {
  tell({ loading: { unloadable: placed(error) } });
}

async function perform({ ask, operation, json }: Extract<ToModule, { ask: number }>): Promise<void> {
  tell({ asked: ask, outcome: await outcomeOf(operation, json) });
}

async function outcomeOf(operation: DriverOperation, json: string): Promise<Outcome> {
  try {
    const request = json === '' ? undefined : JSON.parse(json);
    const answer: unknown = await (driver as TestDriver)[operation](request as never);
    // What the contract has no answer for may answer nothing.
    const text = JSON.stringify(answer) ?? 'null';
    return text.length > ANSWER_MAX ? { charactersTooMany: text.length } : { json: text };
  } catch (error) {
    return { failed: placed(error) };
  }
}

/** Anything can be thrown, also what cannot be read. */
function placed(error: unknown): string {
  try {
    return withPlace(error, file);
  } catch {
    return 'something was thrown that tells nothing';
  }
}
