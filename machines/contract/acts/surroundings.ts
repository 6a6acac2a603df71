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

/**
 * How one call of the candidate's to Helsenorge falters: the connection is refused; answered 503, or 504 by a gateway; or
 * the call is done and the connection breaks before the answer.
 */
export const WAYS_OF_FALTERING = ['refused', 'unavailable', 'timed-out', 'answer-lost'] as const;
export type WayOfFaltering = (typeof WAYS_OF_FALTERING)[number];

/** More calls than one act takes of a candidate that asks for each thing by itself. */
const CALLS_MAX = 50;

/** More messages than a scenario goes back. */
const EARLIER_MAX = 200;

/** Acts of the calendar and the network. But for rejecting, they concern no conversation in particular. */
export const surroundingActs = {
  'calendar.reaches': z.strictObject({ type: z.literal('calendar.reaches'), instant: Instant }),
  /** What was held back arrives: all of it, or that of one conversation, which then overtakes the others. */
  'network.delivers': z.strictObject({ type: z.literal('network.delivers'), conversation }),
  /** The message delivered latest comes again, or the nth before it, if there were so many. */
  'network.repeats': z.strictObject({
    type: z.literal('network.repeats'),
    earlier: z.int().min(1).max(EARLIER_MAX).optional(),
  }),
  'network.corrupts': z.strictObject({
    type: z.literal('network.corrupts'),
    fault: z.enum(FAULTS_OF_TRANSPORT).optional(),
  }),
  'network.misroutes': z.strictObject({ type: z.literal('network.misroutes') }),
  /** The message service answers every call with 503, and holds back what citizens send, until it comes up. */
  'network.goes-down': z.strictObject({ type: z.literal('network.goes-down') }),
  'network.comes-up': z.strictObject({ type: z.literal('network.comes-up') }),
  /** Of the candidate's calls to Helsenorge during the next act, this one falters, the first being 1; if there are so many. */
  'network.falters': z.strictObject({
    type: z.literal('network.falters'),
    call: z.int().min(1).max(CALLS_MAX),
    how: z.enum(WAYS_OF_FALTERING),
  }),
  /** Helsenorge will reject the office's next message in the conversation: take nothing in, and show nothing. */
  'network.rejects': z.strictObject({ type: z.literal('network.rejects'), conversation }),
} as const;
