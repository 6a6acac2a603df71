import * as z from 'zod';
import { attachments, CitizenName, conversation, isDelayed, sender, text } from './common.ts';

/** Who at the office answers: the GP unless said, or somebody at the reception, who may answer enquiries. */
export const ANSWERERS = ['gp', 'reception'] as const;

/** Acts of an e-consultation; replying, answering and closing are acts of other conversations too. */
export const eConsultationActs = {
  'citizen.asks': z.strictObject({
    type: z.literal('citizen.asks'),
    ...sender,
    text,
    attachments,
    isDelayed,
  }),
  'citizen.replies': z.strictObject({
    type: z.literal('citizen.replies'),
    conversation,
    text,
    attachments,
    isDelayed,
  }),
  'clinician.answers': z.strictObject({
    type: z.literal('clinician.answers'),
    conversation,
    by: z.enum(ANSWERERS).optional(),
    text,
  }),
  'clinician.closes': z.strictObject({ type: z.literal('clinician.closes'), conversation, text }),
  'clinician.refers': z.strictObject({ type: z.literal('clinician.refers'), conversation, text }),
  'clinician.opens': z.strictObject({
    type: z.literal('clinician.opens'),
    citizen: CitizenName.optional(),
    text,
  }),
} as const;

export const eConsultationTexts = {
  'citizen.asks': 'Jeg har hatt utslett på armen i to uker. Bør jeg bestille time?',
  'citizen.replies': 'Takk. Det klør fortsatt litt om kvelden.',
  'clinician.answers': 'Smør med fuktighetskrem morgen og kveld i en uke.',
  'clinician.closes': 'Da avslutter vi her. God bedring.',
  'clinician.refers': 'Dette må jeg se på. Bestill en ordinær time på legekontoret.',
  'clinician.opens': 'Svaret på blodprøven din er kommet. Har du spørsmål, kan du svare her.',
} as const;
