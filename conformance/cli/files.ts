/** The files a run leaves: the record, and the report in each form. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../../reports/schema.ts';
import { UserError } from '../user-error.ts';
import { FORMAT_NAMES, formats, type View } from './formats.ts';

export const RECORD_FILE = 'record.ndjson';
/** What a command given by --exec writes, in a run and in a replay. */
export const CANDIDATE_LOG = 'candidate.log';
export const REPLAY_LOG = 'candidate-replay.log';

/** What a part of a run leaves. */
export const partFile = ({ index, of }: { index: number; of: number }) => `part-${index}-of-${of}.ndjson`;
export const partLog = ({ index, of }: { index: number; of: number }) => `candidate-${index}-of-${of}.log`;

export function makeFolder(folder: string): void {
  const inTheWay = fileAbove(folder);
  if (inTheWay !== undefined) {
    throw new UserError(
      `${inTheWay} is a file, and the reports need a folder there. Name another with --out, or move the file away.`,
    );
  }
  written(folder, () => mkdirSync(folder, { recursive: true }));
}

/** What of a path is there already and is no folder. */
function fileAbove(path: string): string | undefined {
  if (existsSync(path)) return statSync(path).isDirectory() ? undefined : path;
  const above = dirname(path);
  return above === path ? undefined : fileAbove(above);
}

/** Writes the report in every form, but over no file that is to be kept; gives the path of the page. */
export async function writeReports(
  folder: string,
  report: Report,
  view: View,
  isKept: (path: string) => boolean = () => false,
): Promise<string> {
  for (const name of FORMAT_NAMES) {
    const { file, render } = formats[name];
    if (!isKept(join(folder, file))) writeText(join(folder, file), await render(report, view));
  }
  return join(folder, formats.html.file);
}

/**
 * Writes a text to a file.
 * @throws UserError when the file cannot be written.
 */
export function writeText(path: string, content: string): void {
  written(path, () => writeFileSync(path, content));
}

function written(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(
      `Failed to write ${path}: ${(error as Error).message}. Free space or choose another place with --out.`,
    );
  }
}
