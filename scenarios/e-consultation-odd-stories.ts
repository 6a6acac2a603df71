/** Stories of e-consultation with whatever people may write: what is sure to be tried, whatever the seed. */
import { EVERY_ODD_PIECE, ofLength, TELLING_LENGTHS, TEXT_MAX } from './data/texts.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

const story = storiesOf('e-consultation');

const long = (length: number) => ofLength(length, 'Jeg har hatt vondt i kneet siden i går. ');

export const oddStories: readonly Scenario[] = [
  story(
    'texts-of-every-kind',
    {
      nb: 'Nora og legen skriver alle slags tegn, fra samiske bokstaver til emoji, og alt kommer fram som det er skrevet',
      en: 'Nora and the clinician write all kinds of characters, from Sámi letters to emoji, and all arrives as it was written',
    },
    [
      { type: 'citizen.asks', text: EVERY_ODD_PIECE },
      { type: 'clinician.answers', text: EVERY_ODD_PIECE },
      { type: 'citizen.replies', text: EVERY_ODD_PIECE },
      { type: 'clinician.closes', text: EVERY_ODD_PIECE },
    ],
  ),
  story(
    'texts-of-every-length',
    {
      nb: 'Nora og legen skriver fra ett tegn til flere sider, og ingenting kuttes',
      en: 'Nora and the clinician write from one character to many pages, and nothing is cut',
    },
    [
      { type: 'citizen.asks', text: 'å' },
      { type: 'clinician.answers', text: '?' },
      ...TELLING_LENGTHS.filter((length) => length < 32_767).flatMap((length) => [
        { type: 'citizen.replies', text: long(length + 1) } as const,
        { type: 'clinician.answers', text: long(length + 1) } as const,
      ]),
      { type: 'citizen.asks', text: long(TEXT_MAX) },
      { type: 'clinician.answers', conversation: 2, text: long(TEXT_MAX) },
    ],
  ),
];
