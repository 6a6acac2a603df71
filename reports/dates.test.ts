import { describe, expect, it } from 'vitest';
import { dateWords, instantWords } from './dates.ts';

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(dateWords('2024-01-03')).toEqual({ nb: 'onsdag 3. januar 2024', en: 'Wednesday 3 January 2024' });
    expect(dateWords('2023-12-24')).toEqual({
      nb: 'søndag 24. desember 2023',
      en: 'Sunday 24 December 2023',
    });
  });

  it('keep the wall time that stands in the text, whatever its offset', () => {
    const words = { nb: 'lørdag 30. mars 2024 kl. 23.30', en: 'Saturday 30 March 2024, 23:30' };
    expect(instantWords('2024-03-30T23:30:00+01:00')).toEqual(words);
    expect(instantWords('2024-03-30T23:30:00.000Z')).toEqual(words);
  });

  it('stand as written when they are none', () => {
    expect(instantWords('soon')).toEqual({ nb: 'soon', en: 'soon' });
  });
});
