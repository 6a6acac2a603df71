import { describe, expect, it } from 'vitest';
import type { Act } from './contract/acts.ts';
import { defaultProfile } from './contract/default-profile.ts';
import { limitsOf } from './contract/profile.ts';
import { DialogService } from './contract/services.ts';
import { after, beginning, instantOf, permission } from './situation/lifecycle.ts';
import { isAbsent, servicesOn } from './situation/panel.ts';
import type { Situation } from './situation/situation.ts';

const limits = limitsOf(defaultProfile);

const START = '2024-02-05T09:00:00+01:00';
const next = (situation: Situation, act: Act) => after(situation, act, instantOf(act, situation.now));
const situationAfter = (...acts: Act[]) => acts.reduce(next, beginning(START, limits));
const permitted = (situation: Situation, act: Act) => permission(situation, act, situation.now);
const text = (characters: number) => 'x'.repeat(characters);

describe('the panel', () => {
  it('begins with all four services on, nothing written and nobody absent', () => {
    const { panel } = beginning(START, limits);
    expect(servicesOn(panel)).toEqual(DialogService.options);
    expect(panel.facts).toEqual({ notes: {}, absences: [], switchedInRegister: [], offInOffice: [] });
  });

  it.each(DialogService.options)('switches %s off and on without touching the others', (service) => {
    const off = situationAfter({ type: 'office.disables', service });
    expect(servicesOn(off.panel)).toEqual(DialogService.options.filter((each) => each !== service));
    expect(servicesOn(next(off, { type: 'office.enables', service }).panel)).toEqual(DialogService.options);
  });

  it('has sixteen configurations, each reached from every other by its own switches', () => {
    const seen = new Set<string>();
    let reached = [beginning(START, limits)];
    while (reached.length > 0) {
      reached = reached.flatMap((situation) => {
        const key = servicesOn(situation.panel).join();
        if (seen.has(key)) return [];
        seen.add(key);
        return DialogService.options.map((service) => next(situation, { type: 'office.disables', service }));
      });
    }
    expect(seen.size).toBe(16);
  });

  it('leaves open whether what is on can be switched on, and takes any switch in the register', () => {
    const first = beginning(START, limits);
    expect(permitted(first, { type: 'office.enables', service: 'e-consultation' })).toBe('unsettled');
    const act: Act = { type: 'register.switches', service: 'e-consultation', isEnabled: true };
    expect(permitted(first, act)).toBe('permitted');
    expect(next(first, act).panel.isOn['e-consultation']).toBe(true);
  });

  it('remembers what the register was switched to past the office, until either switches it again', () => {
    const direct: Act = { type: 'register.switches', service: 'office-contact', isEnabled: false };
    const situation = situationAfter(direct);
    expect(situation.panel.facts.switchedInRegister).toEqual(['office-contact']);
    const again = next(situation, { type: 'office.enables', service: 'office-contact' });
    expect(again.panel.facts.switchedInRegister).toEqual([]);
    const back = next(situation, { ...direct, isEnabled: true });
    expect(back.panel.facts.switchedInRegister).toEqual([]);
    const disabled = situationAfter({ type: 'office.disables', service: 'office-contact' });
    expect(next(disabled, direct).panel.facts.switchedInRegister).toEqual([]);
    expect(next(disabled, { ...direct, isEnabled: true }).panel.facts.switchedInRegister).toEqual([
      'office-contact',
    ]);
  });

  it.each([
    ['panel', 200, 'permitted'],
    ['panel', 201, 'forbidden'],
    ['office-contact', 300, 'permitted'],
    ['office-contact', 301, 'forbidden'],
  ] as const)('for a text on %s of %i characters is %s', (place, characters, expected) => {
    const earlier = situationAfter({ type: 'office.writes', place, text: 'Velkommen' });
    const act: Act = { type: 'office.writes', place, text: text(characters) };
    expect(permitted(earlier, act)).toBe(expected);
    const note = next(earlier, act).panel.facts.notes[place];
    expect(note).toBe(expected === 'permitted' ? text(characters) : 'Velkommen');
  });

  it('holds absence from its first day to its last, for its service alone', () => {
    const { panel } = situationAfter({
      type: 'office.registers-absence',
      service: 'prescription-renewal',
      from: '2024-02-05',
      until: '2024-02-09',
    });
    const days = ['2024-02-04', '2024-02-05', '2024-02-09', '2024-02-10'];
    expect(days.map((day) => isAbsent(panel, 'prescription-renewal', day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isAbsent(panel, 'e-consultation', '2024-02-05')).toBe(false);
  });

  it('refuses absence that ends before it begins', () => {
    const period = { from: '2024-02-09', until: '2024-02-05' };
    const act: Act = { type: 'office.registers-absence', service: 'e-consultation', ...period };
    expect(permitted(beginning(START, limits), act)).toBe('forbidden');
  });
});
