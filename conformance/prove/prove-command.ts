/** `npm run prove`: proves every mutant, prints who was failed by what and at what cost. */

import { Command, InvalidArgumentError } from 'commander';
import { SERVICES } from '../../machines/contract/services.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import {
  type Chances,
  ownServiceOf,
  type Proof,
  prove,
  reference,
  type Subject,
  shortPlan,
  subjects,
  wholePlan,
} from './prove.ts';

/** Random scenarios of each service and seed, beside the stories and the covering scenarios. */
const RUNS = 20;
const SEEDS_MAX = 100;

function seedCount(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= SEEDS_MAX) return count;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${SEEDS_MAX}.`);
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
function row({ subject, killedBy, acts, requests }: Proof): string {
  const { name, fault, expected } = subject;
  const by = killedBy.join(', ') || 'nothing';
  const cost = `${requests.plan} + ${requests.explanation}`;
  return line(expected.failure?.rule ?? '', name, by, acts === undefined ? '' : String(acts), cost, fault);
}

/** The subjects to prove, in the order of the catalogue. */
function chosen({ mutant, shard }: Options): Subject[] {
  const order = new Map<string | undefined, number>(catalogue.map(({ id }, index) => [id, index]));
  const place = (subject: Subject) => order.get(subject.expected.failure?.rule) ?? -1;
  return subjects
    .filter(({ name }) => mutant === undefined || name === mutant)
    .sort((one, other) => place(one) - place(other))
    .filter((_subject, index) => shard === undefined || index % shard.of === shard.number - 1);
}

interface Options {
  readonly seeds: number;
  readonly mutant?: string;
  readonly shard?: Shard;
  readonly whole?: boolean;
}

/** Gives each subject its plan, each made once: of the fault's own service everything, of the others the short. */
function planner(chances: Chances, isWhole: boolean) {
  const plans = new Map<string, Scenario[]>();
  return (subject: Subject): Scenario[] => {
    const own = isWhole ? undefined : ownServiceOf(subject);
    const known = plans.get(own ?? 'all');
    if (known) return known;
    const others = own ? SERVICES.filter((service) => service !== own) : [];
    const plan = [...wholePlan(own ? [own] : SERVICES, chances), ...shortPlan(others)];
    plans.set(own ?? 'all', plan);
    return plan;
  };
}

async function main(options: Options): Promise<void> {
  const { seeds, mutant } = options;
  const toProve = chosen(options);
  if (toProve.length === 0) {
    const names = subjects.map(({ name }) => name).join(', ');
    process.stderr.write(`There is no mutant ${mutant} in this part. Mutants: ${names}.\n`);
    process.exitCode = 3;
    return;
  }
  const seedsFromOne = Array.from({ length: seeds }, (_, index) => index + 1);
  const planFor = planner({ seeds: seedsFromOne, runs: RUNS }, options.whole ?? false);
  const flaws: string[] = [];
  process.stdout.write(
    `${line('rule', 'mutant', 'failed by', 'acts', 'requests', 'what is wrong with it')}\n`,
  );
  for (const subject of toProve) {
    const proof = await prove(subject, { services: SERVICES, plan: planFor(subject) });
    process.stdout.write(`${row(proof)}\n`);
    if (proof.flaw) flaws.push(proof.flaw);
  }
  const mutants = toProve.filter((subject) => subject !== reference).length;
  process.stdout.write(
    flaws.length === 0
      ? `\nProved: ${mutants} mutants with ${seeds} seed(s). Requests: operations asked of the candidate, by the plan + to explain the failure.\n`
      : `\n${flaws.join('\n')}\n`,
  );
  process.exitCode = flaws.length === 0 ? 0 : 1;
}

await new Command('npm run prove --')
  .description(
    'Proves that the suite can fail: the reference passes, and each mutant is failed by its rule alone.',
  )
  .option('--seeds <n>', 'seeds of random scenarios, from 1 on', seedCount, 3)
  .option('--mutant <id>', 'this one alone (or "reference")')
  .option('--whole', 'play everything of every service for each mutant, not of its own service alone')
  .option('--shard <part>', 'one part of the mutants, for instance 1/2, to prove parts side by side', shard)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 3))
  .action(main)
  .parseAsync();
