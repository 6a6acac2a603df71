/** How fast the suite is, side by side in one run: `npm run bench`. Nothing here is asserted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { figuresOf } from './against.ts';
import { documentsCommand } from './documents/documents-command.ts';
import { type Extent, type Figure, growing, inProcess, overPort, pages, startUp } from './figures.ts';
import { powerCommand } from './power/power-command.ts';
import { headOf, lineOf } from './table.ts';

interface BenchFlags {
  quick?: true;
  against?: string;
  json?: true;
}

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const EXTENTS = {
  whole: { size: { every: 8, times: 1 }, growth: [1, 4, 16], rounds: 3 },
  quick: { size: { every: 32, times: 1 }, growth: [1, 4, 16], rounds: 1 },
} as const;

async function measured(extent: Extent, tell: (figure: Figure) => void): Promise<void> {
  // The pages are those of the record that the first leaves.
  for (const measure of [inProcess, overPort, growing, startUp, pages]) {
    for (const figure of await measure(extent)) tell(figure);
  }
}

async function run({ quick, against, json }: BenchFlags): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ddfl-bench-'));
  const extent = { ...EXTENTS[quick ? 'quick' : 'whole'], folder };
  try {
    if (json) {
      const figures: Figure[] = [];
      await measured(extent, (figure) => figures.push(figure));
      process.stdout.write(JSON.stringify(figures));
      return;
    }
    const others = against === undefined ? undefined : figuresOf(ROOT, against, quick ? ['--quick'] : []);
    process.stdout.write(headOf(against));
    await measured(extent, (figure) => process.stdout.write(lineOf(figure, others)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await new Command('bench')
  .description('how fast the suite is, each figure the median of a few')
  .option('--quick', 'less of everything, in about a minute')
  .option('--against <commit>', 'the figures of another commit beside, by its own benchmark')
  .option('--json', 'as JSON, for a benchmark of another commit')
  .action(run)
  .addCommand(powerCommand())
  .addCommand(documentsCommand())
  .parseAsync();
