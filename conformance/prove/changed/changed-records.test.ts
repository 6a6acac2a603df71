import { beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { planOf } from '../../../scenarios/plan.ts';
import { partsOf } from './document-changes.ts';
import { type Row, summaryOfMatrix } from './matrix.ts';
import { proveByChanging } from './prove-changed.ts';
import { told } from './told.ts';

describe('the parts of a document', () => {
  it('are its attributes, texts and elements, each with its place', () => {
    const xml = '<A xmlns="n"><B V="1" S="2"/><C>x<!-- --></C></A>';
    expect(partsOf(xml.replace('<!-- -->', '')).map(({ leaf, kind }) => `${kind} ${leaf}`)).toEqual([
      'attribute A/B/@V',
      'attribute A/B/@S',
      'element A/B',
      'value A/C',
      'element A/C',
      'element A',
    ]);
    const [v] = partsOf(xml);
    expect(xml.slice(v?.from, v?.until)).toBe('1');
  });
});

describe('what is told of changed records', () => {
  const row: Row = {
    leaf: 'tasks:overdue',
    how: 'dropped',
    tried: 40,
    noticed: 39,
    rules: ['ECON-08'],
    missedIn: ['citizen.replies'],
    neverNoticedIn: [],
    wronglyBlamed: [],
    isFree: false,
  };

  it('is proved when nearly all is noticed, wherever it is shown, by rules that speak of it', () => {
    expect(told([row]).isProved).toBe(true);
    expect(told([row, { ...row, noticed: 0, neverNoticedIn: ['act'], isFree: true }]).isProved).toBe(true);
  });

  it('names what nobody notices in some act, and a rule that does not speak of what it is blamed for', () => {
    const unnoticed = told([{ ...row, neverNoticedIn: ['office.opens'] }]);
    expect(unnoticed.isProved).toBe(false);
    expect(unnoticed.text).toContain('tasks:overdue dropped is never noticed in office.opens');
    const misblamed = told([{ ...row, wronglyBlamed: ['BOOK-01'] }]);
    expect(misblamed.isProved).toBe(false);
    expect(misblamed.text).toContain('tasks:overdue dropped is blamed on BOOK-01');
    expect(told([{ ...row, noticed: 37 }]).isProved).toBe(false);
  });
});

describe('changed records', () => {
  let rows: Row[] = [];
  const rowOf = (leaf: string, how: string) => rows.find((row) => row.leaf === leaf && row.how === how);
  beforeAll(async () => {
    rows = await proveByChanging(
      defaultProfile,
      planOf({ services: ['e-consultation'], seed: 1, runs: 0 }).filter(
        ({ purpose, acts }) => purpose === 'story' && acts.length < 9,
      ),
    );
  });

  it('are noticed by the rule that speaks of the leaf', () => {
    expect(rowOf('filed:received', 'dropped')?.rules).toContain('ECON-01');
    expect(rowOf('charges:open', 'doubled')?.rules).toContain('ECON-09');
    expect(rowOf('AppRec/OriginalMsgId/Id', 'changed')?.rules[0]).toBe('MSG-02');
  });

  it('are tried in every way, and what is free is told apart', () => {
    const { tried, noticed, free } = summaryOfMatrix(rows);
    expect(new Set(rows.map(({ how }) => how))).toEqual(
      new Set(['changed', 'dropped', 'doubled', 'exchanged']),
    );
    expect(noticed).toBeGreaterThan(tried / 2);
    expect(free).toBeGreaterThan(0);
    expect(rowOf('MsgHead/MsgInfo/Ack/@DN', 'changed')?.isFree).toBe(true);
  });
});
