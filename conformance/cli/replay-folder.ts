/** The folder of a replay's record and page, apart from the report that it is replayed from. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { makeFolder } from './files.ts';
import { formats } from './formats.ts';
import type { ReplayFlags } from './replay-command.ts';

/**
 * Makes the folder.
 * @throws UserError when it is the very one that is replayed from, which would be written over.
 */
export function folderApart({ out, from }: Pick<ReplayFlags, 'out' | 'from'>): void {
  if (out === undefined) return;
  makeFolder(out);
  const places = [from, from && join(from, formats.json.file)].flatMap((each) => whereabouts(each) ?? []);
  if (![out, join(out, formats.json.file)].some((each) => places.includes(whereabouts(each) ?? ''))) return;
  throw new UserError(
    `--out ${out} is where --from reads: the replay would be written over the report. Name another folder.`,
  );
}

function whereabouts(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : realpathSync(path);
  } catch {
    return undefined;
  }
}
