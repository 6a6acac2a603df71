/**
 * The test driver: the four operations a vendor writes, so that the suite can provision a practice, have the
 * office act and see what changed. In process it is this interface; over HTTP the same documents.
 */
import * as z from 'zod';
import { ENTRIES_MAX, NAME_MAX, PARTS_MAX, TEXT_MAX } from './bounds.ts';
import { CalendarDate, HerId, Instant, MessageId, NationalId, Sha256 } from './formats.ts';
import { bookingOfficeActs, CalendarEntry } from './office-acts/appointment-booking.ts';
import { conversationOfficeActs } from './office-acts/conversations.ts';
import { panelOfficeActs } from './office-acts/gp-panel.ts';
import { DialogService } from './services.ts';
import type { Statement } from './statement.ts';

export const Clinician = z
  .strictObject({
    herId: HerId,
    givenName: z.string(),
    familyName: z.string(),
    role: z.enum(['gp', 'locum']).describe('gp: owns the list; locum: stands in for the GP'),
  })
  .meta({
    id: 'Clinician',
    description: 'Somebody at the office who answers; the HER-id is that of level 2, below the office',
  });

export const PracticeCitizen = z
  .strictObject({
    nationalId: NationalId,
    givenName: z.string(),
    familyName: z.string(),
    gpHerId: HerId.nullable().describe(
      'HER-id of who receives for the citizen: the GP, or the only locum of a vacant list; it may be elsewhere. Null when nobody does',
    ),
    prescribedBefore: z
      .array(z.string())
      .describe('What the citizen has had prescribed: medicines, equipment and other items'),
  })
  .meta({
    id: 'PracticeCitizen',
    description: 'A citizen whom the office knows; anybody else is unknown to it',
  });

export const HelsenorgeParty = z
  .strictObject({ herId: HerId, name: z.string(), serviceHerId: HerId, serviceName: z.string() })
  .meta({
    id: 'HelsenorgeParty',
    description:
      'Helsenorge as a communication party: the enterprise, and below it the service citizens write from',
  });

export const ProvisionRequest = z
  .strictObject({
    practice: z
      .string()
      .min(1)
      .describe('Names the practice in every later request; one retired may come anew'),
    now: Instant.describe('The instant at which the practice opens'),
    platform: z
      .strictObject({
        url: z
          .url()
          .describe('Base address of the platform API for this practice: every path is appended to it'),
        token: z.string().min(1).describe('Sent as `Authorization: Bearer <token>` with every call'),
      })
      .describe("Where the candidate finds Helsenorge's message service and the registers, and its key"),
    helsenorge: HelsenorgeParty.describe('Whom the office writes to when it opens a dialogue'),
    office: z
      .strictObject({ herId: HerId, name: z.string() })
      .describe('The enterprise, level 1: Organisation of Sender and Receiver'),
    clinicians: z.array(Clinician).min(1),
    citizens: z.array(PracticeCitizen).describe('All the citizens whom the office knows'),
  })
  .meta({
    id: 'ProvisionRequest',
    description: 'A GP office with its people, all synthetic and all fresh: every scenario has its own',
  });
export type ProvisionRequest = z.infer<typeof ProvisionRequest>;

export const OfficeAct = z
  .discriminatedUnion('type', [...conversationOfficeActs, ...panelOfficeActs, ...bookingOfficeActs])
  .meta({
    id: 'OfficeAct',
    description: 'One act of a person at the office, with the ids it concerns',
  });
export type OfficeAct = z.infer<typeof OfficeAct>;

export const JournalEntry = z
  .strictObject({
    journal: NationalId.describe('Whose journal: the identity number'),
    messageId: MessageId,
    conversation: MessageId.describe('Id of the first message of the conversation the entry stands in'),
    direction: z.enum(['received', 'sent']),
    text: z.string().max(TEXT_MAX).describe('Exactly as in the message, line ends and blanks included'),
    subject: z
      .string()
      .max(TEXT_MAX)
      .optional()
      .describe('The subject (EmneSporsmal), if the message has one'),
    items: z
      .array(z.string().max(TEXT_MAX))
      .max(PARTS_MAX)
      .optional()
      .describe('Of a prescription renewal: the items asked for, in the order of the message'),
    attachments: z
      .array(
        z.strictObject({
          name: z.string().max(NAME_MAX).describe('RefDoc/Description'),
          mimeType: z.string().max(NAME_MAX).describe('RefDoc/MimeType'),
          bytes: z.int().min(0).describe('Size of the decoded file'),
          sha256: Sha256,
        }),
      )
      .max(PARTS_MAX)
      .describe("In the message's order; what is stored, not what was announced"),
  })
  .meta({ id: 'JournalEntry', description: 'An entry newly filed in a journal' });
export type JournalEntry = z.infer<typeof JournalEntry>;

export const Task = z
  .strictObject({
    conversation: MessageId.describe('Id of the first message'),
    service: DialogService,
    dueOn: CalendarDate.optional().describe('The last day still in time, if the candidate tells it'),
    isOverdue: z.boolean().describe('Whether the fifth working day has passed, by the clock of the act'),
  })
  .meta({ id: 'Task', description: 'An enquiry that waits for the office' });
export type Task = z.infer<typeof Task>;

export const Charge = z
  .strictObject({
    citizen: NationalId,
    conversation: MessageId,
    items: z
      .array(z.enum(['copayment', 'invoice-fee']))
      .min(1)
      .max(PARTS_MAX)
      .describe('copayment: egenandel; invoice-fee: fakturagebyr'),
  })
  .meta({ id: 'Charge', description: 'A charge newly made to a citizen' });
export type Charge = z.infer<typeof Charge>;

export const Warning = z
  .strictObject({
    kind: z
      .enum(['answer-rejected', 'all-services-off', 'unanswered-services-on', 'other'])
      .describe(
        "answer-rejected: Helsenorge's receipt rejects what was sent in a conversation, which it names; all-services-off: before a holiday, the panel's message would vanish; unanswered-services-on: before a holiday, renewals or e-consultations are on that nobody will answer",
      ),
    messageId: MessageId.optional().describe('The message the warning is about'),
    conversation: MessageId.optional().describe(
      'Id of the first message of the conversation the warning is about; given with answer-rejected',
    ),
    text: z.string().max(TEXT_MAX).describe('In words for a person at the office'),
  })
  .meta({ id: 'Warning', description: 'What the office is told of its own accord' });
export type Warning = z.infer<typeof Warning>;

const practice = z.string().min(1).describe('The practice, as it was named when it was provisioned');

export const ActRequest = z
  .strictObject({
    practice,
    now: Instant.describe(
      "The instant that is now: the candidate's clock during this act, and GenDate of what it sends",
    ),
    act: OfficeAct.nullable().describe(
      'Null when nobody at the office does anything: read the inbox, send what is due',
    ),
  })
  .meta({ id: 'ActRequest' });
export type ActRequest = z.infer<typeof ActRequest>;

export const RetireRequest = z.strictObject({ practice }).meta({ id: 'RetireRequest' });
export type RetireRequest = z.infer<typeof RetireRequest>;

export const ActResponse = z
  .strictObject({
    outcome: z
      .enum(['accepted', 'refused'])
      .describe(
        'refused: the office may not do it; then nothing is sent, filed or charged. accepted when act is null',
      ),
    reason: z.string().max(TEXT_MAX).optional().describe('Why the act was refused, in words for a person'),
    filed: z.array(JournalEntry).max(ENTRIES_MAX).default([]).describe('Filed since the last answer'),
    tasks: z.array(Task).max(ENTRIES_MAX).default([]).describe('All tasks open now, not only new ones'),
    charges: z.array(Charge).max(ENTRIES_MAX).default([]).describe('Charged since the last answer'),
    warnings: z
      .array(Warning)
      .max(ENTRIES_MAX)
      .default([])
      .describe('Shown to the office since the last answer'),
    calendar: z
      .array(CalendarEntry)
      .max(ENTRIES_MAX)
      .optional()
      .describe("All appointments that stand in the office's calendar now; of appointment-booking only"),
  })
  .meta({
    id: 'ActResponse',
    description: 'Given when the inbox is read empty, the act done and all that is due sent',
  });
export type ActResponse = z.infer<typeof ActResponse>;

/**
 * The four operations. Each resolves when the candidate is done; a rejected promise means that the
 * candidate could not answer, never that it refused.
 */
export interface TestDriver {
  statement(): Promise<Statement>;
  provision(request: ProvisionRequest): Promise<void>;
  act(request: ActRequest): Promise<ActResponse>;
  retire(request: RetireRequest): Promise<void>;
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
