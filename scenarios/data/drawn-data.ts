/**
 * Drawn data for scenarios that are about acts alone: the lifecycles do not ask what is written, who the people are, which
 * day it is and how long an appointment lasts, and so what such scenarios are complete for they are with any data.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ACT_TYPES, Act, CitizenName, isOfficeAct, namesLocum } from '../../machines/contract/acts.ts';
import { isOnLocumsList } from '../../machines/contract/practice.ts';
import type { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { osloDate } from '../../machines/workdays.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';
import { duration, TELLING_DAYS } from './calendars.ts';
import { practiceSketch } from './people.ts';
import { shifted } from './shifted.ts';
import { denseText, lineUpTo, ofLength, textUpTo } from './texts.ts';

/** Below every limit of a text, and mostly short: there are thousands of these scenarios. */
const text = fc.option(
  fc.oneof(
    { weight: 5, arbitrary: textUpTo(60) },
    { weight: 4, arbitrary: denseText },
    { weight: 1, arbitrary: textUpTo(999) },
    { weight: 1, arbitrary: fc.constantFrom('a', 'å', '7', '?', '😀') },
  ),
  { nil: undefined },
);

/** What the office writes may be as long as it likes. */
const longText = fc.option(
  fc
    .tuple(fc.integer({ min: 10, max: 14 }), fc.integer({ min: 0, max: 999 }))
    .map(([power, more]) => ofLength(2 ** power + more, 'Ta medisinen morgen og kveld i en uke. ')),
  { nil: undefined, freq: 40 },
);

const ORDINARY_DATE = osloDate(ORDINARY_START);
const daysTo = (date: string) =>
  Temporal.PlainDate.from(ORDINARY_DATE).until(Temporal.PlainDate.from(date)).days;

/** Days from the ordinary one: to a few days before one on which deadlines have been known to go wrong, or to any. */
const days = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(TELLING_DAYS).flat()), fc.integer({ min: -9, max: 1 }))
      .map(([date, beside]) => daysTo(date) + beside),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4300 }) },
);

/** At times of another kind than usual, of those that can be booked. */
const kindOf = (kinds: Kinds) =>
  fc.option(
    fc.constantFrom(...kinds).map((kind) => ({ kind })),
    { nil: {} },
  );
type Kinds = Statement['appointmentKinds'];

const clothesOf = (kinds: Kinds) =>
  fc.record({
    drawn: practiceSketch,
    days,
    texts: fc.array(text, { minLength: 3, maxLength: 3 }),
    long: longText,
    subject: fc.option(
      lineUpTo(256).map((line) => ({ subject: line })),
      { nil: {} },
    ),
    lasting: fc.oneof(
      duration,
      fc.constantFrom(5, 7, 10, 60, 120).map((minutes) => ({ minutes })),
    ),
    kind: kinds.length > 0 ? kindOf(kinds) : fc.constant({}),
  });
type Clothes = ReturnType<typeof clothesOf> extends fc.Arbitrary<infer T> ? T : never;

const isUsual = ({ kind }: { readonly kind?: Kinds[number] | undefined }) =>
  kind === undefined || kind === 'in-person';

interface Worn {
  readonly text?: string | undefined;
  readonly subject?: string;
  readonly minutes?: number;
  readonly kind?: Kinds[number];
}

/** Whether an act can say something and says nothing: the words of some acts are always the same. */
const lacks = (act: Act, key: keyof Worn, value: unknown) =>
  (act as Record<string, unknown>)[key] === undefined && Act.safeParse({ ...act, [key]: value }).success;

/** What an act says of its own stays; so does an act about no time of its own. */
function worn(act: Act, clothes: Worn): Act {
  if (act.type === 'office.publishes') {
    const { minutes, kind } = clothes;
    const slots = act.slots.map((slot) => ({
      ...slot,
      ...(minutes !== undefined && { minutes }),
      // In person is what a slot is that says nothing.
      ...(kind !== undefined && isUsual(slot) && { kind }),
    }));
    return { ...act, slots };
  }
  const hasTime = 'start' in act && act.start !== undefined;
  const fitting = Object.entries(clothes).filter(
    ([key, value]) =>
      value !== undefined &&
      (hasTime || (key !== 'minutes' && key !== 'kind')) &&
      lacks(act, key as keyof Worn, value),
  );
  return { ...act, ...Object.fromEntries(fitting) } as Act;
}

/** A jump of the calendar is to a deadline that holidays would move: such a scenario stays on its day. */
const isAnyDay = ({ acts }: Scenario) => acts.every(({ type }) => type !== 'calendar.reaches');

const FREEING: readonly Act['type'][] = ['citizen.cancels', 'office.calls-off'];

/**
 * A link is due at a time, which a jump of the calendar may miss; and of a slot that is free again, and of a kind that is not
 * offered, two rules would speak.
 */
const isAnyKind = (scenario: Scenario) =>
  isAnyDay(scenario) && scenario.acts.every(({ type }) => !FREEING.includes(type));

/** Who is on a vacant list, where there is one. */
const isOfVacantList = (act: Act) =>
  ['citizen', 'onBehalfOf'].some((who) => {
    const name = CitizenName.safeParse((act as Record<string, unknown>)[who]).data;
    return name !== undefined && isOnLocumsList(name);
  });

/** The practice drawn for acts: one in which a locum works, where they are about a locum's. */
function practiceFor(acts: readonly Act[], drawn: PracticeSketch): PracticeSketch {
  const { isWithoutLocum: _without, ...withLocum } = drawn;
  return acts.some((act) => namesLocum(act) || isOfVacantList(act)) ? withLocum : drawn;
}

/** How many times of appointments a scenario has. */
const timesIn = ({ acts }: Scenario) =>
  acts.reduce((sum, act) => sum + ('slots' in act ? act.slots.length : 'start' in act ? 1 : 0), 0);

/** Which of the texts drawn for its scenario an act has. */
type WhichText = (act: Act, index: number) => number;

const inTurn: WhichText = (_act, index) => index;
const byType: WhichText = ({ type }) => ACT_TYPES.indexOf(type);

function dressed(scenario: Scenario, clothes: Clothes, which: WhichText): Scenario {
  const { drawn, days: later, texts, long, subject, lasting, kind } = clothes;
  const ofKind = isAnyKind(scenario) ? kind : {};
  // What overlaps is left open: several stay as short as they are.
  const isLone = timesIn(scenario) === 1;
  const acts = scenario.acts.map((act, index) =>
    worn(act, {
      text: (isOfficeAct(act) ? long : undefined) ?? texts[which(act, index) % texts.length],
      ...subject,
      ...(isLone && lasting),
      ...ofKind,
    }),
  );
  const then = isAnyDay(scenario) ? shifted({ ...scenario, acts }, later) : { ...scenario, acts };
  return { ...then, ...(drawn && { drawn: practiceFor(acts, drawn) }) };
}

/** The scenarios with data drawn by a seed, where they have none of their own. */
export function withDrawnData(scenarios: readonly Scenario[], seed: number, kinds: Kinds): Scenario[] {
  return dressedAll(scenarios, seed, kinds, inTurn);
}

/**
 * So too, but with one text for all acts of a type: where an act is done calmly and again while a call falters, the
 * faltering alone is to differ.
 */
export function withDataAlike(scenarios: readonly Scenario[], seed: number, kinds: Kinds): Scenario[] {
  return dressedAll(scenarios, seed, kinds, byType);
}

function dressedAll(
  scenarios: readonly Scenario[],
  seed: number,
  kinds: Kinds,
  which: WhichText,
): Scenario[] {
  const all = fc.sample(clothesOf(kinds), { seed, numRuns: scenarios.length });
  return scenarios.map((scenario, index) => {
    const drawn = all[index];
    return drawn ? dressed(scenario, drawn, which) : scenario;
  });
}

const undressed = <T extends object>(act: T): T => {
  const {
    text: _text,
    subject: _subject,
    minutes: _minutes,
    kind: _kind,
    ...plain
  } = act as Record<string, unknown>;
  return plain as T;
};

/** The scenario as it was before data were drawn for it, as far as that can be told. */
export function withoutDrawnData({ drawn: _drawn, ...scenario }: Scenario): Scenario {
  const acts = scenario.acts.map((act): Act => {
    const slots = act.type === 'office.publishes' && { slots: act.slots.map(undressed) };
    // What an act must have was its own.
    return Act.safeParse({ ...undressed(act), ...slots }).data ?? act;
  });
  return shifted({ ...scenario, acts }, -daysTo(osloDate(scenario.start)));
}
