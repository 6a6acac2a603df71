/** The pieces of the whole proof, and those that are asked for: every piece is in one part, so that the parts are the whole. */
import { catalogue } from '../../machines/requirements/catalogue.ts';
import type { Shard } from '../split/shard.ts';
import { type Subject, subjects } from './prove.ts';

/** What is proved beside the subjects: by the reference's record, changed, and by the faults of the lifecycles. */
export const FURTHER = ['changed', 'states'] as const;
export type Further = (typeof FURTHER)[number];

export interface PiecesAsked {
  readonly mutant?: string;
  readonly variants?: boolean;
  readonly mutants?: boolean;
  readonly changed?: boolean;
  readonly states?: boolean;
  readonly redacted?: boolean;
  readonly shard?: Shard;
}

export interface Pieces {
  readonly subjects: readonly Subject[];
  readonly further: readonly Further[];
}

/** Whether no rule is to fail it. */
export const isToPass = ({ expected }: Subject) => expected.exitCode === 0 && !expected.failure;

/** The subjects in the order of the catalogue, and the further proofs, of the part that is asked for. */
export function piecesOf(asked: PiecesAsked): Pieces {
  const pieces = [...subjectsOf(asked), ...furtherOf(asked)].filter(isIn(asked.shard));
  return {
    subjects: pieces.filter((piece) => typeof piece !== 'string'),
    further: pieces.filter((piece) => typeof piece === 'string'),
  };
}

/** Dealt out in turn: neighbours break the same rule and take the same time. */
const isIn = (shard: Shard | undefined) => (_piece: unknown, index: number) =>
  shard === undefined || index % shard.of === shard.index - 1;

function subjectsOf({ mutant, variants, mutants, changed, states }: PiecesAsked): Subject[] {
  if (changed || states) return [];
  const order = new Map<string | undefined, number>(catalogue.map(({ id }, index) => [id, index]));
  const place = (subject: Subject) => order.get(subject.expected.failure?.rule) ?? -1;
  return subjects
    .filter((subject) => mutant === undefined || subject.name === mutant)
    .filter((subject) => !variants || isToPass(subject))
    .filter((subject) => !mutants || !isToPass(subject))
    .sort((one, other) => place(one) - place(other));
}

function furtherOf(asked: PiecesAsked): Further[] {
  const { mutant, variants, mutants, redacted } = asked;
  const isOfSubjectsAlone = mutant !== undefined || variants || mutants || redacted;
  const named = FURTHER.filter((further) => asked[further]);
  if (named.length > 0) return named;
  return isOfSubjectsAlone ? [] : [...FURTHER];
}

/** Why there is nothing to prove. */
export function nothingIn({ mutant, shard }: PiecesAsked): string {
  const names = subjects.map(({ name }) => name);
  if (mutant !== undefined && !names.includes(mutant)) {
    return `There is no mutant ${mutant}. Mutants: ${names.join(', ')}.`;
  }
  const part = shard ? `Part ${shard.index} of ${shard.of}` : 'What is asked for';
  return `${part} has nothing to prove.`;
}
