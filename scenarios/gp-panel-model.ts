/** What the panel's machine holds: four switches side by side, each on or off. */
import type { Act } from '../machines/contract/acts.ts';
import { after, beginning, instantOf, type Situation } from '../machines/lifecycle.ts';
import { lifelinesOf } from '../machines/lifelines.ts';
import type { Model, Transition } from './model.ts';
import { ORDINARY_START } from './scenario.ts';

const next = (situation: Situation, act: Act) => after(situation, act, instantOf(act, situation.now));

/** The switches as data, found by trying every act with all services on, and with all of them off. */
export function panelModel(plainActs: readonly Act[]): Model {
  const allOn = beginning(ORDINARY_START);
  const allOff = plainActs.filter(({ type }) => type === 'office.disables').reduce(next, allOn);
  const transitions = new Map<string, Transition>();
  for (const situation of [allOn, allOff]) {
    for (const act of plainActs) {
      const before = lifelinesOf('gp-panel', situation);
      lifelinesOf('gp-panel', next(situation, act)).forEach(({ state }, index) => {
        const from = before[index]?.state ?? state;
        if (from !== state)
          transitions.set(`${from} ${act.type} ${state}`, { from, act: act.type, to: state });
      });
    }
  }
  const states = new Set([...transitions.values()].flatMap(({ from, to }) => [from, to]));
  return { states: [...states], transitions: [...transitions.values()], refusals: [] };
}
