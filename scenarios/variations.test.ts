import { describe, expect, it } from 'vitest';
import { Act } from '../machines/contract/acts.ts';
import { DETAILS, type Detail } from '../machines/contract/details.ts';
import { WRITTEN_FOR } from './data/limits.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';
import { variationsByAct, variationsOf } from './variations.ts';

const scenarioOf = (acts: readonly Act[]): Scenario => ({
  name: 'x',
  service: 'e-consultation',
  purpose: 'random',
  start: ORDINARY_START,
  acts,
});

const ANSWERED: readonly Act[] = [{ type: 'citizen.asks' }, { type: 'clinician.answers', text: '𠮷' }];
const VIDEO: readonly Act[] = [
  { type: 'office.publishes', slots: [{ start: '2024-02-12T10:00:00+01:00', kind: 'video' }] },
  { type: 'citizen.reserves' },
];

/** For each detail a scenario that has it. */
const HAVING: Record<Detail, readonly Act[]> = {
  text: ANSWERED,
  subject: [{ type: 'citizen.enquires' }],
  citizen: ANSWERED,
  people: ANSWERED,
  week: VIDEO,
  hour: VIDEO,
  kind: VIDEO,
  minutes: VIDEO,
  clinician: VIDEO,
  answerer: [{ type: 'citizen.enquires' }, { type: 'clinician.answers' }],
  items: [{ type: 'citizen.requests' }],
  files: [{ type: 'citizen.asks', attachments: [{ format: 'png', bytes: 9, seed: 0 }] }],
  service: [{ type: 'office.disables', service: 'e-consultation' }],
  place: [{ type: 'office.writes', place: 'panel', text: 'Hei' }],
  fault: [{ type: 'network.corrupts' }],
};

describe('a scenario with one detail otherwise', () => {
  it('of those registered is by others of them, and keeps them', () => {
    const scenario: Scenario = {
      ...scenarioOf([{ type: 'citizen.asks', citizen: 'citizen-17' }, { type: 'clinician.answers' }]),
      drawn: { registered: 20 },
    };
    const [otherwise] = variationsOf(scenario, 'citizen', WRITTEN_FOR);
    expect(otherwise?.scenario.acts[0]).toEqual({ type: 'citizen.asks', citizen: 'citizen-18' });
    const [people] = variationsOf(scenario, 'people', WRITTEN_FOR);
    expect(people?.scenario.drawn).toMatchObject({ registered: 20, people: {} });
    expect(variationsOf({ ...scenario, drawn: { registered: 17 } }, 'citizen', WRITTEN_FOR)).toEqual([]);
  });

  it.each(DETAILS)('is made where there is %s, of legal acts, and is never the scenario itself', (detail) => {
    const scenario = scenarioOf(HAVING[detail]);
    const variations = variationsOf(scenario, detail, WRITTEN_FOR);
    expect(variations.length).toBeGreaterThan(0);
    for (const { scenario: otherwise } of variations) {
      expect(otherwise).not.toEqual(scenario);
      expect(otherwise.acts).toHaveLength(scenario.acts.length);
      for (const act of otherwise.acts) expect(Act.safeParse(act).success).toBe(true);
    }
  });

  it('changes every act that has the detail, and then each alone', () => {
    const [first] = variationsOf(scenarioOf(ANSWERED), 'text', WRITTEN_FOR);
    expect(first?.scenario.acts.every((act) => 'text' in act && act.text === 'Noe helt annet.')).toBe(true);
    const alone = variationsByAct(scenarioOf(ANSWERED), 'text', WRITTEN_FOR);
    expect(alone.map(({ act }) => act)).toEqual([1, 2]);
    expect(alone[1]?.scenario.acts[0]).toEqual(ANSWERED[0]);
  });

  it('exchanges two citizens wherever either acts', () => {
    const acts: readonly Act[] = [{ type: 'citizen.asks' }, { type: 'citizen.asks', citizen: 'neighbour' }];
    const [first] = variationsOf(scenarioOf(acts), 'citizen', WRITTEN_FOR);
    expect(first?.scenario.acts).toEqual([
      { type: 'citizen.asks', citizen: 'neighbour' },
      { type: 'citizen.asks', citizen: 'citizen' },
    ]);
  });

  it('is left out where the lifecycle would say otherwise', () => {
    const acts: readonly Act[] = [
      { type: 'office.disables', service: 'e-consultation' },
      { type: 'citizen.asks' },
    ];
    // Were another service switched off, the citizen could ask.
    expect(variationsOf(scenarioOf(acts), 'service', WRITTEN_FOR)).toEqual([]);
  });

  it('keeps weekdays, and does not move an appointment beside a jump of the calendar', () => {
    const weeks = variationsOf(scenarioOf(VIDEO), 'week', WRITTEN_FOR).map(({ scenario }) => scenario.start);
    expect(weeks).toEqual(['2024-02-12T09:00:00+01:00', '2024-03-04T09:00:00+01:00']);
    const withJump = scenarioOf([
      ...VIDEO,
      { type: 'calendar.reaches', instant: '2024-02-12T09:52:00+01:00' },
    ]);
    expect(variationsOf(withJump, 'hour', WRITTEN_FOR)).toEqual([]);
  });
});
