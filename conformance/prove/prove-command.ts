/** `npm run prove`: proves every mutant, prints who was failed by what and at what cost. */

import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { Profile } from '../../machines/contract/profile.ts';
import { THOROUGHNESS_MAX } from '../../machines/contract/thoroughness.ts';
import { type ProfileFlag, profileBy } from '../profile/profile-flag.ts';
import { type Shard, shard } from '../split/shard.ts';
import { inOrder } from '../workers/in-order.ts';
import { openPool } from '../workers/pool.ts';
import { proveByChanging } from './changed/prove-changed.ts';
import { matrixLine, told } from './changed/told.ts';
import { type Further, isToPass, nothingIn, type PiecesAsked, piecesOf } from './pieces.ts';
import type { Proof, Subject } from './prove.ts';
import { movesLine, proveMoves } from './prove-moves.ts';
import { isProved, proveStates, stateLine } from './prove-states.ts';
import type { ProveData } from './prove-worker.ts';

/** Random scenarios of each service and seed, beside the stories and the covering scenarios. */
const RUNS = 20;
const COUNT_MAX = 100;
/** The sample of state faults end to end is the same in every proof. */
const SEED_OF_SAMPLE = 1;
/** Megabytes: what has been judged of one mutant and is known of the next, twice over. */
const HEAP_OF_THREAD = 256;

function count(given: string): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= COUNT_MAX) return number;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${COUNT_MAX}.`);
}

function further(given: string): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 0 && number <= THOROUGHNESS_MAX) return number;
  throw new InvalidArgumentError(`Give a whole number from 0 to ${THOROUGHNESS_MAX}.`);
}

const COLUMNS = [8, 11, 16, 5, 18] as const;

function line(...cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(COLUMNS[index] ?? 0))
    .join('  ')
    .trimEnd();
}

/** One line of the matrix. */
function row(subject: Subject, { killedBy, acts, requests }: Proof): string {
  const { name, fault, expected } = subject;
  const by = killedBy.join(', ') || 'nothing';
  const cost = `${requests.plan} + ${requests.explanation}`;
  return line(expected.failure?.rule ?? '', name, by, acts === undefined ? '' : String(acts), cost, fault);
}

interface Options extends PiecesAsked, ProfileFlag {
  readonly seeds: number;
  readonly thoroughness: number;
  readonly whole?: boolean;
  readonly workers?: number;
}

async function main(options: Options): Promise<void> {
  const { shard } = options;
  const { subjects, further } = piecesOf(options);
  if (subjects.length + further.length === 0) {
    process.stderr.write(`${nothingIn(options)}\n`);
    process.exitCode = 3;
    return;
  }
  const proved = subjects.length > 0 ? [await proveSubjects(subjects, options)] : [];
  for (const each of further) proved.push(await PROOF_OF[each](profileBy(options)));
  if (shard) process.stdout.write(`${partLine(shard)}\n`);
  process.exitCode = proved.every(Boolean) ? 0 : 1;
}

const partLine = ({ index, of }: Shard) =>
  `This was part ${index} of ${of}: the whole is proved when every part has ended with exit code 0.`;

/** Proves the subjects side by side, prints the matrix, and says whether all is as it must be. */
async function proveSubjects(toProve: readonly Subject[], options: Options): Promise<boolean> {
  const { seeds, whole = false, workers = availableParallelism(), thoroughness, redacted = false } = options;
  const data: ProveData = {
    chances: { seeds: Array.from({ length: seeds }, (_, index) => index + 1), runs: RUNS, thoroughness },
    isWhole: whole,
    isRedacted: redacted,
    profile: profileBy(options),
  };
  const pool = await openPool<string, Proof>({
    module: 'prove-worker',
    beside: import.meta.url,
    data,
    threads: workers,
    heap: HEAP_OF_THREAD,
  });
  const flaws: string[] = [];
  process.stdout.write(
    `${line('rule', 'mutant', 'failed by', 'acts', 'requests', 'what is wrong with it')}\n`,
  );
  const tell = ({ subject, proof }: Proved) => {
    process.stdout.write(`${row(subject, proof)}\n`);
    if (proof.flaw) flaws.push(proof.flaw);
  };
  try {
    await inOrder(toProve, workers, tell, async (subject) => ({
      subject,
      proof: await pool.run(subject.name),
    }));
  } finally {
    await pool.close();
  }
  process.stdout.write(`\n${flaws.length === 0 ? provedLine(toProve, options) : flaws.join('\n')}\n`);
  return flaws.length === 0;
}

/** What is proved of the subjects, when it is. */
function provedLine(proved: readonly Subject[], { seeds, redacted, shard }: Options): string {
  if (redacted)
    return `Proved: the runs of ${proved.length} record systems come to the same when they are redacted.`;
  const passing = proved.filter(isToPass).length;
  const those = shard
    ? `${passing} of the reference and its variants pass`
    : `the reference and its variants, ${passing} in all, pass`;
  return `Proved: ${those}, and each of ${proved.length - passing} mutants is failed by its own rule alone, with ${seeds} seed(s). Requests: operations asked of the candidate, by the plan + to explain the failure.`;
}

/** Changes the reference's record leaf by leaf, prints what came of it, and says whether it is proved. */
async function proveChanged(profile: Profile): Promise<boolean> {
  const rows = await proveByChanging(profile);
  for (const each of rows) process.stdout.write(`${matrixLine(each)}\n`);
  const { text, isProved } = told(rows);
  process.stdout.write(`\n${text}\n`);
  return isProved;
}

/** Plays the state faults on the model, and a sample end to end; prints how many are found, and says whether it is proved. */
async function proveStateFaults(profile: Profile): Promise<boolean> {
  const proofs = [0, 1].map((further) => proveStates(further));
  for (const proof of proofs) process.stdout.write(`${stateLine(proof)}\n`);
  const moves = await proveMoves(SEED_OF_SAMPLE, profile);
  process.stdout.write(`${movesLine(moves)}\n`);
  return proofs.every(isProved) && moves.missed.length === 0;
}

const PROOF_OF: Readonly<Record<Further, (profile: Profile) => Promise<boolean>>> = {
  changed: proveChanged,
  states: proveStateFaults,
};

interface Proved {
  readonly subject: Subject;
  readonly proof: Proof;
}

await new Command('npm run prove --')
  .description(
    'Proves that the suite can fail, and fails nobody who conforms: the reference and its variants pass, and each mutant is failed by its rule alone.',
  )
  .option('--seeds <n>', 'seeds of random scenarios, from 1 on', count, 3)
  .option('--thoroughness <k>', 'further inputs of the complete suites', further, 0)
  .option('--mutant <id>', 'this one alone, or "reference", or a variant: offsets/2, all-choices')
  .option('--whole', 'play everything of every service for each mutant, not of its own service alone')
  .option(
    '--shard <part>',
    'one part of all that is proved, as 1/4: all parts together are the whole proof',
    shard,
  )
  .option('--variants', 'the reference and its variants, and no mutants')
  .option('--mutants', 'the mutants, and nobody who is to pass')
  .option('--changed', 'change the reference’s record leaf by leaf, and no mutants')
  .option('--states', 'every state fault of the lifecycles on the model, a sample end to end, and no mutants')
  .option('--redacted', 'that every run, redacted, comes to the same; nothing else')
  .option('--profile <file>', 'codes and limits by which it is proved; the default ones unless given')
  .option('--workers <n>', 'threads that prove side by side; one for each core unless given', count)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 3))
  .action(main)
  .parseAsync();
