/** Text inside Markdown and inside the HTML that Markdown lets through: as references, which are never structure. */
import { clipped, visible } from './visible.ts';

const STRUCTURE = /[!-/:-@[-`{-~]/g;
/** A colon before a space ends words; before anything else it may begin an address or an emoji. */
const COLON_OF_SENTENCE = /&#58;(?=\s)/g;
/** Sentences keep these: inside a line they begin nothing. */
const HARMLESS = new Set([',', '.', '/', '%', ';', '?', "'", ')', '(', '-']);
/** Where they would: a list's number or dash, and an address that GitHub turns into a link. */
const LIST_MARKER = /^(\s*|\s*\d+)([.)-])(?=\s|$)/;
const ADDRESS = /(www)\./gi;
/** What a build server shows must not be flooded by one text. */
const CHARACTERS_MAX = 1000;

const reference = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** The text as it reads, on one line; nothing in it begins markup, a table cell, a link or a mention. */
export function escapeMarkdown(text: string, charactersMax = CHARACTERS_MAX): string {
  return (
    visible(clipped(text, charactersMax))
      .replace(STRUCTURE, (sign) => (HARMLESS.has(sign) ? sign : reference(sign)))
      .replace(COLON_OF_SENTENCE, ':')
      .replace(LIST_MARKER, (_, before: string, marker: string) => before + reference(marker))
      .replace(ADDRESS, (_, before: string) => before + reference('.'))
      // GitHub looks for mentions after it has resolved references: a space of no width parts sign and name.
      .replaceAll(reference('@'), `${reference('@')}&#8203;`)
  );
}
