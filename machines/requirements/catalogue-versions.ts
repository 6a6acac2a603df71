/**
 * The catalogues that were before this one, frozen: which rules each had, at which level, and whom they bound. What stands here
 * is never changed; when CATALOGUE_VERSION is raised, what the catalogue was until then is added.
 */
import type { Binds, Level } from './requirement.ts';

/** Raised when a verdict could change: a rule added, withdrawn or read otherwise. */
export const CATALOGUE_VERSION = '2026.3';

/** The numbers of rules, by the prefix of their service. */
type Numbers = Readonly<Record<string, string>>;
type Frozen = Readonly<Record<Level, Readonly<Record<Binds, Numbers>>>>;

/** The oldest first. */
export const FROZEN = {
  '2026.1': {
    must: {
      ehr: { ECON: '00 01 02 03 04 06 08 09 10 12 13', MSG: '01 02 04 05 06 07 08 10 12' },
      platform: { ECON: '05 07 11' },
    },
    should: { ehr: {}, platform: { ECON: '14' } },
  },
  '2026.2': {
    must: {
      ehr: {
        ECON: '00 01 02 03 04 06 08 09 10 12 13',
        RENEW: '00 02 03 04 05 06 07 08 11',
        BOOK: '00 01 02 03 05 06 09 11 12 14 15 16 17 18',
        CONT: '00 01 03 04 05 06 07 10',
        PANEL: '00 01 02 12',
        ACCESS: '04 07',
        ROUTE: '05 06',
        MSG: '01 02 03 04 05 06 07 08 09 10 11 12',
      },
      platform: {
        ECON: '05 07 11',
        RENEW: '01 09 10',
        BOOK: '04 07 08 10',
        CONT: '02 08 09',
        PANEL: '03 04 05 06 07 08 09',
        ACCESS: '01 02 03 05 06',
        ROUTE: '01 02 03 04 07 08 09',
      },
    },
    should: {
      ehr: { BOOK: '13 19', PANEL: '10 11 13' },
      platform: { ECON: '14' },
    },
  },
} as const satisfies Record<string, Frozen>;

export type CatalogueVersion = keyof typeof FROZEN | typeof CATALOGUE_VERSION;

/** Every catalogue by which can be judged, the oldest first. */
export const CATALOGUE_VERSIONS: readonly CatalogueVersion[] = [
  ...(Object.keys(FROZEN) as (keyof typeof FROZEN)[]),
  CATALOGUE_VERSION,
];

export function isCatalogueVersion(text: string): text is CatalogueVersion {
  return CATALOGUE_VERSIONS.some((version) => version === text);
}
