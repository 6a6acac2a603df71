/** Pseudonyms of texts, names, identity numbers and files within a run. */
import { ACT_TYPES, type Act, textOf } from '../../machines/contract/acts.ts';
import { DISPLAY_NAMES } from '../../machines/contract/messages/code-lists.ts';
import { STANDARD_TEXTS } from '../../machines/contract/panel-texts.ts';
import { APPOINTMENT_KINDS } from '../../machines/contract/statement.ts';
import { pseudonymBy } from './pseudonym.ts';
import type { Secrets } from './secrets.ts';
import { isTelling, knownBy } from './shape.ts';
import type { Substitutes } from './substitutes.ts';

/** A piece of a text that has a pseudonym of its own. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** What of a run is known by itself wherever it stands in a longer text. */
export interface Known {
  /** Identity numbers of everybody in it. */
  readonly identities: readonly string[];
  readonly names: readonly string[];
  /** What was written. */
  readonly texts: readonly string[];
}

/** What the suite itself says where nobody says anything else: it stands in every copy of the suite. */
const OWN_TEXTS = [
  ...ACT_TYPES.map((type) => textOf({ type } as Act)),
  ...Object.values(STANDARD_TEXTS),
].filter((text) => text !== '');

/** Words for codes, which are public: they stay where they stand alone. */
const WORDS_FOR_CODES: ReadonlySet<string> = new Set([...DISPLAY_NAMES, ...APPOINTMENT_KINDS]);

/** What rules look for in texts, and what has a meaning in an address. */
const LOOKED_FOR = /https?:\/\/|telefon|%[\da-f]{2}/giu;

/** An identity number where digits end. */
const IDENTITY = /(?<!\d)\d{11}(?!\d)/g;

/** Shorter texts stand in longer ones by chance; no rule looks for them. */
const TEXT_MIN = 6;

const LINE_BREAK = /(\r\n?|\n)/;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const byLength = (one: string, other: string) => other.length - one.length;

export class Pseudonyms implements Substitutes {
  readonly #secrets: Secrets;
  readonly #identities: readonly string[];
  readonly #names: RegExp | undefined;
  readonly #texts: readonly { readonly text: string; readonly line: string; readonly found: RegExp }[];
  readonly #known = new Map<string, string>();

  constructor(secrets: Secrets, { identities, names, texts }: Known) {
    this.#secrets = secrets;
    this.#identities = [...new Set(identities)];
    const words = [...new Set(names.map((name) => name.trim()).filter(isTelling))].sort(byLength);
    const anyOf = words.map((name) => escaped(name).replace(/\s+/g, '\\s+')).join('|');
    this.#names =
      anyOf === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, 'giu');
    this.#texts = [...new Set(texts.map((text) => text.trim()))]
      .filter(({ length }) => length >= TEXT_MIN)
      .map((text) => ({ text, line: longestLine(text), found: anyLineBreaks(text) }));
  }

  /** The pseudonym of a text: as long, and the same for the same text. */
  text(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const pseudonym = this.#pseudonymOf(text);
    this.#known.set(text, pseudonym);
    return pseudonym;
  }

  /** The pseudonym of a file's SHA-256: what it is held to itself. */
  file(sha256: string): string {
    return this.#secrets.commitment('file', sha256, pseudonymBy.file(sha256));
  }

  #pseudonymOf(text: string): string {
    if (WORDS_FOR_CODES.has(text)) return text;
    const spans = this.#spansIn(text);
    const [only] = spans;
    if (only && only.start === 0 && only.end === text.length) return only.as;
    let plain = text
      .split(LINE_BREAK)
      .map((line) => this.#line(line))
      .join('');
    for (const { start, end, as } of spans) plain = plain.slice(0, start) + as + plain.slice(end);
    return plain;
  }

  /** A line by itself, whatever is known within it. */
  #line(line: string): string {
    const value = knownBy(line);
    if (!isTelling(value)) return line;
    return pseudonymBy.text(line)(this.#secrets.commitment('text', value, pseudonymBy.text(value)));
  }

  #identity(nationalId: string): string {
    const by = pseudonymBy.identity(nationalId);
    return by(this.#secrets.commitment('identity', nationalId, by));
  }

  /** What in a text is known by itself, the longest first, none in another. */
  #spansIn(text: string): Span[] {
    const spans: Span[] = [];
    const add = (start: number, end: number, as: string) => {
      if (!spans.some((each) => each.start < end && start < each.end)) spans.push({ start, end, as });
    };
    const longer: Span[] = [];
    for (const own of OWN_TEXTS)
      for (const start of placesOf(own, text)) longer.push({ start, end: start + own.length, as: own });
    for (const each of this.#texts) {
      if (each.text.length > text.length || !text.includes(each.line) || isSame(each.text, text)) continue;
      for (const { index, 0: found } of text.matchAll(each.found))
        longer.push({ start: index, end: index + found.length, as: this.text(found) });
    }
    for (const { start, end, as } of longer.sort(
      (one, other) => other.end - other.start - one.end + one.start,
    ))
      add(start, end, as);
    for (const id of this.#identities)
      for (const start of placesOf(id, text)) add(start, start + id.length, this.#identity(id));
    for (const { index, 0: id } of text.matchAll(IDENTITY)) add(index, index + id.length, this.#identity(id));
    if (this.#names)
      for (const { index, 0: name } of text.matchAll(this.#names))
        add(index, index + name.length, this.#line(name));
    for (const { index, 0: found } of text.matchAll(LOOKED_FOR)) add(index, index + found.length, found);
    return spans;
  }
}

function* placesOf(part: string, text: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at;
}

const inLines = (text: string) => text.trim().replace(/\r\n?/g, '\n');
const isSame = (one: string, other: string) => inLines(one) === inLines(other);

const longestLine = (text: string) => text.split(LINE_BREAK).sort(byLength)[0] ?? text;

/** A text whose lines may end in any way. */
const anyLineBreaks = (text: string) =>
  new RegExp(
    text
      .split(/\r\n?|\n/)
      .map(escaped)
      .join('(?:\\r\\n?|\\n)'),
    'gu',
  );
