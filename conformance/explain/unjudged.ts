/** The report on a run that came to nothing: why, and no rule judged. Whoever reads the folder of reports finds no older one. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import { CATALOGUE_VERSION, type CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { REPORT_VERSION, type Report, type Words } from '../../reports/schema.ts';
import { swept } from '../privacy/sweep.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';

export interface Unjudged extends Pick<RecordHeader, 'date' | 'seed' | 'only'> {
  /** The record system as it was named: by an option, for what it calls itself nobody knows. */
  readonly candidate: string;
  readonly services: readonly string[];
  readonly catalogue?: CatalogueVersion | undefined;
  readonly error: Words;
  readonly detail: string;
}

export function unjudgedReport({
  candidate,
  date,
  seed,
  only,
  services,
  catalogue = CATALOGUE_VERSION,
  error,
  detail,
}: Unjudged): Report {
  return swept({
    format: 'ddfl-report',
    version: REPORT_VERSION,
    suite: { name: SUITE_NAME, version: SUITE_VERSION },
    catalogue: { version: catalogue, documents: {}, questions: [], profile: [] },
    date,
    seed,
    runs: 0,
    services: [...services],
    ...(only && { only }),
    candidate: { name: candidate, version: '', statement: {} },
    verdict: 'error',
    exitCode: 3,
    failOn: 'verdict',
    error,
    errorDetail: detail,
    counts: {},
    played: { scenarios: 0, acts: 0, messages: 0 },
    requirements: [],
    waivers: [],
    errored: [],
    stories: [],
    coverage: [],
  });
}
