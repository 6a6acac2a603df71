/** Acts in plain words, for readers who know nothing of the suite. */

import type { FaultOfTransport } from '../contract/acts/surroundings.ts';
import type { Act, ActType, CitizenName } from '../contract/acts.ts';
import type { Practice } from '../contract/practice.ts';
import type { Words } from '../contract/words.ts';
import { moment } from './moment.ts';
import { bookingActNames, bookingPhrases } from './phrases-booking.ts';
import { panelActNames, panelPhrases } from './phrases-panel.ts';

type Phrases = { readonly [T in Act['type']]: (act: Extract<Act, { type: T }>, who: Who) => Words };
type Who = (name: CitizenName | undefined) => string;

function withFiles(words: Words, attachments: readonly { format: string; bytes: number }[] = []): Words {
  if (attachments.length === 0) return words;
  const files = attachments.map(({ format, bytes }) => `${format.toUpperCase()} ${bytes} byte`).join(', ');
  return { nb: `${words.nb} med vedlegg (${files})`, en: `${words.en} with attachments (${files})` };
}

function delayed(words: Words, isDelayed: true | undefined): Words {
  if (!isDelayed) return words;
  return {
    nb: `${words.nb}; meldingen blir forsinket på veien`,
    en: `${words.en}; the message is delayed on the way`,
  };
}

const ordinal = (conversation: number | undefined): Words =>
  conversation === undefined || conversation === 1
    ? { nb: '', en: '' }
    : { nb: ` i dialog ${conversation}`, en: ` in conversation ${conversation}` };

function about(words: Words, conversation: number | undefined): Words {
  const place = ordinal(conversation);
  return { nb: words.nb + place.nb, en: words.en + place.en };
}

function forWhom(words: Words, child: string | undefined): Words {
  return child ? { nb: `${words.nb} på vegne av ${child}`, en: `${words.en} on behalf of ${child}` } : words;
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

const CORRUPTED: Readonly<Record<FaultOfTransport, Words>> = {
  'not-well-formed': {
    nb: 'Kontoret får en melding som ikke er velformet',
    en: 'The office gets a message that is not well-formed',
  },
  invalid: {
    nb: 'Kontoret får en melding som ikke validerer',
    en: 'The office gets a message that does not validate',
  },
  doctype: {
    nb: 'Kontoret får en melding med dokumenttype (DOCTYPE) og en egen entitet',
    en: 'The office gets a message with a document type (DOCTYPE) and an entity of its own',
  },
  'another-root': {
    nb: 'Kontoret får et dokument som ikke er en hodemelding',
    en: 'The office gets a document that is no MsgHead',
  },
  'wrong-order': {
    nb: 'Kontoret får en melding med elementene i feil rekkefølge',
    en: 'The office gets a message with its elements in the wrong order',
  },
};

const phrases: Phrases = {
  ...bookingPhrases,
  ...panelPhrases,
  'citizen.asks': ({ citizen, onBehalfOf, attachments, isDelayed }, who) =>
    delayed(
      withFiles(
        forWhom(
          { nb: `${who(citizen)} starter en e-konsultasjon`, en: `${who(citizen)} starts an e-consultation` },
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
          nb: `${who(citizen)} ber om å få fornyet ${items.length} resept(er)`,
          en: `${who(citizen)} asks to have ${items.length} prescription(s) renewed`,
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
            nb: `${who(citizen)} skriver til legekontoret${characters(text).nb}`,
            en: `${who(citizen)} writes to the office${characters(text).en}`,
          },
          onBehalfOf && who(onBehalfOf),
        ),
        attachments,
      ),
      isDelayed,
    ),
  'citizen.drafts': ({ citizen }, who) => ({
    nb: `${who(citizen)} skriver til legekontoret og velger «Fortsett senere»`,
    en: `${who(citizen)} writes to the office and keeps it as a draft`,
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
  'clinician.answers': ({ conversation }) =>
    about({ nb: 'Behandleren svarer', en: 'The clinician answers' }, conversation),
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
    nb: `Behandleren åpner en dialog med ${who(citizen)}`,
    en: `The clinician opens a dialogue with ${who(citizen)}`,
  }),
  'calendar.reaches': ({ instant }) => {
    const when = moment(instant);
    return { nb: `Det blir ${when.nb}`, en: `It is now ${when.en}` };
  },
  'network.delivers': () => ({
    nb: 'Forsinkede meldinger kommer fram til kontoret',
    en: 'Delayed messages reach the office',
  }),
  'network.repeats': () => ({
    nb: 'Den siste meldingen leveres kontoret en gang til',
    en: 'The latest message is delivered to the office once more',
  }),
  'network.corrupts': ({ fault }) => CORRUPTED[fault ?? 'not-well-formed'],
  'network.misroutes': () => ({
    nb: 'Kontoret får en melding til et annet kontor',
    en: 'The office gets a message meant for another office',
  }),
  'network.goes-down': () => ({ nb: 'Meldingstjenesten går ned', en: 'The message service goes down' }),
  'network.comes-up': () => ({
    nb: 'Meldingstjenesten kommer opp igjen',
    en: 'The message service comes up again',
  }),
  'network.rejects': ({ conversation }) =>
    about(
      {
        nb: 'Helsenorge kommer til å avvise kontorets neste melding',
        en: "Helsenorge is going to reject the office's next message",
      },
      conversation,
    ),
};

/** What an act is called where nobody and nothing in particular is spoken of. */
export const actNames: Readonly<Record<ActType, Words>> = {
  ...bookingActNames,
  ...panelActNames,
  'citizen.asks': { nb: 'innbyggeren spør', en: 'the citizen asks' },
  'citizen.replies': { nb: 'innbyggeren svarer', en: 'the citizen replies' },
  'clinician.answers': { nb: 'behandleren svarer', en: 'the clinician answers' },
  'clinician.closes': { nb: 'behandleren avslutter', en: 'the clinician closes' },
  'clinician.refers': { nb: 'behandleren henviser', en: 'the clinician refers' },
  'clinician.opens': { nb: 'behandleren tar kontakt', en: 'the clinician opens' },
  'citizen.requests': { nb: 'innbyggeren ber om fornyelse', en: 'the citizen requests' },
  'office.renews': { nb: 'kontoret fornyer', en: 'the office renews' },
  'office.declines': { nb: 'kontoret ber om time i stedet', en: 'the office declines' },
  'citizen.enquires': { nb: 'innbyggeren henvender seg', en: 'the citizen enquires' },
  'citizen.drafts': { nb: 'innbyggeren lagrer en kladd', en: 'the citizen keeps a draft' },
  'citizen.resumes': { nb: 'innbyggeren sender kladden', en: 'the citizen sends the draft' },
  'citizen.discards': { nb: 'innbyggeren forkaster kladden', en: 'the citizen discards the draft' },
  'clinician.redirects': { nb: 'kontoret viser videre', en: 'the office redirects' },
  'calendar.reaches': { nb: 'fristen går ut', en: 'the deadline passes' },
  'network.delivers': { nb: 'meldingen kommer fram', en: 'the message arrives' },
  'network.repeats': { nb: 'meldingen leveres på nytt', en: 'delivered once more' },
  'network.corrupts': { nb: 'meldingen er ødelagt', en: 'the message is corrupted' },
  'network.misroutes': { nb: 'meldingen går feil', en: 'the message is misrouted' },
  'network.goes-down': { nb: 'meldingstjenesten går ned', en: 'the service goes down' },
  'network.comes-up': { nb: 'meldingstjenesten kommer opp', en: 'the service comes up' },
  'network.rejects': { nb: 'neste svar blir avvist', en: 'the next answer is rejected' },
};

/** An act as a sentence in both languages, people by the names they have in the practice. */
export function phraseOf(act: Act, practice: Practice): Words {
  const who: Who = (name) => practice.cast[name ?? 'citizen'].givenName;
  const phrase = phrases[act.type] as (act: Act, who: Who) => Words;
  return phrase(act, who);
}
