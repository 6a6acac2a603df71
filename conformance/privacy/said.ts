/**
 * What a candidate said in its own words within a message of ours: marked where the message is made, so that whoever
 * shows it decides. Marks are of private use; in words from outside `visibleLines` writes them out.
 */
import { visibleLines } from '../../reports/visible.ts';

const BEGIN = '\u{E0DD}';
const END = '\u{E0DE}';
const MARKED = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'gu');
const MARKS = new RegExp(`[${BEGIN}${END}]`, 'gu');

/** The words, harmless to look at and marked as the candidate's. */
export const said = (words: string): string => `${BEGIN}${visibleLines(words)}${END}`;

/** A message without the candidate's words; how many characters they had stands in their place. */
export const withoutWords = (text: string): string =>
  text
    .replace(MARKED, (_, words: string) => `(${Array.from(words).length} characters left out)`)
    .replace(MARKS, '');

/** A message with them, and without marks. */
export const withWords = (text: string): string => text.replace(MARKS, '');
