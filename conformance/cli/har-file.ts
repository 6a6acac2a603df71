import type { RunRecord } from '../../machines/contract/record.ts';
import { stepLines } from '../explain/evidence.ts';
import { renderHar } from '../har/har.ts';
import type { Heard } from '../har/listening.ts';
import { writeText } from './files.ts';
import type { ReplayFlags } from './replay-command.ts';

/** Writes the calls that were heard in a run to a file, and says so. */
export function writeHar(path: string, heard: Heard, run: RunRecord, { lang, texts }: ReplayFlags): void {
  const withTexts = texts ?? false;
  const steps = stepLines(run, run.steps.length, withTexts).map(({ at, text }) => ({ at, text: text[lang] }));
  writeText(path, renderHar(heard, { steps, withTexts }));
  process.stdout.write(`${path}\n`);
}
