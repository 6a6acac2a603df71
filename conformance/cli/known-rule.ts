import { catalogue, type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../user-error.ts';

/**
 * The id of a rule as the catalogue has it.
 * @throws UserError when there is no such rule.
 */
export function knownRule(written: string): RequirementId {
  const rule = requirementOf(written);
  if (rule) return rule.id;
  const ids = catalogue.map(({ id }) => id);
  throw new UserError(
    `There is no rule ${written}.${didYouMean(written, ids)} "ddfl requirements" lists them.`,
  );
}
