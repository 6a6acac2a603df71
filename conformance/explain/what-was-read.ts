/**
 * What a rule looked at last before it found fault: the element of a message, the entry filed or whatever else it read, found
 * by judging the step once more and listening. No rule has to tell.
 */
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import type { Mismatch } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { type Divergence, type Judgement, mismatchIn } from '../judge/judge.ts';

/** What a record system shows in a step. */
const SHOWN = ['sent', 'receipts', 'filed', 'tasks', 'charges', 'warnings', 'calendar'] as const;
/** And whether it did what it was asked. */
export type Showing = (typeof SHOWN)[number] | 'outcome';

/** A place in what is shown: of which kind, which of them, and where in it. */
export interface Place {
  readonly of: Showing;
  readonly index: number;
  readonly path: readonly string[];
}

/** What was read, and where. */
export interface Reading extends Place {
  readonly value: unknown;
}

/** A step that says the same as another and tells `heard` of all that is read of what the record system shows. */
function overheard(step: Step, heard: (reading: Reading) => void): Step {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(step)) as Record<string, unknown>;
  for (const of of SHOWN) {
    const shown = step[of];
    // What was read from a document is frozen, and what is frozen can be given by nobody else.
    if (shown)
      copy[of] = structuredClone(shown).map((each, index) => listening(each, { of, index, path: [] }, heard));
  }
  const { outcome } = step;
  Object.defineProperty(copy, 'outcome', {
    get() {
      heard({ of: 'outcome', index: 0, path: [], value: outcome });
      return outcome;
    },
  });
  const own = copy as unknown as Step;
  return Object.assign(own, { run: step.run.map((each) => (each === step ? own : each)) });
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

function listening<T>(value: T, place: Place, heard: (reading: Reading) => void): T {
  if (!isPlain(value)) return value;
  const parts = new Map<string, unknown>();
  return new Proxy(value, {
    get(target, key) {
      const part = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof part === 'function') return part;
      const inner = { ...place, path: [...place.path, key] };
      heard({ ...inner, value: part });
      if (!parts.has(key)) parts.set(key, listening(part, inner, heard));
      return parts.get(key);
    },
  });
}

/** What a rule read last in the step that broke it. */
export function readOf({ steps }: Judgement, { rule: id, step: number }: Divergence): Reading | undefined {
  const [rule, step] = [requirementOf(id), steps[number - 1]];
  return rule && step && readBefore(step, (each) => mismatchIn(rule, each));
}

/** The place that a check read last before it found fault with a step; undefined where it found none, or read nothing. */
function readBefore(step: Step, check: (step: Step) => Mismatch | undefined): Reading | undefined {
  const readings: Reading[] = [];
  const mismatch = check(overheard(step, (reading) => readings.push(reading)));
  if (!mismatch) return undefined;
  // That a document is no dialogue message is seen of all of them.
  const told = readings.filter(({ path, value }) => path.length !== 1 || value !== undefined);
  return told.findLast(({ value }) => isNamed(value, mismatch)) ?? told.at(-1);
}

const isNamed = (value: unknown, { actual }: Mismatch) =>
  typeof value === 'string' && value !== '' && actual.en.includes(value);
