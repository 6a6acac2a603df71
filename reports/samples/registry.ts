/** Registries to render: one as it may be, one whose certificates say what a page could obey. */
import { statementOf } from '../certificate.ts';
import { type HeldCertificate, registryOf } from '../registry.ts';
import type { Registry } from '../registry-schema.ts';
import type { Report } from '../schema.ts';
import { ATTACK } from './hostile.ts';
import { everyVerdict } from './samples.ts';

const digest = (number: number) => number.toString(16).padStart(64, '0');

/** A certificate of the sample as it would be with what is given. */
export function held(number: number, changes: Partial<Report> = {}): HeldCertificate {
  const certificate = `vendor/${number}/certificate.json`;
  const source = {
    certificate,
    sha256: digest(number),
    key: digest(4096 + (number % 2)),
    derived: number % 2 === 0,
  };
  const report = { ...everyVerdict, run: digest(number), record: { sha256: digest(number) }, ...changes };
  return { source, statement: statementOf({ ...report, profile: digest(1) }) };
}

const { candidate, requirements } = everyVerdict;
export const named = (name: string, version = '4.2.0') => ({ candidate: { ...candidate, name, version } });
export const allPassed: Partial<Report> = {
  verdict: 'passed',
  requirements: requirements.map((line) =>
    ['failed', 'error', 'inconclusive', 'not-tried'].includes(line.verdict)
      ? { ...line, verdict: 'passed' }
      : line,
  ),
};

const gathered = (certificates: readonly HeldCertificate[]): Registry =>
  registryOf({
    suite: everyVerdict.suite,
    trusted: [digest(4096)],
    unverified: [
      {
        certificate: 'other/certificate.json',
        reasons: ['its signature does not hold: what is signed, or the signature, was changed'],
      },
    ],
    held: certificates,
  });

const planted = { name: 'CONT-03', fault: 'files an answer twice' };
export const sampleRegistry = gathered([
  held(1, { ...named('Fjord EPJ', '4.1.9'), date: '2026-10-01' }),
  held(2, { ...named('Fjord EPJ'), ...allPassed, date: '2026-11-01' }),
  held(3, { ...named('Fjord EPJ'), ...allPassed, date: '2026-11-20' }),
  held(4, named('Vidde EPJ', '12')),
  held(5, { candidate: { ...candidate, planted } }),
]);

export const hostileRegistry: Registry = {
  ...gathered([
    held(1, named(ATTACK, '\u202E1.0')),
    held(2, named('x'.repeat(5000), 'y'.repeat(5000))),
    held(3, { ...named('javascript:alert(1)'), services: ['constructor', '__proto__', ATTACK] }),
    held(4, { ...named(''), date: '2026-11-24' }),
  ]),
  unverified: [
    { certificate: `${ATTACK}\n${'a'.repeat(5000)}/certificate.json`, reasons: [ATTACK, 'b'.repeat(5000)] },
  ],
};
