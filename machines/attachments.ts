import type { AttachmentSketch } from './contract/acts.ts';
import { ATTACHMENT_FORMATS_ALLOWED, ATTACHMENTS_MAX, profile } from './contract/profile.ts';

/** Whether files may be sent: at most 3, 20 MB together, and only JPG, PNG or PDF (rules ECON-11, CONT-09). */
export function isWithinAttachmentLimits(attachments: readonly AttachmentSketch[] = []): boolean {
  const allowed: readonly string[] = ATTACHMENT_FORMATS_ALLOWED;
  const bytes = attachments.reduce((sum, attachment) => sum + attachment.bytes, 0);
  return (
    attachments.length <= ATTACHMENTS_MAX &&
    bytes <= profile.attachmentBytesMax.value &&
    attachments.every((attachment) => allowed.includes(attachment.format))
  );
}
