/** The matrix of changed records: what of each kind of leaf is noticed, by which rule, and what is free. */
import { freeBecause } from '../../../machines/requirements/free-leaves.ts';
import { rulesOf } from '../../../machines/requirements/judged-leaves.ts';
import type { How } from './change.ts';
import type { Noticed } from './changed-records.ts';

export interface Row {
  readonly leaf: string;
  readonly how: How;
  readonly tried: number;
  readonly noticed: number;
  /** Rules blamed, the most frequent first. */
  readonly rules: readonly string[];
  /** Acts in which some change went unnoticed. */
  readonly missedIn: readonly string[];
  /** Acts in which every change went unnoticed. */
  readonly neverNoticedIn: readonly string[];
  /** Rules blamed that do not speak of the leaf. */
  readonly wronglyBlamed: readonly string[];
  readonly isFree: boolean;
}

/** A row for each kind of leaf and way of changing it, by name. */
export function matrixOf(results: readonly Noticed[]): Row[] {
  const kinds = new Map<string, Noticed[]>();
  for (const each of results) {
    const key = `${each.leaf} ${each.how}`;
    kinds.set(key, [...(kinds.get(key) ?? []), each]);
  }
  return [...kinds.values()].flatMap(rowsOf).sort((one, other) => (one.leaf < other.leaf ? -1 : 1));
}

/** What is free at some acts and not at others makes two rows. */
function rowsOf(entries: readonly Noticed[]): Row[] {
  const isFree = ({ leaf, how, act }: Noticed) => freeBecause(leaf, how, act) !== undefined;
  return [
    ...rowOf(
      entries.filter((each) => !isFree(each)),
      false,
    ),
    ...rowOf(entries.filter(isFree), true),
  ];
}

function rowOf(entries: readonly Noticed[], isFree: boolean): Row[] {
  const [first] = entries;
  if (!first) return [];
  const { leaf, how } = first;
  const blamed = new Map<string, number>();
  for (const each of entries) {
    for (const [rule, count] of each.blamed) blamed.set(rule, (blamed.get(rule) ?? 0) + count);
  }
  const rules = [...blamed].sort(([, one], [, other]) => other - one).map(([rule]) => rule);
  const speaking: ReadonlySet<string> = rulesOf(leaf);
  return [
    {
      leaf,
      how,
      tried: sum(entries.map(({ tried }) => tried)),
      noticed: sum(entries.map(({ noticed }) => noticed)),
      rules,
      missedIn: entries.filter(({ tried, noticed }) => noticed < tried).map(({ act }) => act),
      neverNoticedIn: entries.filter(({ noticed }) => noticed === 0).map(({ act }) => act),
      wronglyBlamed: rules.filter((rule) => !speaking.has(rule)),
      isFree,
    },
  ];
}

/** How much of what is not free was noticed, and what of it is wrong: acts that nobody judges it in, rules blamed in vain. */
export function summaryOfMatrix(rows: readonly Row[]) {
  const judged = rows.filter(({ isFree }) => !isFree);
  return {
    tried: sum(judged.map(({ tried }) => tried)),
    noticed: sum(judged.map(({ noticed }) => noticed)),
    free: sum(rows.filter(({ isFree }) => isFree).map(({ tried }) => tried)),
    unnoticed: judged.filter(({ neverNoticedIn }) => neverNoticedIn.length > 0),
    misblamed: judged.filter(({ wronglyBlamed }) => wronglyBlamed.length > 0),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
