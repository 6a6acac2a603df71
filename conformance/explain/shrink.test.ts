import { describe, expect, it } from 'vitest';
import { type Act, practiceNumberOf } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { conversationAbout } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { WRITTEN_FOR } from '../../scenarios/data/limits.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { EVERY_ODD_PIECE, ofLength } from '../../scenarios/data/texts.ts';
import { histories } from '../../scenarios/e-consultation.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import { judge } from '../judge/judge.ts';
import { playIn } from '../play/play.ts';
import { ATTEMPTS_MAX, shrink, upTo } from './shrink.ts';

const FILE = { format: 'png', bytes: 64, seed: 1 } as const;
const NAMED = { ...FILE, seed: 2, name: 'utslett på hånd.png' } as const;
/** Long and winding: everything that any mutant does wrong comes to light in it, late rather than early. */
const LONG: readonly Act[] = [
  { type: 'network.delivers' },
  { type: 'citizen.replies', text: 'For tidlig' },
  { type: 'calendar.reaches', instant: '2024-03-26T14:00:00+01:00' },
  { type: 'clinician.opens', citizen: 'neighbour' },
  { type: 'citizen.asks', attachments: [FILE, { ...FILE, format: 'jpg' }, { ...FILE, format: 'pdf' }] },
  { type: 'network.repeats' },
  { type: 'citizen.replies', text: 'Takk, jeg kommer.' },
  { type: 'clinician.answers', conversation: 2 },
  { type: 'citizen.replies', conversation: 2, isDelayed: true },
  { type: 'citizen.replies', conversation: 2, attachments: [FILE] },
  { type: 'network.delivers' },
  { type: 'clinician.answers', text: 'Prøv det.' },
  { type: 'clinician.answers', conversation: 2 },
  { type: 'clinician.closes' },
  { type: 'clinician.closes', conversation: 2 },
  { type: 'clinician.answers', conversation: 2 },
  { type: 'clinician.answers', conversation: 7 },
  { type: 'network.corrupts', fault: 'invalid' },
  { type: 'citizen.asks', text: 'Går dette bra?' },
  { type: 'clinician.refers', conversation: 3 },
  { type: 'network.corrupts' },
  { type: 'citizen.asks', citizen: 'neighbour', attachments: [FILE] },
  { type: 'network.misroutes' },
  { type: 'citizen.asks', citizen: 'stranger' },
  { type: 'calendar.reaches', instant: '2024-04-05T23:58:00+02:00' },
  { type: 'calendar.reaches', instant: '2024-04-06T00:00:00+02:00' },
  { type: 'network.corrupts', fault: 'doctype' },
  { type: 'network.corrupts', fault: 'wrong-order' },
  { type: 'network.rejects', conversation: 4 },
  { type: 'clinician.closes', conversation: 4 },
  { type: 'clinician.closes', conversation: 4 },
  { type: 'citizen.asks', text: 'Er dere der?' },
  { type: 'network.goes-down' },
  { type: 'clinician.answers', conversation: 6, text: 'Ja, snart.' },
  { type: 'clinician.answers', conversation: 6, text: 'Ja, nå.' },
  { type: 'citizen.asks', citizen: 'neighbour' },
  { type: 'network.comes-up' },
  { type: 'citizen.replies', conversation: 6 },
  { type: 'citizen.replies', conversation: 6, attachments: [FILE] },
  { type: 'citizen.asks', text: 'Kan dette avsluttes?' },
  { type: 'clinician.closes', conversation: 8 },
  { type: 'citizen.asks', text: ofLength(4001, EVERY_ODD_PIECE), attachments: [FILE, FILE, NAMED] },
  { type: 'clinician.answers', conversation: 9, text: ofLength(4001, EVERY_ODD_PIECE) },
];

const scenarioOf = (acts: readonly Act[], start = ORDINARY_START): Scenario => ({
  name: 'long',
  service: 'e-consultation',
  purpose: 'random',
  start,
  acts,
});

function recordOf({ name, purpose, start, acts }: Scenario): RunRecord {
  const { length } = acts;
  return {
    name,
    purpose,
    start,
    practice: practiceOf(0),
    acts: [...acts],
    steps: Array(length).fill(undefined),
  };
}

/** A candidate that fails at the first act of which something holds, told from the lifecycle alone. */
function failsWhere(isWrong: (act: Act, state: string | undefined) => boolean) {
  let attempts = 0;
  const attempt = async (scenario: Scenario) => {
    attempts += 1;
    let situation = beginning(scenario.start, WRITTEN_FOR);
    for (const [index, act] of scenario.acts.entries()) {
      if (isWrong(act, conversationAbout(situation, act)?.state)) return recordOf(upTo(scenario, index + 1));
      situation = after(situation, act, instantOf(act, situation.now));
    }
    return undefined;
  };
  return { attempt, count: () => attempts };
}

describe('the shortest counterexample', () => {
  it('is the shortest way to the state in which the act failed, with nothing out of the ordinary', async () => {
    const { attempt, count } = failsWhere(
      (act, state) => act.type === 'clinician.answers' && state === 'closed',
    );
    const failing = scenarioOf(LONG.slice(0, 16), '2024-10-26T23:30:00+02:00');
    const {
      scenario,
      search: { attempts },
    } = await shrink(failing, recordOf(failing), attempt, WRITTEN_FOR);
    expect(scenario.acts).toEqual([
      { type: 'citizen.asks' },
      { type: 'clinician.closes' },
      { type: 'clinician.answers' },
    ]);
    expect(scenario.start).toBe(ORDINARY_START);
    expect(attempts).toBe(count());
  });

  it('keeps what the failure needs', async () => {
    const isWrong = (act: Act) => act.type === 'citizen.asks' && (act.attachments?.length ?? 0) > 2;
    const failing = scenarioOf(LONG.slice(0, 5));
    const { scenario } = await shrink(failing, recordOf(failing), failsWhere(isWrong).attempt, WRITTEN_FOR);
    expect(scenario.acts).toEqual([LONG[4]]);
  });

  it.each<[string, string, (text: string) => boolean, string]>([
    ['is cut at 255 characters', 'Æ e i Å 😀. '.repeat(90), (text) => text.length > 255, 'a'.repeat(256)],
    [
      'loses what is beyond the first plane',
      'Jeg har 😀 vondt\r\n<b>',
      (text) => /[😀-😂]/u.test(text),
      '😀',
    ],
    ['loses one of two blanks', 'Hei  på deg &amp;', (text) => text.includes('  '), 'i  '],
  ])('ends with the plainest text that %s', async (_fault, text, isLost, plainest) => {
    const isWrong = (act: Act) => act.type === 'citizen.asks' && isLost(act.text ?? '');
    const failing = scenarioOf([{ type: 'citizen.asks' }, { type: 'citizen.asks', text }]);
    const { scenario } = await shrink(failing, recordOf(failing), failsWhere(isWrong).attempt, WRITTEN_FOR);
    expect(scenario.acts).toEqual([{ type: 'citizen.asks', text: plainest }]);
  });

  it('is the scenario itself when nothing shorter fails', async () => {
    const failing = scenarioOf(LONG.slice(0, 4));
    const { scenario, record } = await shrink(failing, recordOf(failing), async () => undefined, WRITTEN_FOR);
    expect(scenario).toBe(failing);
    expect(record.acts).toEqual(failing.acts);
  });

  it('is sought in a limited number of attempts, none made twice', async () => {
    const failing = scenarioOf(LONG.slice(0, 30));
    const seen = new Set<string>();
    let count = 0;
    const {
      search: { attempts },
    } = await shrink(
      failing,
      recordOf(failing),
      async ({ start, acts }) => {
        count += 1;
        seen.add(JSON.stringify([start, acts]));
        return undefined;
      },
      WRITTEN_FOR,
    );
    expect(attempts).toBe(ATTEMPTS_MAX);
    expect(count).toBe(ATTEMPTS_MAX);
    expect(seen.size).toBe(ATTEMPTS_MAX);
  });

  it('of a long scenario is sought in few attempts of each kind, and said not to have been sought to the end', async () => {
    const failing = scenarioOf([...LONG, ...LONG, ...LONG]);
    const { search } = await shrink(failing, recordOf(failing), async () => undefined, WRITTEN_FOR);
    expect(search.isExhausted).toBe(false);
    expect(search.attempts).toBeLessThan(ATTEMPTS_MAX);
  });

  it('is of one practice where that is enough, and else of practices numbered without a gap', async () => {
    const failing = scenarioOf([
      { type: 'citizen.asks', practice: 2 },
      { type: 'citizen.asks', practice: 4 },
      { type: 'clinician.answers', practice: 4 },
    ]);
    const { attempt: answering } = failsWhere(({ type }) => type === 'clinician.answers');
    const inOne = await shrink(failing, recordOf(failing), answering, WRITTEN_FOR);
    expect(inOne.scenario.acts).toEqual([{ type: 'clinician.answers' }]);
    const needsTwo = async (scenario: Scenario) =>
      new Set(scenario.acts.map(practiceNumberOf)).size > 1 ? recordOf(scenario) : undefined;
    const { scenario } = await shrink(failing, recordOf(failing), needsTwo, WRITTEN_FOR);
    expect(new Set(scenario.acts.map(practiceNumberOf))).toEqual(new Set([1, 2]));
  });

  it('of one act is found without an attempt', async () => {
    const failing = scenarioOf([{ type: 'citizen.asks' }]);
    const {
      search: { attempts },
    } = await shrink(failing, recordOf(failing), async () => undefined, WRITTEN_FOR);
    expect(attempts).toBe(0);
  });
});

/** Shown in files of 20 MB, in many pages, by a locum's citizen, by two of one name, or by a second reply with files alone: the proof plays these. */
const ELSEWHERE = ['ECON-10/2', 'ECON-01/3', 'ECON-01/6', 'ECON-01/8', 'ECON-10/3'];
const ofConsultations = mutants.filter(
  ({ name, rule }) => rule.startsWith('ECON-') && !ELSEWHERE.includes(name),
);

/** Faults that show only later, or with more, in the histories that are long enough, or of several practices. */
const actsOf = (name: string) => histories.find((each) => each.name === `e-consultation ${name}`)?.acts;
const LATER: Record<string, readonly Act[] | undefined> = {
  'ECON-02/7': actsOf('deep'),
  'ECON-01/14': actsOf('wide'),
  'ECON-02/9': actsOf('side by side: the same words'),
};

describe('from a long scenario', () => {
  it.each(ofConsultations)('the shortest is found for $name, which $fault', async (mutant) => {
    const platform = direct('shrink');
    const stage = {
      driver: createMutant(mutant, defaultProfile, platform.carrier),
      platform,
      createWorld: worldsBy(defaultProfile),
    };
    let practice = 0;
    const attempt = async (scenario: Scenario) => {
      practice += 1;
      const run = await playIn(stage, scenario, practice);
      const step = judge(run, referenceStatement, defaultProfile).divergences.find(
        ({ rule }) => rule === mutant.rule,
      )?.step;
      return step ? { ...run, acts: run.acts.slice(0, step), steps: run.steps.slice(0, step) } : undefined;
    };
    try {
      const failed = await attempt(scenarioOf(LATER[mutant.name] ?? LONG));
      if (!failed) throw new Error('The long scenario does not show the fault');
      const { scenario, record } = await shrink(scenarioOf(failed.acts), failed, attempt, WRITTEN_FOR);
      expect(scenario.acts).toHaveLength(mutant.shortest);
      expect(record.acts).toEqual(scenario.acts);
      expect(record.steps).toHaveLength(mutant.shortest);
    } finally {
      await platform.close();
    }
  });
});
