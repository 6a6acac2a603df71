/** The registry of certificates that hold: a row is never better than the certificate behind it. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { CertificateStatement, CertifiedRun } from './certificate.ts';
import { countsIn, reachedIn } from './demands.ts';
import type { Registry, RegistryRow, RegistrySystem, Source } from './registry-schema.ts';

/** A certificate that holds. */
export interface HeldCertificate {
  readonly source: z.infer<typeof Source>;
  readonly statement: CertificateStatement;
}

export type Gathered = Pick<Registry, 'suite' | 'trusted' | 'unverified'> & {
  readonly held: readonly HeldCertificate[];
};

interface Held {
  readonly source: HeldCertificate['source'];
  readonly run: CertifiedRun;
}

const natural = new Intl.Collator('en', { numeric: true });
/** By code units where a collator sees no difference, so that the order is one. */
export const inOrder = (one: string, other: string) =>
  natural.compare(one, other) || (one < other ? -1 : Number(one > other));

const RANKS = { failed: 0, error: 1, inconclusive: 2, passed: 3 } as const;

/** A certificate tells no time of day: of those of one date, what passed is taken for the last, as after a fault was mended. */
const inTime = (one: Held, other: Held) =>
  inOrder(one.run.date, other.run.date) ||
  RANKS[one.run.verdict] - RANKS[other.run.verdict] ||
  inOrder(one.source.sha256, other.source.sha256);

/** The registry of what was gathered: the same certificates, the same registry. */
export function registryOf({ held, ...rest }: Gathered): Registry {
  const all = held.map(({ source, statement }) => ({ source, run: statement.predicate.ddfl })).sort(inTime);
  const counted = all.filter(({ run }) => !run.candidate.planted);
  return {
    version: 1,
    ...rest,
    systems: grouped(counted, ({ run }) => run.candidate.name)
      .map(systemOf)
      .sort((one, other) => inOrder(one.name, other.name)),
    planted: all.flatMap(({ source, run: { candidate, date } }) => {
      const { name, version, planted } = candidate;
      return planted ? [{ name, version, fault: planted.fault, date, source }] : [];
    }),
  };
}

type Group<T> = readonly [T, ...T[]];

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function systemOf(certificates: Group<Held>): RegistrySystem {
  const [{ run }] = certificates;
  const { name } = run.candidate;
  const versions = [...new Set(certificates.map((each) => each.run.candidate.version).reverse())];
  return {
    name,
    slug: slugOf(name),
    keys: [...new Set(certificates.map(({ source }) => source.key))].sort(),
    rows: rowsOf(certificates).sort(
      (one, other) =>
        versions.indexOf(one.version) - versions.indexOf(other.version) ||
        inOrder(one.service, other.service) ||
        inOrder(other.catalogue, one.catalogue) ||
        weightOf(other) - weightOf(one),
    ),
    trend: certificates.map((each) => ({
      date: each.run.date,
      version: each.run.candidate.version,
      catalogue: each.run.catalogue,
      verdict: each.run.verdict,
      passed: each.run.counts.passed ?? 0,
      demands: reachedIn(each.run.counts),
      source: each.source,
    })),
  };
}

const WEIGHTS = { certify: 3, normal: 2, quick: 1 } as const;
const weightOf = ({ effort }: Pick<RegistryRow, 'effort'>) => (effort ? WEIGHTS[effort.name] : 0);

/** Letters and digits of any name, and what tells it from every other that has the same. */
function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${plain === '' ? 'system' : plain}-${digest}`;
}

interface Served extends Held {
  readonly service: string;
}

/** A row for each version, service, catalogue and effort, about the newest certificate of these. */
function rowsOf(certificates: Group<Held>): RegistryRow[] {
  const served = certificates.flatMap((each): Served[] =>
    [...new Set(each.run.services)]
      .filter((service) => each.run.verdicts.some((line) => line.service === service && isDecided(line)))
      .map((service) => ({ ...each, service })),
  );
  const groups = grouped(served, ({ service, run: { candidate, catalogue, effort } }) =>
    JSON.stringify([candidate.version, service, catalogue, effort?.name]),
  );
  return groups.map(rowOf);
}

type Line = CertifiedRun['verdicts'][number];

const isDecided = ({ binds, verdict }: Line) => binds === 'ehr' && reachedIn(countsIn([{ verdict }])) > 0;

/** The demands of a service: its own, and those of no service, of which a certificate does not say where they were broken. */
const demandsOf = ({ run, service }: Served) =>
  run.verdicts.filter(
    (line) => isDecided(line) && (line.service === service || !run.services.includes(line.service)),
  );

function verdictOf(each: Served): RegistryRow['verdict'] {
  const demands = demandsOf(each);
  const counts = countsIn(demands);
  const isOverdue = each.run.waivers.some(
    ({ rule, state }) => ['expired', 'stale'].includes(state) && demands.some((line) => line.rule === rule),
  );
  if (counts.failed > 0 || isOverdue) return 'failed';
  if (counts.error > 0) return 'error';
  return counts.inconclusive + counts['not-tried'] > 0 ? 'inconclusive' : 'passed';
}

function rowOf(group: Group<Served>): RegistryRow {
  const newest = group.at(-1) ?? group[0];
  const { run, service, source } = newest;
  const demands = demandsOf(newest);
  const passedEver = group.slice(group.findLastIndex((each) => verdictOf(each) !== 'passed') + 1);
  const since = passedEver.at(0)?.run.date;
  const waived = run.waivers.filter(
    ({ rule, state }) => state === 'used' && demands.some((line) => line.rule === rule),
  );
  return {
    version: run.candidate.version,
    service,
    catalogue: run.catalogue,
    ...(run.effort && { effort: run.effort }),
    verdict: verdictOf(newest),
    passed: demands.filter(({ verdict }) => verdict === 'passed').length,
    demands: demands.length,
    attested: { count: run.attested, of: reachedIn(run.counts) },
    waived: waived.map(({ rule, until }) => ({ rule, until })),
    ...(since !== undefined && { since }),
    date: run.date,
    source,
  };
}

/** What a system is known by first: of its newest version, the row of each service by the newest catalogue, tried the most. */
export function foremostRows({ rows }: RegistrySystem): RegistryRow[] {
  const [first] = rows;
  const services = [...new Set(rows.map(({ service }) => service))];
  return services.flatMap(
    (service) => rows.find((row) => row.version === first?.version && row.service === service) ?? [],
  );
}

export function renderRegistryJson(registry: Registry): string {
  return `${JSON.stringify(registry, null, 2)}\n`;
}
