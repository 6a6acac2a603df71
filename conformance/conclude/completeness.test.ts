import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { completenessOf } from './completeness.ts';
import { unplayed } from './coverage.ts';

const statement: Statement = await createRecordSystem({ profile: defaultProfile }).statement();
const whole = { thoroughness: 1, statement };

describe('what a run is complete for', () => {
  it('is said of every service that was played as thoroughly as asked', () => {
    for (const service of SERVICES)
      expect(completenessOf(service, whole, unplayed(service))?.further).toBe(1);
    expect(completenessOf('gp-panel', { statement }, unplayed('gp-panel'))).toBeUndefined();
  });

  it('is not said where something diverged, for what follows was not played', () => {
    const covered = unplayed('e-consultation');
    const [first, ...others] = covered.refusals;
    const refusals = first ? [{ ...first, diverged: 1 }, ...others] : [];
    expect(completenessOf('e-consultation', whole, { ...covered, refusals })).toBeUndefined();
  });

  it('is not said where the candidate does not tell by what states are told apart', () => {
    const observes = statement.observes.filter((each) => each !== 'tasks');
    const blind = { ...whole, statement: { ...statement, observes } };
    expect(completenessOf('e-consultation', blind, unplayed('e-consultation'))).toBeUndefined();
    expect(completenessOf('appointment-booking', blind, unplayed('appointment-booking'))).toBeDefined();
    const timeless = { ...whole, statement: { ...statement, takesClock: false } };
    expect(completenessOf('gp-panel', timeless, unplayed('gp-panel'))).toBeUndefined();
  });

  it('names each pair of states that nothing tells apart once, in both languages', () => {
    const alike = completenessOf('e-consultation', whole, unplayed('e-consultation'))?.alike ?? [];
    expect(new Set(alike.map(({ one, other }) => `${one.nb} ${other.nb}`)).size).toBe(alike.length);
    for (const { one, other } of alike) {
      expect(one.en).not.toBe(other.en);
      expect(one.nb).not.toBe(other.nb);
    }
    expect(alike.map(({ one, other }) => `${one.en} | ${other.en}`)).toContain(
      'awaiting the citizen | the citizen has replied',
    );
  });
});
