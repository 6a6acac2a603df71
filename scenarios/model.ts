/** What a service's machine holds: its states, its transitions, and the acts it refuses in each state. */
import type { ActType } from '../machines/contract/acts.ts';
import { after, beginning, instantOf, type MachineService, permission } from '../machines/lifecycle.ts';
import { lifelineAbout, lifelinesOf } from '../machines/lifelines.ts';
import { bookingCalendarActs } from './booking-paths.ts';
import { calendarActs, shortestPaths } from './coverage.ts';
import { panelModel } from './gp-panel-model.ts';
import { repertoires } from './plan.ts';
import { ORDINARY_START } from './scenario.ts';

export const UNOPENED = 'unopened';

export interface Transition {
  readonly from: string;
  readonly act: ActType;
  readonly to: string;
}

export interface Model {
  readonly states: readonly string[];
  readonly transitions: readonly Transition[];
  readonly refusals: readonly { readonly state: string; readonly act: ActType }[];
}

/** The machine of a service as data, found by trying every act in every state. */
export function modelOf(service: MachineService): Model {
  const { plainActs } = repertoires[service];
  if (service === 'gp-panel') return panelModel(plainActs);
  const transitions = new Map<string, Transition>();
  const refusals = new Map<string, { state: string; act: ActType }>();
  for (const path of shortestPaths(service, plainActs)) {
    const situation = path.reduce(
      (reached, act) => after(reached, act, instantOf(act, reached.now)),
      beginning(ORDINARY_START),
    );
    const [first] = lifelinesOf(service, situation);
    const dueOn = situation.conversations[0]?.facts.dueOn;
    const ahead = [...calendarActs(dueOn), ...bookingCalendarActs(situation)];
    for (const act of [...plainActs, ...ahead]) {
      const at = instantOf(act, situation.now);
      const about = lifelineAbout(situation, act);
      const state = about?.state ?? first?.state ?? UNOPENED;
      const permitted = permission(situation, act, at);
      if (permitted === 'forbidden') refusals.set(`${state} ${act.type}`, { state, act: act.type });
      if (permitted !== 'permitted') continue;
      const moved = lifelinesOf(service, after(situation, act, at)).at(state === UNOPENED ? -1 : 0);
      // An act that is about none in particular moves it, or passes it by.
      if (!moved || (!about && moved.state === state)) continue;
      transitions.set(`${state} ${act.type} ${moved.state}`, { from: state, act: act.type, to: moved.state });
    }
  }
  const states = new Set([...transitions.values()].flatMap(({ from, to }) => [from, to]));
  return {
    states: [...states],
    transitions: [...transitions.values()],
    refusals: [...refusals.values()],
  };
}
