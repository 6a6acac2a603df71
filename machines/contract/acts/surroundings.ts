import * as z from 'zod';
import { Instant } from '../formats.ts';

export const FAULTS_OF_TRANSPORT = ['not-well-formed', 'invalid'] as const;

/** Acts of the calendar and the network: they concern no conversation in particular. */
export const surroundingActs = {
  'calendar.reaches': z.strictObject({ type: z.literal('calendar.reaches'), instant: Instant }),
  'network.delivers': z.strictObject({ type: z.literal('network.delivers') }),
  'network.repeats': z.strictObject({ type: z.literal('network.repeats') }),
  'network.corrupts': z.strictObject({
    type: z.literal('network.corrupts'),
    fault: z.enum(FAULTS_OF_TRANSPORT).optional(),
  }),
  'network.misroutes': z.strictObject({ type: z.literal('network.misroutes') }),
} as const;
