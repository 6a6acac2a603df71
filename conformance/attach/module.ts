/**
 * A candidate as a TypeScript or JavaScript module of the four operations. It lives in a process of its own: the suite's
 * state, its time and its exit code are out of its reach.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRIVER_OPERATIONS, type DriverOperation, type TestDriver } from '../../machines/contract/driver.ts';
import type { CarriedAnswer, CarriedCall } from '../../mocks/in-process/carried.ts';
import { moduleAddress } from '../module-address.ts';
import { said } from '../privacy/said.ts';
import { withoutNumbers } from '../privacy/sweep.ts';
import { UserError } from '../user-error.ts';
import { channelTo, type ModuleChannel } from './module-channel.ts';
import type { Loading, Outcome } from './module-messages.ts';
import { type RunningProgram, startProgram } from './process-group.ts';
import { within } from './time-limit.ts';
import { CandidateUnavailable } from './unavailable.ts';

export interface ModuleOptions {
  /** Answers the module's calls to Helsenorge. */
  readonly answer: (call: CarriedCall) => CarriedAnswer;
  /** Milliseconds in which it is loaded, and in which each operation answers. */
  readonly timeout: number;
  /** File to which what the module writes is added; dropped unless given. */
  readonly log?: string | undefined;
}

export interface ModuleDriver {
  readonly driver: TestDriver;
  close(): Promise<void>;
}

/** Milliseconds in which a process that is not stuck answers a ping, on a busy machine too. */
const PONG_WITHIN = 3000;
/** Milliseconds in which the last words of a process that ended are heard. */
const WORDS_WITHIN = 500;
/** Characters of its last words that a message shows. */
const WORDS_MAX = 300;
/** Megabytes of JavaScript heap: what needs more ends, and not the machine. */
const HEAP_MAX = 2048;

/**
 * Loads the operations from a file: exported by name, or as an object by default.
 * @throws UserError when there is no such file, it cannot be loaded, or it lacks an operation.
 */
export async function moduleDriver(path: string, options: ModuleOptions): Promise<ModuleDriver> {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new UserError(
      `There is no candidate module ${path} (looked for ${file}). Give the path of a file, or the address of a running candidate with its scheme: http://127.0.0.1:8080.`,
    );
  }
  const host = fileURLToPath(await moduleAddress('module-host', import.meta.url));
  const life = lifeOf(startProgram([`--max-old-space-size=${HEAP_MAX}`, host, file], options.log), options);
  const fault = faultIn(await within(options.timeout, life.channel.loading), life, options);
  if (fault === undefined) return { driver: driverBy(life, options), close: life.end };
  await life.end();
  throw new UserError(`The candidate module ${path} ${fault}`);
}

/** A module's process and the channel to it. */
interface Life {
  readonly channel: ModuleChannel;
  /** How the process ended, with its last words; undefined while it lives. */
  ended(): string | undefined;
  /** Ends it, for a reason when it is not for the suite's own. May be called again. */
  end(reason?: string): Promise<void>;
}

function lifeOf(program: RunningProgram, { answer, log }: ModuleOptions): Life {
  const channel = channelTo(program.process, answer);
  let how: string | undefined;
  let ending: Promise<void> | undefined;
  function over(told: string): void {
    how ??= told;
    channel.close();
  }
  void program.ended.then(async (told) => {
    await within(WORDS_WITHIN, program.silent);
    over(`${told}. ${wordsOf(program.lastOutput(), log)}`);
  });
  return {
    channel,
    ended: () => how,
    end(reason) {
      if (reason !== undefined) over(reason);
      ending ??= program.end();
      return ending;
    },
  };
}

function wordsOf(output: string, log: string | undefined): string {
  if (output === '') return 'It wrote nothing.';
  const where = log === undefined ? '' : ` All of it is in ${log}.`;
  return `Its last output: ${said(withoutNumbers(output.slice(-WORDS_MAX)))}${where}`;
}

/** What is wrong with how a module was loaded, if anything is. */
function faultIn(loading: Loading | undefined, life: Life, { timeout }: ModuleOptions): string | undefined {
  if (loading === 'loaded') return undefined;
  const how = life.ended();
  if (loading === undefined && how !== undefined) return `ended its own process while it was loaded, ${how}`;
  if (loading === undefined)
    return `was not loaded within ${timeout / 1000} s. See what it waits for, or give it more time with --timeout.`;
  if ('unloadable' in loading) return `could not be loaded: ${said(loading.unloadable)}`;
  return `lacks ${loading.lacks.join(', ')}. Export the four operations ${DRIVER_OPERATIONS.join(', ')}, or an object of them as default.`;
}

function driverBy(life: Life, { timeout }: ModuleOptions): TestDriver {
  async function ask(operation: DriverOperation, request?: unknown): Promise<never> {
    const json = request === undefined ? '' : JSON.stringify(request);
    const outcome = await within(timeout, life.channel.ask(operation, json));
    if (outcome) return answerIn(outcome, operation) as never;
    const how = life.ended();
    if (how !== undefined)
      throw new CandidateUnavailable(
        `The candidate's module could not be asked for "${operation}": its process ended ${how}`,
        'unreachable',
        operation,
      );
    throw await late(operation, life, timeout);
  }
  return {
    statement: () => ask('statement'),
    provision: (request) => ask('provision', request),
    act: (request) => ask('act', request),
    retire: (request) => ask('retire', request),
  };
}

/** A process that is stuck is ended: it would answer nothing any longer, and take a core of the machine. */
async function late(operation: DriverOperation, life: Life, timeout: number): Promise<CandidateUnavailable> {
  const told = `The candidate did not answer "${operation}" within ${timeout / 1000} s`;
  if (await life.channel.hears(PONG_WITHIN)) return new CandidateUnavailable(`${told}.`, 'late', operation);
  void life.end('by the suite, since it heard nothing any longer.');
  return new CandidateUnavailable(
    `${told}, and its process hears nothing any longer (a loop without end?): it was ended.`,
    'late',
    operation,
  );
}

function answerIn(outcome: Outcome, operation: DriverOperation): unknown {
  // Held to its schema by `checked`, as every candidate's answers are.
  if ('json' in outcome) return JSON.parse(outcome.json);
  if ('failed' in outcome) throw new Error(outcome.failed);
  throw new CandidateUnavailable(
    `The candidate's answer to "${operation}" has ${outcome.charactersTooMany} characters, more than any answer holds.`,
    'too-large',
    operation,
  );
}
