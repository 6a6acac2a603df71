/** Acts of the GP panel and of citizens' accounts in plain words. */

import type { Place } from '../contract/acts/gp-panel.ts';
import type { Act, ActOf } from '../contract/acts.ts';
import type { DialogService } from '../contract/services.ts';
import type { Words } from '../contract/words.ts';
import { day } from './moment.ts';
import type { Who } from './who.ts';

type PanelPhrases = {
  readonly [T in Act['type']]?: (act: ActOf<T>, who: Who) => Words;
};

const SERVICE_NAMES: Record<DialogService, Words> = {
  'e-consultation': { nb: '«Start e-konsultasjon»', en: '"Start e-consultation"' },
  'prescription-renewal': { nb: '«Forny resept»', en: '"Renew prescription"' },
  'appointment-booking': { nb: '«Bestill time»', en: '"Book appointment"' },
  'office-contact': { nb: '«Kontakt legekontoret»', en: '"Contact the office"' },
};

const placeName = (place: Place): Words =>
  place === 'panel' ? { nb: 'fastlegepanelet', en: 'the GP panel' } : SERVICE_NAMES[place];

const LEVELS = {
  basis: { nb: 'basis', en: 'basis' },
  'basis-plus': { nb: 'basis pluss', en: 'basis plus' },
  'full-access': { nb: 'full tilgang', en: 'full access' },
} as const;

const CHANNELS = {
  sms: { nb: 'vil varsles på SMS', en: 'wants to be notified by SMS' },
  'e-mail': { nb: 'vil varsles på e-post', en: 'wants to be notified by e-mail' },
  off: { nb: 'skrur av varsling', en: 'switches notification off' },
} as const;

export const panelPhrases = {
  'office.enables': ({ service }) => ({
    nb: `Kontoret skrur på ${SERVICE_NAMES[service].nb}`,
    en: `The office switches ${SERVICE_NAMES[service].en} on`,
  }),
  'office.disables': ({ service }) => ({
    nb: `Kontoret skrur av ${SERVICE_NAMES[service].nb}`,
    en: `The office switches ${SERVICE_NAMES[service].en} off`,
  }),
  'register.switches': ({ service, isEnabled }) => ({
    nb: `${SERVICE_NAMES[service].nb} skrus ${isEnabled ? 'på' : 'av'} direkte i Adresseregisteret`,
    en: `${SERVICE_NAMES[service].en} is switched ${isEnabled ? 'on' : 'off'} directly in the address register`,
  }),
  'office.writes': ({ place, text }) => ({
    nb: `Kontoret skriver en informasjonsmelding på ${text.length} tegn på ${placeName(place).nb}`,
    en: `The office writes an information message of ${text.length} characters on ${placeName(place).en}`,
  }),
  'office.registers-absence': ({ service, from, until }) => ({
    nb: `Kontoret registrerer fravær for ${SERVICE_NAMES[service].nb} fra ${day(from).nb} til ${day(until).nb}`,
    en: `The office registers absence for ${SERVICE_NAMES[service].en} from ${day(from).en} until ${day(until).en}`,
  }),
  'office.plans-holiday': () => ({
    nb: 'Kontoret planlegger en ferie der ingen svarer',
    en: 'The office plans a holiday in which nobody answers',
  }),
  'office.writes-one-way': ({ citizen }, who) => ({
    nb: `Kontoret sender ${who(citizen).nb} en melding som ikke kan besvares`,
    en: `The office sends ${who(citizen).en} a message that cannot be replied to`,
  }),
  'citizen.logs-in': ({ citizen }, who) => ({
    nb: `${who(citizen).nb} logger inn på Helsenorge`,
    en: `${who(citizen).en} logs in to Helsenorge`,
  }),
  'citizen.logs-out': ({ citizen }, who) => ({
    nb: `${who(citizen).nb} logger ut av Helsenorge`,
    en: `${who(citizen).en} logs out of Helsenorge`,
  }),
  'citizen.consents': ({ citizen, level }, who) => ({
    nb: `${who(citizen).nb} velger samtykkenivå ${LEVELS[level].nb}`,
    en: `${who(citizen).en} chooses consent level ${LEVELS[level].en}`,
  }),
  'citizen.chooses-notification': ({ citizen, by }, who) => ({
    nb: `${who(citizen).nb} ${CHANNELS[by].nb}`,
    en: `${who(citizen).en} ${CHANNELS[by].en}`,
  }),
} as const satisfies PanelPhrases;

export const panelActNames = {
  'office.enables': { nb: 'kontoret skrur på', en: 'the office enables' },
  'office.disables': { nb: 'kontoret skrur av', en: 'the office disables' },
  'register.switches': { nb: 'skrus i Adresseregisteret', en: 'switched in the register' },
  'office.writes': { nb: 'kontoret skriver informasjon', en: 'the office writes information' },
  'office.registers-absence': { nb: 'kontoret registrerer fravær', en: 'the office registers absence' },
  'office.plans-holiday': { nb: 'kontoret planlegger ferie', en: 'the office plans a holiday' },
  'office.writes-one-way': { nb: 'kontoret sender enveismelding', en: 'the office writes one-way' },
  'citizen.logs-in': { nb: 'innbyggeren logger inn', en: 'the citizen logs in' },
  'citizen.logs-out': { nb: 'innbyggeren logger ut', en: 'the citizen logs out' },
  'citizen.consents': { nb: 'innbyggeren samtykker', en: 'the citizen consents' },
  'citizen.chooses-notification': {
    nb: 'innbyggeren velger varsling',
    en: 'the citizen chooses notification',
  },
} as const satisfies { readonly [T in Act['type']]?: Words };
