/** All hostile rows: a new kind is a file beside these and a line here. */
import { callers, documents } from './callers.ts';
import { commands } from './commands.ts';
import { given } from './given.ts';
import { messages } from './messages.ts';
import { modules } from './modules.ts';
import type { Row } from './row.ts';

export const rows: readonly Row[] = [
  ...modules,
  ...commands,
  ...callers,
  ...documents,
  ...given,
  ...messages,
];
