import type { AttachmentSketch } from './contract/acts.ts';
import type { Limits } from './contract/profile.ts';

/** Whether files may be sent: not too many, not too large together, and of formats allowed (rules ECON-11, CONT-09). */
export function isWithinAttachmentLimits(
  { attachmentsMax, attachmentBytesMax, attachmentFormats }: Omit<Limits, 'contactCharactersMax'>,
  attachments: readonly AttachmentSketch[] = [],
): boolean {
  const bytes = attachments.reduce((sum, attachment) => sum + attachment.bytes, 0);
  return (
    attachments.length <= attachmentsMax &&
    bytes <= attachmentBytesMax &&
    attachments.every((attachment) => attachmentFormats.includes(attachment.format))
  );
}
