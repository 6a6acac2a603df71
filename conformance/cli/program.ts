/** The command `ddfl`. Exit codes: 0 passed · 1 failed · 2 inconclusive · 3 the suite could not judge. */
import { Command, CommanderError } from 'commander';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';
import { SUITE_VERSION } from '../version.ts';
import { certifyCommand } from './certify-command.ts';
import { contractCommand } from './contract-command.ts';
import { initCommand } from './init-command.ts';
import { judgeCommand } from './judge-command.ts';
import { nextCommand } from './next-command.ts';
import { replayCommand } from './replay-command.ts';
import { reportCommand } from './report-command.ts';
import { requirementsCommand } from './requirements-command.ts';

const COULD_NOT_JUDGE = 3;

/** The command line as commander knows it; `finish` is told the exit code of what was run. */
export function createProgram(finish: (exitCode: number) => void): Command {
  const program = new Command('ddfl')
    .description('Conformance suite for Digital dialog fastlege')
    .version(SUITE_VERSION)
    // Options after a subcommand are its own, also when its parent has one of the same name.
    .enablePositionalOptions()
    .configureHelp({ showGlobalOptions: true });
  const commands = [
    certifyCommand(finish),
    replayCommand(finish),
    nextCommand(finish),
    judgeCommand(finish),
    reportCommand(),
    requirementsCommand(),
    contractCommand(),
    initCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  return program.exitOverride();
}

/** Runs the command line and gives its exit code; what the user can mend is one message, no stack trace. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : COULD_NOT_JUDGE;
    if (error instanceof UserError || error instanceof CandidateUnavailable) {
      process.stderr.write(`${await wordsOf(error)}\n`);
      return COULD_NOT_JUDGE;
    }
    throw error;
  }
}

/** What a user wrote is the user's own; a candidate may have quoted anybody. */
async function wordsOf(error: UserError | CandidateUnavailable): Promise<string> {
  if (error instanceof UserError) return error.message;
  const { withoutPeople } = await import('../privacy/sweep.ts');
  const { visible } = await import('../../reports/visible.ts');
  return visible(withoutPeople(error.message));
}
