/** What help shows below the options: exit codes, and lines to copy. */
import type { Command } from 'commander';

export const VERDICT_CODES = [
  '0  every applicable must passed (or is waived)',
  '1  some failed, or a waiver is overdue',
  '2  some could not be judged; untested is never passed',
  '3  the suite could not judge: set-up, a candidate that stopped answering, a fault of its own',
  '130, 143  ended from outside (SIGINT, SIGTERM), with record and reports; asked again, at once',
] as const;

export const REPLAY_CODES = [
  '0  the rule (or every rule put to the test) held',
  '1  it did not',
  '2  it was not put to the test',
  '3  the suite could not judge',
] as const;

interface Below {
  readonly examples: readonly string[];
  readonly exitCodes?: readonly string[];
}

const block = (heading: string, rows: readonly string[]) =>
  rows.length === 0 ? '' : `\n${heading}:\n${rows.map((row) => `  ${row}`).join('\n')}\n`;

/** Adds examples and exit codes below the options of a command. */
export function withBelow(command: Command, { examples, exitCodes = [] }: Below): Command {
  return command.addHelpText('after', block('Examples', examples) + block('Exit codes', exitCodes));
}
