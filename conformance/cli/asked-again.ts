/** What a report shows as not settled, to be played again. */
import { catalogue, type RequirementId } from '../../machines/requirements/catalogue.ts';
import { standingOf } from '../../machines/requirements/catalogue-history.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { Report, Verdict } from '../../reports/schema.ts';
import { visible } from '../../reports/visible.ts';
import { knownCatalogue } from '../conclude/known-catalogue.ts';
import { measureTold } from '../planned/planned-by.ts';
import { UserError } from '../user-error.ts';
import type { Asked } from './asked.ts';
import type { CertifyFlags } from './certify-command.ts';
import { knownRule } from './known-rule.ts';
import { knownServices } from './known-services.ts';
import * as options from './options.ts';

/** What failed, waived or not, or was not decided. */
const UNSETTLED: readonly Verdict[] = ['failed', 'warning', 'waived', 'inconclusive', 'error', 'not-tried'];

/** The rules of a report that are not settled. */
export const unsettledIn = ({ requirements }: Report): string[] =>
  requirements.filter(({ verdict }) => UNSETTLED.includes(verdict)).map(({ id }) => id);

/**
 * The run of a report once more, of its unsettled rules and their neighbours alone: the rules of the same service or layer. They
 * are put to the test by the same scenarios, and are what a change for the one most easily breaks.
 * @throws UserError when the report leaves nothing to settle.
 */
export function askedAgain(path: string, report: Report, { date }: Pick<CertifyFlags, 'date'>): Asked {
  const version = knownCatalogue(report.catalogue.version);
  const rules = withNeighbours(
    unsettledIn(report).map((id) => knownRule(id, version)),
    version,
  );
  if (rules.length === 0) {
    throw new UserError(
      `${path} leaves nothing to play again: no rule in it failed, was undecided or was not tried. Play the whole run, without --only-failed.`,
    );
  }
  const { seed, effort, services, runs } = report;
  return {
    services: knownServices(services.length > 0 ? services : undefined),
    seed,
    ...(effort && { effort: effort.name, ...measureTold(effort, { runs, thoroughness: effort.further }) }),
    only: { rules, stories: [] },
    catalogue: version,
    date: date ?? options.today(),
  };
}

function withNeighbours(ids: readonly RequirementId[], version: CatalogueVersion): RequirementId[] {
  const layers = new Set(catalogue.filter(({ id }) => ids.includes(id)).map(({ service }) => service));
  return catalogue
    .filter(({ id, service }) => layers.has(service) && standingOf(id, version))
    .map(({ id }) => id);
}

/**
 * Holds a record system to the one that a report is on.
 * @throws UserError when it is another.
 */
export function sameSystem(path: string, before: string, now: string): void {
  if (before === now) return;
  throw new UserError(
    `${path} is a report on ${visible(before)}, and this record system calls itself ${visible(now)}: what failed in the one says nothing of the other.`,
  );
}
