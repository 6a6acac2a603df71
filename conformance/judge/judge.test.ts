import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { conformingBy } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const conforming = conformingBy(defaultProfile);

const ASKS: Act = { type: 'citizen.asks' };
const REPLIES: Act = { type: 'citizen.replies' };
const ANSWERS: Act = { type: 'clinician.answers' };
const CLOSES: Act = { type: 'clinician.closes' };
const OPENS: Act = { type: 'clinician.opens' };

/** Files every question with its text cut off. */
const cutsText = {
  entriesFor: (...given: Parameters<typeof conforming.entriesFor>) =>
    conforming.entriesFor(...given).map((entry) => ({ ...entry, text: entry.text.slice(0, 5) })),
};
/** Writes receipts that do not validate. */
const spoilsReceipts = {
  xmlOf: (message: Parameters<typeof conforming.xmlOf>[0]) =>
    conforming.xmlOf(message).replace('<Status V="1"', '<Status V="9"'),
};

const rulesOf = (run: RunRecord, statement = referenceStatement) =>
  judge(run, statement, defaultProfile).divergences.map(({ rule, step }) => `${rule} at ${step}`);

describe('judging', () => {
  it('follows from the record and the statement alone, and leaves both as they were', async () => {
    const run = await playActs([ASKS, ANSWERS, CLOSES, REPLIES]);
    const before = JSON.stringify(run);
    const first = judge(run, referenceStatement, defaultProfile);
    expect(judge(run, referenceStatement, defaultProfile)).toEqual(first);
    expect(
      judge(JSON.parse(before) as RunRecord, structuredClone(referenceStatement), defaultProfile),
    ).toEqual(first);
    expect(JSON.stringify(run)).toBe(before);
    expect(first.divergences).toEqual([]);
    expect(first.judged).toBe(4);
  });

  it('counts each step that puts a rule to the test', async () => {
    const { exercised } = judge(
      await playActs([ASKS, ANSWERS, CLOSES, REPLIES, ANSWERS]),
      referenceStatement,
      defaultProfile,
    );
    expect(exercised.get('ECON-00')).toEqual([1, 2, 3, 4, 5]);
    expect(exercised.get('ECON-01')).toEqual([1]);
    expect(exercised.get('ECON-02')).toEqual([2]);
    expect(exercised.get('ECON-03')).toEqual([3]);
    expect(exercised.get('ECON-04')).toEqual([4, 5]);
    expect(exercised.get('ECON-05')).toEqual([3, 4, 5]);
    expect(exercised.has('ECON-13')).toBe(false);
  });

  it('stops at the first divergence, so that later steps blame nobody', async () => {
    const run = await playActs([ASKS, ANSWERS, CLOSES], { candidate: { ...cutsText, textsOf: () => [] } });
    const { divergences, judged, exercised } = judge(run, referenceStatement, defaultProfile);
    expect(divergences.map(({ rule, step }) => [rule, step])).toEqual([['ECON-01', 1]]);
    expect(judged).toBe(1);
    expect(exercised.has('ECON-02')).toBe(false);
  });

  it('stops before an act that no source settles', async () => {
    const run = await playActs([OPENS, ANSWERS, ASKS], { candidate: cutsText });
    const { divergences, judged, exercised } = judge(run, referenceStatement, defaultProfile);
    expect(divergences).toEqual([]);
    expect(judged).toBe(1);
    expect(exercised.get('ECON-00')).toEqual([1]);
  });

  it('says in both languages what was expected and what was seen', async () => {
    const [divergence] = judge(
      await playActs([ASKS], { candidate: cutsText }),
      referenceStatement,
      defaultProfile,
    ).divergences;
    expect(divergence?.mismatch).toEqual({
      expected: { nb: 'teksten er hel', en: 'the text is whole' },
      actual: {
        nb: 'teksten er en annen (5 tegn, forventet 63)',
        en: 'the text differs (5 characters, expected 63)',
      },
    });
  });
});

describe('blame', () => {
  it('falls on MSG-01 alone in a step where something sent cannot be read', async () => {
    expect(rulesOf(await playActs([ASKS], { candidate: { ...cutsText, ...spoilsReceipts } }))).toEqual([
      'MSG-01 at 1',
    ]);
  });

  it('falls on every rule of the candidate that does not hold in the step', async () => {
    const run = await playActs([ASKS], { candidate: { ...cutsText, receiptCount: () => 0 } });
    expect(rulesOf(run)).toEqual(['ECON-01 at 1', 'MSG-02 at 1']);
  });

  it('of a text too long for Helsenorge is the same whether it was written at once or kept as a draft', async () => {
    const text = 'x'.repeat(1000);
    const run = await playActs([{ type: 'citizen.drafts', text }, { type: 'citizen.resumes' }], {
      helsenorge: { contactCharactersMax: 999 },
    });
    expect(rulesOf(run)).toEqual(['CONT-02 at 2']);
  });

  it('falls on the candidate and not on Helsenorge, which shows what the candidate sent', async () => {
    const codeOf = (...[conversation, act]: Parameters<typeof conforming.codeOf>) =>
      conforming.codeOf(conversation, { ...act, type: 'clinician.answers', by: 'gp' });
    const { divergences } = judge(
      await playActs([ASKS, CLOSES], { candidate: { codeOf } }),
      referenceStatement,
      defaultProfile,
    );
    expect(divergences.map(({ rule, isPlatformFault }) => [rule, isPlatformFault])).toEqual([
      ['ECON-03', false],
    ]);
  });

  it('falls on Helsenorge where it breaks a rule of its own', async () => {
    const run = await playActs([ASKS], { helsenorge: { emergencyNumbers: [] } });
    const { divergences } = judge(run, referenceStatement, defaultProfile);
    expect(divergences.map(({ rule, isPlatformFault }) => [rule, isPlatformFault])).toEqual([
      ['ECON-14', true],
    ]);
  });

  it('falls on Helsenorge where it refuses what a citizen may do', async () => {
    const run = await playActs([ASKS, ANSWERS, REPLIES], { helsenorge: { canReply: () => false } });
    const { divergences } = judge(run, referenceStatement, defaultProfile);
    expect(divergences).toMatchObject([{ rule: 'ECON-00', step: 3, isPlatformFault: true }]);
    expect(divergences[0]?.mismatch.expected.en).toBe('accepted');
  });

  it('falls on the lifecycle only where no rule of its own explains', async () => {
    const objectionTo = () => undefined;
    expect(rulesOf(await playActs([ANSWERS], { candidate: { objectionTo } }))).toEqual(['ECON-00 at 1']);
    const closed = await playActs([ASKS, CLOSES, ANSWERS], { candidate: { objectionTo } });
    expect(rulesOf(closed)).toEqual(['ECON-04 at 3']);
  });

  it('falls on the candidate that refuses what it must accept', async () => {
    const run = await playActs([ASKS, ANSWERS], { candidate: { objectionTo: () => 'stengt' } });
    expect(rulesOf(run)).toEqual(['ECON-02 at 2']);
    expect(judge(run, referenceStatement, defaultProfile).divergences[0]?.mismatch.actual.en).toBe(
      'refused: stengt',
    );
  });

  it('falls on an act that was refused and yet had an effect', async () => {
    const run = await playActs([ASKS, CLOSES, ANSWERS]);
    const [asked, , refused] = run.steps;
    if (!asked || !refused) throw new Error('The acts were not played');
    const tampered = { ...refused, office: { ...refused.office, filed: asked.office.filed } };
    const { divergences } = judge(
      { ...run, steps: run.steps.with(2, tampered) },
      referenceStatement,
      defaultProfile,
    );
    expect(divergences).toMatchObject([{ rule: 'ECON-04', step: 3 }]);
    expect(divergences[0]?.mismatch.actual.en).toBe('refused, yet 0 messages sent, 1 filed, 0 charged');
  });
});

describe('the suite itself', () => {
  it('is at fault where Helsenorge sends what cannot be read', async () => {
    const run = await playActs([ASKS]);
    const text = JSON.stringify(run)
      .replaceAll('<MsgId>', '<MsgIdent>')
      .replaceAll('</MsgId>', '</MsgIdent>');
    expect(judge(JSON.parse(text) as RunRecord, referenceStatement, defaultProfile).suiteFault).toContain(
      'MsgId',
    );
    expect(judge(run, referenceStatement, defaultProfile).suiteFault).toBeUndefined();
  });

  it('is not at fault for what the network was told to corrupt', async () => {
    const run = await playActs([
      { type: 'network.corrupts', fault: 'invalid' },
      { type: 'network.corrupts' },
    ]);
    expect(judge(run, referenceStatement, defaultProfile).suiteFault).toBeUndefined();
  });
});

describe('the statement', () => {
  it('keeps a rule from being put to the test when the candidate does not let it be seen', async () => {
    const run = await playActs([ASKS, ANSWERS], { candidate: cutsText });
    const blind = {
      ...referenceStatement,
      observes: referenceStatement.observes.filter((each) => each !== 'journal'),
    };
    const { divergences, exercised } = judge(run, blind, defaultProfile);
    expect(divergences).toEqual([]);
    expect(exercised.has('ECON-01')).toBe(false);
    expect(exercised.get('ECON-02')).toEqual([2]);
  });

  it('keeps deadlines from being judged when the candidate does not take the clock', async () => {
    const late: Act = { type: 'calendar.reaches', instant: '2024-02-13T00:00:00+01:00' };
    const run = await playActs([ASKS, late], { candidate: { isOverdue: () => false } });
    expect(rulesOf(run)).toEqual(['ECON-08 at 2']);
    expect(rulesOf(run, { ...referenceStatement, takesClock: false })).toEqual([]);
  });
});
