/** What is known of the certificates in a folder: each is verified when the registry is made. */
import type { Gathered, HeldCertificate } from '../../reports/registry.ts';
import type { Registry } from '../../reports/registry-schema.ts';
import { clipped } from '../../reports/visible.ts';
import { messageOf } from '../attach/unavailable.ts';
import { keyIdOf } from '../certificate/envelope.ts';
import { publicKeyIn } from '../certificate/keys.ts';
import { type Refuted, type Verified, verified } from '../certificate/verify.ts';
import { UserError } from '../user-error.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';
import { certificatesIn, type FoundCertificate } from './certificates-in.ts';

export interface GatherOptions {
  /** Paths of the public keys that are trusted. */
  readonly keys: readonly string[];
  /** Threads that judge. */
  readonly workers: number;
}

type Unverified = Registry['unverified'][number];

/** What is wrong may be said at length by who made the certificate. */
const REASONS_MAX = 5;
const REASON_MAX = 300;

/** @throws UserError when the folder or a key cannot be read. */
export async function gathered(folder: string, { keys, workers }: GatherOptions): Promise<Gathered> {
  const trusted = [...new Set(keys.map((path) => keyIdOf(publicKeyIn(path))))].sort();
  const held: HeldCertificate[] = [];
  const unverified: Unverified[] = [];
  for (const found of certificatesIn(folder)) {
    if ('why' in found) {
      unverified.push(toldOf(found.name, [`it cannot be read: ${found.why}`]));
      continue;
    }
    const result = await checked(found, trusted, workers);
    if ('refuted' in result) unverified.push(refutedOf(found, result));
    else held.push(heldOf(found, result));
  }
  return { suite: { name: SUITE_NAME, version: SUITE_VERSION }, trusted, held, unverified };
}

async function checked(
  { path, record }: FoundCertificate,
  trusted: readonly string[],
  workers: number,
): Promise<Verified | Refuted> {
  // By itself first: a record is judged for a certificate that is one to trust.
  const alone = await attempt(() => verified(path, { workers }));
  if ('refuted' in alone) return alone;
  if (trusted.length > 0 && !trusted.includes(alone.keyId))
    return { refuted: [`it is signed with a key that is not among those trusted: ${alone.keyId}`] };
  return record === undefined ? alone : await attempt(() => verified(path, { record, workers }));
}

/** One file that cannot be read leaves the others. */
async function attempt(check: () => Promise<Verified | Refuted>): Promise<Verified | Refuted> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof UserError) return { refuted: [messageOf(error)] };
    throw error;
  }
}

function heldOf({ name, sha256 }: FoundCertificate, result: Verified): HeldCertificate {
  const { statement, keyId, derivedFrom } = result;
  // That a redacted record is made of the one certified is its own word.
  const derived = derivedFrom === 'record';
  return { statement, source: { certificate: name, sha256, key: keyId, derived } };
}

function refutedOf({ name, path, record }: FoundCertificate, { refuted, suite }: Refuted): Unverified {
  const asNamed = (reason: string) =>
    reason.replaceAll(record ?? path, 'record.ndjson').replaceAll(path, name);
  const isOther = suite !== undefined && suite !== SUITE_VERSION;
  return toldOf(name, [
    ...(isOther ? [`it was made by version ${suite} of the suite; this is ${SUITE_VERSION}`] : []),
    ...refuted.map(asNamed),
  ]);
}

function toldOf(certificate: string, all: readonly string[]): Unverified {
  const reasons = all.slice(0, REASONS_MAX).map((reason) => clipped(reason, REASON_MAX));
  const more = all.length - reasons.length;
  return { certificate, reasons: more > 0 ? [...reasons, `and ${more} more`] : reasons };
}
