/** `npm run prove`: proves every mutant, prints who was failed by what and at what cost. */

import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { THOROUGHNESS_MAX } from '../../machines/contract/thoroughness.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { inOrder } from '../workers/in-order.ts';
import { openPool } from '../workers/pool.ts';
import { proveByChanging } from './changed/prove-changed.ts';
import { matrixLine, told } from './changed/told.ts';
import { type Proof, type Subject, subjects } from './prove.ts';
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

interface Shard {
  readonly number: number;
  readonly of: number;
}

function shard(given: string): Shard {
  const [number = 0, of = 0] = given.split('/').map(Number);
  if (Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError('Give a part and how many there are, for instance 1/2.');
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

/** Whether no rule is to fail it. */
const isToPass = ({ expected }: Subject) => expected.exitCode === 0 && !expected.failure;

/** The subjects to prove, in the order of the catalogue. */
function chosen({ mutant, shard, variants, mutants }: Options): Subject[] {
  const order = new Map<string | undefined, number>(catalogue.map(({ id }, index) => [id, index]));
  const place = (subject: Subject) => order.get(subject.expected.failure?.rule) ?? -1;
  return subjects
    .filter((subject) => mutant === undefined || subject.name === mutant)
    .filter((subject) => !variants || isToPass(subject))
    .filter((subject) => !mutants || !isToPass(subject))
    .sort((one, other) => place(one) - place(other))
    .filter((_subject, index) => shard === undefined || index % shard.of === shard.number - 1);
}

interface Options {
  readonly seeds: number;
  readonly thoroughness: number;
  readonly mutant?: string;
  readonly shard?: Shard;
  readonly whole?: boolean;
  readonly workers?: number;
  readonly variants?: boolean;
  readonly mutants?: boolean;
  readonly changed?: boolean;
  readonly states?: boolean;
  readonly redacted?: boolean;
}

async function main(options: Options): Promise<void> {
  if (options.changed) {
    process.exitCode = await proveChanged();
    return;
  }
  if (options.states) {
    process.exitCode = await proveStateFaults();
    return;
  }
  const {
    seeds,
    mutant,
    whole = false,
    workers = availableParallelism(),
    thoroughness,
    redacted = false,
  } = options;
  const toProve = chosen(options);
  if (toProve.length === 0) {
    const names = subjects.map(({ name }) => name).join(', ');
    process.stderr.write(`There is no mutant ${mutant} in this part. Mutants: ${names}.\n`);
    process.exitCode = 3;
    return;
  }
  const data: ProveData = {
    chances: { seeds: Array.from({ length: seeds }, (_, index) => index + 1), runs: RUNS, thoroughness },
    isWhole: whole,
    isRedacted: redacted,
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
  const passing = toProve.filter(isToPass).length;
  const mutants = toProve.length - passing;
  process.stdout.write(
    flaws.length === 0
      ? redacted
        ? `\nProved: the runs of ${toProve.length} record systems come to the same when they are redacted.\n`
        : `\nProved: the reference and its variants, ${passing} in all, pass, and each of ${mutants} mutants is failed by its own rule alone, with ${seeds} seed(s). Requests: operations asked of the candidate, by the plan + to explain the failure.\n`
      : `\n${flaws.join('\n')}\n`,
  );
  process.exitCode = flaws.length === 0 ? 0 : 1;
  if (mutant !== undefined || options.shard !== undefined || redacted) return;
  if (options.variants || options.mutants) return;
  if ((await proveChanged()) + (await proveStateFaults()) > 0) process.exitCode = 1;
}

/** Changes the reference's record leaf by leaf, prints what came of it, and gives the exit code. */
async function proveChanged(): Promise<number> {
  const rows = await proveByChanging();
  for (const each of rows) process.stdout.write(`${matrixLine(each)}\n`);
  const { text, isProved } = told(rows);
  process.stdout.write(`\n${text}\n`);
  return isProved ? 0 : 1;
}

/** Plays the state faults on the model, and a sample end to end; prints how many are found, and gives the exit code. */
async function proveStateFaults(): Promise<number> {
  const proofs = [0, 1].map((further) => proveStates(further));
  for (const proof of proofs) process.stdout.write(`${stateLine(proof)}\n`);
  const moves = await proveMoves(SEED_OF_SAMPLE);
  process.stdout.write(`${movesLine(moves)}\n`);
  return proofs.every(isProved) && moves.missed.length === 0 ? 0 : 1;
}

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
  .option('--shard <part>', 'one part of the mutants, for instance 1/2, to prove parts side by side', shard)
  .option('--variants', 'the reference and its variants, and no mutants')
  .option('--mutants', 'the mutants, and nobody who is to pass')
  .option('--changed', 'change the reference’s record leaf by leaf, and no mutants')
  .option('--states', 'every state fault of the lifecycles on the model, a sample end to end, and no mutants')
  .option('--redacted', 'that every run, redacted, comes to the same; nothing else')
  .option('--workers <n>', 'threads that prove side by side; one for each core unless given', count)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 3))
  .action(main)
  .parseAsync();
