import * as z from 'zod';
import { CLAIMS_MAX } from './bounds.ts';
import { Service } from './services.ts';

export const OBSERVABLES = ['journal', 'tasks', 'charges', 'warnings', 'calendar'] as const;
export const APPOINTMENT_KINDS = ['in-person', 'urgent', 'video', 'telephone'] as const;

export const Statement = z
  .strictObject({
    name: z.string().min(1).max(200),
    version: z.string().min(1).max(100),
    services: z.array(Service).min(1).max(CLAIMS_MAX).describe('What the candidate offers'),
    appointmentKinds: z
      .array(z.enum(APPOINTMENT_KINDS))
      .max(CLAIMS_MAX)
      .default([])
      .describe('Kinds of appointment it publishes; of appointment-booking only'),
    observes: z
      .array(z.enum(OBSERVABLES))
      .max(CLAIMS_MAX)
      .describe('What its answers to act tell: entries filed, open tasks, charges, warnings, calendar'),
    takesClock: z.boolean().describe('Whether it takes `now` of each act as its clock'),
    messages: z
      .strictObject({
        msgHead: z.literal('1.2'),
        dialogmelding: z.literal('1.1'),
        appRec: z.literal('1.1'),
      })
      .describe('Versions of the message standards it speaks'),
  })
  .meta({
    id: 'Statement',
    description:
      'What a candidate claims (implementation conformance statement). A rule of something not claimed is not applicable; a rule that needs something not observable is inconclusive, with that reason.',
  });
export type Statement = z.infer<typeof Statement>;
export type Observable = (typeof OBSERVABLES)[number];
