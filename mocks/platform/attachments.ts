import { createHash } from 'node:crypto';
import type { AttachmentSketch } from '../../machines/contract/acts.ts';
import type { Attachment } from '../../machines/contract/messages/message.ts';

const MIME_TYPES: Record<AttachmentSketch['format'], string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The bytes a file of each format begins with. */
const SIGNATURES: Record<AttachmentSketch['format'], readonly number[]> = {
  jpg: [0xff, 0xd8, 0xff, 0xe0],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: [0x50, 0x4b, 0x03, 0x04],
};

/** The file a sketch describes: the same sketch gives the same bytes, all byte values among them. */
export function fileOf(sketch: AttachmentSketch, position: number): Attachment {
  const content = new Uint8Array(sketch.bytes);
  const block = createHash('sha512').update(`${sketch.format} ${sketch.seed}`).digest();
  for (let offset = 0; offset < content.length; offset += block.length) {
    content.set(block.subarray(0, content.length - offset), offset);
  }
  content.set(SIGNATURES[sketch.format].slice(0, content.length));
  return {
    name: sketch.name ?? `vedlegg-${position + 1}.${sketch.format}`,
    mimeType: MIME_TYPES[sketch.format],
    content,
  };
}
