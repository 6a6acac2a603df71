import { beforeAll, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { lineOf, runOf } from '../record/run-line.ts';
import { judge } from './judge.ts';

const ACTS: readonly Act[] = [
  { type: 'citizen.asks' },
  { type: 'citizen.asks', practice: 2 },
  { type: 'clinician.answers', practice: 2 },
  { type: 'clinician.answers' },
];

/** What is posted for the second practice goes to the address of the first. */
const byTheFirst =
  (carry: Carrier): Carrier =>
  (call) =>
    carry(
      call.method === 'POST' ? { ...call, url: call.url.replace('/p0-2/Messages', '/p0/Messages') } : call,
    );

const brokenBy = (run: RunRecord) =>
  judge(run, referenceStatement, defaultProfile).divergences.map(({ rule, step }) => [rule, step]);

let astray: RunRecord;
let conformingRun: RunRecord;
beforeAll(async () => {
  astray = await playActs([{ type: 'clinician.opens', practice: 2 }], {
    createDriver: (carrier) => createRecordSystem({ profile: defaultProfile, carrier: byTheFirst(carrier) }),
  });
  conformingRun = await playActs(ACTS);
});

it("what is sent at another practice's address is MSG-16's to judge, in the step in which it is sent", () => {
  expect(astray.steps[0]?.passed).toEqual([]);
  expect(astray.steps[0]?.passedBeside).toHaveLength(1);
  expect(brokenBy(astray)).toEqual([['MSG-16', 1]]);
});

it('is in the record, which gives it back', () => {
  expect(runOf(JSON.parse(lineOf(astray)), 2)).toEqual(JSON.parse(JSON.stringify(astray)));
  expect(conformingRun.steps.some((step) => 'passedBeside' in step)).toBe(false);
});

it("is nobody's fault when it is the other practice's own, sent meanwhile", () => {
  const [asked, other, answered, last] = conformingRun.steps;
  if (!asked || !other || !answered || !last) throw new Error('The run is cut short');
  const meanwhile = { ...last, passedBeside: answered.passed };
  expect(brokenBy({ ...conformingRun, steps: [asked, other, answered, meanwhile] })).toEqual([]);
  const own = { ...last, passedBeside: last.passed };
  expect(brokenBy({ ...conformingRun, steps: [asked, other, answered, own] })).toEqual([['MSG-16', 4]]);
});
