import * as z from 'zod';
import { conversation, isDelayed, sender, text } from './common.ts';

/** What can be asked for by its place among what the citizen was prescribed before; beyond it, something new. */
const item = z.int().min(1).max(9);

/** Who at the office prepares a renewal: the GP, or another the office chose. */
export const PREPARERS = ['gp', 'assistant'] as const;
const by = z.enum(PREPARERS).optional();

export const prescriptionRenewalActs = {
  'citizen.requests': z.strictObject({
    type: z.literal('citizen.requests'),
    ...sender,
    items: z.array(item).max(6).optional(),
    text,
    isDelayed,
  }),
  'office.renews': z.strictObject({ type: z.literal('office.renews'), conversation, by, text }),
  'office.declines': z.strictObject({ type: z.literal('office.declines'), conversation, by, text }),
} as const;

export const prescriptionRenewalTexts = {
  'citizen.requests': 'Jeg trenger nye resepter på disse.',
  'office.renews': 'Reseptene er fornyet og kan hentes på apoteket.',
  'office.declines': 'Vi må se på dette sammen. Bestill en ordinær time på legekontoret.',
} as const;
