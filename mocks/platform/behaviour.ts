/** What Helsenorge decides where a rule binds it: each decision by name, so that a mutant can get one wrong. */
import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import type { AttachmentSketch, CitizenName } from '../../machines/contract/acts.ts';
import { PRESCRIBED_BEFORE } from '../../machines/contract/practice-sketch.ts';
import { limitsOf, type Profile } from '../../machines/contract/profile.ts';
import { dueDate, isPastDue } from '../../machines/workdays.ts';
import { conformingBooking } from './booking-behaviour.ts';
import type { Dialogue } from './dialogue.ts';
import { conformingNetwork } from './network-behaviour.ts';
import { noticesBy } from './notices.ts';
import { conformingPanel } from './panel-behaviour.ts';

/** Helsenorge that conforms, by the codes and limits of a profile. */
export const conformingPlatform = (profile: Profile) => ({
  profile,
  ...conformingPanel,
  ...conformingBooking,
  ...conformingNetwork,
  ...noticesBy(profile),
  canReply: ({ service, status }: Dialogue) =>
    service !== 'prescription-renewal' && ['answered', 'replied', 'awaiting-reply'].includes(status),
  showsClosedNotice: (dialogue: Dialogue) => dialogue.status === 'closed',
  advisesAppointment: (dialogue: Dialogue, now: string) =>
    dialogue.service === 'e-consultation' &&
    dialogue.status === 'awaiting-answer' &&
    isPastDue(dueDate(dialogue.startedAt), now),
  /** Whether files may be sent in a service. */
  isWithinLimits: (files: readonly AttachmentSketch[], _service: Dialogue['service']) =>
    isWithinAttachmentLimits(limitsOf(profile), files),
  /** How many characters a text to the office may have. */
  contactCharactersMax: profile.contactCharactersMax.value,
  mayRequest: (items: readonly number[]) =>
    items.length > 0 && items.every((item) => item <= PRESCRIBED_BEFORE),
  mayRepresent: (writer: CitizenName, citizen: CitizenName) =>
    writer === citizen ? !isChild(citizen) : writer === 'parent' && isChild(citizen),
  /** Who is notified of a message about a citizen. */
  notifies: ({ writer }: Dialogue): CitizenName => writer,
  /** Whom a conversation is shown to concern. */
  concernsShown: ({ citizen }: Dialogue): CitizenName => citizen,
  /** Whether a draft is sent when it is kept. */
  sendsDrafts: false,
});

/** Children have no account: a parent acts for them. */
function isChild(name: CitizenName): boolean {
  return name === 'child' || name === 'sibling';
}

export type PlatformBehaviour = ReturnType<typeof conformingPlatform>;
