/** Signing a report: a certificate says nothing that its record does not come to. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CertifiableReport, type CertificateStatement, statementOf } from '../../reports/certificate.ts';
import type { Report } from '../../reports/schema.ts';
import { readReport } from '../conclude/baseline.ts';
import { canonical } from '../record/identity.ts';
import { UserError } from '../user-error.ts';
import { reportFrom } from './derived.ts';
import { differencesBetween } from './differences.ts';
import { signed } from './envelope.ts';
import { privateKeyIn } from './keys.ts';

interface EvidenceOptions {
  /** Path of the record; the one beside the report unless given. */
  readonly record?: string | undefined;
  /** Threads that judge. */
  readonly workers: number;
}

/**
 * The text of a certificate of a report, signed with the private key at a path.
 * @throws UserError when the key is none, the report cannot be certified, or is not what its record comes to.
 */
export async function certificateOf(
  reportPath: string,
  key: string,
  options: EvidenceOptions,
): Promise<string> {
  const privateKey = privateKeyIn(key);
  return signed(canonical(await provenStatementOf(reportPath, options)), privateKey);
}

/**
 * What a report comes to, as it is signed.
 * @throws UserError when the report cannot be certified, or is not what its record comes to.
 */
export async function provenStatementOf(
  reportPath: string,
  { record, workers }: EvidenceOptions,
): Promise<CertificateStatement> {
  const report = certifiable(reportPath, readReport(reportPath));
  const evidence = record ?? join(dirname(reportPath), 'record.ndjson');
  if (!existsSync(evidence)) {
    throw new UserError(
      `There is no record ${evidence}: a report is signed when its record comes to the same. Name the record with --record.`,
    );
  }
  const statement = statementOf(report);
  const derived = certifiable(evidence, await reportFrom(evidence, statement.predicate.ddfl, workers));
  const differences = differencesBetween(statement, statementOf(derived));
  if (differences.length > 0) {
    throw new UserError(
      `${reportPath} is not what ${evidence} comes to, and is not signed:\n${differences.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  return statement;
}

function certifiable(path: string, report: Report): CertifiableReport {
  const { run, record, profile, only, verdict, messages } = report;
  if (messages) {
    throw new UserError(
      `${path} rests on the messages of a log, which is no certificate. Certify the record system with "ddfl certify".`,
    );
  }
  if (only) {
    throw new UserError(
      `${path} is about some rules or stories alone, which is no certificate. Certify without --rule and --story.`,
    );
  }
  if (verdict === 'error') {
    throw new UserError(
      `${path} is about a run that could not be judged: ${report.error?.en ?? 'it was stopped'}. There is nothing to certify.`,
    );
  }
  if (run === undefined || record === undefined || profile === undefined) {
    throw new UserError(
      `${path} tells of no run and record: an earlier version of the suite wrote it. Certify anew with this one.`,
    );
  }
  return { ...report, run, record, profile };
}
