/** What is to be found in each document, beside the documents themselves. */
import type { Expected, Shape } from './example-shape.ts';

/** What the published schemas say of what we find fault with: of codes, and of what a message needs, they know nothing. */
const BY_SCHEMAS: Readonly<Record<Expected, boolean>> = {
  valid: true,
  code: true,
  message: true,
  schema: false,
  markup: false,
};

export interface ExpectedVerdict {
  readonly about: string;
  readonly expected: Expected;
  /** Whether the published schemas take it; null where they have none of a payload. */
  readonly bySchemas: boolean | null;
}

export const verdictOf = ({ about, expected, bySchemas = BY_SCHEMAS[expected] }: Shape): ExpectedVerdict => ({
  about,
  expected,
  bySchemas,
});

/** The same as the text of `verdicts.json`. */
export const verdictsOf = (shapes: readonly Shape[]): string =>
  `${JSON.stringify(Object.fromEntries(shapes.map((each) => [each.name, verdictOf(each)])), null, 2)}\n`;
