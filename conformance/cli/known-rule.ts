import { catalogue, type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import { sinceOf, standingOf } from '../../machines/requirements/catalogue-history.ts';
import { CATALOGUE_VERSION, type CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../user-error.ts';

/**
 * The id of a rule as the catalogue of that version has it; the newest unless given.
 * @throws UserError when there is no such rule.
 */
export function knownRule(written: string, version: CatalogueVersion = CATALOGUE_VERSION): RequirementId {
  const rule = requirementOf(written);
  if (rule && standingOf(rule.id, version)) return rule.id;
  if (rule)
    throw new UserError(`${rule.id} came with catalogue ${sinceOf(rule.id)}: ${version} does not have it.`);
  const ids = catalogue.map(({ id }) => id);
  throw new UserError(
    `There is no rule ${written}.${didYouMean(written, ids)} "ddfl requirements" lists them.`,
  );
}
