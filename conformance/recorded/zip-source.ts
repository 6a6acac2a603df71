/** The files in a zip, within bounds: what it says it holds may be more than there is room for. */
import { unzipSync } from 'fflate';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';

/** Bytes of one file: the message bus takes 40 MB, and NDJSON holds many. */
const ENTRY_MAX = 256_000_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;

/**
 * The files, in the order of their names; `reserve` is told how much each will take before it is taken, and may refuse.
 * @throws UserError when it is broken or holds a file that is too large.
 */
export function entriesIn(
  where: string,
  bytes: Uint8Array,
  reserve: (bytes: number) => void,
): { readonly name: string; readonly bytes: Uint8Array }[] {
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.endsWith('/')) return false;
        if (originalSize > ENTRY_MAX)
          throw new UserError(`${where}: ${visible(name)} has ${originalSize} bytes, which is no message.`);
        reserve(originalSize);
        return true;
      },
    });
    return Object.entries(files)
      .map(([name, content]) => ({ name, bytes: content }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = error instanceof Error ? visible(error.message) : '';
    throw new UserError(`${where} is a zip that cannot be unpacked: ${why}. Unpack it, and name the folder.`);
  }
}
