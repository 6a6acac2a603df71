/**
 * Every act of a scenario: what citizens, the office, the calendar and the network do. A scenario is a JSON
 * array of these; any array is legal, and an act that the lifecycle does not permit must be refused.
 */
import * as z from 'zod';
import { appointmentBookingActs, appointmentBookingTexts } from './acts/appointment-booking.ts';
import { type CitizenName, isRegistered, type RegisteredName, registeredNumber } from './acts/common.ts';
import { eConsultationActs, eConsultationTexts } from './acts/e-consultation.ts';
import { accountActs, gpPanelActs, gpPanelTexts } from './acts/gp-panel.ts';
import { officeContactActs, officeContactTexts } from './acts/office-contact.ts';
import { prescriptionRenewalActs, prescriptionRenewalTexts } from './acts/prescription-renewal.ts';
import { surroundingActs } from './acts/surroundings.ts';

export {
  AttachmentSketch,
  CastName,
  CITIZENS,
  CitizenName,
  isRegistered,
  REGISTERED_MAX,
  type RegisteredName,
  registeredNumber,
} from './acts/common.ts';

const actSchemas = {
  ...eConsultationActs,
  ...prescriptionRenewalActs,
  ...officeContactActs,
  ...appointmentBookingActs,
  ...gpPanelActs,
  ...accountActs,
  ...surroundingActs,
} as const;

export type ActType = keyof typeof actSchemas;
export const ACT_TYPES = Object.keys(actSchemas) as readonly ActType[];

/** Practices that one scenario can have. */
export const PRACTICES_MAX = 4;

/** Where an act happens: at one of the practices beside the first, which have the same citizens; at the first unless said. */
const place = { practice: z.int().min(2).max(PRACTICES_MAX).optional() };

type Placed<S extends z.ZodObject> = z.ZodObject<S['shape'] & typeof place, z.core.$strict>;
type ActSchema = { [T in ActType]: Placed<(typeof actSchemas)[T]> }[ActType];
const placed = Object.values(actSchemas).map((schema) => schema.extend(place)) as unknown as ActSchema[];
export const Act = z.discriminatedUnion('type', placed as [ActSchema, ...ActSchema[]]);
export type Act = z.infer<ActSchema>;
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
export const Acts = z.array(Act);

/** The practice at which an act happens, from 1. */
export function practiceNumberOf({ practice = 1 }: Act): number {
  return practice;
}

/** An act as it is at a practice of that number. */
export function atPractice(number: number, act: Act): Act {
  return number === 1 ? act : { ...act, practice: number };
}

/** Whether an act says that it is about the locum's calendar. */
export function namesLocum(act: Act): boolean {
  const about: readonly object[] = act.type === 'office.publishes' ? act.slots : [act];
  return about.some((each) => 'clinician' in each && each.clinician === 'locum');
}

/** How many practices some acts need. */
export function practicesIn(acts: readonly Act[]): number {
  return Math.max(1, ...acts.map(practiceNumberOf));
}

/** Whom an act names of those registered in a practice that has so few, if anybody: such an act cannot be played there. */
export function missingOf(registered: number, acts: readonly Act[]): RegisteredName | undefined {
  return acts
    .flatMap(citizensIn)
    .filter(isRegistered)
    .find((name) => registeredNumber(name) > registered);
}

/** The citizens whom an act names. */
export function citizensIn(act: Act): CitizenName[] {
  const { citizen, onBehalfOf } = act as { citizen?: CitizenName; onBehalfOf?: CitizenName };
  return [citizen, onBehalfOf].flatMap((name) => name ?? []);
}

/** Who does an act: the first word of its type; the office too when it goes to the register itself. */
export type Actor = 'citizen' | 'clinician' | 'office' | 'calendar' | 'network';

export function actorOf(act: Act): Actor {
  if (act.type === 'register.switches') return 'office';
  return act.type.slice(0, act.type.indexOf('.')) as Actor;
}

/** What the office does past its own system, in the health-offer tool: Helsenorge accepts or refuses it. */
const PAST_THE_SYSTEM: readonly ActType[] = ['office.writes', 'office.registers-absence'];

/** Whether an act is done in the office's system, by whichever person: the candidate accepts or refuses it. */
export function isOfficeAct(act: Act): boolean {
  const isAtOffice = act.type.startsWith('clinician.') || act.type.startsWith('office.');
  return isAtOffice && !PAST_THE_SYSTEM.includes(act.type);
}

/** The text that an act carries when none is given. */
const DEFAULT_TEXTS: Partial<Record<ActType, string>> = {
  ...eConsultationTexts,
  ...prescriptionRenewalTexts,
  ...officeContactTexts,
  ...appointmentBookingTexts,
  ...gpPanelTexts,
};

export function textOf(act: Act): string {
  return ('text' in act ? act.text : undefined) ?? DEFAULT_TEXTS[act.type] ?? '';
}
