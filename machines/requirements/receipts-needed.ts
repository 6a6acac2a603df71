/** The situations that the rules of receipts need. */
import { WRITTEN_SERVICES } from '../contract/services.ts';
import { afterUnreadable, askingForReceipt, corrupted, repeated } from './receipts.ts';
import type { NeededSituation } from './requirement.ts';

/** What a receipt is given for. */
export const receiptSituations: readonly NeededSituation[] = [
  {
    name: 'asked-for',
    words: { nb: 'en melding som ber om kvittering', en: 'a message that asks for a receipt' },
    occurs: (step) => askingForReceipt(step).length > 0,
  },
  {
    name: 'delivered-again',
    within: WRITTEN_SERVICES,
    words: { nb: 'en melding som leveres på nytt', en: 'a message that is delivered again' },
    occurs: (step) => repeated(step).length > 0,
  },
];

/** Documents that cannot be read, in either way, and what comes after one. */
export const unreadableSituations: readonly NeededSituation[] = [
  {
    name: 'not-well-formed',
    words: { nb: 'et dokument som ikke er velformet XML', en: 'a document that is not well-formed XML' },
    occurs: (step) => corrupted(step).some(({ fault }) => fault === 'not-well-formed'),
  },
  {
    name: 'invalid',
    words: {
      nb: 'et dokument som ikke er gyldig etter skjemaet',
      en: 'a document that is not valid by its schema',
    },
    occurs: (step) => corrupted(step).some(({ fault }) => fault !== 'not-well-formed'),
  },
  {
    name: 'next-message',
    words: { nb: 'en melding etter en uleselig', en: 'a message after an unreadable one' },
    occurs: (step) => afterUnreadable(step).length > 0,
  },
];
