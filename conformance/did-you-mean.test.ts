import { expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

const NAMES = ['ECON-01', 'ECON-03', 'BOOK-03', 'MSG-03', 'answered-with-an-appointment'];

it.each([
  ['econ-03', ' Did you mean ECON-03?'],
  ['ECN-03', ' Did you mean ECON-03?'],
  ['ECON-04', ' Did you mean ECON-01 or ECON-03?'],
  ['answered-with-an-apointment', ' Did you mean answered-with-an-appointment?'],
  ['answered', ' Did you mean answered-with-an-appointment?'],
  ['quite-another', ''],
  ['X', ''],
])('suggests for %s:%s', (written, suggested) => {
  expect(didYouMean(written, NAMES)).toBe(suggested);
});
