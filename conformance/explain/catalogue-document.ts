/** The catalogue as a document to render: every rule, how it is judged, and the lifecycles it is about. */

import type { Profile } from '../../machines/contract/profile.ts';
import type { Service } from '../../machines/contract/services.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { asOf, sinceOf } from '../../machines/requirements/catalogue-history.ts';
import { CATALOGUE_VERSION, type CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { freeByChoice } from '../../machines/requirements/free-leaves.ts';
import { judgedLeaves } from '../../machines/requirements/judged-leaves.ts';
import { situationsOf } from '../../machines/requirements/needed-situations.ts';
import { openQuestions } from '../../machines/requirements/open-questions.ts';
import { DOCUMENTS } from '../../machines/requirements/requirement.ts';
import { machines } from '../../machines/situation/machines.ts';
import type { Catalogue } from '../../reports/html/catalogue-page.tsx';
import { unplayed } from '../conclude/coverage.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';
import { judgedBy } from './judged-by.ts';

/** The catalogue of a version, by a profile; the newest unless given. */
export function catalogueDocument(
  profile: Profile,
  version: CatalogueVersion = CATALOGUE_VERSION,
): Catalogue {
  const rules = catalogue.flatMap((rule) => asOf(rule, version) ?? []);
  return {
    suite: { name: SUITE_NAME, version: SUITE_VERSION },
    version,
    documents: DOCUMENTS,
    rules: rules.map((rule) => ({
      id: rule.id,
      service: rule.service,
      level: rule.level,
      binds: rule.binds,
      since: sinceOf(rule.id),
      title: rule.title,
      sources: rule.sources,
      judged: judgedBy(rule),
      situations: situationsOf(rule).map(({ words }) => words),
      questions: rule.questions ?? [],
      profile: rule.profile ?? [],
    })),
    questions: Object.entries(openQuestions).map(([id, words]) => ({ id, ...words })),
    profile: Object.entries(profile).map(([name, { certainty, source }]) => ({ name, certainty, source })),
    shown: {
      judged: judgedLeaves.map(({ what, rules }) => ({ what, rules: [...new Set(rules)] })),
      free: freeByChoice(),
    },
    lifecycles: (Object.keys(machines) as Service[]).map(unplayed),
  };
}
