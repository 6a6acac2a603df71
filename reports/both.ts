/** Texts in both languages, made of whatever there is. */
import type { Language, Words } from './basics.ts';

/** The same composition made in each language. */
export function inBoth(compose: (language: Language) => string): Words {
  return { nb: compose('nb'), en: compose('en') };
}

/** A text that is the same in every language: a code, an id, a value. */
export function asWritten(text: string): Words {
  return { nb: text, en: text };
}
