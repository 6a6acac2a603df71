/** A battery of hostile candidates: `npm run hostile`, or some of it by a part of their names. Ends with 1 when one is not as expected. */
import { Command } from 'commander';
import { rows } from './rows.ts';
import { builtOf, type Ran, runRow } from './run-row.ts';

const built = builtOf(new URL('../index.js', import.meta.url).href);

const lineOf = ({ row, exitCode, seconds, megabytes, problems }: Ran) =>
  [
    problems.length === 0 ? '✓' : '✗',
    row.name.padEnd(62),
    String(exitCode).padStart(3),
    `${seconds.toFixed(1)} s`.padStart(8),
    `${megabytes.toFixed(0)} MB`.padStart(8),
  ].join(' ');

async function run(part = ''): Promise<void> {
  const asked = rows.filter(({ name }) => name.includes(part));
  process.stdout.write(`${'  candidate'.padEnd(64)} exit     time   memory\n`);
  let wrong = 0;
  for (const row of asked) {
    const ran = await runRow(row, built);
    if (ran.problems.length > 0) wrong += 1;
    process.stdout.write(`${[lineOf(ran), ...ran.problems.map((each) => `    ${each}`)].join('\n')}\n`);
  }
  process.stdout.write(`${asked.length - wrong} of ${asked.length} as expected\n`);
  process.exitCode = wrong > 0 || asked.length === 0 ? 1 : 0;
}

await new Command('hostile').argument('[part]', 'of a name').action(run).parseAsync();
