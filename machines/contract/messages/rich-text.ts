/** Readable text of an element that may hold XHTML (Sporsmal, TekstNotatInnhold). */
import { XmlCData, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm';

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
export function readText(element: XmlElement): string {
  if (!hasElements(element)) return element.content;
  const lines: string[] = [''];
  gather(element, lines, false);
  endLine(lines);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function hasElements(element: XmlElement): boolean {
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) return true;
  }
  return false;
}

function gather(element: XmlElement, lines: string[], preformatted: boolean): void {
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) gatherElement(child, lines, preformatted);
    else if (isText(child)) append(lines, child.content, preformatted);
  }
}

function gatherElement(child: XmlElement, lines: string[], preformatted: boolean): void {
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

function isText(node: XmlNode): boolean {
  return node instanceof XmlText || node instanceof XmlCData;
}
