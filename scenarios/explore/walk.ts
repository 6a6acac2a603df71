/**
 * Random scenarios guided by the lifecycle: mostly acts that it permits, always some that it forbids, and jumps
 * of the calendar to just before and just after a deadline.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Act, type AttachmentSketch, atPractice } from '../../machines/contract/acts.ts';
import type { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import type { Service } from '../../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { addSeconds, endOfDate, epochOf, startOfDate } from '../../machines/workdays.ts';
import type { Alphabet } from '../alphabet.ts';
import { filesNearLimit } from '../data/files.ts';
import { isWithLargeFiles, withFiles } from '../data/large-files.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { practiceSketch } from '../data/people.ts';
import { startOfScenario } from '../data/starts.ts';
import type { Scenario } from '../scenario.ts';
import { swarmOf } from './swarm.ts';

const ACTS_MIN = 3;
const ACTS_MAX = 12;
/** One scenario of so many has a second practice with the same citizens. */
const ONE_BESIDE_IN = 8;
const SHARE_OF_JUMPS = 10;
const SHARE_OF_PROBES = 15;
const DAY = 86_400;

/** Tries to draw a permitted act before taking whatever comes. */
const DRAWS_MAX = 12;

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** To when an appointment that comes has begun, or to about the time for its link. */
function appointmentJump({ bookings, now }: Situation, random: fc.Random): Act | undefined {
  const coming = bookings.all.filter(({ facts }) => facts.start && epochOf(facts.start) > epochOf(now));
  const booking = coming[random.nextInt(0, Math.max(coming.length - 1, 0))];
  if (!booking) return undefined;
  const minutes = booking.facts.kind === 'video' ? random.nextInt(-12, 1) : 1;
  return { type: 'calendar.reaches', instant: addSeconds(booking.facts.start, minutes * 60) };
}

function jump(situation: Situation, random: fc.Random): Act {
  const toAppointment = appointmentJump(situation, random);
  if (toAppointment) return toAppointment;
  const deadlines = situation.conversations.flatMap(({ facts }) => facts.dueOn ?? []);
  const dueOn = deadlines[random.nextInt(0, Math.max(deadlines.length - 1, 0))];
  const choice = random.nextInt(0, 3);
  if (!dueOn || choice === 3) {
    const instant = addSeconds(situation.now, random.nextInt(1, 20) * DAY);
    return { type: 'calendar.reaches', instant };
  }
  // A minute is left before midnight, so that the acts that follow still happen on the last day.
  const instant = choice < 2 ? addSeconds(endOfDate(dueOn), -60) : startOfDate(dayAfter(dueOn));
  return { type: 'calendar.reaches', instant };
}

/** An act of an alphabet, by weight. */
export function drawFrom(alphabet: Alphabet, situation: Situation, random: fc.Random): Act {
  const total = alphabet.reduce((sum, { weight }) => sum + weight, 0);
  let place = random.nextInt(0, total - 1);
  const choice = alphabet.find(({ weight }) => {
    place -= weight;
    return place < 0;
  });
  if (!choice) throw new RangeError('An alphabet has no acts');
  const acts = typeof choice.acts === 'function' ? choice.acts(situation) : choice.acts;
  return acts.generate(random, undefined).value;
}

function drawPermitted(alphabet: Alphabet, situation: Situation, random: fc.Random): Act {
  let act = drawFrom(alphabet, situation, random);
  for (let draws = 1; draws < DRAWS_MAX; draws += 1) {
    if (permission(situation, act, instantOf(act, situation.now)) === 'permitted') return act;
    act = drawFrom(alphabet, situation, random);
  }
  return act;
}

function nextAct(alphabet: Alphabet, situation: Situation, random: fc.Random): Act {
  const share = random.nextInt(1, 100);
  if (share <= SHARE_OF_JUMPS) return jump(situation, random);
  if (share <= SHARE_OF_JUMPS + SHARE_OF_PROBES) return drawFrom(alphabet, situation, random);
  return drawPermitted(alphabet, situation, random);
}

/** Whether the sources leave open what is to happen: such a step and all after it would not be judged. */
function isUnsettled(situation: Situation, act: Act): boolean {
  return permission(situation, act, instantOf(act, situation.now)) === 'unsettled';
}

/** What happens in one practice. */
function history(alphabet: Alphabet, first: Situation, length: number, random: fc.Random): Act[] {
  const acts: Act[] = [];
  let situation = first;
  while (acts.length < length) {
    const act = nextAct(alphabet, situation, random);
    if (isUnsettled(situation, act)) continue;
    acts.push(act);
    situation = after(situation, act, instantOf(act, situation.now));
  }
  return acts;
}

/** The acts of two practices as one row, those of each in their order. */
function shuffledTogether(first: readonly Act[], second: readonly Act[], random: fc.Random): Act[] {
  const rest: readonly [Act[], Act[]] = [[...first], second.map((act) => atPractice(2, act))];
  const acts: Act[] = [];
  while (rest[1].length > 0) {
    const isNext = random.nextInt(1, rest[0].length + rest[1].length) <= rest[1].length;
    acts.push(...rest[isNext ? 1 : 0].splice(0, 1));
  }
  return [...acts, ...rest[0]];
}

interface Drawn {
  readonly start: string;
  readonly drawn: PracticeSketch | undefined;
  readonly acts: Act[];
  /** Files of nearly 20 MB, for the one that is to have them. */
  readonly large: AttachmentSketch[];
}

class Walk extends fc.Arbitrary<Drawn> {
  readonly #alphabet: fc.Arbitrary<Alphabet>;

  constructor(alphabet: Alphabet) {
    super();
    this.#alphabet = swarmOf(alphabet);
  }

  override generate(random: fc.Random): fc.Value<Drawn> {
    const start = startOfScenario.generate(random, undefined).value;
    const drawn = practiceSketch.generate(random, undefined).value;
    const alphabet = this.#alphabet.generate(random, undefined).value;
    const situation = beginning(start, WRITTEN_FOR, drawn);
    const first = history(alphabet, situation, random.nextInt(ACTS_MIN, ACTS_MAX), random);
    const isBeside = random.nextInt(1, ONE_BESIDE_IN) === 1;
    const second = isBeside
      ? history(alphabet, situation, random.nextInt(ACTS_MIN, ACTS_MAX / 2), random)
      : [];
    const acts = shuffledTogether(first, second, random);
    const large = filesNearLimit.generate(random, undefined).value;
    return new fc.Value({ start, drawn, acts, large }, undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is Drawn {
    return false;
  }

  // Shrinking replays against the candidate and knows the lifecycle: see conformance/explain/shrink.ts.
  override shrink(): fc.Stream<fc.Value<Drawn>> {
    return fc.Stream.nil();
  }
}

/** So many random scenarios are made at once, with a seed of their own. */
const BATCH = 100;
const SEED_OF_BATCH = 1_000_003;

/** `count` random scenarios of a service, made as they are asked for; the same seed gives the same ones. */
export function* randomScenarios(
  service: Service,
  alphabet: Alphabet,
  seed: number,
  count: number,
): Generator<Scenario> {
  for (let done = 0; done < count; done += BATCH) {
    const drawing = { seed: seed + (done / BATCH) * SEED_OF_BATCH, numRuns: Math.min(BATCH, count - done) };
    for (const [index, walked] of fc.sample(new Walk(alphabet), drawing).entries()) {
      const { start, drawn, acts: walkedActs, large } = walked;
      const number = done + index + 1;
      const acts = isWithLargeFiles(number) ? withFiles(walkedActs, large) : walkedActs;
      const name = `${service} random ${number}`;
      yield { name, service, purpose: 'random', start, acts, ...(drawn && { drawn }) };
    }
  }
}
