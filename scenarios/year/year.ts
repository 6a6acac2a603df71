/**
 * A year at an office: one history of every day from January to December, with holidays, outages, absences and deadlines
 * that are mostly kept, of all services that a candidate claims. Drawn by a number: the same gives the same year.
 */
import fc from 'fast-check';
import { type Act, REGISTERED_MAX } from '../../machines/contract/acts.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { addSeconds, isWorkday, startOfDate } from '../../machines/workdays.ts';
import type { Alphabet } from '../alphabet.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { drawFrom } from '../explore/walk.ts';
import type { Scenario } from '../scenario.ts';
import { byAComer, knownAfter } from './comers.ts';
import { answersDue, holidayPlans, mendings } from './duties.ts';
import { aboutRecent, type Claims, isOrdinary, ordinary } from './ordinary.ts';
import { before, busyness, daysOf, holidaysOf, isIn } from './seasons.ts';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2035;
const HOUR = 3600;
/** Tries to draw something that can happen before the moment passes. */
const DRAWS_MAX = 30;
/** Of a hundred acts that the lifecycle refuses, so many are tried all the same. */
const REFUSED_OF_100 = 3;
/** On the office's list, and known there, beside the cast. */
const REGISTERED = REGISTERED_MAX;

class Year {
  readonly acts: Act[] = [];
  readonly #random: fc.Random;
  readonly #alphabet: Alphabet;
  readonly #claims: Claims;
  #situation: Situation;
  /** How many of those registered have come. */
  #known = 0;

  constructor(start: string, alphabets: readonly Alphabet[], claims: Claims, random: fc.Random) {
    this.#situation = beginning(start, WRITTEN_FOR);
    this.#alphabet = ordinary(alphabets);
    this.#claims = claims;
    this.#random = random;
  }

  /** One day: first its duties, where the office is open, then whatever happens. */
  pass(date: string, isOpen: boolean, plans: readonly Act[]): void {
    const morning = addSeconds(startOfDate(date), 7 * HOUR + this.#random.nextInt(0, 2 * HOUR));
    this.#do({ type: 'calendar.reaches', instant: morning });
    if (isOpen) {
      const due = answersDue(this.#situation, before(date, -1), this.#random);
      for (const act of [...plans, ...mendings(this.#situation, this.#random), ...due])
        this.#tryTo(act, false);
    }
    const busy = busyness(date);
    const count = this.#random.nextInt(Math.floor(busy / 2), busy + 1);
    for (let done = 0; done < count; done += 1) this.#happen(isOpen);
  }

  /** Draws until something can happen. */
  #happen(isOpen: boolean): void {
    for (let draws = 0; draws < DRAWS_MAX; draws += 1) {
      const drawn = drawFrom(this.#alphabet, this.#situation, this.#random);
      const recent = aboutRecent(drawn, this.#situation, this.#random);
      const act = byAComer(recent, this.#known, REGISTERED, this.#random);
      const isAtOffice = !act.type.startsWith('citizen.') && !act.type.startsWith('network.');
      if ((isAtOffice && !isOpen) || !isOrdinary(act, this.#claims)) continue;
      if (this.#tryTo(act, this.#random.nextInt(1, 100) <= REFUSED_OF_100)) return;
    }
  }

  #tryTo(act: Act, mayBeRefused: boolean): boolean {
    const said = permission(this.#situation, act, instantOf(act, this.#situation.now));
    if (said !== 'permitted' && !(mayBeRefused && said === 'forbidden')) return false;
    this.#do(act);
    return true;
  }

  #do(act: Act): void {
    this.acts.push(act);
    this.#known = knownAfter(this.#known, act);
    this.#situation = after(this.#situation, act, instantOf(act, this.#situation.now));
  }
}

/** The nth year of a seed at an office, of the services claimed. */
export function yearAtAnOffice(
  seed: number,
  n: number,
  alphabets: readonly Alphabet[],
  claims: Claims,
): Scenario {
  const [scenario] = fc.sample(new YearArbitrary(n, alphabets, claims), {
    seed: seed + n * SEED_OF_YEAR,
    numRuns: 1,
  });
  if (!scenario) throw new RangeError('No year was drawn');
  return scenario;
}

const SEED_OF_YEAR = 7_000_003;

class YearArbitrary extends fc.Arbitrary<Scenario> {
  readonly #n: number;
  readonly #alphabets: readonly Alphabet[];
  readonly #claims: Claims;

  constructor(n: number, alphabets: readonly Alphabet[], claims: Claims) {
    super();
    this.#n = n;
    this.#alphabets = alphabets;
    this.#claims = claims;
  }

  override generate(random: fc.Random): fc.Value<Scenario> {
    const number = random.nextInt(FIRST_YEAR, LAST_YEAR);
    const start = addSeconds(startOfDate(`${number}-01-02`), 6 * HOUR);
    const year = new Year(start, this.#alphabets, this.#claims, random);
    const holidays = holidaysOf(number);
    for (const date of daysOf(number)) {
      const isOpen = isWorkday(date) && !holidays.some((each) => isIn(date, each));
      year.pass(date, isOpen, holidayPlans(date, holidays, this.#claims, random));
    }
    const scenario: Scenario = {
      name: `year at an office ${this.#n}`,
      purpose: 'random',
      start,
      acts: year.acts,
      drawn: { registered: REGISTERED },
    };
    return new fc.Value(scenario, undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is Scenario {
    return false;
  }

  // Shrinking replays against the candidate and knows the lifecycle: see conformance/explain/.
  override shrink(): fc.Stream<fc.Value<Scenario>> {
    return fc.Stream.nil();
  }
}
