import { describe, expect, it } from 'vitest';
import { door } from './example-machine.ts';
import { drawnFaulty, type Faulty, shortestShowing, shownAfter } from './faulty.ts';
import { identifiers } from './separating.ts';
import { completeSuite } from './suite.ts';

const PUSH = 0;
const PULL = 1;
const known = identifiers(door);
const all = drawnFaulty(door, known, 1, 8);
const of = (kind: string) => all.filter((each) => each.kind === kind);

/** Opens nothing at the third time that the door is closed. */
const stuck: Faulty = {
  kind: 'output at the n-th visit',
  start: { state: 0, count: 1 },
  move: ({ state, count }, input) => {
    const taken = door.moves[state]?.[input];
    if (!taken) return undefined;
    const output = state === 0 && input === PUSH && count === 3 ? 'sticks' : taken.output;
    return { output, next: { state: taken.to, count: taken.to === 0 ? count + 1 : count } };
  },
};

describe('a faulty machine', () => {
  it('is drawn of every kind, the same for the same seed', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(6);
    expect(drawnFaulty(door, known, 1, 8).map(({ kind }) => kind)).toEqual(all.map(({ kind }) => kind));
  });

  it('is shown by the inputs that come to its fault, and by no fewer', () => {
    const inputs = [PUSH, PULL, PUSH, PULL, PUSH];
    expect(shownAfter(door, stuck, inputs)).toBe(5);
    expect(shownAfter(door, stuck, inputs.slice(0, 4))).toBeUndefined();
    expect(shortestShowing(door, stuck)).toBe(3);
  });

  it('is found by the complete suite where it is so at every visit', () => {
    const suite = completeSuite(door, known, 0);
    for (const faulty of [...of('output'), ...of('transfer')]) {
      expect(suite.some((inputs) => shownAfter(door, faulty, inputs) !== undefined)).toBe(true);
    }
  });

  it('may forget where it is after some inputs, which a short suite does not see', () => {
    const late = of('forgets after n inputs');
    expect(late.some((faulty) => (shortestShowing(door, faulty) ?? 0) > 4)).toBe(true);
  });
});
