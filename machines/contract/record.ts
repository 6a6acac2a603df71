/** The record of a run: what was done and what was seen, and nothing that was concluded. */
import * as z from 'zod';
import { FAULTS_OF_TRANSPORT, WAYS_OF_FALTERING } from './acts/surroundings.ts';
import { Act } from './acts.ts';
import { DETAILS } from './details.ts';
import { ActResponse, DRIVER_OPERATIONS, OfficeAct } from './driver.ts';
import { EFFORTS, MEASURES } from './effort.ts';
import { Instant, MessageId } from './formats.ts';
import { PostAppRec } from './message-service.ts';
import { PARTS_MAX } from './parts.ts';
import { Practice } from './practice.ts';
import { PracticeSketch } from './practice-sketch.ts';
import type { Profile } from './profile.ts';
import { ProfileInForce } from './profile-values.ts';
import { Statement } from './statement.ts';
import { THOROUGHNESS_MAX } from './thoroughness.ts';
import { TROUBLES } from './trouble.ts';
import { PlatformView } from './view.ts';

/** The version written; the earlier ones are still read. */
export const RECORD_VERSION = 3;
export type RecordVersion = 1 | 2 | typeof RECORD_VERSION;

/** A document as it passed, large attachments folded to size and hash; base64 when it is not UTF-8. */
const Document = z.union([z.strictObject({ xml: z.string() }), z.strictObject({ base64: z.base64() })]);
export type Document = z.infer<typeof Document>;

/** Why Helsenorge's message service put a message before the office. */
export const Cause = z.enum(['sent', 'released', 'repeated', 'corrupted', 'misrouted', 'receipt']);

export const ToOffice = z.strictObject({
  to: z.literal('office'),
  transportId: z.uuid(),
  cause: Cause,
  fault: z.enum(FAULTS_OF_TRANSPORT).optional(),
  /** The place among all messages from Helsenorge in the order they were written. */
  sequence: z.int().min(1),
  document: Document,
});
export const ToPlatform = z.strictObject({
  to: z.literal('platform'),
  transportId: z.uuid(),
  document: Document,
});
/** A receipt given by the message service's receipt call instead of a document. */
export const ReceiptCall = z.strictObject({
  to: z.literal('platform'),
  receiptFor: z.uuid(),
  receipt: PostAppRec,
});
export const Passed = z.union([ToOffice, ToPlatform, ReceiptCall]);
export type Passed = z.infer<typeof Passed>;

/** The call that faltered during an act: which of the act's calls, and of which operation, without ids. */
export const Faltered = z.strictObject({
  how: z.enum(WAYS_OF_FALTERING),
  method: z.string(),
  path: z.string(),
  call: z.int().min(1),
});
export type Faltered = z.infer<typeof Faltered>;

/** One act and all that was seen of it. */
export const StepRecord = z.strictObject({
  act: Act,
  at: Instant,
  /** Id of the first message of the conversation the act is about, when there is one. */
  conversation: MessageId.optional(),
  /** What the office was asked to do; null when only its inbox was to be read. */
  request: OfficeAct.nullable(),
  outcome: z.enum(['accepted', 'refused']),
  reason: z.string().optional(),
  /** Present when a call faltered: the step is then what the office did at once and when it was asked again, together. */
  faltered: Faltered.optional(),
  passed: z.array(Passed),
  /** What was sent during the act at the addresses of the practices beside; absent when nothing was. It is in their next steps too. */
  passedBeside: z.array(Passed).optional(),
  office: ActResponse.pick({ filed: true, tasks: true, charges: true, warnings: true, calendar: true }),
  view: PlatformView,
});
export type StepRecord = z.infer<typeof StepRecord>;

/** Why a scenario was played: named story, coverage of the machine, chance, to confirm a failure, or to see what it needs. */
export const Purpose = z.enum(['story', 'coverage', 'random', 'counterexample', 'recheck', 'variation']);
export type Purpose = z.infer<typeof Purpose>;

/** Why a scenario was not played to its end: what could not be asked or answered. */
export const RunError = z.strictObject({
  operation: z.enum(DRIVER_OPERATIONS),
  trouble: z.enum(TROUBLES),
  /** The step, from 1, of an act that was not answered; absent where a practice could not be provisioned or retired. */
  step: z.int().min(1).optional(),
  /** The same in the words of the candidate or of the connection to it; like all of a record it may name people. */
  detail: z.string(),
});
export type RunError = z.infer<typeof RunError>;

/** One scenario, played once in practices of its own. */
export const RunRecord = z.strictObject({
  name: z.string(),
  purpose: Purpose,
  /** The rule a counterexample, its recheck or a variation of it is about. */
  rule: z.string().optional(),
  /** Of a counterexample: how many scenarios were played to find it, and whether all that is shorter or plainer was tried. */
  search: z.strictObject({ attempts: z.int().min(0), isExhausted: z.boolean() }).optional(),
  /** Of a variation: what is otherwise than in the counterexample, in which act; in all that have it unless said. */
  varied: z.strictObject({ detail: z.enum(DETAILS), act: z.int().min(1).optional() }).optional(),
  start: Instant,
  practice: Practice,
  /** The practices beside it, when acts name any, from the second on. */
  beside: z.array(Practice).optional(),
  /** What is out of the ordinary in the practices. */
  drawn: PracticeSketch.optional(),
  acts: z.array(Act),
  /** Fewer than the acts where it ended in an error. */
  steps: z.array(StepRecord),
  error: RunError.optional(),
});
export type RunRecord = z.infer<typeof RunRecord>;

const Office = StepRecord.shape.office;

/** A step as a line holds it from version 2 on: without what follows from what stands before it. */
const StepLine = StepRecord.omit({ at: true, request: true, passed: true, office: true, view: true }).extend({
  /** Absent when it is one second after the step before, or after the start. */
  at: Instant.optional(),
  /** Absent for null. */
  request: OfficeAct.optional(),
  /** Absent when nothing passed. */
  passed: z.array(Passed).optional(),
  /** Lists that are empty are absent; so is the calendar of an office that does not tell. */
  office: Office.partial().optional(),
  /**
   * What changed since the step before, as a JSON merge patch (RFC 7386) in which an object may tell of a list what its
   * places now hold; at the first step the whole view.
   */
  view: z.record(z.string(), z.unknown()).optional(),
});
export type StepLine = z.infer<typeof StepLine>;

/**
 * A run as a line holds it from version 2 on: the practice as a number where it follows from one, those beside it as how many
 * they are where they follow from the same, acts in their steps.
 */
export const RunLine = RunRecord.omit({ practice: true, beside: true, acts: true, steps: true }).extend({
  practice: z.union([z.int().min(0), Practice]),
  beside: z.union([z.int().min(1), z.array(Practice)]).optional(),
  steps: z.array(StepLine),
  /** The acts that no step is of, since it ended in an error; absent when all were played. */
  unplayed: z.array(Act).optional(),
});
export type RunLine = z.infer<typeof RunLine>;

/** How much was tried. */
export const EffortMade = z.strictObject({
  name: z.enum(EFFORTS),
  /** What was asked for beside it. */
  changed: z.array(z.enum(MEASURES)),
  /** Random scenarios in all. */
  random: z.int().min(0),
  /** Whether there were histories that are deep, wide and many. */
  histories: z.boolean(),
  /** Years at an office. */
  soak: z.int().min(0),
});

/** A SHA-256 in hexadecimal digits. */
const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line of a record. */
export const RecordHeader = z.strictObject({
  format: z.literal('ddfl-record'),
  version: z.union([z.literal(1), z.literal(2), z.literal(RECORD_VERSION)]),
  /** What the run is: a fingerprint of all of the header that decides it; from version 3 on. */
  run: Fingerprint.optional(),
  suite: z.string(),
  catalogue: z.string(),
  /** Fingerprint of the profile in force; from version 3 on. */
  profile: Fingerprint.optional(),
  /** The profile in force, whole: judging needs nothing else. Absent in records of before it stood here. */
  profileValues: (ProfileInForce as z.ZodType<Partial<Profile>>).optional(),
  date: z.iso.date(),
  seed: z.int(),
  runs: z.int().min(0),
  /** The further inputs of the complete suites that were played; absent where they were not. */
  thoroughness: z.int().min(0).max(THOROUGHNESS_MAX).optional(),
  /** Absent in records of before it was told, and where the plan was given. */
  effort: EffortMade.optional(),
  services: z.array(z.string()),
  statement: Statement,
  /** What alone was asked for, where not everything was. */
  only: z.strictObject({ rules: z.array(z.string()), stories: z.array(z.string()) }).optional(),
  /** Which part of the plan was played, of how many, and the options by which a replay attaches the candidate again. */
  part: z
    .strictObject({ index: z.int().min(1), of: z.int().min(1).max(PARTS_MAX), attached: z.string() })
    .refine(({ index, of }) => index <= of, 'expected a part from 1 to so many as there are')
    .optional(),
  /** The fault planted in the candidate on purpose, if one was. */
  planted: z.strictObject({ name: z.string(), fault: z.string() }).optional(),
  /** Of a record with pseudonyms: the fingerprint of the commitments to what was there, and that of the record it was made of. */
  redacted: z.strictObject({ commitments: Fingerprint, of: Fingerprint }).optional(),
});
export type RecordHeader = z.infer<typeof RecordHeader>;

/** The last line of a record: without it, the run was cut short. */
export const RecordEnd = z.strictObject({
  end: z.literal(true),
  runs: z.int().min(0),
  /** Whether the run was to end at the first failure, and did. */
  bailed: z.literal(true).optional(),
  /** Whether the run was given a time to end by, and did. */
  overdue: z.literal(true).optional(),
  /** Why not all of the plan was played, if so. */
  stopped: z.strictObject({ nb: z.string(), en: z.string() }).optional(),
  /** The same in the words of the candidate or of the connection to it. */
  detail: z.string().optional(),
});
export type RecordEnd = z.infer<typeof RecordEnd>;
