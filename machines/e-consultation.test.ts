import { describe, expect, it } from 'vitest';
import { isWithinAttachmentLimits } from './attachments.ts';
import type { Act, AttachmentSketch } from './contract/acts.ts';
import { defaultProfile } from './contract/default-profile.ts';
import { limitsOf } from './contract/profile.ts';
import { after, beginning, instantOf, permission } from './situation/lifecycle.ts';
import type { Situation } from './situation/situation.ts';

const limits = limitsOf(defaultProfile);

const START = '2024-02-05T09:00:00+01:00';
const LAST_MINUTE: Act = { type: 'calendar.reaches', instant: '2024-02-12T23:59:00+01:00' };
const PAST_DUE: Act = { type: 'calendar.reaches', instant: '2024-02-13T00:00:00+01:00' };
const ASKS: Act = { type: 'citizen.asks' };
const REPLIES: Act = { type: 'citizen.replies' };
const ANSWERS: Act = { type: 'clinician.answers' };
const REFERS: Act = { type: 'clinician.refers' };
const CLOSES: Act = { type: 'clinician.closes' };
const DELIVERS: Act = { type: 'network.delivers' };

/** The acts by which each state is reached. */
const REACHED_BY = {
  sent: [{ ...ASKS, isDelayed: true }],
  'awaiting-answer.in-time': [ASKS],
  'awaiting-answer.overdue': [ASKS, PAST_DUE],
  answered: [ASKS, ANSWERS],
  replied: [ASKS, ANSWERS, REPLIES],
  referred: [ASKS, REFERS],
  'awaiting-reply': [{ type: 'clinician.opens' }],
  closed: [ASKS, CLOSES],
  rejected: [{ ...ASKS, citizen: 'stranger' }],
} as const satisfies Record<string, readonly Act[]>;
type State = keyof typeof REACHED_BY;

/** The state table: what each act leads to, `forbidden` when it is refused, `unsettled` when no source says. */
const TABLE: Readonly<Record<State, readonly [reply: string, answer: string, refer: string, close: string]>> =
  {
    sent: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    'awaiting-answer.in-time': ['forbidden', 'answered', 'referred', 'closed'],
    'awaiting-answer.overdue': ['forbidden', 'answered', 'referred', 'closed'],
    answered: ['replied', 'answered', 'referred', 'closed'],
    replied: ['replied', 'answered', 'referred', 'closed'],
    referred: ['replied', 'answered', 'unsettled', 'closed'],
    'awaiting-reply': ['replied', 'unsettled', 'unsettled', 'unsettled'],
    closed: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    rejected: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  };

/** What the environment's acts lead to; they are never refused. */
const ENVIRONMENT: Readonly<Record<State, readonly [delivers: string, pastDue: string]>> = {
  sent: ['awaiting-answer.in-time', 'sent'],
  'awaiting-answer.in-time': ['awaiting-answer.in-time', 'awaiting-answer.overdue'],
  'awaiting-answer.overdue': ['awaiting-answer.overdue', 'awaiting-answer.overdue'],
  answered: ['answered', 'answered'],
  replied: ['replied', 'replied'],
  referred: ['referred', 'referred'],
  'awaiting-reply': ['awaiting-reply', 'awaiting-reply'],
  closed: ['closed', 'closed'],
  rejected: ['rejected', 'rejected'],
};

const does = (situation: Situation, act: Act) => after(situation, act, instantOf(act, situation.now));
const reach = (acts: readonly Act[]) => acts.reduce(does, beginning(START, limits));
const stateOf = ({ conversations }: Situation) => conversations[0]?.state;
const factsOf = (acts: readonly Act[]) => reach(acts).conversations[0]?.facts;

/** The state an act leads to, or what is said to it. */
function outcomeOf(situation: Situation, act: Act): string | undefined {
  const permitted = permission(situation, act, instantOf(act, situation.now));
  const next = stateOf(does(situation, act));
  if (permitted === 'permitted') return next;
  expect(next).toBe(stateOf(situation));
  return permitted;
}

describe('an e-consultation', () => {
  it.each(Object.entries(REACHED_BY))('is %s after its acts', (state, acts) => {
    expect(stateOf(reach(acts))).toBe(state);
  });

  it.each(Object.entries(TABLE))(
    'that is %s takes and refuses acts as the state table says',
    (state, expected) => {
      const situation = reach(REACHED_BY[state as State]);
      expect([REPLIES, ANSWERS, REFERS, CLOSES].map((act) => outcomeOf(situation, act))).toEqual(expected);
    },
  );

  it.each(Object.entries(ENVIRONMENT))('that is %s meets calendar and network', (state, expected) => {
    const situation = reach(REACHED_BY[state as State]);
    expect([DELIVERS, PAST_DUE].map((act) => outcomeOf(situation, act))).toEqual(expected);
  });

  it.each(Object.entries(REACHED_BY))('that is %s lets others be begun beside it', (state, acts) => {
    const { conversations } = reach([...acts, ASKS, { type: 'clinician.opens' }]);
    expect(conversations.map((each) => each.state)).toEqual([
      state,
      'awaiting-answer.in-time',
      'awaiting-reply',
    ]);
  });

  it('that does not exist takes no act', () => {
    for (const act of [REPLIES, ANSWERS, REFERS, CLOSES]) {
      expect(outcomeOf(beginning(START, limits), act)).toBe('forbidden');
      expect(outcomeOf(reach([ASKS]), { ...act, conversation: 2 } as Act)).toBe('forbidden');
    }
  });

  it('is not opened by the office with somebody it does not know', () => {
    expect(outcomeOf(beginning(START, limits), { type: 'clinician.opens', citizen: 'stranger' })).toBe(
      'forbidden',
    );
    expect(outcomeOf(beginning(START, limits), { type: 'clinician.opens', citizen: 'neighbour' })).toBe(
      'awaiting-reply',
    );
  });
});

describe('the deadline of an e-consultation', () => {
  it('is the fifth working day after receipt, kept until the end of that day', () => {
    expect(factsOf([ASKS])).toMatchObject({ dueOn: '2024-02-12', askedAt: '2024-02-05T09:00:01+01:00' });
    expect(stateOf(reach([ASKS, LAST_MINUTE]))).toBe('awaiting-answer.in-time');
    expect(stateOf(reach([ASKS, LAST_MINUTE, PAST_DUE]))).toBe('awaiting-answer.overdue');
  });

  it('counts from when a delayed question arrives', () => {
    const monday: Act = { type: 'calendar.reaches', instant: '2024-02-12T09:00:00+01:00' };
    expect(factsOf([{ ...ASKS, isDelayed: true }, monday])?.dueOn).toBeUndefined();
    expect(factsOf([{ ...ASKS, isDelayed: true }, monday, DELIVERS])?.dueOn).toBe('2024-02-19');
  });

  it.each([ANSWERS, REFERS, CLOSES])('ends when the office does $type', (act) => {
    expect(factsOf([ASKS, act])).toMatchObject({ dueOn: undefined, askedAt: undefined });
  });

  it('is none for what the office opened and for what it rejected', () => {
    expect(factsOf([{ type: 'clinician.opens' }, REPLIES])?.dueOn).toBeUndefined();
    expect(factsOf([{ ...ASKS, citizen: 'stranger' }])?.dueOn).toBeUndefined();
  });
});

describe('what is held back on the way', () => {
  it('is counted until the network delivers', () => {
    const held = [ASKS, ANSWERS, { ...REPLIES, isDelayed: true }, { ...REPLIES, isDelayed: true }] as const;
    expect(factsOf(held)?.delayed).toBe(2);
    expect(factsOf([...held, DELIVERS])?.delayed).toBe(0);
    expect(factsOf([...held, CLOSES, DELIVERS])?.delayed).toBe(0);
  });

  it('is rejected on arrival when it is from a stranger', () => {
    const acts: Act[] = [{ ...ASKS, isDelayed: true, citizen: 'stranger' }];
    expect(stateOf(reach(acts))).toBe('sent');
    expect(stateOf(reach([...acts, DELIVERS]))).toBe('rejected');
  });
});

describe('files', () => {
  const file = (bytes: number, format: AttachmentSketch['format'] = 'pdf'): AttachmentSketch => ({
    format,
    bytes,
    seed: 0,
  });

  it.each<[string, AttachmentSketch[], boolean]>([
    ['none', [], true],
    ['three', [file(8), file(8, 'jpg'), file(8, 'png')], true],
    ['four', [file(8), file(8), file(8), file(8)], false],
    ['20 MB together', [file(10_000_000), file(10_000_000)], true],
    ['one byte more than 20 MB', [file(10_000_000), file(10_000_001)], false],
    ['a text document', [file(8, 'docx')], false],
  ])('that are %s are within the limits: %3$s', (_name, attachments, isAllowed) => {
    expect(isWithinAttachmentLimits(limits, attachments)).toBe(isAllowed);
    expect(outcomeOf(beginning(START, limits), { ...ASKS, attachments }) === 'forbidden').toBe(!isAllowed);
    expect(outcomeOf(reach([ASKS, ANSWERS]), { ...REPLIES, attachments }) === 'forbidden').toBe(!isAllowed);
    expect(
      outcomeOf(beginning(START, limits), { ...ASKS, attachments, isDelayed: true }) === 'forbidden',
    ).toBe(!isAllowed);
  });
});
