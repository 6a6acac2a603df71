/** Tables as RFC 4180 has them, which a spreadsheet opens and obeys nothing of. */
import { visible } from './visible.ts';

/** What a spreadsheet reads a formula from, in the widths of East Asian keyboards too. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/** An apostrophe first is what makes a cell a text; spreadsheets do not show it. */
function cell(value: string): string {
  const text = visible(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The rows as CSV, the names of the columns first; each row has a value for each of them. */
export function csvOf<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
