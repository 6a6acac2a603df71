/** A badge of a certificate: as a picture, and as what shields.io draws one from. */
import { makeBadge } from 'badge-maker';
import type { CertificateStatement } from './certificate.ts';
import { reachedIn } from './demands.ts';
import { foremostRows } from './registry.ts';
import type { RegistrySystem } from './registry-schema.ts';
import { clipped, visible } from './visible.ts';

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

const VERSION_MAX = 40;

/** What a system is known by first, in a registry: how many services its newest version passes. */
function badgeOfSystem(system: RegistrySystem): Badge {
  const rows = foremostRows(system);
  const [first] = rows;
  const passed = rows.filter(({ verdict }) => verdict === 'passed');
  const isSmoke = rows.some(({ effort }) => effort?.name === 'quick');
  const isQualified = isSmoke || passed.some(({ waived }) => waived.length > 0);
  const isWhole = rows.length > 0 && passed.length === rows.length;
  const result = !isWhole ? 'FAILED' : isQualified ? 'WARNED' : 'PASSED';
  const catalogues = [...new Set(rows.map(({ catalogue }) => catalogue))];
  return {
    label: visible(clipped(`DDFL ${catalogues.join(', ')}`, VERSION_MAX)),
    message: visible(
      `${clipped(first?.version ?? '', VERSION_MAX)}: ${passed.length}/${rows.length} services${isSmoke ? ' (smoke test)' : ''}`,
    ),
    color: COLOURS[result],
  };
}

/** For `https://img.shields.io/endpoint?url=…` (endpoint badge, schema version 1). */
const endpoint = (badge: Badge) => `${JSON.stringify({ schemaVersion: 1, ...badge }, null, 2)}\n`;
const picture = (badge: Badge) => `${makeBadge(badge)}\n`;

export const renderEndpoint = (statement: CertificateStatement): string => endpoint(badgeOf(statement));
export const renderBadge = (statement: CertificateStatement): string => picture(badgeOf(statement));
export const renderSystemEndpoint = (system: RegistrySystem): string => endpoint(badgeOfSystem(system));
export const renderSystemBadge = (system: RegistrySystem): string => picture(badgeOfSystem(system));
