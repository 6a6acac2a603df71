/** A candidate as a TypeScript or JavaScript module of the four operations. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DRIVER_OPERATIONS, type TestDriver } from '../../machines/contract/driver.ts';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';
import { messageOf } from './unavailable.ts';

/**
 * Loads the operations from a file: exported by name, or as an object by default.
 * @throws UserError when there is no such file, it cannot be loaded, or it lacks an operation.
 */
export async function moduleDriver(path: string): Promise<TestDriver> {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new UserError(
      `There is no candidate module ${path} (looked for ${file}). Give the path of a file, or the address of a running candidate with its scheme: http://127.0.0.1:8080.`,
    );
  }
  const module = await load(path, file);
  const exported = (module.default ?? module) as Record<string, unknown>;
  // A CommonJS module that was written as `export default` arrives with a default inside its default.
  const driver = (exported.default ?? exported) as Partial<TestDriver>;
  const missing = DRIVER_OPERATIONS.filter((operation) => typeof driver[operation] !== 'function');
  if (missing.length > 0) {
    throw new UserError(
      `The candidate module ${path} lacks ${missing.join(', ')}. Export the four operations ${DRIVER_OPERATIONS.join(', ')}, or an object of them as default.`,
    );
  }
  return toldWhere(driver as TestDriver, file);
}

/** The operations, whose errors say at which line of the module or of a file beside it they came about. */
function toldWhere(driver: TestDriver, file: string): TestDriver {
  const told =
    <A extends unknown[], R>(operate: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await operate.apply(driver, args);
      } catch (error) {
        throw new Error(withPlace(error, file), { cause: error });
      }
    };
  return {
    statement: told(driver.statement),
    provision: told(driver.provision),
    act: told(driver.act),
    retire: told(driver.retire),
  };
}

/** What an error says, and the line of the vendor's own code that it came from, as far as its stack tells. */
function withPlace(error: unknown, file: string): string {
  const folder = dirname(file);
  const frames = (error instanceof Error ? (error.stack ?? '') : '').matchAll(
    /(?:file:\/\/)?([^\s()]+):(\d+):(\d+)/g,
  );
  for (const [, path = '', line, column] of frames) {
    const place = relative(folder, path);
    const isOwn = !place.startsWith('..') && !isAbsolute(place) && !place.includes('node_modules');
    if (isOwn && existsSync(path)) return `${messageOf(error)} (${place}:${line}:${column})`;
  }
  return messageOf(error);
}

async function load(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    const { register: registerModules } = await import('tsx/esm/api');
    const { register: registerCommonJs } = await import('tsx/cjs/api');
    // Without "type": "module" in the vendor's package.json a .ts file is CommonJS.
    registerCommonJs();
    registerModules();
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new UserError(
      `The candidate module ${path} could not be loaded: ${visible(withPlace(error, file))}`,
    );
  }
}
