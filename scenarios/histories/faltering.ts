/**
 * Histories in which one call after another falters: each act is done calmly first, and then again while its first call, its
 * second and so on falters, in each way.
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

function historyOf({ calls, round }: Falterings, how: WayOfFaltering): Act[] {
  const calm = round(0).flatMap(({ act, after = [] }) => [...after, act]);
  const falters = (call: number): Act => ({ type: 'network.falters', call, how });
  const rounds = Array.from({ length: calls }, (_, index) =>
    round(index + 1).flatMap(({ act, after = [] }) => [...after, falters(index + 1), act]),
  );
  return [...calm, ...rounds.flat()];
}

/** The histories of a service in which calls falter. */
export function falteringHistories(service: Service, falterings: readonly Falterings[]): Scenario[] {
  return falterings.flatMap((each) =>
    WAYS_OF_FALTERING.map((how) => ({
      name: `${service} ${each.name}, ${how}`,
      service,
      purpose: 'coverage' as const,
      start: ORDINARY_START,
      acts: historyOf(each, how),
    })),
  );
}
