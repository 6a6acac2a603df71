/** A document for a reader's eye: an element to a line, each indented by its depth and known by its place. */

export interface XmlLine {
  readonly depth: number;
  readonly text: string;
  /** The element that the line is of, by local names from the root; the second of a name among siblings is `Notat[2]`. */
  readonly place: string;
}

/** More than a reader looks at, and than is worth taking apart. */
const CHARACTERS_MAX = 100_000;

/** Of a place: deeper, or by longer names, nobody follows it, and each line would bear it. */
const PLACE_MAX = 2000;

/** In these nothing is a tag: how each begins and ends. */
const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const TAG_OR_TEXT = /<\/?(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</y;
const MARKUP = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)[\s\S]*?(\/?)>$/;

/** Sections, tags and texts in order; the end of a section that has none is searched for once and not again. */
function* tokensOf(xml: string): Generator<string> {
  const endless = new Set<string>();
  for (let at = 0; at < xml.length; ) {
    const section = SECTIONS.find(([begins]) => !endless.has(begins) && xml.startsWith(begins, at));
    const [begins = '', ends = ''] = section ?? [];
    const close = section ? xml.indexOf(ends, at + begins.length) : -1;
    if (section && close === -1) endless.add(begins);
    TAG_OR_TEXT.lastIndex = at;
    const end = close === -1 ? at + (TAG_OR_TEXT.exec(xml)?.[0].length ?? 1) : close + ends.length;
    yield xml.slice(at, end);
    at = end;
  }
}

interface Open {
  readonly place: string;
  readonly tag: string;
  /** How many children of each name there were so far. */
  readonly children: Map<string, number>;
  /** What stands in it, while that is text alone. */
  text: string;
  isWritten: boolean;
}

class Printer {
  readonly lines: XmlLine[] = [];
  isTooDeep = false;
  readonly #open: Open[] = [{ place: '', tag: '', children: new Map(), text: '', isWritten: true }];

  take(token: string): void {
    const [, closes, name, isEmpty] = MARKUP.exec(token) ?? [];
    if (name === undefined) this.#text(token);
    else if (closes) this.#close(token);
    else this.#begin(token, name, isEmpty === '/');
  }

  get #innermost(): Open {
    return this.#open.at(-1) as Open;
  }

  #line(text: string, { place }: Pick<Open, 'place'>, depth: number): void {
    this.lines.push({ depth, text, place });
  }

  /** Writes the start of the element around, now that there is more in it than text. */
  #broken(): void {
    const around = this.#innermost;
    if (!around.isWritten) this.#line(around.tag, around, this.#open.length - 2);
    around.isWritten = true;
    if (around.text.trim() !== '') this.#line(around.text.trim(), around, this.#open.length - 1);
    around.text = '';
  }

  #text(text: string): void {
    this.#innermost.text += text;
  }

  #begin(tag: string, name: string, isEmpty: boolean): void {
    this.#broken();
    const around = this.#innermost;
    const nth = (around.children.get(name) ?? 0) + 1;
    around.children.set(name, nth);
    const step = nth === 1 ? name : `${name}[${nth}]`;
    const place = around.place === '' ? step : `${around.place}/${step}`;
    this.isTooDeep ||= place.length > PLACE_MAX;
    if (isEmpty) this.#line(tag, { place }, this.#open.length - 1);
    else this.#open.push({ place, tag, children: new Map(), text: '', isWritten: false });
  }

  #close(tag: string): void {
    if (this.#open.length === 1) {
      this.#text(tag);
      return;
    }
    const closed = this.#innermost;
    if (closed.isWritten) this.#broken();
    this.#open.pop();
    const depth = this.#open.length - 1;
    this.#line(closed.isWritten ? tag : `${closed.tag}${closed.text}${tag}`, closed, depth);
  }

  end(): void {
    while (this.#open.length > 1) {
      this.#broken();
      this.#open.pop();
    }
    this.#broken();
  }
}

/** The lines of a document; of one that is no XML, or too large or deep to look at, the text as it stands. */
export function xmlLines(xml: string): readonly XmlLine[] {
  const asItStands = [{ depth: 0, text: xml, place: '' }];
  if (xml.length > CHARACTERS_MAX) return asItStands;
  const printer = new Printer();
  for (const token of tokensOf(xml)) {
    printer.take(token);
    if (printer.isTooDeep) return asItStands;
  }
  printer.end();
  return printer.lines;
}

/** The same as one text. */
export function prettyXml(xml: string): string {
  return xmlLines(xml)
    .map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)
    .join('\n');
}

/** Whether a line is of the element in a place, or of what stands in it. */
export const isWithin = ({ place }: XmlLine, around: string): boolean =>
  place === around || place.startsWith(`${around}/`);
