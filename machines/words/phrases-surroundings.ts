/** Acts of calendar and network in plain words. */
import type { FaultOfTransport, surroundingActs, WayOfFaltering } from '../contract/acts/surroundings.ts';
import type { Act } from '../contract/acts.ts';
import type { Faltered } from '../contract/record.ts';
import type { Words } from '../contract/words.ts';
import { moment } from './moment.ts';

type SurroundingType = keyof typeof surroundingActs;
type Phrases = { readonly [T in SurroundingType]: (act: Extract<Act, { type: T }>) => Words };

const ordinal = (conversation: number | undefined): Words =>
  conversation === undefined || conversation === 1
    ? { nb: '', en: '' }
    : { nb: ` i dialog ${conversation}`, en: ` in conversation ${conversation}` };

/** Words with the conversation they are about, where it is not the first. */
export function about(words: Words, conversation: number | undefined): Words {
  const place = ordinal(conversation);
  return { nb: words.nb + place.nb, en: words.en + place.en };
}

const CORRUPTED: Readonly<Record<FaultOfTransport, Words>> = {
  'not-well-formed': {
    nb: 'Kontoret får en melding som ikke er velformet',
    en: 'The office gets a message that is not well-formed',
  },
  invalid: {
    nb: 'Kontoret får en melding som ikke er gyldig',
    en: 'The office gets a message that is not valid',
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
  'unsupported-version': {
    nb: 'Kontoret får en melding i en versjon som ikke er i bruk',
    en: 'The office gets a message of a version that is not in use',
  },
  'unsupported-type': {
    nb: 'Kontoret får en melding av en type som ikke er i bruk',
    en: 'The office gets a message of a type that is not in use',
  },
};

const FALTERED: Readonly<Record<WayOfFaltering, Words>> = {
  refused: { nb: 'får ingen forbindelse', en: 'is refused the connection' },
  unavailable: { nb: 'besvares med 503', en: 'is answered 503' },
  'timed-out': { nb: 'besvares med 504 (tidsavbrudd)', en: 'is answered 504 (time-out)' },
  'answer-lost': { nb: 'blir utført, men svaret går tapt', en: 'is done, but its answer is lost' },
};

/** An act during which a call did falter, and which: the office has then been asked once more. */
export function withFaltered(words: Words, faltered: Faltered | undefined): Words {
  if (!faltered) return words;
  const { call, how, method, path } = faltered;
  return {
    nb: `${words.nb}; kall nummer ${call} fra kontoret (${method} ${path}) ${FALTERED[how].nb}, og kontoret blir spurt en gang til`,
    en: `${words.en}; call number ${call} from the office (${method} ${path}) ${FALTERED[how].en}, and the office is asked once more`,
  };
}

/** The phrases of calendar and network, by act. */
export const surroundingPhrases: Phrases = {
  'calendar.reaches': ({ instant }) => {
    const when = moment(instant);
    return { nb: `Det blir ${when.nb}`, en: `It is now ${when.en}` };
  },
  'network.delivers': ({ conversation }) =>
    conversation === undefined
      ? { nb: 'Forsinkede meldinger kommer fram til kontoret', en: 'Delayed messages reach the office' }
      : {
          nb: `Forsinkede meldinger i dialog ${conversation} kommer fram til kontoret før de andre`,
          en: `Delayed messages in conversation ${conversation} reach the office before the others`,
        },
  'network.repeats': ({ earlier }) =>
    earlier === undefined
      ? {
          nb: 'Den siste meldingen leveres kontoret en gang til',
          en: 'The latest message is delivered to the office once more',
        }
      : {
          nb: `En tidligere melding, nummer ${earlier} før den siste, leveres kontoret en gang til`,
          en: `An earlier message, number ${earlier} before the latest, is delivered to the office once more`,
        },
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
  'network.falters': ({ call, how }) => ({
    nb: `Kall nummer ${call} fra kontoret under neste hendelse ${FALTERED[how].nb}`,
    en: `During the next act call number ${call} from the office ${FALTERED[how].en}`,
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

/** What each act is called where nothing in particular is spoken of. */
export const surroundingActNames: Readonly<Record<SurroundingType, Words>> = {
  'calendar.reaches': { nb: 'tiden går', en: 'time passes' },
  'network.delivers': { nb: 'meldingen kommer fram', en: 'the message arrives' },
  'network.repeats': { nb: 'meldingen leveres på nytt', en: 'delivered once more' },
  'network.corrupts': { nb: 'meldingen er ødelagt', en: 'the message is corrupted' },
  'network.misroutes': { nb: 'meldingen går feil', en: 'the message is misrouted' },
  'network.goes-down': { nb: 'meldingstjenesten går ned', en: 'the service goes down' },
  'network.comes-up': { nb: 'meldingstjenesten kommer opp', en: 'the service comes up' },
  'network.falters': { nb: 'et kall svikter', en: 'a call falters' },
  'network.rejects': { nb: 'neste svar blir avvist', en: 'the next answer is rejected' },
};
