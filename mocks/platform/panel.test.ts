import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { examplePractice } from '../example-practice.ts';
import { worldsBy } from './world.ts';

const AT = '2024-02-05T09:00:01+01:00';
const [GP, LOCUM] = ['900000001', '900000002'];
const { cast } = examplePractice;
const practice: Practice = {
  ...examplePractice,
  clinicians: [
    ...examplePractice.clinicians,
    { herId: LOCUM, givenName: 'Vidar', familyName: 'Vikarnes', role: 'locum' },
  ],
  cast: {
    ...cast,
    newcomer: { ...cast.newcomer, gpHerId: LOCUM },
    visitor: { ...cast.visitor, gpHerId: examplePractice.elsewhere.clinicianHerId },
    orphan: { ...cast.orphan, gpHerId: null },
    shared: { ...cast.shared, gpHerId: null },
  },
};

function played(...acts: Act[]) {
  const world = worldsBy(defaultProfile)(practice);
  const outcomes = acts.map((act) => world.perform(act, AT, undefined));
  world.perform({ type: 'network.delivers' }, AT, undefined);
  return { world, outcomes, last: outcomes.at(-1), panel: world.view().panel, passed: world.takePassed() };
}

const off = (service: DialogService): Act => ({ type: 'register.switches', service, isEnabled: false });
const allOff = DialogService.options.map(off);

describe("Helsenorge's panel", () => {
  it('offers all four services to the patients of the GP and of the only locum, and nothing to others', () => {
    const { offered } = played().panel;
    expect(offered.citizen).toEqual(DialogService.options);
    expect(offered.newcomer).toEqual(DialogService.options);
    expect([offered.visitor, offered.orphan, offered.shared]).toEqual([[], [], []]);
  });

  it('does not offer what is off, and refuses a request for it with a reason', () => {
    const { panel, last, passed } = played(off('e-consultation'), { type: 'citizen.asks' });
    expect(panel.offered.citizen).not.toContain('e-consultation');
    expect(panel.offered.newcomer).toContain('e-consultation');
    expect(last).toEqual({ outcome: 'refused', reason: 'Tjenesten er skrudd av' });
    expect(passed).toEqual([]);
  });

  it('says that nothing is offered when all four are off, and only then', () => {
    expect(played(...allOff.slice(1)).panel.allOffNotice).toBe(false);
    expect(played(...allOff).panel.allOffNotice).toBe(true);
  });

  it("is headed by the GP's name, by the office's on a vacant list with one locum, and by none where nobody receives", () => {
    expect(played().panel.headings).toEqual({
      citizen: 'Astrid Fastlege',
      newcomer: practice.office.name,
      visitor: 'Sigrid Annensted',
    });
  });

  it('tells what is on of the other clinicians too, whatever is switched for the GP', () => {
    expect(played(off('e-consultation')).panel.others).toEqual([
      { clinician: LOCUM, registered: DialogService.options },
    ]);
  });

  it('shows nothing where the office has emptied its text', () => {
    const write = (text: string): Act => ({ type: 'office.writes', place: 'panel', text });
    expect(played(write('Ferie'), write('')).panel.texts).toEqual([]);
  });

  it("shows the office's text beside the standard text, while there is something on to show it with", () => {
    const write = (place: 'panel' | 'office-contact'): Act => ({
      type: 'office.writes',
      place,
      text: 'Ferie',
    });
    const places = (...acts: Act[]) => played(...acts).panel.texts.map(({ place }) => place);
    const texts = [write('panel'), write('office-contact')];
    expect(places(...texts)).toEqual(['panel', 'office-contact']);
    expect(places(...texts, off('office-contact'))).toEqual(['panel']);
    expect(places(...texts, ...allOff)).toEqual([]);
    expect(played(...texts).panel.texts[1]?.standardText).toContain('resepsjonen');
  });

  it('keeps the earlier text when a longer one than allowed is refused', () => {
    const earlier: Act = { type: 'office.writes', place: 'panel', text: 'x'.repeat(200) };
    const longer: Act = { type: 'office.writes', place: 'panel', text: 'y'.repeat(201) };
    const { panel, last } = played(earlier, longer);
    expect(last?.outcome).toBe('refused');
    expect(panel.texts[0]?.officeNote).toBe(earlier.text);
  });

  it('keeps button and text of a service with absence registered', () => {
    const period = { service: 'office-contact', from: '2024-02-05', until: '2024-02-05' } as const;
    const write: Act = { type: 'office.writes', place: 'office-contact', text: 'Ferie' };
    const { panel } = played(write, { type: 'office.registers-absence', ...period });
    expect(panel.offered.citizen).toContain('office-contact');
    expect(panel.texts).toHaveLength(1);
  });
});

describe('a citizen', () => {
  it.each<[string, Act]>([
    ['who has logged out', { type: 'citizen.logs-out' }],
    ['with less consent', { type: 'citizen.consents', level: 'basis-plus' }],
  ])('%s is offered nothing and can send nothing', (_who, act) => {
    const { panel, last, passed } = played(act, { type: 'citizen.asks' });
    expect(panel.offered.citizen).toEqual([]);
    expect(last?.outcome).toBe('refused');
    expect(passed).toEqual([]);
  });

  it.each([
    ['citizen', GP],
    ['newcomer', LOCUM],
  ] as const)('who is %s writes to the receiver that the GP register names', (citizen, herId) => {
    const { world, last } = played({ type: 'citizen.asks', citizen });
    expect(world.clinicianOf(last?.conversation ?? '')).toBe(herId);
  });
});
