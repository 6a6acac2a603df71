import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedText } from '../../machines/contract/messages/escape.ts';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import { startOfScenario } from './starts.ts';
import { anyText, lineUpTo, ODD_PIECES, oddities, TELLING_LENGTHS, TEXT_MAX, textUpTo } from './texts.ts';

const sample = fc.sample(anyText, { seed: 1, numRuns: 4000 });

describe('texts', () => {
  it('are never blank, of well-formed Unicode, and hold nothing that XML cannot', () => {
    for (const text of sample) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(() => escapedText(text, 'text')).not.toThrow();
      expect(text.replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('hold each kind of odd piece in one of a hundred and more, and all lengths that tell', () => {
    const counts = countsOf(sample.flatMap(oddities));
    for (const kind of [...Object.keys(ODD_PIECES), 'blanks at an end', 'one character'])
      expect([kind, (counts.get(kind) ?? 0) > sample.length / 100]).toEqual([kind, true]);
    for (const length of TELLING_LENGTHS) {
      expect(counts.get(`${length} characters, or one more or less`) ?? 0).toBeGreaterThan(5);
      for (const exact of [length - 1, length, length + 1].filter((each) => each <= TEXT_MAX))
        expect(sample.some((text) => text.length === exact)).toBe(true);
    }
  });

  it('keep within the limit they are drawn with', () => {
    for (const max of [1, 40, 255, 1000, 1001])
      expect(Math.max(...fc.sample(textUpTo(max), 500).map(({ length }) => length))).toBeLessThanOrEqual(max);
  });

  it('are on one line where only one fits', () => {
    for (const text of fc.sample(lineUpTo(100), { seed: 1, numRuns: 2000 })) {
      expect(text).not.toMatch(/[\r\n\t]/);
      expect(text.trim()).toBe(text);
    }
  });

  it('shrink to a plain character', () => {
    const { counterexample } = fc.check(
      fc.property(anyText, (text) => text.length > TEXT_MAX),
      { seed: 3, numRuns: 1 },
    );
    expect(counterexample?.[0]).toMatch(/^[a-zA-Z0-9 .,!?-]$/);
  });
});

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describe('the start of a scenario', () => {
  it('is an instant of 2020 to 2035 with the offset Oslo has then', () => {
    const property = fc.property(startOfScenario, (start) => {
      expect(osloInstant(osloTime(start))).toBe(start);
      expect(start >= '2020' && start < '2036').toBe(true);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });
});
