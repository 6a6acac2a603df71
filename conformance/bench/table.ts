/** Figures as lines of text, beside those of another commit when there are any. */
import type { Figure } from './figures.ts';

const WIDTH = 14;

function shown({ unit, value }: Figure): string {
  if (unit === 'ratio') return value.toFixed(2);
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

export const headOf = (against: string | undefined): string =>
  `${'this'.padStart(WIDTH)}${against === undefined ? '' : against.padStart(WIDTH)}\n`;

/** A dash where the other commit has no such figure. */
export function lineOf(figure: Figure, others: readonly Figure[] | undefined): string {
  const other = others?.find(({ name }) => name === figure.name);
  const beside = others ? (other ? shown(other) : '–').padStart(WIDTH) : '';
  return `${shown(figure).padStart(WIDTH)}${beside}  ${figure.name}\n`;
}
