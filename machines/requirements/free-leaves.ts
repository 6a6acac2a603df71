/**
 * What a record system shows and nobody judges, each with its reason: the one list of what is free. Leaves are named as
 * `conformance/prove/changed` names them: places in the office's answer by dots, after a colon the state of what they
 * tell of, places in a document by slashes.
 */
import type { ActType } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';
import { freeChoices } from './free-choices.ts';
import { freeInAnswer } from './free-in-answer.ts';
import { freeInDocuments } from './free-in-documents.ts';
import type { Free } from './free-leaf.ts';
import { isNamedBy } from './shown-leaves.ts';

const list = [...freeChoices, ...freeInAnswer, ...freeInDocuments];

/** What a record system may choose, by name. */
export type FreeChoice = (typeof list)[number]['choice'];

export const freeLeaves: readonly (Free & { readonly choice: FreeChoice })[] = list;

/** Why a change of a leaf may go unnoticed at an act; undefined when it may not. */
export function freeBecause(
  leaf: string,
  how: NonNullable<Free['how']>[number],
  act: ActType,
): Words | undefined {
  return freeLeaves.find(
    (free) =>
      free.leaf &&
      isNamedBy(free.leaf, leaf) &&
      (free.how === undefined || free.how.includes(how)) &&
      (free.at === undefined || free.at.includes(act)),
  )?.reason;
}

/** What is free, choice by choice, with the reasons. */
export function freeByChoice(): readonly {
  readonly choice: FreeChoice;
  readonly reasons: readonly Words[];
}[] {
  const reasons = new Map<FreeChoice, Words[]>();
  for (const { choice, reason } of freeLeaves) {
    const known = reasons.get(choice) ?? [];
    if (!known.includes(reason)) reasons.set(choice, [...known, reason]);
  }
  return [...reasons].map(([choice, all]) => ({ choice, reasons: all }));
}
