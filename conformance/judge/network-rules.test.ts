import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { CODE_SYSTEM } from '../../machines/contract/messages/code-lists.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import type { Receipt } from '../../machines/contract/messages/message.ts';
import { conversationBy } from '../../machines/contract/openapi/example-conversation.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { networkMutants } from '../../mocks/mutants/platform-network.ts';
import { type Behaviour, conformingBy } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { judge } from './judge.ts';

const { receiptOfClosing } = conversationBy(defaultProfile);

const conforming = conformingBy(defaultProfile);

const ASKS: Act = { type: 'citizen.asks' };
const ANSWERS: Act = { type: 'clinician.answers' };
const CLOSES: Act = { type: 'clinician.closes' };
const REPLIES: Act = { type: 'citizen.replies' };
const DOWN: Act = { type: 'network.goes-down' };
const UP: Act = { type: 'network.comes-up' };
const REJECTS: Act = { type: 'network.rejects' };

async function judged(acts: readonly Act[], mutant?: string) {
  const found = mutants.find(({ name }) => name === mutant);
  const run = await playActs(
    acts,
    found ? { createDriver: (carrier) => createMutant(found, defaultProfile, carrier) } : {},
  );
  const { divergences, exercised, suiteFault } = judge(run, referenceStatement, defaultProfile);
  return { found: divergences.map(({ rule, step }) => `${rule} at ${step}`), exercised, suiteFault };
}

describe('an outage', () => {
  const OUTAGE = [ASKS, DOWN, ANSWERS, { ...ASKS, citizen: 'neighbour' }, UP] as const;

  it('is judged when it ends, with all that comes then, and nothing is asked of what could not be sent meanwhile', async () => {
    const { found, exercised } = await judged(OUTAGE);
    expect(found).toEqual([]);
    expect(exercised.get('MSG-11')).toEqual([5]);
    expect(exercised.get('ECON-02')).toBeUndefined();
    expect(exercised.get('ECON-01')).toEqual([1, 5]);
  });

  it('hides nothing of what is shown while it lasts, or when it ends', async () => {
    const shown = async (candidate: Partial<Behaviour>) => {
      const run = await playActs(OUTAGE, { candidate });
      return judge(run, referenceStatement, defaultProfile).divergences.map(
        ({ rule, step }) => `${rule} at ${step}`,
      );
    };
    let isLater = false;
    const twice: Behaviour['tasksFor'] = (_conversation, task) => (isLater ? [task, task] : [task]);
    const keeps: Behaviour['keeps'] = (xml) => {
      isLater = true;
      return [xml];
    };
    expect(await shown({ keeps, tasksFor: twice })).toEqual(['ECON-08 at 5']);
    const cut: Behaviour['entriesFor'] = (office, message) =>
      conforming.entriesFor(office, message).map((entry) => ({ ...entry, text: isLater ? '' : entry.text }));
    isLater = false;
    expect(await shown({ keeps, entriesFor: cut })).toEqual(['ECON-01 at 5']);
    expect(
      await shown({
        entriesForSent: (office, message) =>
          conforming.entriesForSent(office, message).map((entry) => ({ ...entry, text: '' })),
      }),
    ).toEqual(['MSG-16 at 3']);
  });

  it('is followed by every rule judged again', async () => {
    const { found, exercised } = await judged([
      ...OUTAGE,
      { ...ANSWERS, conversation: 2 },
      { type: 'network.repeats' },
    ]);
    expect(found).toEqual([]);
    expect([exercised.get('ECON-02'), exercised.get('MSG-04')]).toEqual([[6], [7]]);
    expect(exercised.get('MSG-12')).toContain(6);
    expect(exercised.get('MSG-11')).toEqual([5, 6]);
  });

  it.each([
    ['ECON-02', [...OUTAGE, REPLIES, ANSWERS], 7],
    ['MSG-04', [...OUTAGE, { type: 'network.repeats' }], 6],
    ['MSG-12', [...OUTAGE, { ...ANSWERS, conversation: 2 }, ASKS], 6],
  ] as const)('does not hide what breaks %s after it', async (rule, acts, step) => {
    expect((await judged(acts as readonly Act[], rule)).found).toEqual([`${rule} at ${step}`]);
  });

  it.each([
    ['what is lost', 'MSG-11/2', OUTAGE, 5],
    ['what is sent twice', 'MSG-11/3', OUTAGE, 5],
    ['what came meanwhile and is passed over', 'MSG-11', [DOWN, ASKS, UP], 3],
    ['what is sent again with the next act', 'MSG-11/4', [...OUTAGE, ASKS], 6],
    ['what is sent again beside another answer', 'MSG-11/4', [...OUTAGE, ANSWERS], 6],
    ['another order', 'MSG-11/5', [ASKS, DOWN, ANSWERS, CLOSES, UP], 5],
  ] as const)('finds %s, and blames no other rule', async (_what, mutant, acts, step) => {
    expect((await judged(acts as readonly Act[], mutant)).found).toEqual([`MSG-11 at ${step}`]);
  });

  it('is no reason to refuse what the office may do, nor to accept what it may not', async () => {
    const refusing = { objectionTo: () => 'Meldingstjenesten er nede' };
    const refused = await playActs([ASKS, DOWN, ANSWERS], { candidate: refusing });
    expect(judge(refused, referenceStatement, defaultProfile).divergences).toMatchObject([
      { rule: 'ECON-00', step: 3 },
    ]);
    const accepting = { objectionTo: () => undefined };
    const accepted = await playActs([ASKS, CLOSES, DOWN, ANSWERS], { candidate: accepting });
    expect(judge(accepted, referenceStatement, defaultProfile).divergences).toMatchObject([
      { rule: 'ECON-04', step: 4 },
    ]);
  });
});

describe('a rejected answer', () => {
  it('is to be told of in the first answer after it, and may be given anew', async () => {
    const { found, exercised } = await judged([ASKS, REJECTS, ANSWERS, ANSWERS, REPLIES]);
    expect(found).toEqual([]);
    expect(exercised.get('MSG-09')).toEqual([4]);
  });

  it('is told of after an outage when there was no reading it before', async () => {
    const acts = [ASKS, REJECTS, ANSWERS, DOWN, UP, ANSWERS];
    const { found, exercised } = await judged(acts);
    expect(found).toEqual([]);
    expect(exercised.get('MSG-09')).toEqual([5, 6]);
    const silent = await playActs(acts, { candidate: { warningsOf: () => [] } });
    expect(judge(silent, referenceStatement, defaultProfile).divergences).toMatchObject([
      { rule: 'MSG-09', step: 6 },
    ]);
  });

  it('leaves open what is charged and whether the task waits', async () => {
    const late: Act = { type: 'calendar.reaches', instant: '2024-02-20T09:00:00+01:00' };
    const { found, exercised } = await judged([ASKS, REJECTS, ANSWERS, late, CLOSES]);
    expect(found).toEqual([]);
    expect([exercised.get('ECON-08'), exercised.get('ECON-09')]).toEqual([
      [1, 2, 4],
      [1, 2, 3, 4, 5],
    ]);
    expect(exercised.get('ECON-07')).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['of which nobody is told', 'MSG-09', [ASKS, REJECTS, ANSWERS, ASKS], 4],
    ['told of in another conversation', 'MSG-09/2', [ASKS, REJECTS, ANSWERS, ASKS], 4],
    ['taken for given', 'MSG-09/3', [ASKS, REJECTS, CLOSES, CLOSES], 4],
  ] as const)('%s breaks MSG-09 alone', async (_how, mutant, acts, step) => {
    expect((await judged(acts as readonly Act[], mutant)).found).toEqual([`MSG-09 at ${step}`]);
  });
});

describe('a document made unreadable', () => {
  const CODES = { doctype: 'T01', 'another-root': 'T02', 'wrong-order': 'T02' } as const;

  /** The record of such a document, rejected by an AppRec for an id instead of by the call. */
  async function rejectedByDocument(fault: keyof typeof CODES, idOf: (xml: string) => string) {
    const run = await playActs([{ type: 'network.corrupts', fault }]);
    const [step] = run.steps;
    const [came] = step?.passed ?? [];
    if (!step || !came || !('document' in came) || !('xml' in came.document)) throw new Error('Nothing came');
    const receipt: Receipt = {
      ...receiptOfClosing,
      status: 'rejected',
      errors: [{ value: CODES[fault], system: CODE_SYSTEM.receiptError }],
      original: { ...receiptOfClosing.original, id: idOf(came.document.xml) },
    };
    const transportId = '33333333-3333-4333-8333-333333333333';
    const given = { to: 'platform' as const, transportId, document: { xml: writeMessage(receipt) } };
    const judgement = judge(
      { ...run, steps: [{ ...step, passed: [came, given] }] },
      referenceStatement,
      defaultProfile,
    );
    return judgement.divergences.map(({ rule }) => rule);
  }
  const idIn = (xml: string) => /<MsgId>([^<]*)</.exec(xml)?.[1] ?? '';

  it.each(['doctype', 'another-root', 'wrong-order'] as const)(
    'may be rejected by an AppRec where its id can be made out: %s',
    async (fault) => {
      expect(await rejectedByDocument(fault, idIn)).toEqual([]);
      expect(await rejectedByDocument(fault, () => 'another-id')).toEqual(['MSG-02', 'MSG-06']);
    },
  );
});

describe('Helsenorge at fault on the way', () => {
  const TELLING: readonly Act[] = [ASKS, REJECTS, ANSWERS, ANSWERS, DOWN, ASKS, ANSWERS, UP, REPLIES];

  it.each(networkMutants)('$fault: the suite is to blame, and no rule', async ({ breaks }) => {
    const run = await playActs(TELLING, { helsenorge: breaks });
    const { suiteFault, divergences } = judge(run, referenceStatement, defaultProfile);
    expect(suiteFault).toBeDefined();
    expect(divergences).toEqual([]);
  });

  it('is not found where it conforms', async () => {
    expect((await judged(TELLING)).suiteFault).toBeUndefined();
  });
});
