/**
 * Every act of a scenario: what citizens, the office, the calendar and the network do. A scenario is a JSON
 * array of these; any array is legal, and an act that the lifecycle does not permit must be refused.
 */
import * as z from 'zod';
import { eConsultationActs, eConsultationTexts } from './acts/e-consultation.ts';
import { officeContactActs, officeContactTexts } from './acts/office-contact.ts';
import { prescriptionRenewalActs, prescriptionRenewalTexts } from './acts/prescription-renewal.ts';
import { surroundingActs } from './acts/surroundings.ts';

export { AttachmentSketch, CITIZENS, CitizenName } from './acts/common.ts';

const actSchemas = {
  ...eConsultationActs,
  ...prescriptionRenewalActs,
  ...officeContactActs,
  ...surroundingActs,
} as const;

export type ActType = keyof typeof actSchemas;
export const ACT_TYPES = Object.keys(actSchemas) as readonly ActType[];

type ActSchema = (typeof actSchemas)[ActType];
export const Act = z.discriminatedUnion('type', Object.values(actSchemas) as [ActSchema, ...ActSchema[]]);
export type Act = z.infer<ActSchema>;
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
export const Acts = z.array(Act);

/** Who does an act: the first word of its type. */
export type Actor = 'citizen' | 'clinician' | 'office' | 'calendar' | 'network';

export function actorOf(act: Act): Actor {
  return act.type.slice(0, act.type.indexOf('.')) as Actor;
}

/** Whether an act is done at the office, by whichever person: the candidate accepts or refuses it. */
export function isOfficeAct(act: Act): boolean {
  return act.type.startsWith('clinician.') || act.type.startsWith('office.');
}

/** The text that an act carries when none is given. */
const DEFAULT_TEXTS: Partial<Record<ActType, string>> = {
  ...eConsultationTexts,
  ...prescriptionRenewalTexts,
  ...officeContactTexts,
};

export function textOf(act: Act): string {
  return ('text' in act ? act.text : undefined) ?? DEFAULT_TEXTS[act.type] ?? '';
}
