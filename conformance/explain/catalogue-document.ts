/** The catalogue as a document to render: every rule, how it is judged, and the lifecycles it is about. */

import { profile } from '../../machines/contract/profile.ts';
import type { Service } from '../../machines/contract/services.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { CATALOGUE_VERSION } from '../../machines/requirements/catalogue-versions.ts';
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

export function catalogueDocument(): Catalogue {
  return {
    suite: { name: SUITE_NAME, version: SUITE_VERSION },
    version: CATALOGUE_VERSION,
    documents: DOCUMENTS,
    rules: catalogue.map((rule) => ({
      id: rule.id,
      service: rule.service,
      level: rule.level,
      binds: rule.binds,
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
