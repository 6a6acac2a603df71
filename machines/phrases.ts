/** Acts in plain words, for readers who know nothing of the suite. */
import type { Act, ActType, CitizenName } from './contract/acts.ts';
import type { Practice } from './contract/practice.ts';
import type { Words } from './contract/words.ts';
import { osloTime } from './workdays.ts';

type Phrases = { readonly [T in Act['type']]: (act: Extract<Act, { type: T }>, who: Who) => Words };
type Who = (name: CitizenName | undefined) => string;

const WEEKDAYS = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const MONTHS = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** An instant as a weekday, date and time in Oslo: `fredag 5. januar 2024 kl. 09.00`. */
export function moment(instant: string): Words {
  const time = osloTime(instant);
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, '0'));
  const [weekday, month] = [time.dayOfWeek - 1, time.month - 1];
  return {
    nb: `${WEEKDAYS.nb[weekday]} ${time.day}. ${MONTHS.nb[month]} ${time.year} kl. ${hour}.${minute}`,
    en: `${WEEKDAYS.en[weekday]} ${time.day} ${MONTHS.en[month]} ${time.year} at ${hour}:${minute}`,
  };
}

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

const phrases: Phrases = {
  'citizen.asks': ({ citizen, attachments, isDelayed }, who) =>
    delayed(
      withFiles(
        { nb: `${who(citizen)} starter en e-konsultasjon`, en: `${who(citizen)} starts an e-consultation` },
        attachments,
      ),
      isDelayed,
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
  'network.corrupts': ({ fault }) =>
    fault === 'invalid'
      ? {
          nb: 'Kontoret får en melding som ikke validerer',
          en: 'The office gets a message that does not validate',
        }
      : {
          nb: 'Kontoret får en melding som ikke er velformet',
          en: 'The office gets a message that is not well-formed',
        },
  'network.misroutes': () => ({
    nb: 'Kontoret får en melding til et annet kontor',
    en: 'The office gets a message meant for another office',
  }),
};

/** What an act is called where nobody and nothing in particular is spoken of. */
export const actNames: Readonly<Record<ActType, Words>> = {
  'citizen.asks': { nb: 'innbyggeren spør', en: 'the citizen asks' },
  'citizen.replies': { nb: 'innbyggeren svarer', en: 'the citizen replies' },
  'clinician.answers': { nb: 'behandleren svarer', en: 'the clinician answers' },
  'clinician.closes': { nb: 'behandleren avslutter', en: 'the clinician closes' },
  'clinician.refers': { nb: 'behandleren henviser', en: 'the clinician refers' },
  'clinician.opens': { nb: 'behandleren tar kontakt', en: 'the clinician opens' },
  'calendar.reaches': { nb: 'fristen går ut', en: 'the deadline passes' },
  'network.delivers': { nb: 'meldingen kommer fram', en: 'the message arrives' },
  'network.repeats': { nb: 'meldingen leveres på nytt', en: 'delivered once more' },
  'network.corrupts': { nb: 'meldingen er ødelagt', en: 'the message is corrupted' },
  'network.misroutes': { nb: 'meldingen går feil', en: 'the message is misrouted' },
};

/** An act as a sentence in both languages, people by the names they have in the practice. */
export function phraseOf(act: Act, practice: Practice): Words {
  const who: Who = (name) => practice.cast[name ?? 'citizen'].givenName;
  const phrase = phrases[act.type] as (act: Act, who: Who) => Words;
  return phrase(act, who);
}
