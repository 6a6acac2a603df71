/** A part of a service's lifecycle as a machine with few inputs: one lifeline, what data does not decide merged. */
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Permission } from '../../machines/situation/family.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { TRAITS, type Trait } from '../../machines/words/trait-names.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { ORDINARY_START } from '../scenario.ts';
import type { Inputs, Mealy, Move } from './mealy.ts';

/** What somebody does; the act depends on where the lifeline stands, and there may be none. */
export type Input = (situation: Situation) => Act | undefined;

/** What is done wherever the lifeline stands. */
export const always =
  (act: Act): Input =>
  () =>
    act;

/** An act and where it led. */
export interface Taken {
  readonly act: Act;
  readonly permission: Exclude<Permission, 'unsettled'>;
  readonly before: Situation;
  readonly after: Situation;
}

/** The state that a lifeline is in by its machine, and what else is remembered of it. */
export interface Standing {
  readonly state: string;
  readonly traits: readonly Trait[];
}

/** The traits that hold. */
export function traitsOf(holds: Readonly<Partial<Record<Trait, boolean>>>): Trait[] {
  return TRAITS.filter((trait) => holds[trait]);
}

export interface Part {
  readonly service: Service;
  readonly name: string;
  /** Those of the office first: of equals, these tell states apart. */
  readonly inputs: readonly Input[];
  /** What of a situation decides what follows. */
  readonly standing: (situation: Situation) => Standing;
  /** What is seen of a permitted act beside that it was done. */
  readonly seen: (taken: Taken) => readonly unknown[];
}

/** What a citizen cannot do, Helsenorge refuses; what the office may not, its own system. */
const IMPOSSIBLE = 'impossible';
const isImpossible = ({ output }: Move) => output.startsWith(IMPOSSIBLE);

/** Whether two moves differ in what the candidate does, not only in what Helsenorge lets a citizen do. */
export function differInCandidate(one: Move, other: Move): boolean {
  return one.output !== other.output && isImpossible(one) === isImpossible(other);
}

function outputOf({ seen }: Part, taken: Taken): string {
  const isRefused = taken.permission === 'forbidden';
  const answer = isRefused ? (taken.act.type.startsWith('citizen.') ? IMPOSSIBLE : 'refused') : 'done';
  return [answer, ...seen(taken)].join(', ');
}

/** A step by an input; undefined where there is no such act, or no source says what is to follow. */
export function taken(input: Input | undefined, before: Situation): Taken | undefined {
  const act = input?.(before);
  if (!act) return undefined;
  const at = instantOf(act, before.now);
  const permitted = permission(before, act, at);
  return permitted === 'unsettled'
    ? undefined
    : { act, permission: permitted, before, after: after(before, act, at) };
}

export interface Explored {
  readonly machine: Mealy;
  /** The first situation met in each state. */
  readonly situations: readonly Situation[];
}

/** The machine of a part, gone through breadth first from the beginning of a scenario. */
export function explore(part: Part): Explored {
  const situations = [beginning(ORDINARY_START, WRITTEN_FOR)];
  const keyOf = (situation: Situation) => JSON.stringify(part.standing(situation));
  const numbers = new Map(situations.map((situation, number) => [keyOf(situation), number]));
  const numberOf = (situation: Situation) => {
    const key = keyOf(situation);
    const number = numbers.get(key) ?? situations.push(situation) - 1;
    numbers.set(key, number);
    return number;
  };
  const moves: (Move | undefined)[][] = [];
  // Grows while it is gone through: breadth first.
  for (const situation of situations) {
    moves.push(
      part.inputs.map((input) => {
        const step = taken(input, situation);
        return step && { output: outputOf(part, step), to: numberOf(step.after) };
      }),
    );
  }
  return { machine: { inputs: part.inputs.length, moves }, situations };
}

/** The acts that inputs are, from the beginning of a scenario on, and what is to be seen of each. */
export function actsOf(part: Part, inputs: Inputs): { readonly act: Act; readonly output: string }[] {
  let situation = beginning(ORDINARY_START, WRITTEN_FOR);
  return inputs.map((number) => {
    const step = taken(part.inputs[number], situation);
    if (!step) throw new RangeError(`Input ${number} of ${part.name} cannot be tried after ${inputs.join()}`);
    situation = step.after;
    return { act: step.act, output: outputOf(part, step) };
  });
}
