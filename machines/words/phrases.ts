/** Acts in plain words, for readers who know nothing of the suite. */

import {
  type Act,
  type ActType,
  isRegistered,
  practiceNumberOf,
  registeredNumber,
} from '../contract/acts.ts';
import type { Practice } from '../contract/practice.ts';
import type { StepRecord } from '../contract/record.ts';
import { asWritten, counted, type Language, PRESCRIPTIONS, type Words } from '../contract/words.ts';
import { fileSize } from './file-size.ts';
import { bookingActNames, bookingPhrases } from './phrases-booking.ts';
import { panelActNames, panelPhrases } from './phrases-panel.ts';
import { about, surroundingActNames, surroundingPhrases, withFaltered } from './phrases-surroundings.ts';
import type { Who } from './who.ts';

type Phrases = { readonly [T in Act['type']]: (act: Extract<Act, { type: T }>, who: Who) => Words };

function withFiles(words: Words, attachments: readonly { format: string; bytes: number }[] = []): Words {
  if (attachments.length === 0) return words;
  const files = (language: Language) =>
    attachments.map(({ format, bytes }) => `${format.toUpperCase()} ${fileSize(bytes)[language]}`).join(', ');
  return {
    nb: `${words.nb} med vedlegg (${files('nb')})`,
    en: `${words.en} with attachments (${files('en')})`,
  };
}

function delayed(words: Words, isDelayed: true | undefined): Words {
  if (!isDelayed) return words;
  return {
    nb: `${words.nb}; meldingen blir forsinket på veien`,
    en: `${words.en}; the message is delayed on the way`,
  };
}

function forWhom(words: Words, child: Words | undefined): Words {
  return child
    ? { nb: `${words.nb} på vegne av ${child.nb}`, en: `${words.en} on behalf of ${child.en}` }
    : words;
}

function characters(text: string | undefined): Words {
  if (text === undefined || text.length < LONG_TEXT) return { nb: '', en: '' };
  return { nb: ` (${text.length} tegn)`, en: ` (${text.length} characters)` };
}

/** Length from which a reader wants to know how long a text is. */
const LONG_TEXT = 500;

function preparedBy(verb: Words, by: 'gp' | 'assistant' = 'gp'): Words {
  return by === 'gp'
    ? { nb: `Fastlegen ${verb.nb}`, en: `The GP ${verb.en}` }
    : { nb: `Medarbeideren kontoret har valgt, ${verb.nb}`, en: `The assistant the office chose ${verb.en}` };
}

const ANSWERS = {
  gp: { nb: 'Behandleren svarer', en: 'The clinician answers' },
  reception: { nb: 'Resepsjonen svarer', en: 'The reception answers' },
} as const;

const phrases: Phrases = {
  ...bookingPhrases,
  ...panelPhrases,
  ...surroundingPhrases,
  'citizen.asks': ({ citizen, onBehalfOf, attachments, isDelayed }, who) =>
    delayed(
      withFiles(
        forWhom(
          {
            nb: `${who(citizen).nb} starter en e-konsultasjon`,
            en: `${who(citizen).en} starts an e-consultation`,
          },
          onBehalfOf && who(onBehalfOf),
        ),
        attachments,
      ),
      isDelayed,
    ),
  'citizen.requests': ({ citizen, onBehalfOf, items = [1], isDelayed }, who) =>
    delayed(
      forWhom(
        {
          nb: `${who(citizen).nb} ber om å få fornyet ${counted(items.length, PRESCRIPTIONS).nb}`,
          en: `${who(citizen).en} asks to have ${counted(items.length, PRESCRIPTIONS).en} renewed`,
        },
        onBehalfOf && who(onBehalfOf),
      ),
      isDelayed,
    ),
  'citizen.enquires': ({ citizen, onBehalfOf, text, attachments, isDelayed }, who) =>
    delayed(
      withFiles(
        forWhom(
          {
            nb: `${who(citizen).nb} skriver til legekontoret${characters(text).nb}`,
            en: `${who(citizen).en} writes to the office${characters(text).en}`,
          },
          onBehalfOf && who(onBehalfOf),
        ),
        attachments,
      ),
      isDelayed,
    ),
  'citizen.drafts': ({ citizen }, who) => ({
    nb: `${who(citizen).nb} skriver til legekontoret og velger «Fortsett senere»`,
    en: `${who(citizen).en} writes to the office and keeps it as a draft`,
  }),
  'citizen.resumes': () => ({ nb: 'Innbyggeren sender kladden', en: 'The citizen sends the draft' }),
  'citizen.discards': () => ({ nb: 'Innbyggeren forkaster kladden', en: 'The citizen discards the draft' }),
  'office.renews': ({ conversation, by }) =>
    about(preparedBy({ nb: 'fornyer', en: 'renews' }, by), conversation),
  'office.declines': ({ conversation, by }) =>
    about(
      preparedBy(
        {
          nb: 'ber innbyggeren bestille time i stedet',
          en: 'asks the citizen to book an appointment instead',
        },
        by,
      ),
      conversation,
    ),
  'clinician.redirects': ({ conversation }) =>
    about(
      {
        nb: 'Kontoret ber innbyggeren sende saken som e-konsultasjon',
        en: 'The office asks the citizen to send it as an e-consultation',
      },
      conversation,
    ),
  'citizen.replies': ({ conversation, attachments, isDelayed }) =>
    delayed(
      withFiles(about({ nb: 'Innbyggeren svarer', en: 'The citizen replies' }, conversation), attachments),
      isDelayed,
    ),
  'clinician.answers': ({ conversation, by }) => about(ANSWERS[by ?? 'gp'], conversation),
  'clinician.closes': ({ conversation }) =>
    about({ nb: 'Behandleren avslutter', en: 'The clinician closes' }, conversation),
  'clinician.refers': ({ conversation }) =>
    about(
      {
        nb: 'Behandleren ber innbyggeren bestille ordinær time',
        en: 'The clinician refers the citizen to an ordinary appointment',
      },
      conversation,
    ),
  'clinician.opens': ({ citizen }, who) => ({
    nb: `Behandleren åpner en dialog med ${who(citizen).nb}`,
    en: `The clinician opens a dialogue with ${who(citizen).en}`,
  }),
  'office.opens': ({ citizen }, who) => ({
    nb: `Kontoret tar kontakt med ${who(citizen).nb} om noe praktisk`,
    en: `The office contacts ${who(citizen).en} on something practical`,
  }),
};

/** What an act is called where nobody and nothing in particular is spoken of. */
export const actNames: Readonly<Record<ActType, Words>> = {
  ...bookingActNames,
  ...panelActNames,
  ...surroundingActNames,
  'citizen.asks': { nb: 'innbyggeren spør', en: 'the citizen asks' },
  'citizen.replies': { nb: 'innbyggeren svarer', en: 'the citizen replies' },
  'clinician.answers': { nb: 'behandleren svarer', en: 'the clinician answers' },
  'clinician.closes': { nb: 'behandleren avslutter', en: 'the clinician closes' },
  'clinician.refers': { nb: 'behandleren henviser', en: 'the clinician refers' },
  'clinician.opens': { nb: 'behandleren tar kontakt', en: 'the clinician opens' },
  'office.opens': { nb: 'kontoret tar kontakt', en: 'the office opens' },
  'citizen.requests': { nb: 'innbyggeren ber om fornyelse', en: 'the citizen requests' },
  'office.renews': { nb: 'kontoret fornyer', en: 'the office renews' },
  'office.declines': { nb: 'kontoret ber om time i stedet', en: 'the office declines' },
  'citizen.enquires': { nb: 'innbyggeren henvender seg', en: 'the citizen enquires' },
  'citizen.drafts': { nb: 'innbyggeren lagrer en kladd', en: 'the citizen keeps a draft' },
  'citizen.resumes': { nb: 'innbyggeren sender kladden', en: 'the citizen sends the draft' },
  'citizen.discards': { nb: 'innbyggeren forkaster kladden', en: 'the citizen discards the draft' },
  'clinician.redirects': { nb: 'kontoret viser videre', en: 'the office redirects' },
};

/** An act as a sentence in both languages, the cast by the names they have in the practice, the others by number. */
export function phraseOf(act: Act, { cast }: Practice): Words {
  const who: Who = (name = 'citizen') =>
    isRegistered(name) ? numbered(registeredNumber(name)) : asWritten(cast[name].givenName);
  const phrase = phrases[act.type] as (act: Act, who: Who) => Words;
  const { nb, en } = phrase(act, who);
  return at(practiceNumberOf(act), { nb: beginning(nb), en: beginning(en) });
}

const numbered = (number: number): Words => ({ nb: `innbygger ${number}`, en: `citizen ${number}` });
const beginning = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A step that was played, as a sentence: its act, and the call that faltered during it. */
export function stepPhrase(
  { act, faltered }: Pick<StepRecord, 'act' | 'faltered'>,
  practice: Practice,
): Words {
  return withFaltered(phraseOf(act, practice), faltered);
}

/** That something happens at another office than the first. */
function at(office: number, words: Words): Words {
  if (office === 1) return words;
  return { nb: `Ved kontor ${office}: ${words.nb}`, en: `At office ${office}: ${words.en}` };
}
