import { beforeAll, describe, expect, it } from 'vitest';
import { RECORD_VERSION, type RunRecord } from '../../machines/contract/record.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { playActs } from '../example-runs.ts';
import { lineOf, NoRun, runOf } from './run-line.ts';

let run: RunRecord;
beforeAll(async () => {
  run = await playActs([
    { type: 'citizen.asks' },
    { type: 'calendar.reaches', instant: '2024-02-13T09:00:00+01:00' },
    { type: 'clinician.answers' },
    { type: 'office.disables', service: 'office-contact' },
    { type: 'office.enables', service: 'office-contact' },
  ]);
});

const read = (line: string) => runOf(JSON.parse(line), RECORD_VERSION);

describe('the line of a run', () => {
  it('holds all of it', () => {
    expect(read(lineOf(run))).toEqual(run);
  });

  it('holds a practice that follows from its number as that number, and any other whole', () => {
    const other = { ...practiceOf(7), office: { herId: '1', name: 'Et annet kontor' } };
    expect(JSON.parse(lineOf({ ...run, practice: practiceOf(7) })).practice).toBe(7);
    expect(JSON.parse(lineOf({ ...run, practice: other })).practice).toEqual(other);
    expect(read(lineOf({ ...run, practice: other })).practice).toEqual(other);
  });

  it('leaves out what follows from the step before, and is half as long for it', () => {
    const [first, second, third] = JSON.parse(lineOf(run)).steps;
    expect(first).not.toHaveProperty('at');
    expect(second.at).toBe('2024-02-13T09:00:00+01:00');
    expect(second).not.toHaveProperty('passed');
    expect(Object.keys(third.view)).toEqual(['conversations', 'notifications']);
    const documents = JSON.stringify(run.steps.map(({ passed }) => passed)).length;
    expect(lineOf(run).length - documents).toBeLessThan((JSON.stringify(run).length - documents) / 2);
  });

  it('holds practices beside it as how many they are, and each step by what was before it there', async () => {
    const beside = await playActs([
      { type: 'citizen.asks' },
      { type: 'citizen.asks', practice: 3 },
      { type: 'clinician.answers' },
    ]);
    const line = JSON.parse(lineOf(beside));
    expect(line.beside).toBe(2);
    expect(line.steps.map(({ at }: { at?: string }) => at)).toEqual([undefined, undefined, undefined]);
    expect(read(lineOf(beside))).toEqual(beside);
    const others = [practiceOf(8, undefined, 2), practiceOf(9, undefined, 3)];
    expect(read(lineOf({ ...beside, beside: others })).beside).toEqual(others);
    expect(JSON.parse(lineOf(run))).not.toHaveProperty('beside');
  });

  it('with a step at a practice that it has not is refused', async () => {
    const { beside, ...line } = JSON.parse(lineOf(await playActs([{ type: 'citizen.asks', practice: 2 }])));
    expect(beside).toBe(1);
    expect(() => runOf(line, RECORD_VERSION)).toThrow(NoRun);
  });

  it('with a step of somebody whom the practice has not is refused', async () => {
    const line = JSON.parse(lineOf(run));
    const naming = {
      ...line,
      steps: [{ ...line.steps[0], act: { type: 'citizen.asks', citizen: 'citizen-3' } }],
    };
    expect(() => runOf({ ...naming, drawn: { registered: 2 } }, RECORD_VERSION)).toThrow(/citizen-3/);
    expect(() => runOf({ ...naming, drawn: { registered: 3 } }, RECORD_VERSION)).not.toThrow();
  });

  it('of version 1 is still read', () => {
    expect(runOf(JSON.parse(JSON.stringify(run)), 1)).toEqual(run);
  });

  it('that makes a view which is none is refused, with its place', () => {
    const line = lineOf(run).replace('"renewalNotice":true', '"renewalNotice":"ja"');
    expect(() => read(line)).toThrow(NoRun);
    expect(() => read(line)).toThrow(/steps\[0\]\.view\.renewalNotice/);
  });
});
