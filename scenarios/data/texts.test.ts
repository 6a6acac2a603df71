import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import { startOfScenario } from './starts.ts';
import { plainText } from './texts.ts';

describe('texts', () => {
  it('are never blank and hold nothing that XML cannot', () => {
    const property = fc.property(plainText, (text) => {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[^\n\x20-\u{10ffff}]|[\ufffe\uffff]|\p{Cs}/u);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });

  it('hold now and then what messages have been known to lose', () => {
    const all = fc.sample(plainText, { seed: 1, numRuns: 1000 }).join('');
    for (const difficult of ['<', '&', ']]>', 'æ', 'ŋ', '👩‍⚕️', '\n']) expect(all).toContain(difficult);
  });
});

describe('the start of a scenario', () => {
  it('is an instant of 2020 to 2035 with the offset Oslo has then', () => {
    const property = fc.property(startOfScenario, (start) => {
      expect(osloInstant(osloTime(start))).toBe(start);
      expect(start >= '2020' && start < '2036').toBe(true);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });
});
