/**
 * The certificate: what a report comes to, as an in-toto Statement of a test result (in-toto.io, attestation framework 1.0),
 * to be signed. Strict: nothing stands in it that is not read.
 */
import * as z from 'zod';
import { Level, Overall, Verdict, Words } from './basics.ts';
import { WaiverLine } from './changes.ts';
import { countsIn, demandsIn, withinReach } from './demands.ts';
import { EffortLine, type Report } from './schema.ts';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What this suite tells of a run beyond what every test result tells. */
const Run = z.strictObject({
  /** The identity of the run: a fingerprint of suite, catalogue, profile, plan and statement. */
  run: Sha256,
  suite: z.strictObject({ name: z.string(), version: z.string() }),
  catalogue: z.string(),
  profile: Sha256,
  /** The values of the profile that the user gave in place of the suite's own; absent where none was. */
  given: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
  date: z.iso.date(),
  seed: z.int(),
  /** Absent where the plan was given by hand. */
  effort: EffortLine.strict().optional(),
  services: z.array(z.string()),
  candidate: z.strictObject({
    name: z.string(),
    version: z.string(),
    statement: z.record(z.string(), z.unknown()),
    /** The fault planted in it on purpose, if one was: then the certificate is about no real system. */
    planted: z.strictObject({ name: z.string(), fault: z.string() }).optional(),
  }),
  verdict: Overall,
  /** The demands on the record system: how many there are of each verdict, and how many rest on the system's own word. */
  counts: z.partialRecord(Verdict, z.int().min(0)),
  attested: z.int().min(0),
  verdicts: z.array(
    z.strictObject({
      rule: z.string(),
      service: z.string(),
      level: Level,
      binds: z.enum(['ehr', 'platform']),
      verdict: Verdict,
      exercised: z.int().min(0),
      title: Words,
    }),
  ),
  waivers: z.array(WaiverLine.strict()),
  played: z.strictObject({ scenarios: z.int(), acts: z.int(), messages: z.int() }),
});
export type CertifiedRun = z.infer<typeof Run>;

export const CertificateStatement = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  /** The record, by the SHA-256 of its bytes: the evidence that every verdict follows from. */
  subject: z.tuple([z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: Sha256 }) })]),
  predicateType: z.literal(TEST_RESULT),
  predicate: z.strictObject({
    result: z.enum(['PASSED', 'WARNED', 'FAILED']),
    /** What the run was made by: the suite as a package, and the run by its identity. */
    configuration: z.tuple([
      z.strictObject({ uri: z.string() }),
      z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: Sha256 }) }),
    ]),
    passedTests: z.array(z.string()),
    warnedTests: z.array(z.string()),
    failedTests: z.array(z.string()),
    ddfl: Run,
  }),
});
export type CertificateStatement = z.infer<typeof CertificateStatement>;

/** A report that can be certified: of a run that has an identity and left a record. */
export type CertifiableReport = Report & Required<Pick<Report, 'run' | 'record' | 'profile'>>;

/** What a report comes to, as it is signed. */
export function statementOf(report: CertifiableReport): CertificateStatement {
  const demands = demandsIn(report);
  const named = (verdicts: readonly Verdict[]) =>
    demands.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: 'record.ndjson', digest: { sha256: report.record.sha256 } }],
    predicateType: TEST_RESULT,
    predicate: {
      result: resultOf(report),
      configuration: [
        { uri: `pkg:npm/${report.suite.name}@${report.suite.version}` },
        { name: 'run', digest: { sha256: report.run } },
      ],
      passedTests: named(['passed']),
      warnedTests: named(['warning', 'waived']),
      failedTests: named(['failed', 'error', 'inconclusive', 'not-tried']),
      ddfl: runIn(report),
    },
  };
}

function resultOf({ verdict, requirements }: Report): 'PASSED' | 'WARNED' | 'FAILED' {
  if (verdict !== 'passed') return 'FAILED';
  const isQualified = demandsIn({ requirements }).some((line) =>
    ['warning', 'waived'].includes(line.verdict),
  );
  return isQualified ? 'WARNED' : 'PASSED';
}

function runIn(report: CertifiableReport): CertifiedRun {
  const { run, suite, catalogue, profile, date, seed, effort, services, candidate, waivers, played } = report;
  const demands = demandsIn(report);
  const given = catalogue.profile.flatMap(({ name, value, certainty }) =>
    certainty === 'given' ? [{ name, value }] : [],
  );
  return {
    run,
    suite,
    catalogue: catalogue.version,
    profile,
    ...(given.length > 0 && { given }),
    date,
    seed,
    ...(effort && { effort }),
    services,
    candidate,
    verdict: report.verdict,
    counts: countsIn(demands),
    attested: withinReach(demands).filter(({ needs }) => needs.length > 0).length,
    verdicts: report.requirements.map(({ id, service, level, binds, verdict, exercised, title }) => {
      return { rule: id, service, level, binds, verdict, exercised, title };
    }),
    waivers,
    played,
  };
}
