import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** The file itself, by whichever link it is named. */
export function whereabouts(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
