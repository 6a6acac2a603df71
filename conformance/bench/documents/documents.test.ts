import { expect, test } from 'vitest';
import { validateXml } from '../../../machines/contract/messages/codec.ts';
import { HOSTILE_DOCUMENTS } from '../../../mocks/http/hostile-documents.ts';
import { PLACES } from './places.ts';

const CHARACTERS = 3_000_000;
/** Of linear work a few seconds; of quadratic work, minutes. */
const TIME_MAX = 20_000;

test.each(Object.entries(HOSTILE_DOCUMENTS))(
  '%s cost no more than their length, wherever a document is read',
  { timeout: 5 * TIME_MAX },
  (_, make) => {
    const bytes = Buffer.from(make(CHARACTERS));
    const started = performance.now();
    for (const read of Object.values(PLACES)) read(bytes);
    expect(performance.now() - started).toBeLessThan(TIME_MAX);
  },
);

test('a document that is nested too deep is told so', () => {
  const deep = HOSTILE_DOCUMENTS['elements in one another']?.(300_000) ?? '';
  expect(validateXml(Buffer.from(deep))[0]?.message).toMatch(/depth/i);
});
