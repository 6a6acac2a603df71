/** The folder of a run: cleared of an earlier run, and never without a report on this one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../machines/contract/words.ts';
import { namedBy } from '../attach/attach.ts';
import { CandidateUnavailable, messageOf } from '../attach/unavailable.ts';
import { unjudgedReport } from '../explain/unjudged.ts';
import { withoutWords } from '../privacy/said.ts';
import { UserError } from '../user-error.ts';
import type { CertifyFlags } from './certify-command.ts';
import { CANDIDATE_LOG, RECORD_FILE, writeReports } from './files.ts';
import { FORMAT_NAMES, formats, type View } from './formats.ts';
import * as options from './options.ts';
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

/**
 * Removes what an earlier run left, file by file, and nothing else: a run that fails to start must not leave the verdict of
 * the one before. What the run is to read itself stays.
 */
export function clearFolder(flags: CertifyFlags): void {
  const { out } = flags;
  const isKept = isReadBy(flags);
  const own = [RECORD_FILE, CANDIDATE_LOG, ...FORMAT_NAMES.map((name) => formats[name].file)];
  for (const path of own.map((name) => join(out, name))) if (!isKept(path)) rmSync(path, { force: true });
}

function isReadBy({ baseline, waivers }: CertifyFlags): (path: string) => boolean {
  const read = [baseline, waivers].map((path) => path && whereabouts(path));
  return (path) => read.includes(whereabouts(path));
}

/** Whose the fault is that a run came to nothing. */
export type Unjudged = 'set-up' | 'own';

/** What an error that ended a run is told as. */
export async function told(
  error: unknown,
  withTexts: boolean,
): Promise<{ readonly what: Unjudged; readonly words: string }> {
  if (error instanceof UserError || error instanceof CandidateUnavailable)
    return { what: 'set-up', words: await wordsOf(error, withTexts) };
  return { what: 'own', words: withTexts ? messageOf(error) : withoutWords(messageOf(error)) };
}

/** Writes the reports on a run that came to nothing, in every form; gives the path of the page. */
export async function writeUnjudged(
  flags: CertifyFlags,
  what: Unjudged,
  detail: string,
  view: View,
): Promise<string> {
  const { rule = [], story = [] } = flags;
  const report = unjudgedReport({
    candidate: namedBy(flags) || 'the embedded reference',
    date: flags.date ?? options.today(),
    seed: flags.seed === 'fresh' ? 0 : flags.seed,
    services: flags.service ?? [],
    ...(rule.length + story.length > 0 && { only: { rules: rule, stories: story } }),
    error: what === 'own' ? OWN_FAULT : SET_UP,
    detail,
  });
  return writeReports(flags.out, report, view, isReadBy(flags));
}
