/** What is kept of each practice of a scenario while its acts are followed. */
import { type Act, practiceNumberOf } from './acts.ts';

export interface ByPractice<T> {
  /** What is kept of the practice where an act happens. */
  of(act: Act): T;
  /** Keeps something else of it from now on. */
  note(act: Act, kept: T): void;
}

/** Keeps something of each practice, the same of all at first. */
export function byPractice<T>(first: T): ByPractice<T> {
  const kept = new Map<number, T>();
  return {
    of: (act) => kept.get(practiceNumberOf(act)) ?? first,
    note: (act, next) => {
      kept.set(practiceNumberOf(act), next);
    },
  };
}
