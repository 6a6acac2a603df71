/** Attachments by their bytes: what a sender calls them is another matter. */
import type { CheckedDocument } from './schema.ts';

type Attachment = CheckedDocument['attachments'][number];

/** The first bytes of each format that may be sent. */
const BEGINNINGS = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
] as const;

/** What is in a container; undefined text is of a file that is elsewhere. */
export function attachmentBytes(
  text: string | undefined,
  contents: ReadonlyMap<string, Uint8Array>,
): Pick<Attachment, 'format' | 'bytes'> {
  if (text === undefined) return { format: 'elsewhere', bytes: 0 };
  const bytes = contents.get(text) ?? Buffer.from(text, 'base64');
  const [format] = BEGINNINGS.find(([, start]) => start.every((each, at) => bytes[at] === each)) ?? ['other'];
  return { format, bytes: bytes.length };
}
