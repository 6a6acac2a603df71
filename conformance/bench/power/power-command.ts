/** How much the suite finds of faults that nobody wrote: `npm run bench -- power`. */
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { EFFORTS, type Effort } from '../../../machines/contract/effort.ts';
import { drawnFaults } from '../../../mocks/mutants/drawn/drawn-faults.ts';
import { freshSeed, seedOption } from '../../cli/options.ts';
import type { FirstFailure } from '../../prove/first-failure.ts';
import { inOrder } from '../../workers/in-order.ts';
import { openPool } from '../../workers/pool.ts';
import { triedOnMachines } from './on-machines.ts';
import type { PowerData, PowerTask } from './power-worker.ts';
import { tableOf } from './table.ts';
import { type Tried, WAYS, type Way } from './ways.ts';

interface PowerFlags {
  readonly seed: number | 'fresh';
  readonly faults: number;
  readonly effort: Effort;
  /** Ours alone, and no other way. */
  readonly ours?: true;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

interface Outcome extends PowerTask {
  readonly found: FirstFailure | undefined;
}

async function onCandidates(data: PowerData, ways: readonly Way[]): Promise<Outcome[]> {
  const pool = await openPool<PowerTask, FirstFailure | undefined>({
    module: 'power-worker',
    beside: import.meta.url,
    data,
    threads: availableParallelism(),
  });
  const outcomes: Outcome[] = [];
  const tasks = Array.from({ length: data.faults }, (_, index) => ways.map((way) => ({ index, way }))).flat();
  try {
    await inOrder(
      tasks,
      pool.threads,
      (outcome: Outcome) => outcomes.push(outcome),
      async (task) => ({ ...task, found: await pool.run(task) }),
    );
  } finally {
    await pool.close();
  }
  return outcomes;
}

async function run({ seed: asked, faults, effort, ours }: PowerFlags): Promise<void> {
  const seed = asked === 'fresh' ? freshSeed() : asked;
  const ways: readonly Way[] = ours ? ['ours'] : WAYS;
  if (!ours) {
    for (const further of [0, 1]) {
      say(
        `\nOn the machines alone, with as many steps as the complete suites of k = ${further}, seed ${seed}:`,
      );
      say(tableOf(triedOnMachines(seed, further), WAYS));
    }
  }
  say(
    `\n${faults} faults of a record system drawn with seed ${seed}, with as many acts as effort ${effort}:`,
  );
  const drawn = drawnFaults(seed, faults);
  const outcomes = await onCandidates({ seed, faults, effort }, ways);
  const shortest = (index: number) =>
    Math.min(...outcomes.filter((each) => each.index === index).flatMap(({ found }) => found?.length ?? []));
  const tried = outcomes.map(({ index, way, found }): Tried => {
    const kind = drawn[index]?.family ?? '';
    return { kind, way, shortest: shortest(index), ...(found && { found }) };
  });
  say(tableOf(tried, ways));
  const survivors = outcomes.filter(({ way, found }) => way === 'ours' && !found);
  say(`\nNot found by ours: ${survivors.length} of ${faults}.`);
  for (const { index } of survivors) {
    const { service = '', family = '', fault = '' } = drawn[index] ?? {};
    say(`  ${service}, ${family}: ${fault}`);
  }
}

export const powerCommand = (): Command =>
  new Command('power')
    .description('the share of drawn faults that our plan finds, beside other ways of choosing what to try')
    .addOption(seedOption())
    .addOption(
      new Option('--faults <number>', 'faults of record systems that are drawn')
        .argParser(Number)
        .default(60),
    )
    .addOption(
      new Option('--effort <effort>', 'whose plan is played')
        .choices(EFFORTS)
        .default('normal' satisfies Effort),
    )
    .addOption(new Option('--ours', 'our plan alone'))
    .action(run);
