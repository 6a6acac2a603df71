/** A run whose command line is refused: it has judged nothing, and the folder that it would have written to says so. */
import { parseArgs } from 'node:util';
import { namedBy } from '../attach/attach.ts';
import { UserError } from '../user-error.ts';
import * as options from './options.ts';
import { inFolder } from './run-folder.ts';

/** What can be read of a command line that cannot be read as a whole. */
function readIn(args: string[]) {
  const text = { type: 'string' } as const;
  const known = { out: text, lang: text, candidate: text, exec: text, mutant: text };
  const { values } = parseArgs({ args, options: known, strict: false, allowPositionals: true });
  const value = (name: keyof typeof known) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    out: value('out') ?? options.OUT_FOLDER,
    language: value('lang') === 'nb' ? ('nb' as const) : ('en' as const),
    candidate: namedBy({
      candidate: value('candidate'),
      exec: value('exec'),
      mutant: value('mutant'),
    }),
  };
}

/** Leaves reports on why there is no other. */
export async function tellRefused(
  [, , command = '', ...args]: readonly string[],
  why: string,
): Promise<void> {
  const { out, language, candidate } = readIn(args);
  const run = {
    out,
    // Whatever is named may be something that the run was to read.
    reads: args.map((arg) => arg.replace(/^--[a-z-]+=/, '')),
    known: { candidate: candidate || `ddfl ${command}`, date: options.today(), seed: 0, services: [] },
    view: () => ({ language, sarifPath: undefined }),
  };
  await inFolder(run, () => Promise.reject(new UserError(why))).catch(() => {});
}
