/** A run with pseudonyms in it: an equal value has an equal pseudonym, and whatever rules compare stays comparable. */
import { Acts } from '../../machines/contract/acts.ts';
import { type Harmless, harmless } from '../../machines/contract/messages/harmless.ts';
import { Practice } from '../../machines/contract/practice.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import { type Document, RunError, type RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { BySchema, type Fields } from './by-schema.ts';
import { calendarFileBy } from './calendar-file.ts';
import { documentBy } from './document-bytes.ts';
import { knownIn } from './known.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { Secrets } from './secrets.ts';
import type { Substitutes } from './substitutes.ts';

const asItIs = (value: never) => value;

/** What is of a harmless kind stays, as it does in a document. */
const unlessA =
  (kind: Harmless) =>
  (text: string, by: Substitutes): string =>
    kind(text) === text.trim() ? text : by.text(text);

/** What the suite names: a practice by its number, and Helsenorge's operations. */
const OF_A_PRACTICE: Fields = { id: asItIs };
const OF_A_STEP: Fields = {
  document: (document: Document, by) => documentBy(document, by),
  calendarFile: (file: string | null, by) => file && calendarFileBy(file, by),
  emergencyNumbers: asItIs,
  mimeType: unlessA(harmless.mimeType),
  errorCode: unlessA(harmless.code),
  method: asItIs,
  path: asItIs,
};

/** The run as it is shown to others; the values go to `secrets`. */
export function redactedRun(run: RunRecord, secrets: Secrets): RunRecord {
  const by = new Pseudonyms(secrets, knownIn(run));
  const practices = new BySchema(by, OF_A_PRACTICE);
  const steps = new BySchema(by, OF_A_STEP);
  const { practice, beside, drawn, acts, error } = run;
  return {
    ...run,
    practice: practices.redacted(Practice, practice),
    ...(beside && { beside: beside.map((each) => practices.redacted(Practice, each)) }),
    ...(drawn && { drawn: practices.redacted(PracticeSketch, drawn) }),
    acts: steps.redacted(Acts, acts),
    steps: run.steps.map((step) => steps.redacted(StepRecord, step)),
    ...(error && { error: steps.redacted(RunError, error) }),
  };
}
