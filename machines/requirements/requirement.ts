/** One rule, one literal: the only place where a rule exists. */
import type { Profile, ProfileKey } from '../contract/profile.ts';
import type { Service } from '../contract/services.ts';
import type { Observable, Statement } from '../contract/statement.ts';
import type { Words } from '../contract/words.ts';
import type { QuestionId } from './open-questions.ts';
import type { Step } from './step.ts';

/** Who a rule is for: the GP office's record system, or Helsenorge. */
export type Binds = 'ehr' | 'platform';
export type Level = 'must' | 'should';

/** The source texts, by the short names of the catalogue. */
export const DOCUMENTS = {
  S0: { nb: 'NHN: Kom i gang med digital dialog', en: 'NHN: getting started with digital dialogue' },
  S1: { nb: 'NHN: beskrivelse av de fire tjenestene', en: 'NHN: description of the four services' },
  S2: {
    nb: 'Helsenorge-webinar for fastleger 7. desember 2023',
    en: 'Helsenorge webinar for GPs, 2023-12-07',
  },
  S3: { nb: 'NHN: ubesatte fastlegelister', en: 'NHN: vacant GP lists' },
  S4: { nb: 'Et legekontors side om Helsenorge', en: "A GP office's page about Helsenorge" },
  STD: { nb: 'Meldingsstandardene', en: 'The message standards' },
} as const satisfies Record<string, Words>;

export interface Source {
  readonly document: keyof typeof DOCUMENTS;
  readonly place: Words;
}

/** A place in a source document. */
export function from(document: Source['document'], place: Words): Source {
  return { document, place };
}

/** A place that the rule follows from without its saying so. */
export function inferredFrom(document: Source['document'], place: Words): Source {
  return from(document, { nb: `${place.nb} (utledet)`, en: `${place.en} (inferred)` });
}

/** What was demanded and what was seen instead, in a reader's words. */
export interface Mismatch {
  readonly expected: Words;
  readonly actual: Words;
}

/** What must come about before a rule is put to the test whole, and not by one half alone. */
export interface NeededSituation {
  readonly name: string;
  /** What comes about, as a reader would name it. */
  readonly words: Words;
  /** Whether a step that puts the rule to the test is of the situation. */
  readonly occurs: (step: Step) => boolean;
  /** Whether it can come about with what the statement claims, and what the profile allows; it can unless told. */
  readonly applies?: (statement: Statement, profile: Profile) => boolean;
  /** The services whose scenarios bring it about, where not all do. */
  readonly within?: readonly Service[];
}

export interface Requirement {
  readonly id: string;
  readonly service: Service | 'access' | 'routing' | 'messages';
  readonly level: Level;
  readonly binds: Binds;
  readonly title: Words;
  readonly sources: readonly Source[];
  /** What the candidate must let the suite see; not observable makes the verdict inconclusive. */
  readonly needs?: readonly Observable[];
  /** Whether it is judged of what is seen where something it needs is not: it can then be broken, and does not pass. */
  readonly isJudgedInPart?: true;
  /** Whether the candidate must take the suite's clock for the rule to be seen. */
  readonly needsClock?: boolean;
  /** The services whose scenarios put the rule to the test, when it belongs to none and not to all of them. */
  readonly within?: readonly Service[];
  /** Whether the rule concerns what the statement claims; otherwise it is not applicable. */
  readonly applies?: (statement: Statement) => boolean;
  /** Why nobody can observe the rule here. */
  readonly notObservable?: Words;
  readonly questions?: readonly QuestionId[];
  readonly profile?: readonly ProfileKey[];
  /** Whether the rule demands that the step's act be refused; then nothing may change. */
  readonly forbids?: (step: Step) => boolean;
  /** Whether the step puts the rule to the test. */
  readonly when?: (step: Step) => boolean;
  /** What does not hold, or undefined when the rule holds. Called only when `when` says so. */
  readonly ensures?: (step: Step) => Mismatch | undefined;
  /** The situations that `when` is to come about in, each; one alone, that it comes about, unless told. */
  readonly situations?: readonly NeededSituation[];
}

/** Declares a rule, keeping its id as a literal type so that the compiler can demand its mutant. */
export function requirement<const R extends Requirement>(rule: R): R {
  return rule;
}

/** The first mismatch of several checks, or undefined when all hold. */
export function firstMismatch(...checks: readonly (() => Mismatch | undefined)[]): Mismatch | undefined {
  for (const check of checks) {
    const mismatch = check();
    if (mismatch) return mismatch;
  }
  return undefined;
}

/** A mismatch unless the fact holds. */
export function unless(holds: boolean, expected: Words, actual: Words): Mismatch | undefined {
  return holds ? undefined : { expected, actual };
}
