import {
  CATALOGUE_VERSIONS,
  type CatalogueVersion,
  isCatalogueVersion,
} from '../../machines/requirements/catalogue-versions.ts';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';

/**
 * The catalogue of a name.
 * @throws UserError when this suite has none such.
 */
export function knownCatalogue(name: string): CatalogueVersion {
  if (isCatalogueVersion(name)) return name;
  throw new UserError(
    `This suite has no catalogue ${visible(name)}. It judges by ${CATALOGUE_VERSIONS.join(', ')}: name one of them with --catalogue, or use a newer suite.`,
  );
}
