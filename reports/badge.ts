/** A badge of a certificate: as a picture, and as what shields.io draws one from. */
import { makeBadge } from 'badge-maker';
import type { CertificateStatement } from './certificate.ts';
import { reachedIn } from './demands.ts';
import { visible } from './visible.ts';

interface Badge {
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

const COLOURS = { PASSED: 'brightgreen', WARNED: 'yellowgreen', FAILED: 'red' } as const;

function badgeOf({ predicate }: CertificateStatement): Badge {
  const { result, ddfl } = predicate;
  const { passed = 0, waived = 0 } = ddfl.counts;
  const total = reachedIn(ddfl.counts);
  const planted = ddfl.candidate.planted ? ' (planted fault)' : '';
  return {
    label: visible(`DDFL ${ddfl.catalogue}`),
    message: `${ddfl.verdict} ${passed}/${total}${waived > 0 ? `, ${waived} waived` : ''}${planted}`,
    color: COLOURS[result],
  };
}

/** For `https://img.shields.io/endpoint?url=…` (endpoint badge, schema version 1). */
export function renderEndpoint(statement: CertificateStatement): string {
  return `${JSON.stringify({ schemaVersion: 1, ...badgeOf(statement) }, null, 2)}\n`;
}

export function renderBadge(statement: CertificateStatement): string {
  return `${makeBadge(badgeOf(statement))}\n`;
}
