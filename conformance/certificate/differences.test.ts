import { expect, it } from 'vitest';
import { type CertifiableReport, type CertificateStatement, statementOf } from '../../reports/certificate.ts';
import { allPassed } from '../../reports/samples/samples.ts';
import { SUITE_VERSION } from '../version.ts';
import { differencesBetween } from './differences.ts';

const DIGEST = 'a'.repeat(64);

/** A certificate that a suite of some version made, with or without a rule that the catalogue judged by did not have. */
function certificate(
  version: string,
  { without = '', scored = true, title = 'A title' } = {},
): CertificateStatement {
  const requirements = allPassed.requirements
    .filter(({ id }) => id !== without)
    .map((line) => (line.id === 'MSG-12' && !scored ? { ...line, verdict: 'not-scored' as const } : line))
    .map((line) => (line.id === 'ECON-01' ? { ...line, title: { nb: title, en: title } } : line));
  const report: CertifiableReport = {
    ...allPassed,
    suite: { ...allPassed.suite, version },
    requirements,
    run: DIGEST,
    profile: DIGEST,
    record: { sha256: DIGEST },
  };
  return statementOf(report);
}

it('an older suite need not know the rules that came later, nor what a title is called now', () => {
  const older = certificate('0.0.1', { without: 'MSG-12', title: 'As it was called' });
  expect(differencesBetween(older, certificate('0.0.1', { scored: false }))).toEqual([]);
});

it('a rule that an older suite says nothing of is missed where its catalogue has it', () => {
  const older = certificate('0.0.1', { without: 'MSG-12' });
  expect(differencesBetween(older, certificate('0.0.1'))).toContain(
    'MSG-12: nothing; the record comes to passed',
  );
});

it('the same suite says the same to the letter', () => {
  const own = certificate(SUITE_VERSION, { without: 'MSG-12' });
  expect(differencesBetween(own, certificate(SUITE_VERSION, { scored: false }))).not.toEqual([]);
  expect(
    differencesBetween(certificate(SUITE_VERSION, { title: 'Praise' }), certificate(SUITE_VERSION)),
  ).not.toEqual([]);
});
