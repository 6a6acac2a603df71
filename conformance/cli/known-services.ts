import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../user-error.ts';

/**
 * The services of some names; all of them where none is named.
 * @throws UserError when there is no such service.
 */
export function knownServices(written: readonly string[] = SERVICES): readonly Service[] {
  return written.map((name) => {
    const service = SERVICES.find((each) => each === name);
    if (service) return service;
    throw new UserError(
      `There is no service ${name}.${didYouMean(name, SERVICES)} Services: ${SERVICES.join(', ')}.`,
    );
  });
}
