/** Who comes in a year: most acts are by those registered, a few of whom come again and again; the cast goes on acting. */
import type fc from 'fast-check';
import { Act, type CitizenName, isRegistered, registeredNumber } from '../../machines/contract/acts.ts';

/** Of a hundred acts that anybody could do, so many are by somebody of the cast. */
const BY_CAST_OF_100 = 15;
/** Of a hundred others, so many are by somebody who has not come before, while there is anybody. */
const FIRST_TIME_OF_100 = 70;

/** Of the cast, those in whose place somebody registered can do the same. */
const REPLACEABLE: readonly CitizenName[] = ['citizen', 'neighbour', 'parent', 'newcomer'];

/** Those who came early come again more often than others: half of all visits are by an eighth of the people. */
const REGULARITY = 3;
const PARTS = 1_000_000;

function drawnFrom(known: number, registered: number, random: fc.Random): number {
  const isFirstTime = known === 0 || random.nextInt(1, 100) <= FIRST_TIME_OF_100;
  if (isFirstTime && known < registered) return known + 1;
  const part = random.nextInt(0, PARTS - 1) / PARTS;
  return 1 + Math.floor(known * part ** REGULARITY);
}

/** An act as somebody registered does it, or as it is; `known` of them have come so far. */
export function byAComer(act: Act, known: number, registered: number, random: fc.Random): Act {
  const { citizen = 'citizen', onBehalfOf } = act as { citizen?: CitizenName; onBehalfOf?: CitizenName };
  if (onBehalfOf || !REPLACEABLE.includes(citizen) || act.type === 'office.writes-one-way') return act;
  if (random.nextInt(1, 100) <= BY_CAST_OF_100) return act;
  const name: CitizenName = `citizen-${drawnFrom(known, registered, random)}`;
  // Many acts name nobody.
  return Act.safeParse({ ...act, citizen: name }).data ?? act;
}

/** How many have come when an act is done, where so many had before it. */
export function knownAfter(known: number, act: Act): number {
  const citizen = 'citizen' in act ? act.citizen : undefined;
  return citizen && isRegistered(citizen) ? Math.max(known, registeredNumber(citizen)) : known;
}
