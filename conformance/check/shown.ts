/** What may be shown of a document: codes, ids and instants; what people wrote and who they are where it is asked for. */
import { type Harmless, harmless } from '../../machines/contract/messages/harmless.ts';
import { clipped, visible } from '../../reports/visible.ts';

export const GONE = '…';
const CHARACTERS_MAX = 200;

export interface Showing {
  readonly withTexts: boolean;
}

/** A value that is shown where it is of a harmless kind, or where texts are. */
export function shown(text: string, kind: Harmless, { withTexts }: Showing): string {
  const value = withTexts ? text : (kind(text) ?? (text.trim() === '' ? '' : GONE));
  return clipped(visible(value), CHARACTERS_MAX);
}

/** A text that is shown where texts are, and left out otherwise. */
export const ifAsked = (text: string | undefined, { withTexts }: Showing): string | undefined =>
  withTexts && text !== undefined ? clipped(visible(text), CHARACTERS_MAX) : undefined;

export { harmless };
