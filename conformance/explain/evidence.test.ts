import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { judge } from '../judge/judge.ts';
import { stepLines } from './evidence.ts';
import { readOf } from './what-was-read.ts';

it('tells of the call that faltered in a step, where it did', async () => {
  const run = await playActs([
    { type: 'network.falters', call: 2, how: 'answer-lost' },
    { type: 'citizen.asks' },
    { type: 'clinician.answers' },
  ]);
  const [armed, asked, answered] = stepLines(run, 3, false).map(({ text }) => text);
  expect(asked?.en).toMatch(
    /starts an e-consultation; call number 2 from the office \(GET \/\S+\) is done, but its answer is lost, and the office is asked once more$/,
  );
  expect(asked?.nb).toContain('blir utført, men svaret går tapt, og kontoret blir spurt en gang til');
  expect(`${armed?.en} ${answered?.en}`).not.toContain('asked once more');
});

/** The last step of a failure as a report shows it. */
async function failed(name: string, acts: readonly Act[]) {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new RangeError(`There is no mutant ${name}`);
  const run = await playActs(acts, {
    createDriver: (carrier) => createMutant(mutant, defaultProfile, carrier),
  });
  const judgement = judge(run, referenceStatement, defaultProfile);
  const [first] = judgement.divergences;
  if (!first) throw new RangeError(`The mutant ${name} broke nothing`);
  const broken = { step: first.step, read: readOf(judgement, first) };
  const line = stepLines(run, first.step, false, broken).at(-1);
  const offending = line?.messages.filter(({ offends }) => offends) ?? [];
  return { line, messages: offending.map(({ type, at }) => [type, at]) };
}

const ASKED: readonly Act[] = [{ type: 'citizen.asks' }];
const ANSWERED: readonly Act[] = [...ASKED, { type: 'clinician.answers' }];
const CLOSED: readonly Act[] = [...ASKED, { type: 'clinician.closes' }];
const BODY = 'MsgHead/Document/RefDoc/Content/Dialogmelding/Notat';

describe('what a broken rule read last', () => {
  it.each([
    ['ECON-03', CLOSED, `${BODY}/TemaKodet`],
    ['ECON-03/3', CLOSED, 'MsgHead/MsgInfo/ConversationRef/RefToParent'],
    ['MSG-01', ANSWERED, 'MsgHead/MsgInfo/Ack'],
  ])('is an element of the one message that is wrong: %s', async (name, acts, at) => {
    const { messages, line } = await failed(name, acts);
    expect(messages).toEqual(
      [['DIALOG_INNBYGGER_EKONSULTASJON', at]].map(([type, place]) => [
        name === 'MSG-01' ? '?' : type,
        place,
      ]),
    );
    expect(line?.offends).toBeUndefined();
    expect(line?.office.filter(({ offends }) => offends)).toEqual([]);
  });

  it('is an entry that was filed, a task or whatever else the office is shown', async () => {
    const filed = await failed('ECON-12', [...ANSWERED, { type: 'citizen.replies' }]);
    expect(filed.messages).toEqual([]);
    expect(filed.line?.office.filter(({ offends }) => offends)).toMatchObject([
      { kind: 'filed', text: { en: 'filed: received message' } },
    ]);
    const due = await failed('ECON-08', ASKED);
    expect(due.line?.office.filter(({ offends }) => offends)).toMatchObject([{ kind: 'waits' }]);
  });

  it('is the act, where it was done and was to be refused', async () => {
    const { line, messages } = await failed('ECON-04', [...CLOSED, { type: 'clinician.answers' }]);
    expect([line?.offends, messages]).toEqual([true, []]);
  });

  it('is the act, where what was to be sent is missing', async () => {
    const { line, messages } = await failed('ECON-13', [{ type: 'clinician.opens' }]);
    expect([line?.offends, messages]).toEqual([true, []]);
  });
});

it('tells what the office is shown where it is new, and no more where it stands as before', async () => {
  const run = await playActs([...ANSWERED, { type: 'clinician.closes' }]);
  const told = stepLines(run, 3, false).map(({ office }) => office.map(({ text }) => text.en));
  expect(told).toEqual([
    ['filed: received message', expect.stringMatching(/^waits for an answer, due .*12 February 2024/)],
    ['filed: message sent', 'charged: copayment and invoice fee'],
    ['filed: message sent'],
  ]);
});
