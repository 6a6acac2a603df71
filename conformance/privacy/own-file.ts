/** Files that hold what people wrote: readable by their owner alone, one that stood there before too. */
import { fchmodSync, openSync } from 'node:fs';

const OWNER_ALONE = 0o600;

/** Opens a file for its owner alone. */
export function openOwn(path: string, flags: string): number {
  const file = openSync(path, flags, OWNER_ALONE);
  try {
    fchmodSync(file, OWNER_ALONE);
  } catch {
    // Neither a device nor every file system has owners.
  }
  return file;
}
