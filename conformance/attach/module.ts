/** A candidate as a TypeScript or JavaScript module of the four operations. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
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
  return driver as TestDriver;
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
    throw new UserError(`The candidate module ${path} could not be loaded: ${visible(messageOf(error))}`);
  }
}
