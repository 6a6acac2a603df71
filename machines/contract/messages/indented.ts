import { create } from 'xmlbuilder2';

/** A document as a person reads it, one element a line: for examples, never for the wire. */
export function indented(xml: string): string {
  return create(xml).end({ prettyPrint: true });
}
