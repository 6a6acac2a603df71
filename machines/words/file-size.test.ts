import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [8_000_000, '8 MB', '8 MB'],
  [1500, '1,5 kB', '1.5 kB'],
  [20_000_001, '20\u00a0000\u00a0001 byte', '20\u00a0000\u00a0001 bytes'],
  [1234, '1\u00a0234 byte', '1\u00a0234 bytes'],
  [1, '1 byte', '1 byte'],
  [0, '0 byte', '0 bytes'],
])('%i', (bytes, nb, en) => {
  expect(fileSize(bytes)).toEqual({ nb, en });
});
