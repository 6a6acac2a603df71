/** What Helsenorge decides where a rule binds it: each decision by name, so that a mutant can get one wrong. */
import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import { EMERGENCY_NUMBERS } from '../../machines/contract/profile.ts';
import { dueDate, isPastDue } from '../../machines/workdays.ts';
import type { Dialogue } from './dialogue.ts';

export const conformingPlatform = {
  canReply: (dialogue: Dialogue) => ['answered', 'replied', 'awaiting-reply'].includes(dialogue.status),
  showsClosedNotice: (dialogue: Dialogue) => dialogue.status === 'closed',
  advisesAppointment: (dialogue: Dialogue, now: string) =>
    dialogue.status === 'awaiting-answer' && isPastDue(dueDate(dialogue.startedAt), now),
  isSendable: isWithinAttachmentLimits,
  emergencyNumbers: EMERGENCY_NUMBERS as readonly string[],
};

export type PlatformBehaviour = typeof conformingPlatform;
