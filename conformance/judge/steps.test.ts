import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { stepsOf } from './steps.ts';

const ACTS: readonly Act[] = [
  { type: 'citizen.replies' },
  { type: 'citizen.asks' },
  { type: 'clinician.opens' },
  { type: 'clinician.answers' },
  { type: 'citizen.replies', conversation: 2 },
  { type: 'clinician.answers', conversation: 2 },
  { type: 'clinician.opens', citizen: 'stranger' },
  { type: 'clinician.answers', conversation: 9 },
  { type: 'network.repeats' },
];

const run = await playActs(ACTS);
const { steps, platformFaults } = stepsOf(run, referenceStatement, defaultProfile);
const ids = steps.at(-1)?.conversationIds ?? [];

describe('the steps of a run', () => {
  it('are its acts in order, numbered from one, each with those before it', () => {
    expect(platformFaults).toEqual([]);
    expect(steps.map(({ act }) => act)).toEqual(ACTS);
    expect(steps.map(({ number, past }) => [number, past.length])).toEqual(
      ACTS.map((_, index) => [index + 1, index]),
    );
    for (const { past } of steps) expect(past).toEqual(steps.slice(0, past.length));
  });

  it('say what the lifecycle makes of each act', () => {
    expect(steps.map(({ permission }) => permission)).toEqual([
      'forbidden',
      'permitted',
      'permitted',
      'permitted',
      'permitted',
      'permitted',
      'forbidden',
      'forbidden',
      'permitted',
    ]);
  });

  it('begin where the former ended', () => {
    for (const { before, past } of steps) {
      const former = past.at(-1)?.after.conversations ?? [];
      expect(before.conversations.map(({ state }) => state)).toEqual(former.map(({ state }) => state));
    }
  });

  it('name the conversation an act is about, before and after it', () => {
    expect(ids).toHaveLength(2);
    expect(steps.map(({ conversationId }) => conversationId)).toEqual([
      undefined,
      ids[0],
      ids[1],
      ids[0],
      ids[1],
      ids[1],
      undefined,
      undefined,
      // A message that comes again is the network's doing, in no conversation in particular.
      undefined,
    ]);
    const states = steps.map(({ conversationBefore, conversationAfter }) => [
      conversationBefore?.state,
      conversationAfter?.state,
    ]);
    expect(states.slice(0, 6)).toEqual([
      [undefined, undefined],
      ['unopened', 'awaiting-answer.in-time'],
      ['unopened', 'awaiting-reply'],
      ['awaiting-answer.in-time', 'answered'],
      ['awaiting-reply', 'replied'],
      ['replied', 'answered'],
    ]);
  });

  it('name the message that the office was to answer', () => {
    const reply = steps[4]?.received[0]?.message?.id;
    expect(reply).toBeDefined();
    expect(steps[5]?.answers).toBe(reply);
    expect(steps[3]?.answers).toBe(ids[0]);
    expect(steps[1]?.answers).toBeUndefined();
  });

  it('hold what the office said of itself and what Helsenorge shows', () => {
    const [, asked] = steps;
    expect(asked?.filed).toEqual(run.steps[1]?.office.filed);
    expect(asked?.tasks).toHaveLength(1);
    expect(asked?.view).toEqual(run.steps[1]?.view);
  });
});

describe('the steps of several practices', () => {
  it('are numbered in the run, and each follows from what was before it in its practice', async () => {
    const beside = await playActs([
      { type: 'citizen.asks' },
      { type: 'citizen.asks', practice: 2 },
      { type: 'clinician.closes' },
      { type: 'clinician.answers', practice: 2 },
    ]);
    const all = stepsOf(beside, referenceStatement, defaultProfile).steps;
    expect(all.map(({ number, past }) => [number, past.map((each) => each.number)])).toEqual([
      [1, []],
      [2, []],
      [3, [1]],
      [4, [2]],
    ]);
    expect(all.map((each) => each.beside.map(({ past }) => past.length))).toEqual([[0], [1], [1], [2]]);
    expect(all.map(({ permission }) => permission)).toEqual(Array(4).fill('permitted'));
    expect(all.map(({ practice }) => practice.id)).toEqual(['p0', 'p0-2', 'p0', 'p0-2']);
    expect(steps.every((each) => each.beside.length === 0)).toBe(true);
  });
});
