/** Another synthetic identity number in the place of one: of the same kind, of somebody born at another time. */
import { personIdTypeOf } from '../../machines/contract/messages/code-lists.ts';
import type { IdentityKind } from '../../machines/contract/practice-sketch.ts';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { numbersFrom } from './secrets.ts';

/** So many different ones can be made of every kind. */
const NUMBERS = 4_800_000;

/** No rule asks how old anybody is; what kind of number it is, a rule asks. */
function kindOf(nationalId: string): IdentityKind | undefined {
  if (personIdTypeOf(nationalId) === 'DNR') return 'd-number';
  return /^\d\d(?:6[6-9]|7[0-7])/.test(nationalId) ? 'month-plus-65' : undefined;
}

export const identityBy = (nationalId: string, commitment: string): string =>
  syntheticNationalId(numbersFrom(commitment)(0) % NUMBERS, kindOf(nationalId));
