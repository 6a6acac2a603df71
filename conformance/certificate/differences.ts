/** Where what is certified and what a record comes to do not agree. */
import type { CertificateStatement, CertifiedRun } from '../../reports/certificate.ts';
import { canonical } from '../record/identity.ts';
import { SUITE_VERSION } from '../version.ts';

/** What is said of the same thing by both, in words; none where they are equal. */
export function differencesBetween(certified: CertificateStatement, derived: CertificateStatement): string[] {
  const isOwn = certified.predicate.ddfl.suite.version === SUITE_VERSION;
  const [before, after] = isOwn ? [certified, derived] : [certified, derived].map(asAnySuite);
  if (!before || !after || canonical(before) === canonical(after)) return [];
  const [one, other] = [before.predicate.ddfl, after.predicate.ddfl];
  const found = new Map(other.verdicts.map((line) => [line.rule, line]));
  const rules = one.verdicts.flatMap((line) => {
    const same = found.get(line.rule);
    found.delete(line.rule);
    if (!same) return [`${line.rule}: ${line.verdict}; the record comes to no verdict on it`];
    return canonical(same) === canonical(line)
      ? []
      : [
          `${line.rule}: ${line.verdict} (tried in ${line.exercised} steps); the record comes to ${same.verdict} (${same.exercised})`,
        ];
  });
  const further = [...found.values()].map(
    ({ rule, verdict }) => `${rule}: nothing; the record comes to ${verdict}`,
  );
  const parts = (Object.keys(one) as (keyof typeof one)[])
    .filter((name) => name !== 'verdicts' && canonical(one[name]) !== canonical(other[name]))
    .map((name) => `${name}: ${canonical(one[name])}; the record comes to ${canonical(other[name])}`);
  const all = [...rules, ...further, ...parts];
  return all.length > 0 ? all : ['what is told beside the run is not what follows from it'];
}

/**
 * What of a certificate suites of different versions say alike: a later one has rules that the catalogue did not, and may have
 * worded a title better.
 */
function asAnySuite(statement: CertificateStatement): CertificateStatement {
  const { ddfl } = statement.predicate;
  return { ...statement, predicate: { ...statement.predicate, ddfl: withoutLater(ddfl) } };
}

function withoutLater(ddfl: CertifiedRun): CertifiedRun {
  const { 'not-scored': _unscored, ...counts } = ddfl.counts;
  const scored = ddfl.verdicts.filter(({ verdict }) => verdict !== 'not-scored');
  return {
    ...ddfl,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    verdicts: scored.map((line) => ({ ...line, title: { nb: '', en: '' } })),
  };
}
