/** What every part of the report document is made of: words in both languages, and verdicts. */
import * as z from 'zod';

export const Words = z.object({ nb: z.string(), en: z.string() }).meta({ id: 'Words' });
/** A text for readers, in both languages of a report: Norwegian bokmål and English. */
export type Words = z.infer<typeof Words>;
export type Language = keyof Words;

export const Level = z.enum(['must', 'should']);
export const Binds = z.enum(['ehr', 'platform']);

/**
 * passed · failed · inconclusive (reason) · not-applicable (reason) · warning (a `should` that does not hold) ·
 * waived (until a date) · error (the suite's own fault) · not-tried (the run stopped before it: the record system did) ·
 * not-observable (nobody can see it here; reason) · not-scored (the catalogue does not have it; reason).
 */
export const VERDICTS = [
  'passed',
  'failed',
  'inconclusive',
  'not-applicable',
  'warning',
  'waived',
  'error',
  'not-tried',
  'not-observable',
  'not-scored',
] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** The verdict on a whole run. */
export const Overall = z.enum(['passed', 'failed', 'inconclusive', 'error']);
