/** The state diagrams of what is under way: where it stands, and where what is permitted next leads. */
import type { Service } from '../../machines/contract/services.ts';
import type { MachineCoverage } from '../../reports/coverage-parts.ts';
import type { Drawings } from '../../reports/live/calls.ts';
import { renderStanding } from '../../reports/live/picture.tsx';
import type { LifelineRow } from '../../reports/live/state.ts';
import { unplayed } from '../conclude/coverage.ts';

/** More pictures than the lifecycles have states and ways on. */
const KEPT = 200;

export interface Pictures {
  of(row: LifelineRow): Promise<Drawings>;
}

export function createPictures(): Pictures {
  const drawn = new Map<string, Promise<Drawings>>();
  return {
    of(row) {
      const waysOn = row.permitted.map(({ done, to }) => `${done.type} ${to}`);
      const key = JSON.stringify([row.service, row.state, waysOn]);
      const known = drawn.get(key);
      if (known) return known;
      if (drawn.size >= KEPT) drawn.clear();
      const picture = draw(row, new Set(waysOn));
      drawn.set(key, picture);
      return picture;
    },
  };
}

/** What is marked is what a report marks as done: the state, and the ways on. */
async function draw(
  { service, state, title, label }: LifelineRow,
  waysOn: ReadonlySet<string>,
): Promise<Drawings> {
  const machine = unplayed(service as Service);
  const isWayOn = ({ from, act, to }: { from: string; act: string; to: string }) =>
    from === state && waysOn.has(`${act} ${to}`);
  const whole = {
    ...machine,
    states: machine.states.map((each) => ({ ...each, visited: each.name === state ? 1 : 0 })),
    transitions: machine.transitions.map((each) => ({
      ...each,
      isOrdinary: false,
      taken: isWayOn(each) ? 1 : 0,
    })),
  };
  const named = { nb: `${title.nb}: ${label.nb}`, en: `${title.en}: ${label.en}` };
  return { near: await renderStanding(near(whole, state), named), whole: await renderStanding(whole, named) };
}

/** The part about a state: what is permitted leads out of it, or where nothing is, what has led to it. */
function near(machine: MachineCoverage, state: string): MachineCoverage {
  const out = machine.transitions.filter(({ taken }) => taken > 0);
  const transitions =
    out.length > 0 ? out : machine.transitions.filter(({ from, to }) => to === state && from !== state);
  const names = new Set([state, ...transitions.flatMap(({ from, to }) => [from, to])]);
  return { ...machine, transitions, states: machine.states.filter(({ name }) => names.has(name)) };
}
