import { expect, test } from 'vitest';
import { ActResponse } from '../../machines/contract/driver.ts';
import { Statement } from '../../machines/contract/statement.ts';
import { held } from './held.ts';

const MANY = 2_000_000;
const many = <T>(each: T, count = MANY): T[] => new Array<T>(count).fill(each);
const accepted = { outcome: 'accepted' };
const charge = { citizen: '01814000010', conversation: 'm1', items: ['copayment'] };

const WRONG: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['wrong entries', { filed: many(1) }, /filed\[0\]/],
  ['entries of a wrong kind', { tasks: many({ a: 1 }) }, /tasks\[0\]/],
  ['right entries', { charges: many(charge, 100_000) }, /charges/],
  ['parts in one entry', { charges: [{ ...charge, items: many(1) }] }, /charges\[0\]/],
  ['entries in a field that is none', { extra: many(1) }, /"extra"/],
  [
    'fields',
    Object.fromEntries(many(0, 300_000).map((_, index) => [`f${index}`, 1])),
    /"f0".* and 299980 more/,
  ],
  ['entries in place of a word', { reason: many('x') }, /reason/],
  ['warnings without text', { warnings: many({ kind: 'other' }) }, /warnings\[0\]/],
];

test.each(WRONG)('an answer with %s without end is told by its first places, soon', (_, fields, found) => {
  const started = performance.now();
  const ask = () => held('act', ActResponse, { ...accepted, ...fields });
  expect(ask).toThrow(found);
  expect(ask).toThrow(/^.{0,2000}$/s);
  // Each entry told took minutes and gigabytes.
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a large answer that is right is taken', () => {
  const charges = many(charge, 20_000);
  expect(held('act', ActResponse, { ...accepted, charges }).charges).toHaveLength(20_000);
});

test('a text longer than any is refused', () => {
  expect(() => held('act', ActResponse, { ...accepted, reason: 'x'.repeat(1_000_001) })).toThrow(/reason/);
});

test('no words are repeated from the place of a field', () => {
  const ask = () => held('statement', Statement, { 'Nora Testmann har vondt': 1 });
  expect(ask).toThrow(/Fields that the contract does not have: …/);
});
