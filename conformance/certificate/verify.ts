/** Verifying a certificate: by itself, and with its record. */
import { existsSync } from 'node:fs';
import * as z from 'zod';
import { type CertifiableReport, CertificateStatement, statementOf } from '../../reports/certificate.ts';
import { messageOf } from '../attach/unavailable.ts';
import { isRecordFile, openRecord } from '../record/record-file.ts';
import { textOfFile } from '../record/small-file.ts';
import { type Revealed, readReveal, shownOf } from '../redact/reveal.ts';
import { UserError } from '../user-error.ts';
import { reportFrom } from './derived.ts';
import { differencesBetween } from './differences.ts';
import { keyIdOf, NotAuthentic, opened } from './envelope.ts';
import { publicKeyIn } from './keys.ts';

export interface VerifyOptions {
  /** Path of the record that the certificate is about. */
  readonly record?: string | undefined;
  /** Path of the public key that is trusted. */
  readonly key?: string | undefined;
  /** Path of a value that the owner of a redacted record shows. */
  readonly reveal?: string | undefined;
  /** Threads that judge. */
  readonly workers: number;
}

/** What a certificate says, when it holds. */
export interface Verified {
  readonly statement: CertificateStatement;
  readonly keyId: string;
  /** Whether the key is the one that is trusted; undefined where none was named. */
  readonly isTrusted: true | undefined;
  /** What every verdict was derived again from: the record, or one that says it is the record with pseudonyms. */
  readonly derivedFrom: 'nothing' | 'record' | 'redacted';
  /** The values of the redacted record that were shown. */
  readonly revealed: readonly Revealed[];
}

/** A certificate that does not hold, and why, each in words. */
export interface Refuted {
  readonly refuted: readonly string[];
  /** The version of the suite that made it, where its verdicts did not follow. */
  readonly suite?: string;
}

/**
 * Checks the certificate in a file.
 * @throws UserError when a file cannot be read.
 */
export async function verified(path: string, options: VerifyOptions): Promise<Verified | Refuted> {
  const read = authentic(textIn(path));
  if ('refuted' in read) return read;
  const { statement, keyId } = read;
  const { key, record, workers } = options;
  if (key !== undefined && keyIdOf(publicKeyIn(key)) !== keyId)
    return { refuted: [`it is signed with another key than ${key}: ${keyId}`] };
  const evidence = record === undefined ? undefined : evidenceIn(record, statement);
  const refuted = evidence ? await refutedBy(evidence, statement, workers) : [];
  if (refuted.length > 0) return { refuted, suite: statement.predicate.ddfl.suite.version };
  const revealed = revealedBy(options);
  if (!revealed) return { refuted: [`what ${options.reveal} shows was never in ${record}`] };
  return {
    statement,
    keyId,
    isTrusted: key === undefined ? undefined : true,
    derivedFrom: evidence?.from ?? 'nothing',
    revealed,
  };
}

/** What is shown of the record, all of which was in it; undefined when some was not. */
function revealedBy({ record, reveal }: VerifyOptions): readonly Revealed[] | undefined {
  if (reveal === undefined) return [];
  if (record === undefined) throw new UserError('Name the redacted record that the value is of: --record.');
  return shownOf(record, readReveal(reveal));
}

function textIn(path: string): string {
  try {
    return textOfFile(path);
  } catch (error) {
    throw new UserError(`Failed to read the certificate ${path}: ${messageOf(error)}.`);
  }
}

/** What the text of a certificate says, when its signature holds. */
export function authentic(text: string): Pick<Verified, 'statement' | 'keyId'> | Refuted {
  try {
    const { payload, keyId } = opened(text);
    const parsed = CertificateStatement.safeParse(JSON.parse(payload));
    if (!parsed.success)
      return { refuted: [`what is signed is no certificate: ${z.prettifyError(parsed.error)}`] };
    return { statement: parsed.data, keyId };
  } catch (error) {
    if (error instanceof NotAuthentic || error instanceof SyntaxError) return { refuted: [error.message] };
    throw error;
  }
}

/** A record that is to bear a certificate out. */
interface Evidence {
  readonly record: string;
  readonly from: 'record' | 'redacted';
}

/** A redacted record says by itself which it is of; only who holds that one can tell whether it is. */
function evidenceIn(record: string, { subject: [{ digest }] }: CertificateStatement): Evidence {
  if (!existsSync(record)) throw new UserError(`There is no record ${record}.`);
  const { redacted } = isRecordFile(record) ? openRecord(record).header : {};
  return { record, from: redacted?.of === digest.sha256 ? 'redacted' : 'record' };
}

/** What of a certificate its record does not bear out. */
async function refutedBy(
  { record, from }: Evidence,
  statement: CertificateStatement,
  workers: number,
): Promise<string[]> {
  const { ddfl } = statement.predicate;
  const [{ digest }] = statement.subject;
  const report = await reportFrom(record, ddfl, workers).catch((error: unknown) => {
    if (error instanceof UserError) return error.message;
    throw error;
  });
  if (typeof report === 'string') return [report];
  const evidence = from === 'redacted' ? digest : report.record;
  if (evidence?.sha256 !== digest.sha256)
    return [
      `it is about a record with SHA-256 ${digest.sha256}; that of ${record} is ${report.record?.sha256}`,
    ];
  const { run, profile } = report;
  if (run === undefined || profile === undefined) return [`${record} tells of no run`];
  const derived: CertifiableReport = { ...report, run, profile, record: evidence };
  return differencesBetween(statement, statementOf(derived));
}
