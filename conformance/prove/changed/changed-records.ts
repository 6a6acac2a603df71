/**
 * Changed records: from the reference's own record, one leaf at a time of what it showed is changed, dropped, doubled
 * or exchanged with its neighbour, and the run is judged again. What nobody notices, no rule looks at.
 */

import type { ActType } from '../../../machines/contract/acts.ts';
import type { Profile } from '../../../machines/contract/profile.ts';
import type { RunRecord } from '../../../machines/contract/record.ts';
import type { Statement } from '../../../machines/contract/statement.ts';
import { judge } from '../../judge/judge.ts';
import { type Change, type How, Values } from './change.ts';
import { documentChanges, noteDocuments } from './document-changes.ts';
import { noteOffice, officeChanges } from './office-changes.ts';

/** What came of the changes of one kind, in one kind of act. */
export interface Noticed {
  readonly leaf: string;
  readonly how: How;
  readonly act: ActType;
  tried: number;
  noticed: number;
  /** How often each rule was blamed. */
  readonly blamed: Map<string, number>;
}

/** Changes of a kind that are tried in each kind of act: a few tell as much as all. */
const TRIED_MAX = 3;

export class ChangedRecords {
  readonly #statement: Statement;
  readonly #profile: Profile;
  readonly #all = new Values();
  readonly #noticed = new Map<string, Noticed>();

  constructor(statement: Statement, profile: Profile) {
    this.#statement = statement;
    this.#profile = profile;
  }

  /** Changes one run in every way that has not been tried often enough. */
  add(run: RunRecord): void {
    const { steps, judged, divergences } = judge(run, this.#statement, this.#profile);
    if (divergences.length > 0) return;
    const ofRun = new Values();
    for (const step of run.steps.slice(0, judged)) {
      for (const values of [ofRun, this.#all]) {
        noteOffice(step, values);
        noteDocuments(step, values);
      }
    }
    for (const [index, step] of run.steps.slice(0, judged).entries()) {
      const seen = steps[index];
      if (!seen) continue;
      const changes = [
        ...officeChanges(step, seen, ofRun, this.#all),
        ...documentChanges(step, ofRun, this.#all),
      ];
      for (const change of changes) this.#try(run, index, change);
    }
  }

  #try(run: RunRecord, index: number, { leaf, how, apply }: Change): void {
    const step = run.steps[index];
    if (!step) return;
    const act = step.act.type;
    const key = JSON.stringify([leaf, how, act]);
    const entry = this.#noticed.get(key) ?? { leaf, how, act, tried: 0, noticed: 0, blamed: new Map() };
    if (entry.tried >= TRIED_MAX) return;
    const changed = { ...run, steps: run.steps.with(index, apply(step)) };
    const { divergences, suiteFault } = judge(changed, this.#statement, this.#profile);
    // To another document Helsenorge would have answered otherwise: such a record cannot be.
    if (suiteFault && divergences.length === 0) return;
    entry.tried += 1;
    if (divergences.length > 0) entry.noticed += 1;
    for (const { rule } of divergences) entry.blamed.set(rule, (entry.blamed.get(rule) ?? 0) + 1);
    this.#noticed.set(key, entry);
  }

  results(): readonly Noticed[] {
    return [...this.#noticed.values()];
  }
}
