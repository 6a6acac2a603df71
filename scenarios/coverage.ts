/**
 * Scenarios that cover a machine: by the shortest path to every state, every act is tried there, permitted or
 * not. The same for every seed.
 */

import { Temporal } from 'temporal-polyfill';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { FAULTS_OF_TRANSPORT } from '../machines/contract/acts/surroundings.ts';
import { Act, isOfficeAct } from '../machines/contract/acts.ts';
import {
  after,
  beginning,
  instantOf,
  isConversational,
  type MachineService,
  machines,
  permission,
  type Situation,
} from '../machines/lifecycle.ts';
import { addSeconds, endOfDate, startOfDate } from '../machines/workdays.ts';
import { bookingPaths } from './booking-paths.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';

/** The acts that bring the calendar to the last minute of a deadline and to the first after it. */
export function calendarActs(dueOn: string | undefined): Act[] {
  if (!dueOn) return [];
  const nextDay = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
  return [
    { type: 'calendar.reaches', instant: addSeconds(endOfDate(dueOn), -60) },
    { type: 'calendar.reaches', instant: startOfDate(nextDay) },
  ];
}

/** What tells states apart for coverage: the state, who opened, what is held back or rejected, whether the citizen is known. */
function keyOf(snapshot: AnyMachineSnapshot): string {
  const { delayed, citizen, openedBy, isToBeRejected, rejected } = snapshot.context;
  const isStranger = citizen === 'stranger';
  // What was rejected once and has been said anew makes no difference any more.
  const lost = snapshot.value === 'undelivered' ? rejected : undefined;
  return JSON.stringify([snapshot.value, openedBy, delayed > 0, isStranger, isToBeRejected, lost]);
}

/** The shortest acts to every state of a service's machine, the empty path to its beginning among them. */
export function shortestPaths(service: MachineService, plainActs: readonly Act[]): Act[][] {
  if (service === 'appointment-booking') return bookingPaths(plainActs);
  const paths = getShortestPaths(machines[service] as AnyStateMachine, {
    events: (snapshot: AnyMachineSnapshot) =>
      [...plainActs, ...calendarActs(snapshot.context.dueOn)].map((act) => ({
        ...act,
        at: instantOf(act, ORDINARY_START),
      })),
    serializeState: (snapshot) => keyOf(snapshot as AnyMachineSnapshot),
    stopWhen: (snapshot) => (snapshot as AnyMachineSnapshot).context.delayed > 1,
  });
  return paths.map(({ steps }) =>
    steps.flatMap(({ event }) => {
      const { at: _at, ...act } = event as { at?: string };
      const parsed = Act.safeParse(act);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

/** An unreadable message concerns no conversation: one is tried in every state, the other ways once. */
function isFurtherFault(act: Act): boolean {
  return act.type === 'network.corrupts' && act.fault !== FAULTS_OF_TRANSPORT[0];
}

/** From a situation, an outage during which one act is done by citizen or office: of each type the first permitted. */
function outages(path: readonly Act[], situation: Situation, plainActs: readonly Act[]): Act[][] {
  const [down, up]: Act[] = [{ type: 'network.goes-down' }, { type: 'network.comes-up' }];
  if (!down || !up || permission(situation, down, situation.now) !== 'permitted') return [];
  const cutOff = after(situation, down, instantOf(down, situation.now));
  const permitted = plainActs
    .filter((act) => isConversational(act.type))
    .filter((act) => permission(cutOff, act, instantOf(act, cutOff.now)) === 'permitted');
  return [...new Map(permitted.toReversed().map((act) => [act.type, act])).values()].map((act) => [
    ...path,
    down,
    act,
    up,
  ]);
}

/** A scenario for every state and every act, in the order of their length; acts no source settles are left out. */
export function coveringScenarios(service: MachineService, plainActs: readonly Act[]): Scenario[] {
  const scenarios = shortestPaths(service, plainActs).flatMap((path) => {
    const situation = path.reduce(
      (reached, act) => after(reached, act, instantOf(act, reached.now)),
      beginning(ORDINARY_START),
    );
    const facts = situation.conversations[0]?.facts;
    // While a rejection is awaited nothing is new but what is rejected.
    const tried = facts?.isToBeRejected ? plainActs.filter(isOfficeAct) : plainActs;
    const single = [...tried, ...calendarActs(facts?.dueOn)]
      .filter((act) => path.length === 0 || !isFurtherFault(act))
      .filter((act) => permission(situation, act, instantOf(act, situation.now)) !== 'unsettled')
      .map((act) => [...path, act]);
    return [...single, ...outages(path, situation, plainActs)];
  });
  return scenarios
    .sort((one, other) => one.length - other.length)
    .map((acts, index) => ({
      name: `${service} coverage ${index + 1}`,
      service,
      purpose: 'coverage',
      start: ORDINARY_START,
      acts,
    }));
}
