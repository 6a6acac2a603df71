/** What Helsenorge shows: the citizen's conversations and services, as data and never as pixels. */
import * as z from 'zod';
import { CitizenName } from './acts.ts';
import { BookingView } from './booking-view.ts';
import { MessageId } from './formats.ts';
import { PanelView } from './panel-view.ts';
import { Service } from './services.ts';

/** How a conversation stands, as the citizen sees it. */
export const CONVERSATION_STATUSES = [
  'awaiting-answer',
  'answered',
  'replied',
  'awaiting-reply',
  'closed',
  'one-way',
  'rejected',
] as const;
export const ConversationStatus = z.enum(CONVERSATION_STATUSES);
export type ConversationStatus = z.infer<typeof ConversationStatus>;

export const ConversationView = z.strictObject({
  /** Id of the first message. */
  conversation: MessageId,
  service: Service,
  /** Whom the conversation concerns, and who writes in it. */
  citizen: CitizenName,
  writer: CitizenName,
  status: ConversationStatus,
  canReply: z.boolean(),
  /** Told when the clinician has closed the conversation. */
  closedNotice: z.boolean(),
  /** Advised to book an ordinary appointment, since nobody answered in time. */
  advisesAppointment: z.boolean(),
  /** Ids of all messages shown, in order, with who wrote them. */
  messages: z.array(z.strictObject({ id: MessageId, from: z.enum(['citizen', 'office']) })),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const PlatformView = z.strictObject({
  /** Absent while nobody has booked anything. */
  booking: BookingView.optional(),
  conversations: z.array(ConversationView),
  /** Emergency numbers shown where an e-consultation is started. */
  emergencyNumbers: z.array(z.string()),
  /** Told where a renewal is requested: that others than the GP may read it. */
  renewalNotice: z.boolean(),
  /** What is shown where an enquiry is written: emergency numbers, and that the enquiry is recorded. */
  contactForm: z
    .strictObject({ emergencyNumbers: z.array(z.string()), filingNotice: z.boolean() })
    .optional(),
  /** The numbers that the front page shows, and the office's own if it does. */
  frontPage: z
    .strictObject({ emergencyNumbers: z.array(z.string()), officeTelephone: z.string().optional() })
    .optional(),
  panel: PanelView,
  /** Sent by SMS or e-mail since the scenario began. */
  notifications: z.array(
    z.strictObject({ to: CitizenName, by: z.enum(['sms', 'e-mail']), text: z.string() }),
  ),
});
export type PlatformView = z.infer<typeof PlatformView>;
