import { fnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticNationalId } from './identity.ts';

/** Numbers from one age of 28 days, 12 months and 60 years to the next, and across it. */
const SAMPLE = Array.from({ length: 50_000 }, (_, n) => n);

describe('synthetic identity numbers', () => {
  it('are valid by their check digits, with 80 added to the month', () => {
    const property = fc.property(fc.nat(4_000_000), (n) => {
      const id = syntheticNationalId(n);
      expect(fnr(id)).toEqual({ status: 'valid', type: 'tnr' });
      expect(Number(id.slice(2, 4))).toBeGreaterThan(80);
      expect(Number(id.slice(2, 4))).toBeLessThanOrEqual(92);
    });
    fc.assert(property, { seed: 1, numRuns: 2000 });
  });

  it('are of NAV by 65 added to the month, and D-numbers by 40 added to the day', () => {
    for (const n of SAMPLE.slice(0, 500)) {
      expect(fnr(syntheticNationalId(n, 'd-number'))).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
      const nav = syntheticNationalId(n, 'month-plus-65');
      expect(Number(nav.slice(2, 4)) - 65).toBe(Number(syntheticNationalId(n).slice(2, 4)) - 80);
    }
    const kinds = [undefined, 'month-plus-65', 'd-number'] as const;
    const all = kinds.flatMap((kind) => SAMPLE.map((n) => syntheticNationalId(n, kind)));
    expect(new Set(all).size).toBe(all.length);
  });

  it('begin with 0 for one in three', () => {
    const share = SAMPLE.filter((n) => syntheticNationalId(n).startsWith('0')).length / SAMPLE.length;
    expect(share).toBeGreaterThan(0.3);
  });

  it('differ for different numbers', () => {
    expect(new Set(SAMPLE.map((n) => syntheticNationalId(n))).size).toBe(SAMPLE.length);
  });

  it('differ for those of one birthday, up to 5 million', () => {
    const ids = Array.from({ length: 248 }, (_, age) => syntheticNationalId(335 + age * 28 * 12 * 60));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.slice(0, 6))).size).toBe(1);
  });

  it('are the same for the same number', () => {
    expect(syntheticNationalId(12)).toBe(syntheticNationalId(12));
    expect(syntheticNationalId(0)).toMatch(/^018140\d{5}$/);
  });

  it('are refused when no more are left', () => {
    expect(() => syntheticNationalId(1e9)).toThrow('No synthetic identity number is left for 1000000000');
  });
});
