/** The lines of a part, taken one by one. */
import type { RecordEnd, RunError } from '../../machines/contract/record.ts';
import { isOfThePlan } from '../../scenarios/scenario.ts';
import { nameAndPurposeOf, type RecordedLine, type Recording, runIn } from '../record/record-file.ts';
import { UserError } from '../user-error.ts';
import { named } from './completed.ts';

interface PlanLine extends RecordedLine {
  readonly name: string;
  /** How it ended, where that was in an error. */
  readonly error: RunError | undefined;
}

/** What tells most lines apart without reading them. */
const MAY_HAVE_ERROR = /"error":\{/;

export class PartLines {
  readonly #recording: Recording;
  readonly #explanations = new Map<string, RecordedLine[]>();
  #end: RecordEnd | undefined;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  /** The next line of the plan; undefined when there is none, and what explains failures is read. */
  next(): PlanLine | undefined {
    const { lines, header, path } = this.#recording;
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done) {
        this.#end ??= next.value;
        return undefined;
      }
      const line = next.value;
      const { name, purpose } = nameAndPurposeOf(path, line);
      if (isOfThePlan(purpose)) return { ...line, name, error: this.#errorIn(line) };
      const { rule = '' } = runIn(path, header, line);
      this.#explanations.set(rule, [...(this.#explanations.get(rule) ?? []), line]);
    }
  }

  #errorIn(line: RecordedLine): RunError | undefined {
    return MAY_HAVE_ERROR.test(line.text)
      ? runIn(this.#recording.path, this.#recording.header, line).error
      : undefined;
  }

  /** @throws UserError when the part was not played to its end, or has more of the plan than the others. */
  toTheEnd(): void {
    const { path, header } = this.#recording;
    const more = this.next();
    const what = header.part ? named(header.part) : 'the part';
    if (more)
      throw new UserError(
        `${path} holds the scenario ${more.name}, which the parts before it have no like of.`,
      );
    const why = this.#end ? this.#end.stopped?.en : 'it is cut short';
    if (why === undefined && !this.#end?.overdue && !this.#end?.bailed) return;
    throw new UserError(
      `${path}, ${what}, was not played to its end${why ? ` (${why})` : ''}. Go on with it: ddfl certify --resume ${path}, with the record system as before.`,
    );
  }

  explanationOf(rule: string): readonly RecordedLine[] {
    return this.#explanations.get(rule) ?? [];
  }
}
