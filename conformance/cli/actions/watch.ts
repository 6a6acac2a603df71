import { dirname, join } from 'node:path';
import { isAddress } from '../../attach/attach.ts';
import { CandidateUnavailable } from '../../attach/unavailable.ts';
import { UserError } from '../../user-error.ts';
import type { CertifyFlags } from '../certify-command.ts';
import { type Changes, changesOf } from '../changes.ts';
import { formats } from '../formats.ts';
import { type Interruption, listenForInterruption } from '../interruption.ts';
import { openIn, roundLine } from '../round-line.ts';
import { wordsOf } from '../words-of-error.ts';
import { certifyRound } from './certify.ts';

/**
 * Plays a round, and another whenever the candidate's files have changed, until it is asked to end. After a round in which something
 * failed only that is played, with its neighbours; when all of it holds, everything is played at once.
 */
export async function watchAction(flags: CertifyFlags): Promise<number> {
  const changes = changesOf(watchedBy(flags), flags.out);
  const interruption = listenForInterruption();
  try {
    return await rounds(flags, changes, interruption);
  } finally {
    changes.close();
    await interruption.end();
  }
}

async function rounds(flags: CertifyFlags, changes: Changes, interruption: Interruption): Promise<number> {
  const own = join(flags.out, formats.json.file);
  let { onlyFailed } = flags;
  let exitCode = 3;
  let before: readonly string[] = [];
  for (let number = 1; !interruption.isAsked(); number += 1) {
    const isNarrow = onlyFailed !== undefined;
    let open = before;
    try {
      const { onlyFailed: _first, ...whole } = flags;
      const asked = onlyFailed === undefined ? whole : { ...whole, onlyFailed };
      exitCode = await certifyRound(asked, interruption, async (report) => {
        process.stdout.write(roundLine({ number, isNarrow, before }, report, flags.lang));
        open = openIn(report);
      });
    } catch (error) {
      if (interruption.isAsked()) break;
      if (!isOfTheCandidate(error) || (number === 1 && error instanceof UserError)) throw error;
      process.stderr.write(`${await wordsOf(error, flags.texts === true)}\n`);
      await Promise.race([changes.next(), interruption.asked]);
      continue;
    }
    before = open;
    // One rule or story is asked for as narrowly as can be.
    onlyFailed = before.length > 0 && !flags.rule && !flags.story ? own : undefined;
    if (isNarrow && before.length === 0) continue;
    await Promise.race([changes.next(), interruption.asked]);
  }
  return exitCode;
}

/** What a change of the candidate's files may mend. */
const isOfTheCandidate = (error: unknown): error is UserError | CandidateUnavailable =>
  error instanceof UserError || error instanceof CandidateUnavailable;

/** What is watched: the paths that are named, or the folder of the module. */
function watchedBy({ watch, candidate }: CertifyFlags): readonly string[] {
  if (Array.isArray(watch)) return watch;
  if (candidate !== undefined && !isAddress(candidate)) return [dirname(candidate)];
  throw new UserError(
    'Nobody knows which files this record system is made of. Name them, or their folder: --watch src.',
  );
}
