/**
 * Histories in which one call after another falters: each act is done calmly first, and then again while its first call, its
 * second and so on falters.
 */
import { WAYS_OF_FALTERING, type WayOfFaltering } from '../../machines/contract/acts/surroundings.ts';
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';

/** An act, and what comes before it that is done calmly. */
type Round = readonly { readonly act: Act; readonly after?: readonly Act[] }[];

/** What a history does again and again: its acts in the round of a number, the first being 0. */
export interface Falterings {
  readonly name: string;
  /** How many calls of an act falter, one at a time: as many as it takes a candidate that lists each HER-id alone. */
  readonly calls: number;
  readonly round: (index: number) => Round;
}

/** How a call of an act falters: the first of a round is 0. */
type Way = (call: number, act: number) => WayOfFaltering;

function historyOf({ calls, round }: Falterings, way: Way): Act[] {
  const calm = round(0).flatMap(({ act, after = [] }) => [...after, act]);
  const rounds = Array.from({ length: calls }, (_, index) =>
    round(index + 1).flatMap(({ act, after = [] }, place) => {
      const falters: Act = { type: 'network.falters', call: index + 1, how: way(index + 1, place) };
      return [...after, falters, act];
    }),
  );
  return [...calm, ...rounds.flat()];
}

function historyCalled(name: string, service: Service, acts: Act[]): Scenario {
  return { name: `${service} ${name}`, service, purpose: 'coverage', start: ORDINARY_START, acts };
}

/** The histories of a service in which each call of each act falters in each way, one way a history. */
export function falteringInEachWay(service: Service, falterings: readonly Falterings[]): Scenario[] {
  return falterings.flatMap((each) =>
    WAYS_OF_FALTERING.map((how) =>
      historyCalled(
        `${each.name}, ${how}`,
        service,
        historyOf(each, () => how),
      ),
    ),
  );
}

/** To a candidate there are two kinds: it is told of the failure, or hears nothing and does not know what was done. */
const ANSWERED = ['unavailable', 'timed-out'] as const;
const BROKEN_OFF = ['refused', 'answer-lost'] as const;

/** The histories of a service in which each call of each act falters in each of the two kinds, their ways by turns. */
export function falteringInEachKind(service: Service, falterings: readonly Falterings[]): Scenario[] {
  return falterings.flatMap((each) =>
    [ANSWERED, BROKEN_OFF].map(([one, other]) =>
      historyCalled(
        `${each.name}, ${one} or ${other}`,
        service,
        historyOf(each, (call, act) => ((call + act) % 2 === 0 ? one : other)),
      ),
    ),
  );
}
