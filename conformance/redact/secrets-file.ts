/** The secrets file: what a redacted record does not tell, for its owner alone. */
import { closeSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { messageOf } from '../attach/unavailable.ts';
import { openOwn } from '../privacy/own-file.ts';
import { readJsonFile } from '../record/json-file.ts';
import { UserError } from '../user-error.ts';
import { KINDS } from './secrets.ts';

export const Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const SecretsFile = z.strictObject({
  format: z.literal('ddfl-secrets'),
  version: z.literal(1),
  /** The SHA-256 of the redacted record. */
  record: Hex,
  values: z.array(z.strictObject({ kind: z.enum(KINDS), value: z.string(), salt: Hex })),
});
export type SecretsFile = z.infer<typeof SecretsFile>;

/** Writes JSON that its owner alone may read. */
export function writeOwnJson(path: string, value: unknown): void {
  try {
    const file = openOwn(path, 'w');
    writeSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
    closeSync(file);
  } catch (error) {
    throw new UserError(`Failed to write ${path}: ${messageOf(error)}.`);
  }
}

/** @throws UserError when the file is no secrets file. */
export function readSecretsFile(path: string): SecretsFile {
  const mend = 'Name the one that "ddfl redact" wrote, with --secrets.';
  const parsed = SecretsFile.safeParse(readJsonFile(path, 'secrets file', mend));
  if (parsed.success) return parsed.data;
  throw new UserError(`${path} is no secrets file. ${mend}`);
}
