/** The command `ddfl`. Exit codes: 0 passed · 1 failed · 2 inconclusive · 3 the suite could not judge. */
import { Command, CommanderError } from 'commander';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';
import { SUITE_VERSION } from '../version.ts';
import { certifyCommand } from './certify-command.ts';
import { checkCommand } from './check-command.ts';
import { contractCommand } from './contract-command.ts';
import { VERDICT_CODES, withBelow } from './help.ts';
import { initCommand } from './init-command.ts';
import { judgeCommand } from './judge-command.ts';
import { liveCommand } from './live-command.ts';
import { mergeCommand } from './merge-command.ts';
import { nextCommand } from './next-command.ts';
import { platformCommand } from './platform-command.ts';
import { profileCommand } from './profile-command.ts';
import { redactCommand } from './redact-command.ts';
import { registryCommand } from './registry-command.ts';
import { replayCommand } from './replay-command.ts';
import { reportCommand } from './report-command.ts';
import { requirementsCommand } from './requirements-command.ts';
import { revealCommand } from './reveal-command.ts';
import { signCommand } from './sign-command.ts';
import { verifyCommand } from './verify-command.ts';
import { waiversCommand } from './waivers-command.ts';
import { wordsOf } from './words-of-error.ts';

const COULD_NOT_JUDGE = 3;

/** The commands that clear a folder before they begin, and leave reports in it however they end. */
const LEAVE_REPORTS = ['certify', 'merge'];

/** The command line as commander knows it; `finish` is told the exit code of what was run. */
export function createProgram(finish: (exitCode: number) => void): Command {
  const program = new Command('ddfl')
    .description('Conformance suite for Digital dialog fastlege')
    .version(SUITE_VERSION)
    // Options after a subcommand are its own, also when its parent has one of the same name.
    .enablePositionalOptions()
    .configureHelp({ showGlobalOptions: true });
  const groups = {
    'Certify:': [certifyCommand(finish), mergeCommand(finish), judgeCommand(finish)],
    'Develop:': [platformCommand(finish), liveCommand(finish)],
    'Mend:': [replayCommand(finish), nextCommand(finish), waiversCommand(), initCommand()],
    'Trust:': [
      signCommand(),
      verifyCommand(finish),
      redactCommand(),
      revealCommand(),
      registryCommand(finish),
    ],
    'Read:': [
      reportCommand(),
      checkCommand(finish),
      requirementsCommand(),
      profileCommand(),
      contractCommand(),
    ],
  };
  for (const [heading, commands] of Object.entries(groups)) {
    program.commandsGroup(heading);
    for (const command of commands) program.addCommand(command.exitOverride());
  }
  program.commandsGroup('Help:');
  withBelow(program, {
    examples: [
      'ddfl certify --exec "python3 my_driver.py"     a record system that the suite starts',
      'ddfl replay ECON-03 --from ddfl-report         a failure again, with what passed',
      'ddfl help certify                              what a command takes',
    ],
    exitCodes: VERDICT_CODES,
  });
  return program.exitOverride();
}

/**
 * Runs the command line and gives its exit code; what the user can mend is one message, no stack trace. As a process of its
 * own it leaves reports also where the command line is refused: those of an earlier run would be taken for its own.
 */
export async function main(argv: readonly string[], leavesReports = false): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (leavesReports) await refused(argv, error.message);
      return COULD_NOT_JUDGE;
    }
    if (error instanceof UserError || error instanceof CandidateUnavailable) {
      process.stderr.write(`${await wordsOf(error, argv.includes('--texts'))}\n`);
      return COULD_NOT_JUDGE;
    }
    throw error;
  }
}

async function refused(argv: readonly string[], why: string): Promise<void> {
  if (!LEAVE_REPORTS.includes(argv[2] ?? '')) return;
  const { tellRefused } = await import('./refused-run.ts');
  await tellRefused(argv, why);
}
