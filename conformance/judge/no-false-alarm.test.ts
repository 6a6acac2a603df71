/** What conforming record systems do and have been blamed for: each judged to conform. */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const VIDEO = { start: '2024-02-06T08:00:00+01:00', kind: 'video' } as const;
const SHORTLY_BEFORE: Act = { type: 'calendar.reaches', instant: '2024-02-06T07:51:00+01:00' };

describe('nobody is blamed', () => {
  it.each<[string, Act[]]>([
    [
      'reserved',
      [{ type: 'office.publishes', slots: [VIDEO] }, SHORTLY_BEFORE, { type: 'citizen.reserves' }],
    ],
    ['given', [SHORTLY_BEFORE, { type: 'office.pushes', ...VIDEO }]],
  ])('for sending the link at once when a video appointment is %s shortly before it', async (_how, acts) => {
    const run = await playActs(acts);
    expect(run.steps.at(-1)?.passed.filter(({ to }) => to === 'platform').length).toBeGreaterThan(1);
    expect(judge(run, referenceStatement).divergences).toEqual([]);
  });
});
