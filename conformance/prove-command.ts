/** `npm run prove`: proves every mutant, prints who was failed by what and at what cost. */
import { Command, InvalidArgumentError } from 'commander';
import { catalogue } from '../machines/requirements/catalogue.ts';
import { type Proof, prove, reference, subjects } from './prove.ts';

/** Random scenarios of each run, beside the stories and the covering scenarios. */
const RUNS = 60;
const SEEDS_MAX = 100;

function seedCount(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= SEEDS_MAX) return count;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${SEEDS_MAX}.`);
}

const COLUMNS = [8, 11, 16, 5, 18] as const;

function line(...cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(COLUMNS[index] ?? 0))
    .join('  ')
    .trimEnd();
}

function range(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
}

/** One line of the matrix: a subject, over all its seeds. */
function row(proofs: readonly Proof[]): string {
  const [first] = proofs;
  if (!first) return '';
  const { subject } = first;
  const killedBy = [...new Set(proofs.flatMap((proof) => proof.killedBy))].join(', ') || 'nothing';
  const acts = proofs.flatMap((proof) => proof.acts ?? []);
  const cost = `${range(proofs.map(({ requests }) => requests.plan))} + ${range(proofs.map(({ requests }) => requests.explanation))}`;
  const rule = subject.expected.failure?.rule ?? '';
  return line(rule, subject.name, killedBy, acts.length > 0 ? range(acts) : '', cost, subject.fault);
}

async function main({ seeds, mutant }: { seeds: number; mutant?: string }): Promise<void> {
  const chosen = mutant === undefined ? subjects : subjects.filter(({ name }) => name === mutant);
  if (chosen.length === 0) {
    const names = subjects.map(({ name }) => name).join(', ');
    process.stderr.write(`There is no mutant ${mutant}. Mutants: ${names}.\n`);
    process.exitCode = 3;
    return;
  }
  const order = new Map<string | undefined, number>(catalogue.map(({ id }, index) => [id, index]));
  const place = (subject: (typeof subjects)[number]) => order.get(subject.expected.failure?.rule) ?? -1;
  const flaws: string[] = [];
  process.stdout.write(
    `${line('rule', 'mutant', 'failed by', 'acts', 'requests', 'what is wrong with it')}\n`,
  );
  for (const subject of [...chosen].sort((one, other) => place(one) - place(other))) {
    const proofs: Proof[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) proofs.push(await prove(subject, { seed, runs: RUNS }));
    process.stdout.write(`${row(proofs)}\n`);
    flaws.push(...proofs.flatMap(({ seed, flaw }) => (flaw ? [`seed ${seed}: ${flaw}`] : [])));
  }
  const mutants = chosen.filter((subject) => subject !== reference).length;
  process.stdout.write(
    flaws.length === 0
      ? `\nProved: ${mutants} mutants by ${seeds} seed(s). Requests: operations asked of the candidate, by the plan + to explain the failure.\n`
      : `\n${flaws.join('\n')}\n`,
  );
  process.exitCode = flaws.length === 0 ? 0 : 1;
}

await new Command('npm run prove --')
  .description(
    'Proves that the suite can fail: the reference passes, and each mutant is failed by its rule alone.',
  )
  .option('--seeds <n>', 'seeds to prove each mutant with, from 1 on', seedCount, 1)
  .option('--mutant <id>', 'this one alone (or "reference")')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 3))
  .action(main)
  .parseAsync();
