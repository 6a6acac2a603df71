/** The line between an office and Helsenorge, on which one call of an act may falter. */
import type { WayOfFaltering } from '../../machines/contract/acts/surroundings.ts';
import type { Act, ActOf } from '../../machines/contract/acts.ts';
import type { Faltered } from '../../machines/contract/record.ts';
import { type ApiAnswer, BROKEN, type Ending, type Operation, refusal } from './operation.ts';

/** How a call ends that falters; `answer` does it. */
const ENDINGS: Readonly<Record<WayOfFaltering, (answer: () => ApiAnswer) => Ending>> = {
  refused: () => BROKEN,
  unavailable: () => refusal(503, 'Helsenorge is not available'),
  'timed-out': () => refusal(504, 'Helsenorge did not answer the gateway in time'),
  'answer-lost': (answer) => {
    answer();
    return BROKEN;
  },
};

export function createLine() {
  let armed: ActOf<'network.falters'> | undefined;
  let awaited: ActOf<'network.falters'> | undefined;
  let calls = 0;
  let faltered: Faltered | undefined;

  function carried({ method, path }: Operation, answer: () => ApiAnswer): Ending {
    calls += 1;
    if (calls !== awaited?.call) return answer();
    const { how, call } = awaited;
    faltered = { how, method, path, call };
    return ENDINGS[how](answer);
  }

  return {
    /** An act begins: what was armed for it is awaited now, and what came before is over. */
    begin(act: Act): void {
      awaited = armed;
      armed = act.type === 'network.falters' ? act : undefined;
      calls = 0;
      faltered = undefined;
    },

    /** The call that has faltered since the act began. */
    faltered: (): Faltered | undefined => faltered,

    /** The operations as they are reached over the line. */
    over: (operations: readonly Operation[]): Operation<Ending>[] =>
      operations.map((operation) => ({
        ...operation,
        answer: (call) => carried(operation, () => operation.answer(call)),
      })),
  };
}
