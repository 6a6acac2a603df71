/** Readable text of an element that may hold XHTML (Sporsmal, TekstNotatInnhold). */
import { type Element, textOf } from './tree.ts';

const BLOCK = new Set(
  'address article blockquote body dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const CELL = new Set(['td', 'th']);

/** Whether an element parts the text around it into lines or cells. */
export const isParting = (name: string): boolean => name === 'br' || BLOCK.has(name) || CELL.has(name);

/**
 * Text exactly as written when there is no markup inside; otherwise a line for each block element and `br`, a tab
 * between table cells, and runs of white space as one space, as a browser would show it.
 */
export function readText(element: Element): string {
  if (element.children.every((child) => typeof child === 'string')) return textOf(element);
  const lines = new Lines();
  gather(element, lines, false);
  return lines
    .text()
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Lines as they are written, a line in pieces: it is looked at after each of them, and only its last need be. */
class Lines {
  readonly #ended: string[] = [];
  /** Of the line under way; none is empty. */
  #pieces: string[] = [];
  #isBlank = true;

  get #isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#isBlank &&= text.trim() === '';
  }

  /** White space that meets white space, or starts a line, is not shown. */
  addCollapsed(text: string): void {
    const isAfterSpace = this.#isEmpty || /\s/.test(this.#pieces.at(-1)?.at(-1) ?? '');
    this.add(isAfterSpace ? text.replace(/^ /, '') : text);
  }

  beginCell(): void {
    if (this.#isEmpty) return;
    let last = this.#pieces.pop()?.trimEnd();
    while (last === '') last = this.#pieces.pop()?.trimEnd();
    if (last !== undefined) this.#pieces.push(last);
    this.#pieces.push('\t');
  }

  /** Ends a line that shows something. */
  breakLine(): void {
    if (!this.#isBlank) this.endLine();
  }

  endLine(): void {
    this.nextLine(this.#pieces.join('').replace(/ $/, ''));
  }

  /** Ends the line as it stands. */
  nextLine(line = this.#pieces.join('')): void {
    this.#ended.push(line);
    this.#pieces = [];
    this.#isBlank = true;
  }

  text(): string {
    return [...this.#ended, this.#pieces.join('')].join('\n');
  }
}

function gather(element: Element, lines: Lines, preformatted: boolean): void {
  for (const child of element.children) {
    if (typeof child !== 'string') gatherElement(child, lines, preformatted);
    else if (preformatted) addPreformatted(lines, child);
    else lines.addCollapsed(child.replace(/\s+/g, ' '));
  }
}

function gatherElement(child: Element, lines: Lines, preformatted: boolean): void {
  const name = child.name.toLowerCase();
  if (name === 'script' || name === 'style' || name === 'head') return;
  if (name === 'br') {
    lines.endLine();
    return;
  }
  const isBlock = BLOCK.has(name);
  if (isBlock) lines.breakLine();
  else if (CELL.has(name)) lines.beginCell();
  gather(child, lines, preformatted || name === 'pre');
  if (isBlock) lines.breakLine();
}

function addPreformatted(lines: Lines, written: string): void {
  const [first = '', ...rest] = written.split(/\r?\n/);
  lines.add(first);
  for (const line of rest) {
    lines.nextLine();
    lines.add(line);
  }
}
