/**
 * Scenarios that cover a machine: by the shortest path to every state, every act is tried there, permitted or not;
 * and every pair of transitions is gone through. The same for every seed.
 */

import { FAULTS_OF_TRANSPORT } from '../../machines/contract/acts/surroundings.ts';
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { isConversational } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';
import { notPlayedIn } from './beginnings.ts';
import { calendarActs, explored, statesReached } from './exploration.ts';

/** An unreadable message concerns no conversation: one is tried in every state, the other ways at the beginning. */
function isFurtherFault(act: Act): boolean {
  return act.type === 'network.corrupts' && act.fault !== FAULTS_OF_TRANSPORT[0];
}

const GOES_DOWN: Act = { type: 'network.goes-down' };
const COMES_UP: Act = { type: 'network.comes-up' };

/** From a situation, an outage in which citizen or office does one thing: of each kind of act the first permitted. */
function outagesFrom(acts: readonly Act[], situation: Situation, plainActs: readonly Act[]): Act[][] {
  const isPermitted = (at: Situation, act: Act) =>
    permission(at, act, instantOf(act, at.now)) === 'permitted';
  if (!plainActs.some(({ type }) => type === GOES_DOWN.type) || !isPermitted(situation, GOES_DOWN)) return [];
  const cutOff = after(situation, GOES_DOWN, instantOf(GOES_DOWN, situation.now));
  const done = plainActs
    .filter(({ type }) => isConversational(type))
    .filter((act) => isPermitted(cutOff, act));
  const firstOfKind = new Map(done.toReversed().map((act) => [act.type, act]));
  return [...firstOfKind.values()].map((act) => [...acts, GOES_DOWN, act, COMES_UP]);
}

/** Acts that leave what there was as it was are tried so many in a row: it takes as long to come to a state as to try one there. */
const IN_A_ROW = 8;

/** Whether an act leaves all there is in its state; it may begin something of its own. */
function isNeutral(situation: Situation, act: Act): boolean {
  const { length: begun } = situation.conversations;
  const { length: booked } = situation.bookings.all;
  const standing = ({ conversations, bookings, panel, accounts, draft, isDown }: Situation) =>
    JSON.stringify([
      [...conversations.slice(0, begun), ...bookings.all.slice(0, booked)].map(({ state, facts }) => [
        state,
        facts,
      ]),
      [bookings.closed, bookings.requestsOnly, panel.isOn, panel.facts, accounts, draft, isDown],
    ]);
  return standing(after(situation, act, instantOf(act, situation.now))) === standing(situation);
}

/** Acts in rows, each of which is met there as it would be alone. */
function inRows(situation: Situation, acts: readonly Act[]): Act[][] {
  const rows: { situation: Situation; acts: Act[] }[] = [];
  for (const act of acts) {
    const said = permission(situation, act, instantOf(act, situation.now));
    const isMetAlike = (at: Situation) =>
      permission(at, act, instantOf(act, at.now)) === said && (said === 'forbidden' || isNeutral(at, act));
    let row = rows.find((each) => each.acts.length < IN_A_ROW && isMetAlike(each.situation));
    if (!row) {
      row = { situation, acts: [] };
      rows.push(row);
    }
    row.acts.push(act);
    row.situation = after(row.situation, act, instantOf(act, row.situation.now));
  }
  return rows.map((row) => row.acts);
}

/** Every act tried in every state, and in an outage there; acts no source settles are left out. */
export function everyActInEveryState(service: Service, plainActs: readonly Act[]): Act[][] {
  return statesReached(service, plainActs).flatMap(({ acts, situation }) => {
    const tried = [...plainActs, ...calendarActs(situation)]
      .filter((act) => acts.length === 0 || !isFurtherFault(act))
      .filter((act) => permission(situation, act, instantOf(act, situation.now)) !== 'unsettled');
    // At the beginning each act stands alone, as the shortest scenario there is.
    const isLeft = (act: Act) => acts.length > 0 && isNeutral(situation, act);
    const alone = tried.filter((act) => !isLeft(act)).map((act) => [act]);
    return [
      ...[...alone, ...inRows(situation, tried.filter(isLeft))].map((rest) => [...acts, ...rest]),
      ...outagesFrom(acts, situation, plainActs),
    ];
  });
}

/**
 * The scenarios in the order of their length: those given, and of those wanted, and of what it takes to show every
 * transition, pair and refusal, what is not the beginning of another.
 */
export function coveringScenarios(
  service: Service,
  plainActs: readonly Act[],
  given: readonly (readonly Act[])[],
  wanted: readonly (readonly Act[])[],
): Scenario[] {
  const { transitions, pairs, refusals } = explored(service, plainActs);
  const shown = [...transitions, ...pairs, ...refusals].map(({ acts }) => acts);
  return numbered(
    service,
    [...given, ...notPlayedIn(given, [...wanted, ...shown])].sort((one, other) => one.length - other.length),
  );
}

/** Each act that is not left open as the whole of a scenario. */
export function eachAlone(service: Service, plainActs: readonly Act[]): Scenario[] {
  const situation = beginning(ORDINARY_START, WRITTEN_FOR);
  const settled = plainActs
    .filter((act) => permission(situation, act, instantOf(act, situation.now)) !== 'unsettled')
    .map((act) => [act]);
  return numbered(service, settled);
}

function numbered(service: Service, scenarios: readonly (readonly Act[])[]): Scenario[] {
  return scenarios.map((acts, index) => ({
    name: `${service} coverage ${index + 1}`,
    service,
    purpose: 'coverage',
    start: ORDINARY_START,
    acts,
  }));
}
