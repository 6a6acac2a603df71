import * as z from 'zod';
import { Service } from './services.ts';

export const OBSERVABLES = ['journal', 'tasks', 'charges', 'warnings'] as const;
export const APPOINTMENT_KINDS = ['in-person', 'urgent', 'video', 'telephone'] as const;

/**
 * What a candidate claims (implementation conformance statement). A rule of something not claimed is not
 * applicable; a rule that needs something not observable is inconclusive, with that reason.
 */
export const Statement = z
  .strictObject({
    name: z.string().min(1).max(200),
    version: z.string().min(1).max(100),
    services: z.array(Service).min(1),
    appointmentKinds: z.array(z.enum(APPOINTMENT_KINDS)).default([]),
    /** What the answers to `act` tell: entries filed, open tasks, charges, warnings. */
    observes: z.array(z.enum(OBSERVABLES)),
    /** Whether the candidate takes `now` of each act as its clock. */
    takesClock: z.boolean(),
    messages: z.strictObject({
      msgHead: z.literal('1.2'),
      dialogmelding: z.literal('1.1'),
      appRec: z.literal('1.1'),
    }),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;
export type Observable = (typeof OBSERVABLES)[number];
