/**
 * The test driver: the four operations a vendor writes, so that the suite can provision a practice, have the
 * office act and see what changed. In process it is this interface; over HTTP the same documents.
 */
import * as z from 'zod';
import { CalendarDate, HerId, Instant, MessageId, NationalId, Sha256 } from './formats.ts';
import { DialogService } from './services.ts';
import type { Statement } from './statement.ts';

export const Clinician = z
  .strictObject({
    herId: HerId,
    givenName: z.string(),
    familyName: z.string(),
    role: z.enum(['gp', 'locum']),
  })
  .meta({ id: 'Clinician' });

export const PracticeCitizen = z
  .strictObject({
    nationalId: NationalId,
    givenName: z.string(),
    familyName: z.string(),
    /** Whose list the citizen is on. */
    gpHerId: HerId,
  })
  .meta({ id: 'PracticeCitizen' });

/** Helsenorge as a communication party: the enterprise, and below it the service that citizens write from. */
export const HelsenorgeParty = z
  .strictObject({ herId: HerId, name: z.string(), serviceHerId: HerId, serviceName: z.string() })
  .meta({ id: 'HelsenorgeParty' });

/** A GP office with its people, all synthetic and all fresh: every scenario has its own. */
export const ProvisionRequest = z
  .strictObject({
    practice: z.string().min(1),
    now: Instant,
    /** Where the candidate finds Helsenorge's message service and the registers, and its key. */
    platform: z.strictObject({ url: z.url(), token: z.string().min(1) }),
    /** Whom the office writes to when it opens a dialogue. */
    helsenorge: HelsenorgeParty,
    office: z.strictObject({ herId: HerId, name: z.string() }),
    clinicians: z.array(Clinician).min(1),
    citizens: z.array(PracticeCitizen),
  })
  .meta({ id: 'ProvisionRequest' });
export type ProvisionRequest = z.infer<typeof ProvisionRequest>;

const conversationAct = {
  /** HER-id of the clinician who acts. */
  clinician: HerId,
  /** Id of the conversation's first message. */
  conversation: MessageId,
  /** Id of the message that is answered. */
  answers: MessageId,
  text: z.string(),
};

/** What the office is to do: one act of a person at the office, with the ids it concerns. */
export const OfficeAct = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('clinician.answers'), ...conversationAct }),
    z.strictObject({ type: z.literal('clinician.closes'), ...conversationAct }),
    z.strictObject({ type: z.literal('clinician.refers'), ...conversationAct }),
    z.strictObject({
      type: z.literal('clinician.opens'),
      service: DialogService,
      clinician: HerId,
      citizen: NationalId,
      text: z.string(),
    }),
  ])
  .meta({ id: 'OfficeAct' });
export type OfficeAct = z.infer<typeof OfficeAct>;

/** An entry newly filed in a journal. */
export const JournalEntry = z
  .strictObject({
    /** Whose journal: the identity number. */
    journal: NationalId,
    messageId: MessageId,
    /** Id of the first message of the conversation the entry stands in. */
    conversation: MessageId,
    direction: z.enum(['received', 'sent']),
    text: z.string(),
    attachments: z.array(
      z.strictObject({ name: z.string(), mimeType: z.string(), bytes: z.int().min(0), sha256: Sha256 }),
    ),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = z.infer<typeof JournalEntry>;

/** An enquiry that waits for the office. */
export const Task = z
  .strictObject({
    conversation: MessageId,
    service: DialogService,
    /** Last day still in time, if the candidate tells it. */
    dueOn: CalendarDate.optional(),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

/** A charge newly made to a citizen. */
export const Charge = z
  .strictObject({
    citizen: NationalId,
    conversation: MessageId,
    items: z.array(z.enum(['copayment', 'invoice-fee'])).min(1),
  })
  .meta({ id: 'Charge' });
export type Charge = z.infer<typeof Charge>;

export const Warning = z
  .strictObject({
    kind: z.enum(['answer-rejected', 'other']),
    messageId: MessageId.optional(),
    text: z.string(),
  })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof Warning>;

export const ActRequest = z
  .strictObject({
    practice: z.string().min(1),
    /** The instant that is now: the candidate's clock during this act. */
    now: Instant,
    /** Null when nobody at the office does anything: read the inbox, send what is due. */
    act: OfficeAct.nullable(),
  })
  .meta({ id: 'ActRequest' });
export type ActRequest = z.infer<typeof ActRequest>;

/** The answer to an act, given when the inbox is read empty, the act done and all that is due sent. */
export const ActResponse = z
  .strictObject({
    outcome: z.enum(['accepted', 'refused']),
    /** Why the act was refused, in words for a person. */
    reason: z.string().optional(),
    /** Filed since the last answer. */
    filed: z.array(JournalEntry).default([]),
    /** All tasks open now. */
    tasks: z.array(Task).default([]),
    /** Charged since the last answer. */
    charges: z.array(Charge).default([]),
    /** Shown to the office since the last answer. */
    warnings: z.array(Warning).default([]),
  })
  .meta({ id: 'ActResponse' });
export type ActResponse = z.infer<typeof ActResponse>;

/**
 * The four operations. Each resolves when the candidate is done; a rejected promise means that the
 * candidate could not answer, never that it refused.
 */
export interface TestDriver {
  statement(): Promise<Statement>;
  provision(request: ProvisionRequest): Promise<void>;
  act(request: ActRequest): Promise<ActResponse>;
  retire(request: { practice: string }): Promise<void>;
}

export const DRIVER_OPERATIONS = ['statement', 'provision', 'act', 'retire'] as const;
export type DriverOperation = (typeof DRIVER_OPERATIONS)[number];

/** Where each operation is found when the driver is reached over HTTP: JSON in, JSON out. */
export const DRIVER_PATHS = {
  statement: { method: 'GET', path: '/statement' },
  provision: { method: 'POST', path: '/provision' },
  act: { method: 'POST', path: '/act' },
  retire: { method: 'POST', path: '/retire' },
} as const satisfies Record<DriverOperation, { method: string; path: string }>;
