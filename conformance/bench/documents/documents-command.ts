/** What hostile documents cost, by kind and by place: `npm run bench -- documents`. */
import { Command } from 'commander';
import { HOSTILE_DOCUMENTS } from '../../../mocks/http/hostile-documents.ts';
import { PLACES } from './places.ts';

/** Characters of what repeats in a document. */
const SIZES = [100_000, 1_000_000, 8_000_000] as const;
const WIDTH = 12;
const HEAD = SIZES.map((size) => `${size / 1e6} MB`.padStart(WIDTH)).join('');

function costOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Milliseconds at each size, and by how much a byte of the largest is dearer than one of the middle. */
function line(kind: string, place: string): string {
  const make = HOSTILE_DOCUMENTS[kind];
  const read = PLACES[place];
  if (!make || !read) return '';
  const costs = SIZES.map((size) => {
    const bytes = Buffer.from(make(size));
    return costOf(() => read(bytes));
  });
  const [, middle = 0, large = 0] = costs;
  // A cost of a few milliseconds says nothing of how it grows.
  const ratio = large / Math.max(middle, 5) / (SIZES[2] / SIZES[1]);
  const shown = costs.map((cost) => `${cost.toFixed(0)} ms`.padStart(WIDTH)).join('');
  return `${shown}${ratio.toFixed(2).padStart(WIDTH)}  ${kind}, ${place}\n`;
}

function run(): void {
  process.stdout.write(`${HEAD}${'per byte'.padStart(WIDTH)}\n`);
  for (const kind of Object.keys(HOSTILE_DOCUMENTS)) {
    for (const place of Object.keys(PLACES)) process.stdout.write(line(kind, place));
  }
}

/** The benchmark of hostile documents: a cost that is linear has a ratio of about 1 a byte. */
export const documentsCommand = (): Command =>
  new Command('documents')
    .description('what documents made to wear the suite out cost, by kind, place and size')
    .action(run);
