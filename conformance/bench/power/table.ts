/** What each way found, as a table: a row for each kind of fault. */
import { median } from '../figures.ts';
import type { Tried, Way } from './ways.ts';

const KIND_WIDTH = 30;
const WAY_WIDTH = 24;

/** `97 % 412 ×1.0`: found, steps until then, and length over the shortest. */
function cell(tried: readonly Tried[]): string {
  const found = tried.flatMap((each) => (each.found ? [{ ...each.found, shortest: each.shortest }] : []));
  const share = `${Math.round((100 * found.length) / Math.max(tried.length, 1))} %`;
  if (found.length === 0) return share;
  const over = found.flatMap(({ length, shortest }) => (shortest ? [length / shortest] : []));
  const steps = String(median(found.map((each) => each.steps)));
  return [share.padStart(5), steps.padStart(6), over.length > 0 ? `×${median(over).toFixed(1)}` : ''].join(
    ' ',
  );
}

export function tableOf(all: readonly Tried[], ways: readonly Way[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const rowOf = (name: string, tried: readonly Tried[]) => {
    const cells = ways.map((way) => cell(tried.filter((each) => each.way === way)).padEnd(WAY_WIDTH));
    const count = tried.filter(({ way }) => way === ways[0]).length;
    return `${name.padEnd(KIND_WIDTH)}${String(count).padStart(5)}  ${cells.join('').trimEnd()}`;
  };
  const head = `${'kind of fault'.padEnd(KIND_WIDTH)}${'drawn'.padStart(5)}  ${ways
    .map((way) => way.padEnd(WAY_WIDTH))
    .join('')
    .trimEnd()}`;
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      all.filter((each) => each.kind === kind),
    ),
  );
  return [head, ...rows, rowOf('all', all)].join('\n');
}
