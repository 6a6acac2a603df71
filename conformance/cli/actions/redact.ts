import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Words } from '../../../machines/contract/words.ts';
import { visible } from '../../../reports/visible.ts';
import { redactRecord } from '../../redact/record.ts';
import { writeOwnJson } from '../../redact/secrets-file.ts';
import { UserError } from '../../user-error.ts';
import type { RedactFlags } from '../redact-command.ts';

const SALT_BYTES = 32;
const drawSalt = () => randomBytes(SALT_BYTES).toString('hex');

/** Writes the redacted record, and what was taken out of it. */
export function redactAction(path: string, flags: RedactFlags): void {
  // Beside the record, which tells as much: whoever keeps that to themselves keeps the secrets too.
  const beside = (name: string) => join(dirname(path), name);
  const { out = beside('redacted.ndjson'), secrets: kept = beside('secrets.json'), lang } = flags;
  if (new Set([path, out, kept].map((each) => resolve(each))).size < 3)
    throw new UserError(
      'The record, the redacted record and the secrets are three files: name each its own.',
    );
  const { secrets, runs, digest } = redactRecord(path, out, drawSalt);
  writeOwnJson(kept, { format: 'ddfl-secrets', version: 1, record: digest, values: secrets.all });
  for (const line of told(out, kept, runs, secrets.all.length))
    process.stdout.write(`${visible(line[lang])}\n`);
}

const told = (out: string, kept: string, runs: number, values: number): Words[] => [
  {
    nb: `${out}: ${runs} scenarioer, ${values} verdier byttet ut. Den kan vises frem og vurderes: ddfl judge ${out}`,
    en: `${out}: ${runs} scenarios, ${values} values replaced. It may be shown, and judged: ddfl judge ${out}`,
  },
  {
    nb: `${kept}: verdiene og saltene deres, bare for deg. Den som har denne filen, kan lese alt.`,
    en: `${kept}: the values and their salts, for you alone. Whoever has this file can read everything.`,
  },
];
