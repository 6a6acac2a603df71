/** JSON that a user hands over in a file. */
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';
import { textOfFile } from './small-file.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The value in a JSON file. `what` names the file's part in a message ("waivers file"), `mend` says what to do.
 * @throws UserError when there is no such file or it is not JSON.
 */
export function readJsonFile(path: string, what: string, mend: string): unknown {
  let text: string;
  try {
    text = textOfFile(path);
  } catch (error) {
    throw new UserError(`Failed to read the ${what} ${path}: ${messageOf(error)}. ${mend}`);
  }
  try {
    // Editors on Windows put a byte order mark first, which JSON.parse does not take.
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    throw new UserError(`The ${what} ${path} is not JSON: ${messageOf(error)}. ${mend}`);
  }
}

function messageOf(error: unknown): string {
  return visible(error instanceof Error ? error.message : String(error));
}
