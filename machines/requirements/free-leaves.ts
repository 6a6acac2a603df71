/**
 * What a record system shows and nobody judges, each with its reason: the one list of what is free. Leaves are named as
 * `conformance/prove/changed` names them: places in the office's answer by dots, places in a document by slashes.
 */
import type { ActType } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';
import { freeInDocuments } from './free-in-documents.ts';

export interface FreeLeaf {
  /** Matches the leaf's whole name. */
  readonly leaf: RegExp;
  /** The ways of changing it that are free; all of them unless said. */
  readonly how?: readonly ('changed' | 'dropped' | 'doubled' | 'exchanged')[];
  /** The acts at which it is free; all of them unless said. */
  readonly at?: readonly ActType[];
  readonly reason: Words;
}

const ORDER: Words = { nb: 'rekkefølgen sier ingenting', en: 'the order says nothing' };
const OPTIONAL: Words = { nb: 'kan utelates', en: 'may be left out' };

export const freeLeaves: readonly FreeLeaf[] = [
  { leaf: /tasks|filed|calendar|warnings|charges\.items/, how: ['exchanged'], reason: ORDER },
  { leaf: /tasks\.dueOn/, how: ['dropped'], reason: OPTIONAL },
  { leaf: /warnings\.(messageId|conversation)/, how: ['dropped'], reason: OPTIONAL },
  {
    leaf: /warnings\.text|reason/,
    reason: { nb: 'ord til et menneske på kontoret', en: 'words for a person at the office' },
  },
  ...freeInDocuments,
];

/** Why a change of a leaf may go unnoticed at an act; undefined when it may not. */
export function freeBecause(
  leaf: string,
  how: NonNullable<FreeLeaf['how']>[number],
  act: ActType,
): Words | undefined {
  return freeLeaves.find(
    (free) =>
      free.leaf.exec(leaf)?.[0] === leaf &&
      (free.how === undefined || free.how.includes(how)) &&
      (free.at === undefined || free.at.includes(act)),
  )?.reason;
}

/** What no rule looks at yet though it is not free: leaf and way of changing it. The proof fails for any that is not here. */
export const unjudgedLeaves: readonly string[] = ['warnings doubled', 'warnings.messageId changed'];
