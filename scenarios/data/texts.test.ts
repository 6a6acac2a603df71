import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedText } from '../../machines/contract/messages/escape.ts';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import { startOfScenario } from './starts.ts';
import { anyText, lineUpTo, TELLING_LENGTHS, TEXT_MAX, textOddities, textUpTo } from './texts.ts';

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

  it.each(Object.keys(textOddities('a')))('are odd in one of three hundred and more: %s', (kind) => {
    // The longest are seldom: a document of them is worth a hundred others.
    const least = /^(4000|32767) /.test(kind) ? 5 : sample.length / 300;
    expect(sample.filter((text) => textOddities(text)[kind]).length).toBeGreaterThan(least);
  });

  it('have all lengths that tell, one more and one less', () => {
    const lengths = new Set(sample.map(({ length }) => length));
    const wanted = TELLING_LENGTHS.flatMap((each) => [each - 1, each, each + 1]);
    expect(wanted.filter((each) => !lengths.has(each))).toEqual([]);
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

describe('the start of a scenario', () => {
  it('is an instant of 2020 to 2035 with the offset Oslo has then', () => {
    const property = fc.property(startOfScenario, (start) => {
      expect(osloInstant(osloTime(start))).toBe(start);
      expect(start >= '2020' && start < '2036').toBe(true);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });
});
