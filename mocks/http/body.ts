/** The body of a call, as much of it as a call may have. */
import type { IncomingMessage } from 'node:http';
import type { Guest } from './room.ts';

/** What one call may carry: the largest attachments allowed, in base64 twice, with room to spare. */
export const REQUEST_BYTES_MAX = 64_000_000;

/** A body that is larger than any call may be. */
export const TOO_LARGE = 'too-large';

/** What a call says of the length of its body: 0 when it has none, undefined when that is seen when it ends. */
export function lengthOf({ headers }: IncomingMessage): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return undefined;
  return Number(headers['content-length'] ?? 0);
}

/**
 * The whole body, read as there is room for it.
 * @throws Error when the caller breaks off.
 */
export async function bodyOf(request: IncomingMessage, guest: Guest): Promise<Buffer | typeof TOO_LARGE> {
  if ((lengthOf(request) ?? 0) > REQUEST_BYTES_MAX) return TOO_LARGE;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= REQUEST_BYTES_MAX) {
        chunks.push(chunk);
        guest.takes(chunk.length);
        return;
      }
      chunks.length = 0;
      request.off('data', take);
      resolve(TOO_LARGE);
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks.splice(0))));
    request.once('close', () => reject(new Error('The caller broke off')));
    request.once('error', reject);
  });
}

/**
 * Reads what is left of a body that nobody wants, and drops it: a caller that is cut off while it still writes may
 * never see its answer. One that writes on beyond any call's length is cut off.
 */
export function drop(request: IncomingMessage): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > REQUEST_BYTES_MAX) request.destroy();
  });
  request.on('error', () => {});
}
