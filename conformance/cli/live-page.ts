/** The live page of a command: where it is, and how long it stays. */
import { randomBytes } from 'node:crypto';
import type { Subject } from '../live/serve.ts';
import { type LiveServer, serveLive } from '../live/serve.ts';
import { UserError } from '../user-error.ts';
import type { Language } from './options.ts';

export interface PageFlags {
  readonly port: number;
  readonly token?: string | undefined;
  readonly lang: Language;
}

/** What nobody guesses. */
export const secret = (): string => randomBytes(24).toString('base64url');

/**
 * Serves the page about a subject.
 * @throws UserError when the port cannot be had.
 */
export async function openLivePage(
  subject: Subject,
  { port, token = secret(), lang }: PageFlags,
): Promise<LiveServer> {
  try {
    return await serveLive(subject, { token, port, language: lang });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UserError(
      `The page could not be served on port ${port}: ${(error as Error).message}. Give a port that is free with --port.`,
    );
  }
}

/** Waits until the process is asked to end (Ctrl-C, SIGTERM); a second time ends it at once. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
