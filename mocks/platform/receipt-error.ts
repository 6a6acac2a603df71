import { CODE_SYSTEM } from '../../machines/contract/messages/code-lists.ts';
import type { Code } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';

/** A receipt's error: of those that fit the first. */
export function fault({ value: [value] }: Profile['otherErrors'], name: string): Code {
  return { value, system: CODE_SYSTEM.receiptError, name };
}
