/** What the office has done of its own accord, where no act says it. */
export const RECEIPT_GIVEN = {
  nb: 'Journalsystemet gir en kvittering',
  en: 'The record system gives a receipt',
} as const;

export const UNTOLD: { readonly nb: string; readonly en: string } = {
  nb: 'Journalsystemet sender noe',
  en: 'The record system sends something',
};
