import type { Profile } from '../../../machines/contract/profile.ts';
import { checked } from '../../check/check.ts';
import { readDocument } from '../../check/read-file.ts';
import type { Unreadable } from '../../check/schema.ts';
import { renderChecked, renderUnreadable } from '../../check/told.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import type { CheckFlags } from '../check-command.ts';

const VALID = 0;
const NOT_VALID = 1;
const NOT_READ = 3;

/** Explains each document by itself; the exit code is that of the worst. */
export async function checkAction(files: readonly string[], flags: CheckFlags): Promise<number> {
  const profile = profileBy(flags);
  return files.reduce((worst, file) => Math.max(worst, checkOne(file, flags, profile)), VALID);
}

function checkOne(file: string, { format, lang, texts }: CheckFlags, profile: Profile): number {
  const read = readDocument(file);
  if ('unreadable' in read) {
    const told: Unreadable = { format: 'ddfl-check', version: 1, file, ...read };
    if (format === 'json') process.stdout.write(`${JSON.stringify(told)}\n`);
    else process.stderr.write(`${renderUnreadable(told, lang)}\n`);
    return NOT_READ;
  }
  const document = checked(file, read.bytes, { withTexts: texts === true, profile });
  process.stdout.write(format === 'json' ? `${JSON.stringify(document)}\n` : renderChecked(document, lang));
  return document.isValid ? VALID : NOT_VALID;
}
