import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { dueDate } from '../../machines/workdays.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { deadlineSentences } from '../../reports/html/page-sentences.ts';
import { playActs } from '../example-runs.ts';
import { judge } from '../judge/judge.ts';
import { deadlineOf } from './deadline.ts';

const ruleOf = (id: string) => {
  const rule = catalogue.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
};

/** The deadline of the last step for a candidate that counts `workdays`, asked on the Friday before Christmas. */
async function deadlineOfCandidate(workdays: number, instant: string, rule = 'ECON-08') {
  const acts: Act[] = [{ type: 'citizen.asks' }, { type: 'calendar.reaches', instant }];
  const run = await playActs(acts, {
    start: '2023-12-22T10:00:00+01:00',
    candidate: { dueOn: (_conversation, waitingSince) => dueDate(waitingSince, workdays) },
  });
  return deadlineOf(ruleOf(rule), judge(run, referenceStatement, defaultProfile).steps.at(-1));
}

describe('deadlineOf', () => {
  it('tells receipt, due date, days off and numbered working days of a deadline taken too early', async () => {
    const deadline = await deadlineOfCandidate(4, '2024-01-03T23:58:00+01:00');
    expect(deadline).toMatchObject({
      receivedOn: '2023-12-22',
      dueOn: '2024-01-03',
      observedOn: '2024-01-03',
      shownAsOverdue: true,
    });
    const days = deadline?.days.map(({ date, kind, number }) => `${date.slice(5)} ${number ?? kind}`);
    expect(days).toEqual([
      '12-22 workday',
      '12-23 weekend',
      '12-24 weekend',
      '12-25 holiday',
      '12-26 holiday',
      '12-27 1',
      '12-28 2',
      '12-29 3',
      '12-30 weekend',
      '12-31 weekend',
      '01-01 holiday',
      '01-02 4',
      '01-03 5',
    ]);
  });

  it('tells a deadline taken too late, with the day after it', async () => {
    const deadline = await deadlineOfCandidate(6, '2024-01-04T00:00:00+01:00');
    expect(deadline).toMatchObject({ observedOn: '2024-01-04', shownAsOverdue: false });
    expect(deadline?.days.at(-1)).toEqual({ date: '2024-01-04', kind: 'workday' });
  });

  it('tells of a day that is shown as the last one and is another, before anything is overdue', async () => {
    const deadline = await deadlineOfCandidate(6, '2023-12-27T10:00:00+01:00');
    expect(deadline).toMatchObject({
      dueOn: '2024-01-03',
      observedOn: '2023-12-27',
      shownAsOverdue: false,
      shownDueOn: '2024-01-04',
    });
    expect(deadline && deadlineSentences(deadline).at(-1)?.en).toBe(
      'On Wednesday 27 December 2023 it was shown as due on Thursday 4 January 2024.',
    );
    expect(deadline?.days.at(-1)?.date).toBe('2024-01-04');
  });

  it('shows two weeks after the due date at the most', async () => {
    const deadline = await deadlineOfCandidate(60, '2024-03-01T00:00:00+01:00');
    expect(deadline).toMatchObject({ observedOn: '2024-03-01', shownAsOverdue: false });
    expect(deadline?.days.at(-1)?.date).toBe('2024-01-17');
  });

  it('has nothing to tell of a candidate that is right, or of another rule', async () => {
    expect(await deadlineOfCandidate(5, '2024-01-03T23:58:00+01:00')).toBeUndefined();
    expect(await deadlineOfCandidate(4, '2024-01-03T23:58:00+01:00', 'ECON-01')).toBeUndefined();
  });
});
