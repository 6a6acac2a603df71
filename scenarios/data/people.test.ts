import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITIZENS } from '../../machines/contract/acts.ts';
import { Practice } from '../../machines/contract/practice.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import { ODD_FAMILY_NAMES, ODD_GIVEN_NAMES } from './odd-names.ts';
import { peopleOddities, practiceSketch } from './people.ts';
import { plainerPractices } from './plainer.ts';
import { plainPractice, practiceOf } from './practice.ts';

const sample = fc.sample(practiceSketch, { seed: 1, numRuns: 2000 });
const drawn = sample.flatMap((each) => each ?? []);

describe('practices that are drawn', () => {
  it('are plain as often as not, and of the contract', () => {
    expect(drawn.length / sample.length).toBeGreaterThan(0.4);
    expect(drawn.length / sample.length).toBeLessThan(0.8);
    for (const sketch of drawn) expect(PracticeSketch.parse(sketch)).toEqual(sketch);
    for (const [n, sketch] of drawn.entries())
      expect(Practice.parse(practiceOf(n, sketch))).toEqual(practiceOf(n, sketch));
  });

  it.each(Object.keys(peopleOddities(plainPractice)))(
    'have each kind of person and office now and then: %s',
    (kind) => {
      const found = drawn.filter((sketch, n) => peopleOddities(practiceOf(n, sketch))[kind]);
      expect(found.length).toBeGreaterThan(drawn.length / 100);
    },
  );

  it('have names of at most 100 letters', () => {
    const lengths = [...ODD_GIVEN_NAMES, ...ODD_FAMILY_NAMES].map((name) => name.length);
    expect(Math.max(...lengths)).toBe(100);
  });

  it('share nobody and no HER-id with each other', () => {
    const ids = drawn.flatMap((sketch, n) => {
      const { cast, clinicians } = practiceOf(n, sketch);
      return [...CITIZENS.map((name) => cast[name].nationalId), ...clinicians.map(({ herId }) => herId)];
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shrink part by part to a plain one', () => {
    const [sketch] = drawn.filter(({ people, clinicians }) => people && clinicians?.length === 6);
    let left = sketch;
    for (let steps = 0; left && steps < 1000; steps += 1) left = plainerPractices(left).at(1);
    expect(practiceOf(0, left)).toEqual(plainPractice);
    expect(plainerPractices(sketch ?? {})[0]).toBeUndefined();
  });
});
