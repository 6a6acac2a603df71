/** A document without what people wrote and who they are: its markup, codes, ids and instants stay, byte for byte. */
import { harmless } from '../../machines/contract/messages/harmless.ts';
import { harmlessIn } from '../../machines/contract/messages/redact.ts';
import { isParting } from '../../machines/contract/messages/rich-text.ts';
import { datesBy } from './dates.ts';
import { foldedFile } from './files.ts';
import { piecesOf } from './markup.ts';
import { readWritten, rewritten, type Written } from './references.ts';
import type { Substitutes } from './substitutes.ts';
import { doctypeBy, localName, startTagBy } from './tags.ts';
import { isDated, isRich } from './vocabulary.ts';

/** A piece of an element's text, and its place among the document's pieces. */
interface Part {
  readonly place: number;
  readonly written: Written;
  readonly isCdata: boolean;
}

/** An element that is open, or the document itself. */
interface Open {
  readonly name: string;
  readonly parent: Open | undefined;
  /** Its text; where markup may stand in it, all of it, with the markup that stands there. */
  readonly parts: (Part | 'break' | 'markup')[];
  /** Kinds of the ids in it, and its ids, which wait for these. */
  readonly kinds: string[];
  readonly ids: Open[];
}

const openIn = (parent: Open | undefined, name: string): Open => ({
  name,
  parent,
  parts: [],
  kinds: [],
  ids: [],
});

const CDATA = { opens: '<![CDATA[', closes: ']]>' };

/** The document's text with pseudonyms in it. */
export function redactedDocument(xml: string, by: Substitutes): string {
  const document = new Redaction(by);
  for (const { kind, raw } of piecesOf(xml)) document[kind](raw);
  return document.end();
}

class Redaction {
  readonly #by: Substitutes;
  readonly #pieces: string[] = [];
  #open = openIn(undefined, '');

  constructor(by: Substitutes) {
    this.#by = by;
  }

  text(raw: string): void {
    this.#add({ place: this.#pieces.push('') - 1, written: readWritten(raw), isCdata: false });
  }

  cdata(raw: string): void {
    const content = raw.slice(CDATA.opens.length, -CDATA.closes.length);
    this.#add({ place: this.#pieces.push('') - 1, written: readWritten(content, false), isCdata: true });
  }

  comment(raw: string): void {
    this.#pieces.push(this.#by.text(raw));
  }

  instruction(raw: string): void {
    const isDeclaration = /^<\?xml(?:\s+[a-z]+\s*=\s*(?:"[\w.-]*"|'[\w.-]*'))*\s*\?>$/.test(raw);
    this.#pieces.push(isDeclaration ? raw : this.#by.text(raw));
  }

  doctype(raw: string): void {
    this.#pieces.push(doctypeBy(raw, this.#by));
  }

  start(raw: string): void {
    const tag = startTagBy(raw, this.#by);
    this.#pieces.push(tag.redacted);
    if (tag.name === 'TypeId' || tag.name === 'Type') this.#open.kinds.push(tag.kind ?? '');
    this.#noteMarkup(tag.name);
    if (!tag.isEmpty) this.#open = openIn(this.#open, tag.name);
  }

  end(raw?: string): string {
    if (raw === undefined) return this.#whole();
    this.#pieces.push(startTagBy(raw, this.#by).redacted);
    const closed = this.#open;
    // A tag that closes nothing is none of the document's.
    if (!closed.parent || closed.name !== localName(raw)) return '';
    this.#close(closed);
    this.#noteMarkup(closed.name);
    return '';
  }

  #noteMarkup(name: string): void {
    richAround(this.#open)?.parts.push(isParting(name.toLowerCase()) ? 'break' : 'markup');
  }

  #add(part: Part): void {
    (richAround(this.#open) ?? this.#open).parts.push(part);
  }

  #close(element: Open): void {
    this.#open = element.parent ?? this.#open;
    if (element.name === 'Id' && element.parent) element.parent.ids.push(element);
    else this.#settle(element);
    for (const id of element.ids) this.#settle(id);
  }

  #whole(): string {
    for (let open: Open | undefined = this.#open; open; open = open.parent) {
      this.#settle(open);
      for (const id of open.ids) this.#settle(id);
    }
    return this.#pieces.join('');
  }

  /** Writes what becomes of an element's text. */
  #settle(element: Open): void {
    const parts = element.parts.filter((part) => typeof part !== 'string');
    const text = parts.map(({ written }) => written.text).join('');
    const file = element.name === 'Base64Container' ? foldedFile(text, this.#by) : undefined;
    if (file !== undefined) {
      for (const [index, { place }] of parts.entries()) this.#pieces[place] = index === 0 ? file : '';
      return;
    }
    const changed = this.#redacted(element, text);
    let from = 0;
    for (const { place, written, isCdata } of parts) {
      const end = from + written.text.length;
      const raw = rewritten(written, changed.slice(from, end));
      this.#pieces[place] = isCdata ? CDATA.opens + raw + CDATA.closes : raw;
      from = end;
    }
  }

  #redacted(element: Open, text: string): string {
    const { name } = element;
    if (text.trim() === '' || isHarmless(element, text)) return text;
    if (isDated(name)) return datesBy(text, this.#by);
    return element.parts.some((part) => typeof part === 'string')
      ? this.#acrossMarkup(element.parts)
      : this.#by.text(text);
  }

  /** Text that markup parts, as `readText` reads it: a line for each of its elements, and line breaks within are blanks. */
  #acrossMarkup(parts: Open['parts']): string {
    const runs: string[] = [''];
    for (const part of parts) {
      if (part === 'break') runs.push('');
      else if (part !== 'markup') runs.push((runs.pop() ?? '') + part.written.text);
    }
    return runs.map((run) => onOneLine(run, (line) => this.#by.text(line))).join('');
  }
}

/** The element, or the one around it, whose text markup may part. */
function richAround(open: Open): Open | undefined {
  for (let each: Open | undefined = open; each; each = each.parent) if (isRich(each.name)) return each;
  return undefined;
}

/** A text changed as if it stood on one line, with its own blanks put back. */
function onOneLine(text: string, change: (line: string) => string): string {
  const blanks = text.match(/\s/g) ?? [];
  const changed = change(text.replace(/\s/g, ' '));
  let place = 0;
  return changed.replace(/\s/g, (blank) => {
    const own = blanks[place] ?? blank;
    place += 1;
    return own;
  });
}

/** HER-ids are no secret: they say which communication parties spoke, and rules compare them. */
const isHerId = ({ parent }: Open) =>
  parent !== undefined && parent.kinds.length > 0 && parent.kinds.every((kind) => kind === 'HER');

function isHarmless(element: Open, text: string): boolean {
  const { name, parent } = element;
  const kind = name === 'Id' && isHerId(element) ? harmless.publicNumber : harmlessIn(name, parent?.name);
  return kind?.(text) === text.trim();
}
