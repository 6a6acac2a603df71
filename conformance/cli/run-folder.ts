/** The folder of a run: cleared of an earlier run, and never without a report on this one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../machines/contract/words.ts';
import { CandidateUnavailable, messageOf } from '../attach/unavailable.ts';
import { type Unjudged, unjudgedReport } from '../explain/unjudged.ts';
import { withoutWords } from '../privacy/said.ts';
import { UserError } from '../user-error.ts';
import { CANDIDATE_LOG, makeFolder, RECORD_FILE, writeReports } from './files.ts';
import { FORMAT_NAMES, formats, type View } from './formats.ts';
import { openPage } from './open-page.ts';
import { shouldItEndBefore } from './to-its-end.ts';
import { whereabouts } from './whereabouts.ts';
import { wordsOf } from './words-of-error.ts';

const SET_UP: Words = {
  nb: 'Ingenting ble prøvd: oppsettet er ikke som det skal',
  en: 'Nothing was tried: the set-up is not as it has to be',
};
const OWN_FAULT: Words = {
  nb: 'Testverktøyet selv feilet: en feil i ddfl-conformance, ikke hos leverandøren',
  en: "The suite itself failed: a fault of ddfl-conformance, not the vendor's",
};

/** A run whose reports a folder is for. */
export interface FolderRun {
  readonly out: string;
  /** Paths of what the run is to read itself: it stays, and nothing is written over it. */
  readonly reads: readonly (string | undefined)[];
  /** What is known of the run beforehand. */
  readonly known: Omit<Unjudged, 'error' | 'detail'>;
  readonly view: () => View;
  /** Whether what is told may quote anybody. */
  readonly withTexts?: boolean;
  /** Whether the page is shown when the run is over. */
  readonly open?: boolean;
}

/** Does a run's work in its folder; where it comes to nothing, the reports say so, and the error is thrown on. */
export async function inFolder<T>(run: FolderRun, work: () => Promise<T>): Promise<T> {
  makeFolder(run.out);
  clearFolder(run);
  const done = shouldItEndBefore(async (happened) => void (await writeUnjudged(run, OWN_FAULT, happened)));
  try {
    return await work();
  } catch (error) {
    const { what, words } = await told(error, run.withTexts === true);
    // What the reports could not be written for is told first; that they could not is told by the same.
    await writeUnjudged(run, what, words).then(
      (page) => run.open && openPage(page),
      () => {},
    );
    throw error;
  } finally {
    done();
  }
}

/**
 * Removes what an earlier run left, file by file, and nothing else: a run that fails to start must not leave the verdict of
 * the one before.
 */
function clearFolder(run: FolderRun): void {
  const isKept = isReadBy(run);
  const own = [RECORD_FILE, CANDIDATE_LOG, ...FORMAT_NAMES.map((name) => formats[name].file)];
  for (const path of own.map((name) => join(run.out, name))) if (!isKept(path)) rmSync(path, { force: true });
}

function isReadBy({ reads }: FolderRun): (path: string) => boolean {
  const read = reads.map((path) => path && whereabouts(path));
  return (path) => read.includes(whereabouts(path));
}

/** What an error that ended a run is told as. */
async function told(
  error: unknown,
  withTexts: boolean,
): Promise<{ readonly what: Words; readonly words: string }> {
  if (error instanceof UserError || error instanceof CandidateUnavailable)
    return { what: SET_UP, words: await wordsOf(error, withTexts) };
  return { what: OWN_FAULT, words: withTexts ? messageOf(error) : withoutWords(messageOf(error)) };
}

/** Writes the reports on a run that came to nothing, in every form; gives the path of the page. */
function writeUnjudged(run: FolderRun, error: Words, detail: string): Promise<string> {
  const report = unjudgedReport({ ...run.known, error, detail });
  return writeReports(run.out, report, run.view(), isReadBy(run));
}
