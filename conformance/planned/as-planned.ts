/** A record held to the plan that its head gives: what was left out, doubled, moved or played otherwise is told. */
import {
  RECORD_VERSION,
  type RecordEnd,
  type RecordHeader,
  type RunRecord,
} from '../../machines/contract/record.ts';
import { isOfThePlan, type Scenario } from '../../scenarios/scenario.ts';
import { fingerprintOf } from '../record/identity.ts';
import { scenarioShape } from '../redact/scenario-shape.ts';
import { UserError } from '../user-error.ts';
import { SUITE_VERSION } from '../version.ts';
import { type Numbered, ofPart } from './part.ts';
import { plannedBy } from './planned-by.ts';

/** A run of the plan, as far as the plan decides it. */
export interface PlannedRun {
  readonly name: string;
  readonly fingerprint: string;
}

/** What of a run its plan decides; undefined where the plan has none such: what was played to explain a failure. */
export function plannedRun(run: RunRecord, header: RecordHeader): PlannedRun | undefined {
  if (!isOfThePlan(run.purpose)) return undefined;
  return { name: run.name, fingerprint: fingerprint(run, run.practice.id, header) };
}

type Decided = Pick<Scenario, 'name' | 'purpose' | 'start' | 'drawn' | 'acts'>;

/** Of a redacted record, texts and names by their shape alone: it holds no other of them. */
function fingerprint(
  { name, purpose, start, drawn, acts }: Decided,
  practice: string,
  { redacted }: RecordHeader,
): string {
  const whole = { name, purpose, start, drawn, acts };
  return fingerprintOf({ ...(redacted ? scenarioShape(whole) : whole), practice });
}

/** Another suite may have planned otherwise, and a record of before it was chained holds no promise. */
const isPlannedHere = ({ version, suite }: RecordHeader) =>
  version === RECORD_VERSION && suite === SUITE_VERSION;

function planOf(header: RecordHeader): Iterator<Numbered> | undefined {
  const plan = plannedBy(header);
  return plan && ofPart(plan, header.part);
}

/** Goes through the runs of a record in their order. */
export class AsPlanned {
  readonly #path: string;
  readonly #header: RecordHeader;
  readonly #plan: Iterator<Numbered> | undefined;
  #isOver = false;

  constructor(path: string, header: RecordHeader) {
    this.#path = path;
    this.#header = header;
    this.#plan = isPlannedHere(header) ? planOf(header) : undefined;
  }

  /** @throws UserError when the run in a line is not the one that is planned there. */
  add(run: PlannedRun | undefined, line: number): void {
    if (!this.#plan) return;
    if (!run) {
      this.#isOver = true;
      return;
    }
    const { value: next } = this.#isOver ? {} : this.#plan.next();
    const expected = next && fingerprint(next.scenario, `p${next.number}`, this.#header);
    if (expected === run.fingerprint) return;
    throw this.#changed(`line ${line} holds the scenario ${run.name}`, next);
  }

  /** @throws UserError when the end says that all was played, and the plan has more. */
  end(end: RecordEnd | undefined): void {
    if (!end || end.stopped || end.bailed || end.overdue) return;
    const { value: next } = this.#plan?.next() ?? {};
    if (next) throw this.#changed('it ends', next);
  }

  #changed(found: string, expected: Numbered | undefined): UserError {
    return new UserError(
      `${this.#path} is not what its first line says was played: ${found} where the plan has ${expected?.scenario.name ?? 'nothing more'}. The record has been changed, or another build of suite ${SUITE_VERSION} wrote it. It says nothing of any record system: use the file as "ddfl certify" wrote it.`,
    );
  }
}
