/** For each detail of an act: the act with it otherwise, in a few plain ways; none where the act has no such detail. */

import { CALENDARS, MINUTES } from '../../machines/contract/acts/appointment-booking.ts';
import { ANSWERERS } from '../../machines/contract/acts/e-consultation.ts';
import { PLACES } from '../../machines/contract/acts/gp-panel.ts';
import { PREPARERS } from '../../machines/contract/acts/prescription-renewal.ts';
import { FAULTS_OF_TRANSPORT } from '../../machines/contract/acts/surroundings.ts';
import {
  type Act,
  type CastName,
  type CitizenName,
  isRegistered,
  type RegisteredName,
  registeredNumber,
  textOf,
} from '../../machines/contract/acts.ts';
import type { Detail } from '../../machines/contract/details.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { APPOINTMENT_KINDS } from '../../machines/contract/statement.ts';
import { addSeconds } from '../../machines/workdays.ts';

type Otherwise = (act: Act) => readonly unknown[];

const OTHER_TEXTS = ['Noe helt annet.', 'Hei! Kan det gå over av seg selv, eller må jeg komme inn?'];
const OTHER_FILES = [[{ format: 'pdf', bytes: 2000 }], [{ format: 'jpg', bytes: 70_000, seed: 7 }]];
const HOUR = 3600;

/** The act with what it says of a key replaced by each other value there is; `unsaid` is meant where it says nothing. */
const among =
  (key: string, values: readonly unknown[], unsaid?: unknown): Otherwise =>
  (act) => {
    const said = (act as Record<string, unknown>)[key] ?? unsaid;
    return said === undefined
      ? []
      : values.filter((value) => value !== said).map((value) => ({ ...act, [key]: value }));
  };

/** What a slot or an appointment is, wherever an act says it: in itself, or in the slots that it publishes. */
const ofSlots =
  (otherwise: Otherwise): Otherwise =>
  (act) => {
    if (act.type !== 'office.publishes') return otherwise(act);
    const forms = act.slots.map((slot) => otherwise(slot as unknown as Act));
    const ways = Math.max(0, ...forms.map(({ length }) => length));
    return Array.from({ length: ways }, (_, way) => ({
      ...act,
      slots: act.slots.map((slot, index) => forms[index]?.[way] ?? slot),
    }));
  };

/** Of those registered, who acts instead of somebody: the first and the second as each other, and so on. */
function besideOf(name: RegisteredName): RegisteredName {
  const number = registeredNumber(name);
  return `citizen-${number % 2 === 0 ? number - 1 : number + 1}`;
}

/** Whoever acts as `one` acts as the other, and the other way round; so do those registered, two by two. */
const exchanging =
  (one: CastName, other: CastName) =>
  (act: Act): unknown[] => {
    const { citizen = 'citizen', onBehalfOf } = act as { citizen?: CitizenName; onBehalfOf?: CitizenName };
    if (onBehalfOf !== undefined) return [act];
    const exchanged: Partial<Record<CitizenName, CitizenName>> = { [one]: other, [other]: one };
    const instead = isRegistered(citizen) ? besideOf(citizen) : exchanged[citizen];
    return [instead ? { ...act, citizen: instead } : act];
  };

/** The appointments and slots of an act an hour later. */
export const anHourLater = ofSlots((act) =>
  'start' in act && act.start ? [{ ...act, start: addSeconds(act.start, HOUR) }] : [],
);

export const ACTS_OTHERWISE: Partial<Record<Detail, Otherwise>> = {
  text: (act) =>
    textOf(act) === ''
      ? []
      : OTHER_TEXTS.filter((text) => text !== textOf(act)).map((text) => ({ ...act, text })),
  subject: (act) =>
    act.type === 'citizen.enquires' ? OTHER_TEXTS.map((subject) => ({ ...act, subject })) : [],
  citizen: (act) => [...exchanging('citizen', 'neighbour')(act), ...exchanging('citizen', 'parent')(act)],
  kind: ofSlots(among('kind', APPOINTMENT_KINDS, 'in-person')),
  minutes: ofSlots(among('minutes', [25, 45], MINUTES)),
  clinician: ofSlots(among('clinician', CALENDARS, 'gp')),
  answerer: (act) => among('by', act.type === 'clinician.answers' ? ANSWERERS : PREPARERS, 'gp')(act),
  items: among('items', [[2], [1, 3]], [1]),
  files: (act) =>
    'attachments' in act && act.attachments?.length
      ? OTHER_FILES.map((attachments) => ({ ...act, attachments }))
      : [],
  service: among('service', DialogService.options),
  place: among('place', PLACES),
  fault: among('fault', FAULTS_OF_TRANSPORT, FAULTS_OF_TRANSPORT[0]),
};
