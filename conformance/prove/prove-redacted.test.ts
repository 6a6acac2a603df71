/** Redaction hides nothing from the judge: some of what `npm run prove -- --redacted` proves of all. */
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { ownServiceOf, shortPlan } from './plans.ts';
import { type Subject, subjects } from './prove.ts';
import { proveRedacted } from './prove-redacted.ts';

/** Every so manyth of the first mutants of each rule, which stories and single acts show. */
const EVERY = 8;
const sample = subjects
  .filter(({ name, expected }) => name === expected.failure?.rule)
  .filter((_, index) => index % EVERY === 0);
const FILES_OF_20_MB = 'files-up-to-the-limit';

const planOfOwn = (subject: Subject) =>
  shortPlan([ownServiceOf(subject) ?? 'e-consultation'], defaultProfile).filter(
    ({ name }) => name !== FILES_OF_20_MB,
  );

describe('a redacted run', () => {
  it('is tried of mutants of many families', () => {
    expect(sample.length).toBeGreaterThanOrEqual(12);
  });

  it.each(sample.map((subject) => [subject.name, subject] as const))(
    'comes to the same as the one it was made of: %s',
    async (_name, subject) => {
      const { flaw, killedBy } = await proveRedacted(subject, planOfOwn(subject), defaultProfile);
      expect(flaw).toBeUndefined();
      expect(killedBy).toContain(subject.expected.failure?.rule);
    },
  );
});
