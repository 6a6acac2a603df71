import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('a function that remembers', () => {
  function counting() {
    const asked: number[] = [];
    const half = remembered((question: number) => {
      asked.push(question);
      return question / 2;
    });
    return { asked, half };
  }

  it('is asked once for each question, and answers as before, with nought too', () => {
    const { asked, half } = counting();
    expect([4, 0, 4, 0, 6].map(half)).toEqual([2, 0, 2, 0, 3]);
    expect(asked).toEqual([4, 0, 6]);
  });

  it('forgets in the end, so that its memory is bounded', () => {
    const { asked, half } = counting();
    for (let question = 0; question <= 10_000; question += 1) half(question);
    half(0);
    expect(asked.filter((question) => question === 0)).toHaveLength(2);
  });
});
