/** How a terminal's text is written: the reader's words, made harmless, with or without colour. */
import { styleText } from 'node:util';
import type { Language, Verdict, Words } from './schema.ts';
import { clipped, visible } from './visible.ts';
import { words } from './words.ts';

export const LINE_MAX = 100;
const TEXT_MAX = 300;
export const INDENT = '    ';

export const COLOURS = {
  passed: 'green',
  failed: 'red',
  error: 'magenta',
  'not-tried': 'yellow',
  inconclusive: 'yellow',
  warning: 'yellow',
  waived: 'cyan',
  'not-applicable': 'gray',
  'not-observable': 'gray',
  'not-scored': 'gray',
} as const satisfies Record<Verdict, Parameters<typeof styleText>[0]>;

/** How the summary is written: in which words, and whether with colour. */
export class Pen {
  readonly language: Language;
  readonly #colour: boolean;
  readonly #labelWidth: number;

  constructor(language: Language, colour: boolean) {
    this.language = language;
    this.#colour = colour;
    const labels = [words.source, words.expected, words.shortest, words.replay, words.reason];
    this.#labelWidth = Math.max(...labels.map((label) => label[language].length)) + 2;
  }

  /** Words in the reader's language, harmless to a terminal. */
  say(text: Words | string): string {
    return visible(clipped(typeof text === 'string' ? text : text[this.language], TEXT_MAX));
  }

  /** What is never cut, since what it ends with matters as much as what it begins with. */
  whole(text: Words): string {
    return visible(text[this.language]);
  }

  style(format: Parameters<typeof styleText>[0], text: string): string {
    return this.#colour ? styleText(format, text, { validateStream: false }) : text;
  }

  labelled(label: Words, text: string): string {
    return `${INDENT}${this.style('dim', label[this.language].padEnd(this.#labelWidth))}${text}`;
  }
}
