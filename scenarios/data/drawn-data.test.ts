import { describe, expect, it } from 'vitest';
import { type Act, Acts, textOf } from '../../machines/contract/acts.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';
import { instantOddities } from './calendars.ts';
import { withDataAlike, withDrawnData, withoutDrawnData } from './drawn-data.ts';
import { textOddities } from './texts.ts';

const scenarioOf = (...acts: Act[]): Scenario => ({
  name: 'x',
  service: 'e-consultation',
  purpose: 'coverage',
  start: ORDINARY_START,
  acts,
});
const START = '2024-02-12T10:00:00+01:00';
const ASKED = scenarioOf({ type: 'citizen.asks' }, { type: 'clinician.answers' });
const GIVEN = scenarioOf({ type: 'office.pushes', start: START });
const LATE = scenarioOf({ type: 'citizen.asks' }, { type: 'calendar.reaches', instant: START });

const many = (scenario: Scenario, kinds: ('video' | 'telephone')[] = ['video', 'telephone']) =>
  withDrawnData(
    Array.from({ length: 400 }, () => scenario),
    1,
    kinds,
  );
const share = (all: readonly Scenario[], isMeant: (each: Scenario) => boolean) =>
  all.filter(isMeant).length / all.length;

describe('data drawn for scenarios', () => {
  it('leave the acts what they are, legal, and give them back as they were', () => {
    for (const scenario of [ASKED, GIVEN, LATE]) {
      for (const each of many(scenario)) {
        expect(each.acts.map(({ type }) => type)).toEqual(scenario.acts.map(({ type }) => type));
        expect(Acts.parse(each.acts)).toEqual(each.acts);
        expect(withoutDrawnData(each)).toEqual(scenario);
      }
    }
  });

  it('are texts of many kinds, people of their own, other days, and mostly some of these', () => {
    const all = many(ASKED);
    expect(share(all, ({ acts }) => acts.some((act) => 'text' in act))).toBeGreaterThan(0.7);
    expect(share(all, ({ drawn }) => drawn !== undefined)).toBeGreaterThan(0.4);
    expect(share(all, ({ start }) => start !== ORDINARY_START)).toBeGreaterThan(0.6);
    const texts = all.flatMap(({ acts }) => acts.flatMap((act) => ('text' in act ? textOf(act) : [])));
    for (const kind of ['astral', 'line ends', 'markup', 'combining', 'one character'] as const) {
      expect(texts.filter((text) => textOddities(text)[kind]).length, kind).toBeGreaterThan(3);
    }
    const days = all.map(({ start }) => instantOddities(start));
    expect(days.filter((each) => each['public holiday, or a day beside it']).length).toBeGreaterThan(20);
  });

  it('are kinds of appointment that are claimed, and how long a lone one lasts', () => {
    const kinds = many(GIVEN).flatMap(({ acts }) =>
      acts.map((act) => ('kind' in act ? act.kind : undefined)),
    );
    expect(new Set(kinds)).toEqual(new Set([undefined, 'video', 'telephone']));
    expect(share(many(GIVEN, []), ({ acts }) => acts.some((act) => 'kind' in act))).toBe(0);
    expect(share(many(GIVEN), ({ acts }) => acts.some((act) => 'minutes' in act))).toBeGreaterThan(0.1);
    const two = scenarioOf(...GIVEN.acts, { type: 'office.pushes', start: '2024-02-12T10:20:00+01:00' });
    expect(share(many(two), ({ acts }) => acts.some((act) => 'minutes' in act))).toBe(0);
  });

  it('are no kinds where an appointment is cancelled: of its slot and of its kind two rules would speak', () => {
    const cancelled = scenarioOf(...GIVEN.acts, { type: 'citizen.cancels' });
    expect(share(many(cancelled), ({ acts }) => acts.some((act) => 'kind' in act))).toBe(0);
  });

  it('are practices of a GP alone too, but not where the acts are about a locum or the vacant list', () => {
    const alone = ({ drawn }: Scenario) => drawn?.isWithoutLocum === true;
    expect(share(many(ASKED), alone)).toBeGreaterThan(0.02);
    const slots = [{ start: START, clinician: 'locum' as const }];
    for (const act of [
      { type: 'office.publishes', slots },
      { type: 'citizen.browses', day: '2024-02-12', clinician: 'locum' },
      { type: 'citizen.asks', citizen: 'newcomer' },
      { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'sibling' },
    ] as const)
      expect(share(many(scenarioOf(act as Act)), alone), act.type).toBe(0);
  });

  it('are one text for all acts of a type, where a calm act and a faltering one are to be alike', () => {
    const twice = scenarioOf(
      ...ASKED.acts,
      { type: 'network.falters', call: 1, how: 'refused' },
      ...ASKED.acts.map((act) => ({ ...act, conversation: 2 }) as Act).slice(1),
    );
    const all = withDataAlike(
      Array.from({ length: 400 }, () => twice),
      1,
      [],
    );
    for (const { acts } of all) {
      const [, calm, , faltering] = acts;
      expect(faltering).toEqual({ ...calm, conversation: 2 });
    }
    expect(share(all, ({ acts }) => 'text' in (acts[3] as Act))).toBeGreaterThan(0.4);
  });

  it('move no scenario in which the calendar is to reach an instant', () => {
    expect(share(many(LATE), ({ start }) => start === ORDINARY_START)).toBe(1);
  });

  it('leave texts that a scenario has of its own', () => {
    const own = scenarioOf({ type: 'office.writes', place: 'panel', text: 'Stengt i dag' });
    expect(share(many(own), ({ acts }) => textOf(acts[0] as Act) === 'Stengt i dag')).toBe(1);
  });
});
