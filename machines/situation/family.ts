/** The one shape of all families of acts, by which the lifecycle composes them. */
import type { Act, ActOf, ActType } from '../contract/acts.ts';
import type { Service } from '../contract/services.ts';
import type { Situation } from './situation.ts';

/**
 * `permitted`: must be accepted. `forbidden`: must be refused, and nothing changes. `unsettled`: no source
 * says; neither is judged.
 */
export type Permission = 'permitted' | 'forbidden' | 'unsettled';

/** What has a lifecycle of its own: a conversation, a booking, a switch of the panel. */
export interface Lifeline {
  readonly service: Service;
  readonly state: string;
}

/** What belongs together: acts, what is said to them, and what of a situation they change. */
export interface Family<A extends Act = Act> {
  /** Whether an act is of the family; each act is of exactly one. */
  owns(act: Act): act is A;
  /** The service an act belongs to by its kind alone; acts that several services share belong to the first. */
  serviceOf(act: A): Service;
  /** What is said to an act that no barrier keeps away. */
  permission(situation: Situation, act: A, at: string): Permission;
  /** What is different after a permitted act, but for the time. */
  after(situation: Situation, act: A, at: string): Partial<Situation>;
  /** The lifelines of a service, in the order in which they came to be. */
  lifelines(situation: Situation, service: Service): readonly Lifeline[];
  /** The lifeline an act is about: as it stands, still unopened when the act opens it, or none. */
  about(situation: Situation, act: A): Lifeline | undefined;
}

/** What keeps an act from its family: the lifecycles are not asked. */
export type Barrier = (
  situation: Situation,
  act: Act,
  at: string,
) => Exclude<Permission, 'permitted'> | undefined;

/** A family of which nothing has a lifecycle of its own. */
export const withoutLifelines = { lifelines: () => [], about: () => undefined } as const;

/** Tells acts of some types. */
export function isOneOf<const T extends ActType>(types: readonly T[]) {
  const own: ReadonlySet<ActType> = new Set(types);
  return (act: Act): act is ActOf<T> => own.has(act.type);
}
