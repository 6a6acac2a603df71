import * as z from 'zod';
import { Instant } from '../formats.ts';
import { conversation } from './common.ts';

/** How a document is made unreadable on the way, or one that nobody here needs to understand. */
export const FAULTS_OF_TRANSPORT = [
  'not-well-formed',
  'invalid',
  'doctype',
  'another-root',
  'wrong-order',
  'unsupported-version',
  'unsupported-type',
] as const;
export type FaultOfTransport = (typeof FAULTS_OF_TRANSPORT)[number];

/** Acts of the calendar and the network. But for rejecting, they concern no conversation in particular. */
export const surroundingActs = {
  'calendar.reaches': z.strictObject({ type: z.literal('calendar.reaches'), instant: Instant }),
  'network.delivers': z.strictObject({ type: z.literal('network.delivers') }),
  'network.repeats': z.strictObject({ type: z.literal('network.repeats') }),
  'network.corrupts': z.strictObject({
    type: z.literal('network.corrupts'),
    fault: z.enum(FAULTS_OF_TRANSPORT).optional(),
  }),
  'network.misroutes': z.strictObject({ type: z.literal('network.misroutes') }),
  /** The message service answers every call with 503, and holds back what citizens send, until it comes up. */
  'network.goes-down': z.strictObject({ type: z.literal('network.goes-down') }),
  'network.comes-up': z.strictObject({ type: z.literal('network.comes-up') }),
  /** Helsenorge will reject the office's next message in the conversation: take nothing in, and show nothing. */
  'network.rejects': z.strictObject({ type: z.literal('network.rejects'), conversation }),
} as const;
