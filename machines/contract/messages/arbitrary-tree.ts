/** Random trees of a grammar value, for this folder's tests: every tree it gives is valid by the grammar. */
import fc from 'fast-check';
import type { Particle, SimpleType } from './grammar.ts';

const WORDS = fc.constantFrom('', 'a', ' b ', 'æøå', '1 < 2 & 3');

function simple(type: SimpleType): fc.Arbitrary<unknown> {
  if (type.fixed !== undefined) return fc.constant(type.fixed);
  if (type.pattern) return fc.constantFrom('2.16.578', '8324', '1');
  switch (type.base) {
    case 'string':
      return WORDS;
    case 'token':
      return fc.constantFrom('1', 'X', '');
    case 'date':
      return fc.constantFrom('2025-05-09', '2025-05-09Z');
    case 'dateTime':
      return fc.constantFrom('2025-05-09T10:00:00', '2025-05-09T10:00:00+02:00', '2025-05-09T10:00:00.5Z');
    case 'timestamp':
      return fc.constantFrom('2025', '2025-05', '2025-05-09', '2025-05-09T10:00:00Z', '10:00:00');
    case 'anyURI':
      return fc.constantFrom('tel:1', 'mailto:a@b.example', 'https://x.example/ æ', '');
    case 'base64Binary':
      return fc.uint8Array({ maxLength: 12 });
  }
}

/** Trees of at most `depth` optional levels; below it nothing optional is present. */
export function arbitraryTree(particle: Particle, depth: number): fc.Arbitrary<unknown> {
  const next = depth - 1;
  switch (particle.kind) {
    case 'simple':
      return simple(particle);
    case 'any-type':
      return WORDS;
    case 'attribute':
      return simple(particle.type);
    case 'element':
      return arbitraryTree(particle.type, next);
    case 'optional':
      if (depth <= 0) return fc.constant(undefined);
      return fc.option(arbitraryTree(particle.of, next), { nil: undefined, freq: 2 });
    case 'many': {
      const maxLength = depth <= 0 ? particle.min : 2;
      if (maxLength === 0) return fc.constant(undefined);
      return fc.array(arbitraryTree(particle.of, next), { minLength: particle.min, maxLength });
    }
    case 'complex': {
      // A list of known codes narrows V; the lists have their own tests.
      const tree = orNothing(particle.emptiable, record(particle.content, next));
      if (!particle.codes) return tree;
      return fc.constantFrom(...Object.keys(particle.codes.values)).map((value) => ({ V: value }));
    }
    case 'choice': {
      const parts = Object.entries<Particle>(particle.content as Record<string, Particle>);
      const chosen = fc.oneof(
        ...parts.map(([key, part]) => arbitraryTree(part, next).map((value) => ({ [key]: value }))),
      );
      return orNothing(particle.optional, chosen);
    }
    case 'wildcard':
      if (depth <= 0) return fc.constant({});
      return fc.oneof(
        ...particle.known.map((element) =>
          arbitraryTree(element.type, next).map((value) => ({ [element.name]: [value] })),
        ),
      );
  }
}

function record(content: object, depth: number): fc.Arbitrary<unknown> {
  const parts = Object.entries<Particle>(content as Record<string, Particle>);
  return fc.record(Object.fromEntries(parts.map(([key, part]) => [key, arbitraryTree(part, depth)])));
}

const orNothing = (mayBeNothing: boolean, tree: fc.Arbitrary<unknown>) =>
  mayBeNothing ? fc.oneof({ weight: 3, arbitrary: tree }, fc.constant({})) : tree;
