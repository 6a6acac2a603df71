/** A step of a path in a report: the act, the messages that passed, and what the office was shown. */
import * as z from 'zod';
import { Words } from './basics.ts';

export const Actor = z.enum(['citizen', 'clinician', 'office', 'calendar', 'network']);

/** One message that passed in a step, without its free text. */
const MessageLine = z
  .object({
    from: z.enum(['platform', 'office']),
    to: z.enum(['platform', 'office']),
    /** MsgInfo/Type, or APPREC, or how an unreadable document was unreadable. */
    type: z.string(),
    id: z.string().optional(),
    summary: Words,
    /** The document as it passed: free text, names and identity numbers redacted unless asked for. */
    xml: z.string().optional(),
    /** What the schemas say is wrong with it. */
    findings: z.array(z.string()).default([]),
    /** Whether it is what the broken rule read last before it found fault. */
    offends: z.literal(true).optional(),
    /** The element that it read, by local names from the root: `MsgHead/MsgInfo/Type`, `…/Notat[2]`. */
    at: z.string().optional(),
  })
  .meta({ id: 'MessageLine' });
export type MessageLine = z.infer<typeof MessageLine>;

/** Something that the record system showed its office in a step. */
const OfficeNote = z
  .object({
    kind: z.enum(['filed', 'charged', 'notified', 'waits', 'calendar']),
    text: Words,
    /** Whether it is what the broken rule read last before it found fault. */
    offends: z.literal(true).optional(),
  })
  .meta({ id: 'OfficeNote' });
export type OfficeNote = z.infer<typeof OfficeNote>;

export const StepLine = z
  .object({
    number: z.int().min(1),
    /** The act as JSON, to replay. */
    act: z.record(z.string(), z.unknown()),
    actor: Actor,
    /** The act in plain words. */
    text: Words,
    /** The file that it stands in, where it is of a log. */
    file: z.string().optional(),
    /** The instant of the act, with Oslo's offset. */
    at: z.string(),
    outcome: z.enum(['accepted', 'refused']),
    reason: z.string().optional(),
    /** Whether this is where what happened parts from what the rule demands. */
    diverges: z.boolean(),
    /** Whether the act itself, done or refused, is what is wrong. */
    offends: z.literal(true).optional(),
    messages: z.array(MessageLine),
    /** None in reports of before they were told. */
    office: z.array(OfficeNote).default([]),
  })
  .meta({ id: 'StepLine' });
export type StepLine = z.infer<typeof StepLine>;
