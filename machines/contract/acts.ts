/**
 * Every act of a scenario: what citizens, the office, the calendar and the network do. A scenario is a JSON
 * array of these; any array is legal, and an act that the lifecycle does not permit must be refused.
 */
import * as z from 'zod';
import { appointmentBookingActs, appointmentBookingTexts } from './acts/appointment-booking.ts';
import { eConsultationActs, eConsultationTexts } from './acts/e-consultation.ts';
import { accountActs, gpPanelActs, gpPanelTexts } from './acts/gp-panel.ts';
import { officeContactActs, officeContactTexts } from './acts/office-contact.ts';
import { prescriptionRenewalActs, prescriptionRenewalTexts } from './acts/prescription-renewal.ts';
import { surroundingActs } from './acts/surroundings.ts';

export { AttachmentSketch, CITIZENS, CitizenName } from './acts/common.ts';

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

type ActSchema = (typeof actSchemas)[ActType];
export const Act = z.discriminatedUnion('type', Object.values(actSchemas) as [ActSchema, ...ActSchema[]]);
export type Act = z.infer<ActSchema>;
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
export const Acts = z.array(Act);

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
