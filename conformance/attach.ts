/** Attaching a candidate: whichever way it comes, the suite gets the four operations, checked, and Helsenorge's door. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { ActResponse, DRIVER_OPERATIONS, type TestDriver } from '../machines/contract/driver.ts';
import { Statement } from '../machines/contract/statement.ts';
import { createMutant, mutants } from '../mocks/mutants/mutants.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { intercept, type Platform } from '../mocks/serve.ts';
import { UserError } from './user-error.ts';

/** The candidate could not answer: it threw, hung, or said what the contract does not know. */
export class CandidateUnavailable extends Error {
  override name = 'CandidateUnavailable';
}

export interface Attachment {
  readonly driver: TestDriver;
  readonly platform: Platform;
  /** The options that attach the same candidate again, as a replay command repeats them. */
  readonly options: string;
  close(): Promise<void>;
}

export interface AttachOptions {
  /** Path of a TypeScript or JavaScript module that exports the four operations. */
  readonly candidate?: string | undefined;
  /** Name of a mutant of the reference record system. */
  readonly mutant?: string | undefined;
  /** Milliseconds a driver operation may take. */
  readonly timeout: number;
}

/**
 * Attaches the candidate that the options name; the embedded reference when they name none.
 * @throws UserError when there is no such module or mutant, or the module lacks an operation.
 */
export async function attach(options: AttachOptions): Promise<Attachment> {
  const { driver, flags } = await driverOf(options);
  const platform = intercept('embedded');
  return { driver: checked(driver, options.timeout), platform, options: flags, close: () => platform.close() };
}

async function driverOf({ candidate, mutant }: AttachOptions): Promise<{ driver: TestDriver; flags: string }> {
  if (candidate && mutant) throw new UserError('Give either --candidate or --mutant, not both.');
  if (candidate) return { driver: await moduleDriver(candidate), flags: `--candidate ${candidate}` };
  if (!mutant) return { driver: createRecordSystem(), flags: '' };
  const found = mutants.find(({ name }) => name === mutant);
  if (!found) {
    const names = mutants.map(({ name }) => name).join(', ');
    throw new UserError(`There is no mutant ${mutant}. Mutants: ${names}.`);
  }
  return { driver: createMutant(found), flags: `--mutant ${mutant}` };
}

async function moduleDriver(path: string): Promise<TestDriver> {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new UserError(`There is no candidate module ${path} (looked for ${file}). Give the path of a file.`);
  }
  const module = await load(path, file);
  const driver = (module.default ?? module) as Partial<TestDriver>;
  const missing = DRIVER_OPERATIONS.filter((operation) => typeof driver[operation] !== 'function');
  if (missing.length > 0) {
    throw new UserError(
      `The candidate module ${path} lacks ${missing.join(', ')}. Export the four operations ${DRIVER_OPERATIONS.join(', ')}, or an object of them as default.`,
    );
  }
  return driver as TestDriver;
}

async function load(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    const { register } = await import('tsx/esm/api');
    register();
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new UserError(`The candidate module ${path} could not be loaded: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The operations with their answers held to the contract and to a time limit. */
export function checked(driver: TestDriver, timeout: number): TestDriver {
  async function ask<T>(operation: (typeof DRIVER_OPERATIONS)[number], answer: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      const late = () =>
        reject(new CandidateUnavailable(`The candidate did not answer "${operation}" within ${timeout / 1000} s.`));
      timer = setTimeout(late, timeout);
    });
    try {
      return await Promise.race([answer(), limit]);
    } catch (error) {
      if (error instanceof CandidateUnavailable) throw error;
      throw new CandidateUnavailable(`The candidate's "${operation}" failed: ${messageOf(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }

  function held<S extends z.ZodType>(operation: string, schema: S, answer: unknown): z.infer<S> {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new CandidateUnavailable(
      `The candidate's answer to "${operation}" is not what the contract says:\n${z.prettifyError(parsed.error)}`,
    );
  }

  return {
    statement: () => ask('statement', async () => held('statement', Statement, await driver.statement())),
    provision: (request) => ask('provision', async () => void (await driver.provision(request))),
    act: (request) => ask('act', async () => held('act', ActResponse, await driver.act(request))),
    retire: (request) => ask('retire', async () => void (await driver.retire(request))),
  };
}
