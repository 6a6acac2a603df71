import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import type { DrawnFault } from '../../../mocks/mutants/drawn/drawn-fault.ts';
import { firstFailure } from '../../prove/first-failure.ts';
import { triedOnMachines } from './on-machines.ts';
import { tableOf } from './table.ts';
import { planOfWay } from './tried-plans.ts';
import { type Tried, WAYS, within } from './ways.ts';

const none: DrawnFault = { family: '', service: 'prescription-renewal', fault: 'none', breaks: () => ({}) };
const deaf: DrawnFault = { ...none, fault: 'files nothing', breaks: () => ({ entriesFor: () => [] }) };

describe('what a way of testing finds', () => {
  it('is nothing in a record system without a fault, and the first step that shows one', async () => {
    const plan = planOfWay('ours', 'prescription-renewal', 'quick', 1);
    expect(await firstFailure(none, plan, defaultProfile)).toBeUndefined();
    const found = await firstFailure(deaf, plan, defaultProfile);
    expect(found).toMatchObject({ rule: 'RENEW-08', steps: 1, length: 1 });
  });

  it('is sought with the same budget of steps by each', () => {
    const acts = (way: (typeof WAYS)[number]) =>
      planOfWay(way, 'prescription-renewal', 'quick', 1).reduce((sum, each) => sum + each.acts.length, 0);
    const [ours, ...others] = WAYS.map(acts);
    expect(others).toEqual(others.map(() => ours));
    expect([...within(5, [[1, 2, 3], [4, 5, 6], [7]])]).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('on the machines is every wrong answer and move for the complete suites, and less for others', () => {
    const tried = triedOnMachines(1, 0);
    const share = (way: string, kind: string) => {
      const each = tried.filter((one) => one.way === way && one.kind === kind);
      return each.filter(({ found }) => found).length / each.length;
    };
    for (const kind of ['output', 'transfer']) expect(share('ours', kind)).toBe(1);
    for (const way of WAYS.slice(1)) expect(share(way, 'transfer')).toBeLessThan(1);
  });
});

it('the table has a row for each kind, with share, steps and length over the shortest', () => {
  const tried: Tried[] = [
    { kind: 'late', way: 'ours', shortest: 4, found: { steps: 100, length: 8 } },
    { kind: 'late', way: 'ours', shortest: 4 },
  ];
  const [, row, all] = tableOf(tried, ['ours']).split('\n');
  expect(row).toMatch(/^late +2 +50 % +100 ×2\.0$/);
  expect(all).toMatch(/^all +2 +50 %/);
});
