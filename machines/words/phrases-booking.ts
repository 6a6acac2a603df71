/** Acts of appointment booking in plain words. */

import type { SlotSketch } from '../contract/acts/appointment-booking.ts';
import type { Act, ActType } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';
import { day, moment } from './moment.ts';
import type { Who } from './who.ts';

type BookingType = Extract<
  ActType,
  | 'office.publishes'
  | 'office.withdraws'
  | 'office.closes-period'
  | 'office.takes-requests-only'
  | 'office.allocates'
  | 'office.pushes'
  | 'office.calls-off'
  | 'citizen.browses'
  | 'citizen.reserves'
  | 'citizen.races-for'
  | 'citizen.suggests'
  | 'citizen.cancels'
>;
type Phrases = { readonly [T in BookingType]: (act: Extract<Act, { type: T }>, who: Who) => Words };

const KINDS: Record<NonNullable<SlotSketch['kind']>, Words> = {
  'in-person': { nb: 'time', en: 'an appointment' },
  urgent: { nb: 'hastetime', en: 'an urgent appointment' },
  video: { nb: 'videotime', en: 'a video appointment' },
  telephone: { nb: 'telefontime', en: 'a telephone appointment' },
};

function timed({ start, kind = 'in-person' }: Pick<SlotSketch, 'start' | 'kind'>): Words {
  const when = moment(start);
  return { nb: `${KINDS[kind].nb} ${when.nb}`, en: `${KINDS[kind].en} on ${when.en}` };
}

function onTheWay(words: Words, isDelayed: true | undefined): Words {
  if (!isDelayed) return words;
  return {
    nb: `${words.nb}; meldingen blir forsinket på veien`,
    en: `${words.en}; the message is delayed on the way`,
  };
}

const whose = (clinician: SlotSketch['clinician'] = 'gp'): Words =>
  clinician === 'gp' ? { nb: 'fastlegen', en: 'the GP' } : { nb: 'vikaren', en: 'the locum' };

/** What a request proposes, if it does. */
function proposing(words: Words, start: string | undefined): Words {
  if (start === undefined) return words;
  const when = moment(start);
  return { nb: `${words.nb} og foreslår ${when.nb}`, en: `${words.en} and proposes ${when.en}` };
}

/** The phrases of this service, by act. */
export const bookingPhrases: Phrases = {
  'office.publishes': ({ slots }) => ({
    nb: `Kontoret legger ut ${slots.map((slot) => `${timed(slot).nb} hos ${whose(slot.clinician).nb}`).join(', ')}`,
    en: `The office publishes: ${slots.map((slot) => `${timed(slot).en} with ${whose(slot.clinician).en}`).join(', ')}`,
  }),
  'office.withdraws': ({ slot = 1 }) => ({
    nb: `Kontoret trekker ledig time ${slot} tilbake`,
    en: `The office withdraws open slot ${slot}`,
  }),
  'office.closes-period': ({ from, until }) => ({
    nb: `Kontoret stenger perioden ${day(from).nb} til ${day(until).nb}`,
    en: `The office closes the period ${day(from).en} to ${day(until).en}`,
  }),
  'office.takes-requests-only': () => ({
    nb: 'Kontoret tar bare imot timeønsker',
    en: 'The office takes requests only',
  }),
  'office.allocates': ({ request = 1, ...time }) => ({
    nb: `Kontoret svarer på timeønske ${request} med ${timed(time).nb}`,
    en: `The office answers request ${request} with ${timed(time).en}`,
  }),
  'office.pushes': ({ citizen, ...time }, who) => ({
    nb: `Kontoret gir ${who(citizen).nb} ${timed(time).nb}`,
    en: `The office gives ${who(citizen).en} ${timed(time).en}`,
  }),
  'office.calls-off': ({ appointment = 1 }) => ({
    nb: `Kontoret avlyser time ${appointment}`,
    en: `The office calls off appointment ${appointment}`,
  }),
  'citizen.browses': ({ day, clinician }) => ({
    nb: `Innbyggeren ser etter ledige timer ${day} hos ${whose(clinician).nb}`,
    en: `The citizen looks for open slots on ${day} with ${whose(clinician).en}`,
  }),
  'citizen.reserves': ({ citizen, slot = 1, isDelayed }, who) =>
    onTheWay(
      {
        nb: `${who(citizen).nb} bestiller ledig time ${slot}`,
        en: `${who(citizen).en} reserves open slot ${slot}`,
      },
      isDelayed,
    ),
  'citizen.races-for': ({ slot = 1 }, who) => ({
    nb: `${who('citizen').nb} og ${who('neighbour').nb} bestiller ledig time ${slot} i samme øyeblikk`,
    en: `${who('citizen').en} and ${who('neighbour').en} reserve open slot ${slot} at the same moment`,
  }),
  'citizen.suggests': ({ citizen, start, isDelayed }, who) => {
    const words = {
      nb: `${who(citizen).nb} sender et timeønske`,
      en: `${who(citizen).en} requests an appointment`,
    };
    return onTheWay(proposing(words, start), isDelayed);
  },
  'citizen.cancels': ({ appointment = 1 }) => ({
    nb: `Innbyggeren avbestiller time ${appointment}`,
    en: `The citizen cancels appointment ${appointment}`,
  }),
};

/** What each act is called where nobody in particular is spoken of. */
export const bookingActNames: Readonly<Record<BookingType, Words>> = {
  'office.publishes': { nb: 'kontoret legger ut timer', en: 'the office publishes slots' },
  'office.withdraws': { nb: 'kontoret trekker tilbake', en: 'the office withdraws' },
  'office.closes-period': { nb: 'kontoret stenger en periode', en: 'the office closes a period' },
  'office.takes-requests-only': { nb: 'kontoret tar bare ønsker', en: 'the office takes requests only' },
  'office.allocates': { nb: 'kontoret tildeler', en: 'the office allocates' },
  'office.pushes': { nb: 'kontoret gir time', en: 'the office pushes' },
  'office.calls-off': { nb: 'kontoret avlyser', en: 'the office calls off' },
  'citizen.browses': { nb: 'innbyggeren ser i kalenderen', en: 'the citizen browses' },
  'citizen.reserves': { nb: 'innbyggeren bestiller', en: 'the citizen reserves' },
  'citizen.races-for': { nb: 'to bestiller samtidig', en: 'two reserve at once' },
  'citizen.suggests': { nb: 'innbyggeren sender timeønske', en: 'the citizen suggests' },
  'citizen.cancels': { nb: 'innbyggeren avbestiller', en: 'the citizen cancels' },
};
