import { expect, it } from 'vitest';
import { allPassed, everyVerdict } from './samples/samples.ts';
import type { Report } from './schema.ts';
import { surenessOf } from './sureness.ts';

const told = (report: Report) =>
  Object.fromEntries(surenessOf(report).map(({ label, text }) => [label.en, text.en]));

const [first, ...others] = allPassed.requirements;
const situation = (count: number) => ({ what: { nb: 'x', en: 'x' }, count });

it('counts the situations that decide a demand on the record system, and those that came about', () => {
  if (!first) throw new Error('no rule');
  const line = { ...first, binds: 'ehr' as const, situations: [situation(3), situation(0)] };
  expect(told({ ...allPassed, requirements: [line, ...others] }).Situations).toMatch(
    /^1 of the 2 situations/,
  );
  expect(told({ ...allPassed, requirements: [{ ...line, binds: 'platform' }] })).not.toHaveProperty(
    'Situations',
  );
});

it("tells which demands rest on the record system's own word", () => {
  if (!first) throw new Error('no rule');
  const line = { ...first, binds: 'ehr' as const, needs: ['tasks'] };
  const report = { ...allPassed, requirements: [line, { ...line, id: 'X', needs: [] }] };
  expect(told(report)["On the system's word"]).toMatch(
    /^1 of 2 demands are judged by what the record system tells/,
  );
  expect(told({ ...report, requirements: [{ ...line, needs: [] }] })).not.toHaveProperty(
    "On the system's word",
  );
});

it('names the record by its digest, and leaves out what a report does not tell', () => {
  const sha256 = 'ab'.repeat(32);
  expect(told({ ...everyVerdict, record: { sha256 } }).Record).toBe(`SHA-256 ${sha256}`);
  expect(told({ ...everyVerdict, record: undefined })).not.toHaveProperty('Record');
  expect(told(everyVerdict)['Taken for given']).toMatch(/^Rests on \d+ reading/);
});
