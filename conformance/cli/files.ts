/** The files a run leaves: the record, and the report in each form. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../reports/html/html.tsx';
import { renderJUnit } from '../../reports/junit.ts';
import { renderMarkdown } from '../../reports/markdown.ts';
import type { Report } from '../../reports/schema.ts';
import { UserError } from '../user-error.ts';
import type { Language } from './options.ts';

export const RECORD_FILE = 'record.ndjson';
/** What a command given by --exec writes, in a run and in a replay. */
export const CANDIDATE_LOG = 'candidate.log';
export const REPLAY_LOG = 'candidate-replay.log';

export function makeFolder(folder: string): void {
  written(folder, () => mkdirSync(folder, { recursive: true }));
}

/** Writes the report as JSON, JUnit, Markdown and HTML; gives the path of the page. */
export async function writeReports(folder: string, report: Report, language: Language): Promise<string> {
  const page = join(folder, 'report.html');
  const files: [string, string][] = [
    [join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`],
    [join(folder, 'junit.xml'), renderJUnit(report)],
    [join(folder, 'report.md'), renderMarkdown(report, language)],
    [page, await renderHtml(report, language)],
  ];
  for (const [path, content] of files) written(path, () => writeFileSync(path, content));
  return page;
}

function written(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(
      `Failed to write ${path}: ${(error as Error).message}. Free space or choose another folder with --out.`,
    );
  }
}
