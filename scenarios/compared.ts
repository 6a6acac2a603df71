/** Other ways of choosing what to try next, to compare ours with: fast-check's commands on the same model, and a uniform walk. */
import fc from 'fast-check';

/** A model as these ways see it: where it begins, what there is to try, and where that leads. */
export interface Model<State, Move> {
  readonly start: State;
  readonly moves: readonly Move[];
  /** The state after a move; undefined where it is not to be tried. */
  readonly after: (state: State, move: Move) => State | undefined;
}

interface Walked<State> {
  state: State;
}

/** A move as a command of fast-check's: the real system is the list of what was done. */
class TryMove<State, Move> implements fc.Command<Walked<State>, Move[]> {
  readonly #move: Move;
  readonly #model: Model<State, Move>;

  constructor(model: Model<State, Move>, move: Move) {
    this.#model = model;
    this.#move = move;
  }

  check({ state }: Walked<State>): boolean {
    return this.#model.after(state, this.#move) !== undefined;
  }

  run(walked: Walked<State>, done: Move[]): void {
    const next = this.#model.after(walked.state, this.#move);
    if (next !== undefined) walked.state = next;
    done.push(this.#move);
  }

  toString(): string {
    return JSON.stringify(this.#move);
  }
}

/** Sequences sampled at once. */
const BATCH = 50;
/** Without a bound the largest size is as long as memory lasts. */
const COMMANDS_MAX = 100;

/** What `fc.commands` tries: as much at once as its size says. */
export function* byCommands<State, Move>(
  model: Model<State, Move>,
  seed: number,
  size: 'small' | 'max',
): Generator<readonly Move[]> {
  const each = model.moves.map((move) => fc.constant(new TryMove(model, move)));
  const commands = fc.commands(each, { size, maxCommands: COMMANDS_MAX });
  for (let batch = 0; ; batch += 1) {
    for (const chosen of fc.sample(commands, { seed: seed + batch, numRuns: BATCH })) {
      const done: Move[] = [];
      fc.modelRun(() => ({ model: { state: model.start }, real: done }), chosen);
      if (done.length > 0) yield done;
    }
  }
}

/** Acts of a walk: as many as our random scenarios have at the most. */
const WALK = 12;

/** What a walk tries that takes any move with the same chance. */
export function* byWalk<State, Move>(model: Model<State, Move>, seed: number): Generator<readonly Move[]> {
  const choice = fc.array(fc.nat(model.moves.length - 1), { minLength: WALK, maxLength: WALK });
  for (let batch = 0; ; batch += 1) {
    for (const chosen of fc.sample(choice, { seed: seed + batch, numRuns: BATCH })) {
      const done: Move[] = [];
      let state = model.start;
      for (const index of chosen) {
        const move = model.moves[index] as Move;
        const next = model.after(state, move);
        if (next === undefined) continue;
        done.push(move);
        state = next;
      }
      if (done.length > 0) yield done;
    }
  }
}
