/** Readable text of an element that may hold XHTML (Sporsmal, TekstNotatInnhold). */
import { type Element, textOf } from './tree.ts';

const BLOCK = new Set(
  'address article blockquote body dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const CELL = new Set(['td', 'th']);

/**
 * Text exactly as written when there is no markup inside; otherwise a line for each block element and `br`, a tab
 * between table cells, and runs of white space as one space, as a browser would show it.
 */
export function readText(element: Element): string {
  if (element.children.every((child) => typeof child === 'string')) return textOf(element);
  const lines: string[] = [''];
  gather(element, lines, false);
  endLine(lines);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function gather(element: Element, lines: string[], preformatted: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') append(lines, child, preformatted);
    else gatherElement(child, lines, preformatted);
  }
}

function gatherElement(child: Element, lines: string[], preformatted: boolean): void {
  const name = child.name.toLowerCase();
  if (name === 'script' || name === 'style' || name === 'head') return;
  if (name === 'br') {
    endLine(lines);
    return;
  }
  const isBlock = BLOCK.has(name);
  if (isBlock) breakLine(lines);
  else if (CELL.has(name) && lines.at(-1) !== '') lines[lines.length - 1] = `${lines.at(-1)?.trimEnd()}\t`;
  gather(child, lines, preformatted || name === 'pre');
  if (isBlock) breakLine(lines);
}

function append(lines: string[], written: string, preformatted: boolean): void {
  const [first = '', ...rest] = preformatted ? written.split(/\r?\n/) : [written.replace(/\s+/g, ' ')];
  const last = lines.at(-1) ?? '';
  // White space that meets white space, or starts a line, is not shown.
  const isCollapsed = !preformatted && (last === '' || /\s$/.test(last));
  lines[lines.length - 1] = last + (isCollapsed ? first.replace(/^ /, '') : first);
  lines.push(...rest);
}

function breakLine(lines: string[]): void {
  if (lines.at(-1)?.trim() !== '') endLine(lines);
}

function endLine(lines: string[]): void {
  lines[lines.length - 1] = lines.at(-1)?.replace(/ $/, '') ?? '';
  lines.push('');
}
