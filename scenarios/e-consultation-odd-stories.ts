/** Stories of e-consultation with whatever people may write: what is sure to be tried, whatever the seed. */
import { ODD_FAMILY_NAMES, ODD_GIVEN_NAMES } from './data/odd-names.ts';
import { EVERY_ODD_PIECE, ofLength, TELLING_LENGTHS, TEXT_MAX } from './data/texts.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

const story = storiesOf('e-consultation');

const NAMESAKE = { givenName: 'Zoë', familyName: "O'Brianson" };

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
  story(
    'people-of-every-kind',
    {
      nb: 'To som heter det samme, den ene med D-nummer, spør hver sin gang, og ingen av dem får den andres svar',
      en: 'Two of the same name, one of them with a D-number, ask one after the other, and neither gets the answer of the other',
    },
    [
      { type: 'citizen.asks' },
      { type: 'citizen.asks', citizen: 'neighbour' },
      { type: 'clinician.answers', conversation: 2 },
      { type: 'clinician.answers' },
      { type: 'clinician.opens', citizen: 'neighbour' },
      { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' },
      { type: 'clinician.opens', citizen: 'parent' },
    ],
    ORDINARY_START,
    {
      office: 'Ærø & Østensjø «legesenter»',
      people: {
        citizen: NAMESAKE,
        neighbour: { ...NAMESAKE, identity: 'd-number' },
        parent: { givenName: ODD_GIVEN_NAMES.at(-1), familyName: ODD_FAMILY_NAMES.at(-1) },
        child: { givenName: 'Q', identity: 'month-plus-65' },
      },
      clinicians: [{ givenName: "D'Artagnella" }, {}, {}, { role: 'locum' }, {}, {}],
    },
  ),
  story(
    'files-of-every-kind',
    {
      nb: 'Nora sender samme bilde to ganger, en fil på én byte og filer med alle slags navn, og alle kommer fram',
      en: 'Nora sends the same picture twice, a file of one byte and files with names of all kinds, and all arrive',
    },
    [
      {
        type: 'citizen.asks',
        attachments: [
          { format: 'jpg', bytes: 4096, seed: 1 },
          { format: 'jpg', bytes: 4096, seed: 1 },
          { format: 'pdf', bytes: 1, seed: 2 },
        ],
      },
      {
        type: 'citizen.asks',
        attachments: [
          { format: 'png', bytes: 57, seed: 1, name: 'Utslett på armen & <hånd> 😀.png' },
          { format: 'png', bytes: 58, seed: 2, name: 'bilde.png' },
          { format: 'png', bytes: 59, seed: 3, name: 'bilde.png' },
        ],
      },
    ],
  ),
];
