/** What a rule was in each catalogue, and what changed from one to another. */
import { catalogue, type RequirementId, requirementOf } from './catalogue.ts';
import {
  CATALOGUE_VERSION,
  CATALOGUE_VERSIONS,
  type CatalogueVersion,
  FROZEN,
} from './catalogue-versions.ts';
import type { Binds, Level, Requirement } from './requirement.ts';

/** What of a rule a catalogue decides: the rest is how it is judged, and that is mended for all of them. */
export interface Standing {
  readonly id: string;
  readonly level: Level;
  readonly binds: Binds;
}

/** Rules that a catalogue has had before and judges otherwise: the reading, where level and party are as before. */
const READ_OTHERWISE: Readonly<Partial<Record<CatalogueVersion, readonly RequirementId[]>>> = {
  '2026.2': ['ECON-11', 'MSG-06'],
  '2026.3': [
    'ECON-00',
    'ECON-03',
    'ECON-04',
    'RENEW-00',
    'BOOK-00',
    'BOOK-02',
    'BOOK-03',
    'BOOK-05',
    'BOOK-09',
    'BOOK-13',
    'BOOK-16',
    'BOOK-17',
    'BOOK-18',
    'CONT-00',
    'PANEL-00',
    'PANEL-10',
    'PANEL-11',
    'ROUTE-05',
    'ROUTE-06',
    'MSG-01',
    'MSG-02',
    'MSG-04',
    'MSG-09',
    'MSG-10',
    'MSG-11',
    'MSG-12',
  ],
};

/** The rules of a catalogue: of one that is frozen, as it was. */
export function standingsIn(version: CatalogueVersion): readonly Standing[] {
  if (version === CATALOGUE_VERSION) return catalogue.map(({ id, level, binds }) => ({ id, level, binds }));
  const frozen = FROZEN[version];
  return (Object.keys(frozen) as Level[]).flatMap((level) =>
    (Object.keys(frozen[level]) as Binds[]).flatMap((binds) =>
      Object.entries<string>(frozen[level][binds]).flatMap(([prefix, numbers]) =>
        numbers.split(' ').map((number) => ({ id: `${prefix}-${number}`, level, binds })),
      ),
    ),
  );
}

const standings = new Map(
  CATALOGUE_VERSIONS.map((version) => [
    version,
    new Map(standingsIn(version).map((each) => [each.id, each])),
  ]),
);

/** What a rule was in a catalogue; undefined where that did not have it. */
export function standingOf(id: string, version: CatalogueVersion): Standing | undefined {
  return standings.get(version)?.get(id);
}

/** A rule as a catalogue had it; undefined where that did not have it. */
export function asOf<R extends Requirement>(rule: R, version: CatalogueVersion): R | undefined {
  if (version === CATALOGUE_VERSION) return rule;
  const standing = standingOf(rule.id, version);
  return standing && { ...rule, level: standing.level, binds: standing.binds };
}

/** The catalogue that a rule came with. */
export function sinceOf(id: string): CatalogueVersion {
  return CATALOGUE_VERSIONS.find((version) => standingOf(id, version)) ?? CATALOGUE_VERSION;
}

/** What became of a rule between two catalogues. */
export type RuleChange =
  | { readonly id: string; readonly kind: 'added' | 'withdrawn' | 'read-otherwise' }
  | {
      readonly id: string;
      readonly kind: 'level' | 'binds';
      readonly before: Standing;
      readonly after: Standing;
    };

/** What changed from one catalogue to another, in the catalogue's order; what was withdrawn stands last. */
export function changesBetween(older: CatalogueVersion, newer: CatalogueVersion): RuleChange[] {
  const present = catalogue.flatMap(({ id }) => changesOf(id, older, newer));
  const gone = standingsIn(older).filter(({ id }) => !requirementOf(id) && !standingOf(id, newer));
  return [...present, ...gone.map(({ id }) => ({ id, kind: 'withdrawn' as const }))];
}

function changesOf(id: RequirementId, older: CatalogueVersion, newer: CatalogueVersion): RuleChange[] {
  const [before, after] = [standingOf(id, older), standingOf(id, newer)];
  if (!before) return after ? [{ id, kind: 'added' }] : [];
  if (!after) return [{ id, kind: 'withdrawn' }];
  const moved = (['level', 'binds'] as const)
    .filter((kind) => before[kind] !== after[kind])
    .map((kind) => ({ id, kind, before, after }));
  const isReread = versionsBetween(older, newer).some((version) => READ_OTHERWISE[version]?.includes(id));
  return [...moved, ...(isReread ? [{ id, kind: 'read-otherwise' as const }] : [])];
}

/** Those that came after the earlier of two, up to the later. */
function versionsBetween(one: CatalogueVersion, other: CatalogueVersion): readonly CatalogueVersion[] {
  const [from = 0, to = 0] = [one, other]
    .map((each) => CATALOGUE_VERSIONS.indexOf(each))
    .sort((a, b) => a - b);
  return CATALOGUE_VERSIONS.slice(from + 1, to + 1);
}
