/** What is remembered of a conversation or a booking beside its state, in plain words. */
import type { Words } from '../contract/words.ts';

export const traitNames = {
  'held-back': { nb: 'noe er på vei', en: 'something on its way' },
  'of-stranger': { nb: 'fra en ukjent', en: 'from somebody unknown' },
  'referred-before': { nb: 'henvist før', en: 'referred before' },
  'to-be-rejected': { nb: 'neste svar avvises', en: 'the next answer to be rejected' },
  'closing-lost': { nb: 'avslutningen gikk tapt', en: 'the closing was lost' },
  'calendar-shut': { nb: 'kalenderen er stengt', en: 'the calendar closed' },
  offered: { nb: 'vist fram', en: 'offered' },
  freed: { nb: 'avbestilt før', en: 'cancelled before' },
} as const satisfies Readonly<Record<string, Words>>;

export type Trait = keyof typeof traitNames;

export const TRAITS = Object.keys(traitNames) as readonly Trait[];
