/** What a command says of a report on its standard output, where people read it or where a program does. */
import { renderAnnotations } from '../../reports/annotations.ts';
import { renderSummary } from '../../reports/console.ts';
import { lastLine } from '../../reports/console-known.ts';
import type { Report } from '../../reports/schema.ts';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';
import { isColoured } from './colour.ts';
import { formats } from './formats.ts';
import type { Language, ToldAs } from './options.ts';
import { wordsOf } from './words-of-error.ts';

export interface TellFlags {
  readonly lang: Language;
  readonly format: ToldAs;
  readonly texts?: true;
}

/** Says what a report comes to; `page` is where people read on. */
export async function tell(report: Report, page: string | undefined, flags: TellFlags): Promise<void> {
  const { lang, format } = flags;
  if (format === 'agent') {
    process.stdout.write(await formats.agent.render(report, { language: lang }));
    return;
  }
  process.stdout.write(renderSummary(report, lang, { colour: isColoured(process.stdout, process.env) }));
  if (page !== undefined) process.stdout.write(`\n${page}\n`);
  if (process.env.GITHUB_ACTIONS === 'true') process.stdout.write(renderAnnotations(report));
  process.stdout.write(lastLine(report, lang));
}

/** Runs a command; a program is told on the standard output too why there is no report. */
export async function answered(
  { format, lang, texts }: TellFlags,
  action: () => Promise<number>,
): Promise<number> {
  try {
    return await action();
  } catch (error) {
    const isTold = error instanceof UserError || error instanceof CandidateUnavailable;
    if (format === 'agent' && isTold) {
      const { renderAgentTrouble } = await import('../../reports/agent.ts');
      process.stdout.write(renderAgentTrouble(await wordsOf(error, texts === true), lang));
    }
    throw error;
  }
}
