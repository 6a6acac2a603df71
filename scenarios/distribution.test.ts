import { describe, expect, it } from 'vitest';
import { SERVICES } from '../machines/contract/service-names.ts';
import { norwegianOf } from './data/oddity-words.ts';
import { distributionOf } from './distribution.ts';
import { efforts } from './effort.ts';
import { planOf } from './plan.ts';

describe('what is odd in the random scenarios of a certificate', () => {
  const distribution = distributionOf(
    planOf({ services: SERVICES, seed: 1, runs: efforts.certify.runs }).filter(
      ({ purpose }) => purpose === 'random',
    ),
  );

  it.each(
    distribution.flatMap(({ kinds, ...group }) => kinds.map((each) => [each.kind.en, each, group] as const)),
  )('occurs: %s', (_name, { count }, { all }) => {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(all);
  });

  it('has a name in both languages', () => {
    const names = distribution.flatMap(({ kinds }) => kinds.map(({ kind }) => kind.en));
    expect(names.filter((name) => norwegianOf(name) === undefined)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
