import * as z from 'zod';
import { attachments, CitizenName, conversation, isDelayed, sender, text } from './common.ts';

const subject = z.string().min(1).max(256).optional();

export const officeContactActs = {
  'citizen.enquires': z.strictObject({
    type: z.literal('citizen.enquires'),
    ...sender,
    subject,
    text,
    attachments,
    isDelayed,
  }),
  /** Keeps what is written without sending it. */
  'citizen.drafts': z.strictObject({
    type: z.literal('citizen.drafts'),
    ...sender,
    subject,
    text,
    attachments,
  }),
  /** Sends the draft that was kept last. */
  'citizen.resumes': z.strictObject({ type: z.literal('citizen.resumes') }),
  /** Throws the draft away that was kept last. */
  'citizen.discards': z.strictObject({ type: z.literal('citizen.discards') }),
  /** The office begins a practical contact of its own accord. */
  'office.opens': z.strictObject({ type: z.literal('office.opens'), citizen: CitizenName.optional(), text }),
  /** Tells that a medical matter was sent here by mistake. */
  'clinician.redirects': z.strictObject({ type: z.literal('clinician.redirects'), conversation, text }),
} as const;

export const officeContactTexts = {
  'citizen.enquires': 'Har dere åpent på fredag, og kan jeg få en kopi av attesten min?',
  'citizen.drafts': 'Kan dere sende meg en ny innkalling?',
  'office.opens': 'Attesten din er klar og kan hentes i resepsjonen. Si fra her om du vil ha den i posten.',
  'clinician.redirects':
    'Dette er et medisinsk spørsmål. Send det som e-konsultasjon; det koster en egenandel.',
} as const;
