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
