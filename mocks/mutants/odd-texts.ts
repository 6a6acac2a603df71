/** Faults that only odd texts show: what a system does to texts on their way into a journal or a message. */
import type { Mutant } from './mutant.ts';

/** What a fault makes of a text. */
interface Loss {
  readonly fault: string;
  readonly of: (text: string) => string;
}

export const cutAt = (characters: number): Loss => ({
  fault: `cut at ${characters} characters`,
  of: (text) => text.slice(0, characters),
});

export const withoutAstral: Loss = {
  fault: 'without what two UTF-16 units encode',
  of: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, ''),
};

export const withBlanksCollapsed: Loss = {
  fault: 'with blanks in a row made one',
  of: (text) => text.replace(/ {2,}/g, ' '),
};

/** Reads twice what was escaped once. */
export const unescapedTwice: Loss = {
  fault: 'with what looks like an entity read as one',
  of: (text) => text.replace(/&lt;/g, '<').replace(/&amp;/g, '&'),
};

/** The same to a reader, and not the same characters. */
export const composed: Loss = {
  fault: 'with combining characters composed',
  of: (text) => text.normalize('NFC'),
};

export const withoutInvisible: Loss = {
  fault: 'without what has no width of its own',
  of: (text) => text.replace(/[\u200b-\u200f\u2060\u2066-\u2069\u202e\ufeff]/g, ''),
};

/** Files a question's text with a loss. */
export const filingQuestion = ({ fault, of }: Loss): Mutant => ({
  fault: `files the text of a question ${fault}`,
  shortest: 1,
  breaks: ({ entriesFor }) => ({
    entriesFor: (office, message) =>
      entriesFor(office, message).map((entry) =>
        message.refersTo ? entry : { ...entry, text: of(entry.text) },
      ),
  }),
});

/** Sends an answer's text with a loss. */
export const answering = ({ fault, of }: Loss): Mutant => ({
  fault: `sends an answer ${fault}`,
  shortest: 2,
  breaks: ({ textsOf }) => ({
    textsOf: (conversation, act) =>
      textsOf(conversation, act).map((text) => (act.type === 'clinician.answers' ? of(text) : text)),
  }),
});
