/** The certificates in a folder, wherever in it: each with the record beside it, the same certificate once. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';

const CERTIFICATE_FILE = 'certificate.json';
const RECORD_FILE = 'record.ndjson';
/** A certificate of every rule there is takes a hundredth. */
const BYTES_MAX = 4 * 1024 * 1024;

export interface FoundCertificate {
  /** As it is told: from the folder on, with slashes on every system. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** Path of the record beside it. */
  readonly record?: string;
}

export interface Unreadable {
  readonly name: string;
  readonly why: string;
}

type Found = FoundCertificate | Unreadable;

/**
 * In the order of their names. What a link points at is not looked into: a folder ends where it ends.
 * @throws UserError when the folder cannot be read, or holds no certificate.
 */
export function certificatesIn(folder: string): readonly Found[] {
  const found = inFolder(folder, '');
  if (found.length === 0)
    throw new UserError(
      `There is no ${CERTIFICATE_FILE} in ${folder}, nor in a folder of it. "ddfl sign" writes one for a report.`,
    );
  const [first] = found;
  if (first && 'why' in first && first.name === '')
    throw new UserError(`Failed to read the folder ${folder}: ${first.why}.`);
  return once(found);
}

function inFolder(folder: string, name: string): Found[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        const told = name === '' ? entry.name : `${name}/${entry.name}`;
        if (entry.isDirectory()) return inFolder(path, told);
        return entry.isFile() && entry.name === CERTIFICATE_FILE ? [certificateAt(path, told)] : [];
      });
  } catch (error) {
    return [{ name, why: messageOf(error).replaceAll(folder, name) }];
  }
}

function certificateAt(path: string, name: string): Found {
  try {
    if (statSync(path).size > BYTES_MAX) return { name, why: `it is larger than ${BYTES_MAX} bytes` };
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    const record = join(path, '..', RECORD_FILE);
    return { name, path, sha256, ...(existsSync(record) && { record }) };
  } catch (error) {
    return { name, why: messageOf(error).replaceAll(path, name) };
  }
}

/** Of a certificate that is there more than once, the one that has a record beside it. */
function once(found: readonly Found[]): Found[] {
  const digests = new Map<string, FoundCertificate>();
  for (const each of found) {
    if ('why' in each) continue;
    const before = digests.get(each.sha256);
    if (!before || (each.record && !before.record)) digests.set(each.sha256, each);
  }
  return found.filter((each) => 'why' in each || digests.get(each.sha256) === each);
}
