/** What a value is called in a redacted record: it follows from the commitment, and so shows which commitment it is. */
import { identityBy } from './identity.ts';
import { type Kind, numbersFrom } from './secrets.ts';
import { inShapeOf } from './shape.ts';

export const pseudonymBy: Readonly<Record<Kind, (value: string) => (commitment: string) => string>> = {
  text: (value) => (commitment) => inShapeOf(value, numbersFrom(commitment)),
  identity: (value) => (commitment) => identityBy(value, commitment),
  file: () => (commitment) => commitment,
};
