import { expect, it } from 'vitest';
import { today } from './options.ts';

it("takes Oslo's date, where it is tomorrow before it is elsewhere", () => {
  expect(today(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
  expect(today(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(today(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});
