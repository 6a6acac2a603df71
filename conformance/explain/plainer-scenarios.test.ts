import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../machines/contract/record.ts';
import { WRITTEN_FOR } from '../../scenarios/data/limits.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import { byTheCast } from './plainer-scenarios.ts';
import { shrink, upTo } from './shrink.ts';

const FAILING: Scenario = {
  name: 'x',
  service: 'e-consultation',
  purpose: 'random',
  start: ORDINARY_START,
  acts: [
    { type: 'citizen.asks', citizen: 'citizen-17' },
    { type: 'citizen.asks', citizen: 'citizen-4' },
    { type: 'citizen.asks', citizen: 'citizen-40' },
  ],
  drawn: { registered: 40 },
};

const citizensOf = ({ acts }: Pick<Scenario, 'acts'>) =>
  acts.map((act) => ('citizen' in act ? act.citizen : undefined) ?? 'citizen');

/** The shortest for a candidate that fails wherever something holds of a scenario, and the citizens of all that was tried. */
async function shortest(isWrong: (scenario: Scenario) => boolean) {
  const tried: Scenario[] = [];
  const recordOf = (scenario: Scenario) =>
    ({ ...scenario, steps: [...scenario.acts] }) as unknown as RunRecord;
  const { scenario } = await shrink(
    FAILING,
    recordOf(FAILING),
    async (variant) => {
      tried.push(variant);
      const failing = variant.acts.map((_, index) => upTo(variant, index + 1)).find(isWrong);
      return failing && recordOf(failing);
    },
    WRITTEN_FOR,
  );
  return { scenario, tried };
}

describe('the scenario by people of the cast', () => {
  it('is by one of them, by two in turn, or has one alone of those registered replaced', () => {
    expect(byTheCast(FAILING).map(citizensOf)).toEqual([
      ['citizen', 'citizen', 'citizen'],
      ['neighbour', 'neighbour', 'neighbour'],
      ['citizen', 'neighbour', 'citizen'],
      ['citizen', 'citizen-4', 'citizen-40'],
      ['neighbour', 'citizen-4', 'citizen-40'],
      ['citizen-17', 'citizen', 'citizen-40'],
      ['citizen-17', 'neighbour', 'citizen-40'],
      ['citizen-17', 'citizen-4', 'citizen'],
      ['citizen-17', 'citizen-4', 'neighbour'],
    ]);
    expect(byTheCast({ ...FAILING, acts: [{ type: 'citizen.asks' }] })).toEqual([]);
  });

  it('is what a failure shrinks to that needs two people, whoever they are, in a plain practice', async () => {
    const { scenario } = await shortest((each) => new Set(citizensOf(each)).size > 1);
    expect(new Set(citizensOf(scenario))).toEqual(new Set(['citizen', 'neighbour']));
    expect(scenario).not.toHaveProperty('drawn');
  });

  it('is not what one shrinks to that needs a certain one, and nobody is played whom the practice has not', async () => {
    const { scenario, tried } = await shortest((each) => citizensOf(each).includes('citizen-4'));
    expect(citizensOf(scenario)).toEqual(['citizen-4']);
    expect(scenario.drawn).toEqual({ registered: 40 });
    const unpeopled = tried.filter(({ drawn }) => !drawn);
    expect(unpeopled.flatMap(citizensOf).filter((name) => name.startsWith('citizen-'))).toEqual([]);
  });
});
