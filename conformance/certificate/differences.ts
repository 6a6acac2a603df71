/** Where what is certified and what a record comes to do not agree. */
import type { CertificateStatement } from '../../reports/certificate.ts';
import { canonical } from '../record/identity.ts';

/** What is said of the same thing by both, in words; none where they are equal. */
export function differencesBetween(certified: CertificateStatement, derived: CertificateStatement): string[] {
  if (canonical(certified) === canonical(derived)) return [];
  const [one, other] = [certified.predicate.ddfl, derived.predicate.ddfl];
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
