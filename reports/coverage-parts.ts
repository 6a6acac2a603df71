/** How much of a lifecycle a run has been through, as every renderer tells it: parts, counts, and what was missed. */
import type { Report, Words } from './schema.ts';
import { asWritten, inBoth } from './sentences.ts';
import { words } from './words.ts';

export type MachineCoverage = Report['coverage'][number];

/** What something is called here, and its name in the machine. */
export interface Name {
  readonly words: Words;
  readonly code: string;
}

export interface CoverageRow {
  /** One column each: a state, an act, or what follows one another. */
  readonly cells: readonly (readonly Name[])[];
  readonly count: number;
  readonly diverged: number;
}

export interface CoveragePart {
  readonly heading: Words;
  /** What is counted, in a line of counts. */
  readonly counted: Words;
  /** What one that was missed is called. */
  readonly missed: Words;
  readonly headings: readonly Words[];
  readonly rows: readonly CoverageRow[];
}

export function labelOf(label: Words | undefined, name: string): Words {
  return label ?? asWritten(name);
}

/** `the citizen asks, if the message is delayed`. */
export function conditioned(label: Words, when: Words | undefined): Words {
  return when ? inBoth((language) => `${label[language]}, ${when[language]}`) : label;
}

const nameOf = (code: string, label: Words | undefined): Name => ({ words: labelOf(label, code), code });

/** The four parts of a lifecycle: states, transitions, pairs of them, refusals. */
export function partsOf({ states, transitions, pairs, refusals }: MachineCoverage): CoveragePart[] {
  const labels = new Map(states.map(({ name, label }) => [name, label]));
  const state = (code: string): Name => nameOf(code, labels.get(code));
  return [
    {
      heading: words.states,
      counted: words.counted.states,
      missed: words.missed.states,
      headings: [words.state],
      rows: states.map(({ name, visited, diverged }) => ({
        cells: [[state(name)]],
        count: visited,
        diverged,
      })),
    },
    {
      heading: words.transitions,
      counted: words.counted.transitions,
      missed: words.missed.transitions,
      headings: [words.fromState, words.act, words.toState],
      rows: transitions.map(({ from, act, to, label, when, taken, diverged }) => ({
        cells: [[state(from)], [nameOf(act, conditioned(labelOf(label, act), when))], [state(to)]],
        count: taken,
        diverged,
      })),
    },
    {
      heading: words.pairs,
      counted: words.counted.pairs,
      missed: words.missed.pairs,
      headings: [words.firstTransition, words.secondTransition],
      rows: pairs.map(({ from, first, middle, second, to, firstLabel, secondLabel, taken, diverged }) => ({
        cells: [
          [state(from), nameOf(first, firstLabel), state(middle)],
          [nameOf(second, secondLabel), state(to)],
        ],
        count: taken,
        diverged,
      })),
    },
    {
      heading: words.refusals,
      counted: words.counted.refusals,
      missed: words.missed.refusals,
      headings: [words.state, words.act],
      rows: refusals.map(({ state: code, stateLabel, act, label, tried, diverged }) => ({
        cells: [[nameOf(code, stateLabel ?? labels.get(code))], [nameOf(act, label)]],
        count: tried,
        diverged,
      })),
    },
  ];
}

/** `venter på svar → behandleren svarer → besvart`. */
export function courseOf(names: readonly Name[]): Words {
  return inBoth((language) => names.map(({ words: name }) => name[language]).join(' → '));
}

/** `10 of 12`. */
export function reachedOf({ rows }: CoveragePart): Words {
  const reached = rows.filter(({ count }) => count > 0).length;
  return { nb: `${reached} av ${rows.length}`, en: `${reached} of ${rows.length}` };
}

export function isComplete({ rows }: CoveragePart): boolean {
  return rows.every(({ count }) => count > 0);
}

/** `states 10 of 10, transitions 25 of 25, pairs 62 of 62, refusals 24 of 24`. */
export function coverageSentence(machine: MachineCoverage): Words {
  return inBoth((language) =>
    partsOf(machine)
      .map((part) => `${part.counted[language]} ${reachedOf(part)[language]}`)
      .join(', '),
  );
}

/** Everything of a lifecycle that the run has not been through, each as a line. */
export function missedOf(machine: MachineCoverage): Words[] {
  return partsOf(machine).flatMap(({ missed, rows }) =>
    rows
      .filter(({ count }) => count === 0)
      .map(({ cells }) => inBoth((language) => `${missed[language]}: ${courseOf(cells.flat())[language]}`)),
  );
}

/** How many things of a lifecycle were missed. */
export function missedSentence(count: number): Words {
  return { nb: `Ikke dekket: ${count}`, en: `Not covered: ${count}` };
}
