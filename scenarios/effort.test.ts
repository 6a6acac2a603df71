import { describe, expect, it } from 'vitest';
import { EFFORTS } from '../machines/contract/effort.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { changedIn, efforts, measureOf, randomOfEach } from './effort.ts';
import { planned, planOf } from './plan.ts';

const planWith = (effort: (typeof EFFORTS)[number], given: Parameters<typeof measureOf>[1] = {}) =>
  planned({ services: ['office-contact', 'gp-panel'], seed: 1, ...measureOf(effort, given) });
const purposes = (plan: Iterable<{ purpose: string }>) => [...plan].map(({ purpose }) => purpose);

describe('an effort', () => {
  it('tries more than the one before it', () => {
    const lengths = EFFORTS.map((effort) => planWith(effort).length);
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    expect(new Set(lengths).size).toBe(EFFORTS.length);
  });

  it('of a few seconds has every story and each act alone, and nothing complete', () => {
    const plan = [...planWith('quick')];
    expect(plan.filter(({ name }) => name.endsWith(' wide'))).toEqual([]);
    const covering = plan.filter(({ purpose }) => purpose === 'coverage');
    expect(covering.length).toBeGreaterThan(40);
    expect(covering.filter(({ acts }) => acts.length > 1)).toEqual([]);
  });

  it('for a certificate has complete suites with one input more, long histories and a year at an office', () => {
    const { thoroughness, histories, soak } = efforts.certify;
    expect([thoroughness, histories, soak]).toEqual([1, true, 1]);
    const plan = [...planWith('certify', { runs: 0 })];
    expect(plan.at(-1)?.name).toBe('year at an office 1');
    expect(plan.some(({ name }) => name === 'office-contact wide')).toBe(true);
  });

  it('is changed in what is given, and says in what', () => {
    const measure = measureOf('quick', { runs: 1, thoroughness: 0, soak: undefined });
    expect(measure).toEqual({ ...efforts.quick, runs: 1, thoroughness: 0 });
    expect(changedIn('quick', measure)).toEqual(['thoroughness', 'runs']);
    expect(changedIn('normal', measureOf('normal', { runs: efforts.normal.runs }))).toEqual([]);
  });
});

describe('the random scenarios', () => {
  it('are so many of each service, or so many in all, spread evenly', () => {
    expect(randomOfEach(measureOf('normal', { runs: 3 }), 2)).toEqual([3, 3]);
    expect(randomOfEach(measureOf('normal', { scenarios: 12 }), SERVICES.length)).toEqual([3, 3, 2, 2, 2]);
    const plan = planWith('quick', { scenarios: 5 });
    expect(purposes(plan).filter((purpose) => purpose === 'random')).toHaveLength(5);
    expect(plan.length).toBe(purposes(plan).length);
  });

  it('are made as they are come to: of ever so many the first at once', () => {
    const plan = planned({ services: ['gp-panel'], seed: 1, scenarios: 100_000_000 });
    expect(plan.length).toBeGreaterThan(100_000_000);
    expect(plan.find(({ name }) => name === 'gp-panel random 250')?.acts.length).toBeGreaterThan(2);
    expect(plan.find(({ purpose }) => purpose === 'random')?.name).toBe('gp-panel random 1');
  });

  it('are the same, and in the same place, however many there are', () => {
    const random = (runs: number) =>
      planOf({ services: ['gp-panel'], seed: 3, runs }).filter(({ purpose }) => purpose === 'random');
    expect(random(230).slice(0, 120)).toEqual(random(120));
    expect(new Set(random(230).map(({ acts }) => JSON.stringify(acts))).size).toBeGreaterThan(220);
  });
});
