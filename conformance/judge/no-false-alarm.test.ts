/** What conforming record systems do and have been blamed for: each judged to conform. */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { conforming } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { lineOf, runOf } from '../record/run-line.ts';
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

it('a contact that is no HER-id is put into no act that follows, and the record holds it', async () => {
  const xmlOf: typeof conforming.xmlOf = (message) =>
    conforming.xmlOf(message).replace(/(<contact><text>)[^<]*/, '$1Resepsjonen');
  const acts: Act[] = [
    { type: 'office.publishes', slots: [{ start: VIDEO.start }] },
    { type: 'citizen.reserves' },
    { type: 'office.calls-off' },
  ];
  const run = await playActs(acts, { candidate: { xmlOf } });
  expect(run.steps[2]?.request).toMatchObject({ clinician: run.practice.clinicians[0]?.herId });
  expect(runOf(JSON.parse(lineOf(run)), 2)).toEqual(run);
});
