/** A text for readers, in both languages of the suite: Norwegian bokmål and English. */
export interface Words {
  readonly nb: string;
  readonly en: string;
}

export type Language = keyof Words;

/** The same text in both languages: a code, an id, a value as it stood. */
export function asWritten(value: string): Words {
  return { nb: value, en: value };
}

/** A noun in both languages, one of it and several. */
export interface Noun {
  readonly nb: readonly [one: string, several: string];
  readonly en: readonly [one: string, several: string];
}

export const MESSAGES: Noun = { nb: ['melding', 'meldinger'], en: ['message', 'messages'] };
export const RECEIPTS: Noun = { nb: ['kvittering', 'kvitteringer'], en: ['receipt', 'receipts'] };
export const PRESCRIPTIONS: Noun = { nb: ['resept', 'resepter'], en: ['prescription', 'prescriptions'] };
export const ATTACHMENTS: Noun = { nb: ['vedlegg', 'vedlegg'], en: ['attachment', 'attachments'] };

/** So many of something: `1 melding`, `2 meldinger`. */
export function counted(count: number, noun: Noun): Words {
  const form = count === 1 ? 0 : 1;
  return { nb: `${count} ${noun.nb[form]}`, en: `${count} ${noun.en[form]}` };
}
