/** A scenario with one detail otherwise, which means the same by the lifecycle: to see whether a failure needs the detail. */
import { Act, missingOf } from '../machines/contract/acts.ts';
import { byPractice } from '../machines/contract/by-practice.ts';
import type { Detail } from '../machines/contract/details.ts';
import type { PracticeSketch } from '../machines/contract/practice-sketch.ts';
import type { Limits } from '../machines/contract/profile.ts';
import { after, beginning, instantOf, permission } from '../machines/situation/lifecycle.ts';
import { ACTS_OTHERWISE, anHourLater } from './data/acts-otherwise.ts';
import { shifted } from './data/shifted.ts';
import type { Scenario } from './scenario.ts';

export interface Variation {
  readonly detail: Detail;
  /** The act that is otherwise, from 1; absent where all acts that have the detail are. */
  readonly act?: number;
  readonly scenario: Scenario;
}

/** Days: weeks are as they were, so a deadline counts the same days unless a holiday makes the difference. */
const WEEKS = [7, 28];

/** People of other names and numbers, as plain as those of an ordinary practice or not. */
const OTHER_PEOPLE: PracticeSketch = {
  people: {
    citizen: { givenName: 'Zoë', familyName: 'Østensjøvik', identity: 'd-number' },
    neighbour: { givenName: 'Łucja', familyName: "O'Brianson", identity: 'month-plus-65' },
    parent: { givenName: 'Ánne Máret', familyName: 'von der Testen' },
  },
};

const valid = (act: unknown): Act[] => {
  const parsed = Act.safeParse(act);
  return parsed.success ? [parsed.data] : [];
};

/** What the lifecycle says to each act. */
function permissions({ start, drawn, acts }: Scenario, limits: Limits): string {
  const situations = byPractice(beginning(start, limits, drawn));
  return acts
    .map((act) => {
      const situation = situations.of(act);
      const at = instantOf(act, situation.now);
      situations.note(act, after(situation, act, at));
      return permission(situation, act, at);
    })
    .join();
}

/** Scenarios in which all acts that have the detail are otherwise, each in one way. */
function together(scenario: Scenario, otherwise: (act: Act) => readonly unknown[]): Scenario[] {
  const forms = scenario.acts.map((act) => otherwise(act).flatMap(valid));
  const ways = Math.max(0, ...forms.map(({ length }) => length));
  return Array.from({ length: ways }, (_, way) => ({
    ...scenario,
    acts: scenario.acts.map((act, index) => forms[index]?.[way] ?? act),
  }));
}

const ofPractice: Partial<Record<Detail, (scenario: Scenario) => Scenario[]>> = {
  people: ({ drawn: { registered, ...odd } = {}, ...scenario }) => {
    const people = Object.keys(odd).length > 0 ? {} : OTHER_PEOPLE;
    const drawn: PracticeSketch = { ...people, ...(registered && { registered }) };
    return [Object.keys(drawn).length > 0 ? { ...scenario, drawn } : scenario];
  },
  week: (scenario) => WEEKS.map((days) => shifted(scenario, days)),
  // A jump of the calendar is to a time before or after something: it would be beside it.
  hour: (scenario) =>
    scenario.acts.some(({ type }) => type === 'calendar.reaches') ? [] : together(scenario, anHourLater),
};

/** The scenario with a detail otherwise, in each way that means the same to the lifecycle; none where it has no such detail. */
export function variationsOf(scenario: Scenario, detail: Detail, limits: Limits): Variation[] {
  const otherwise = ACTS_OTHERWISE[detail];
  const forms = ofPractice[detail]?.(scenario) ?? (otherwise ? together(scenario, otherwise) : []);
  return meaningTheSame(scenario, forms, limits).map((form) => ({ detail, scenario: form }));
}

/** The scenario with the detail of one act otherwise, for each act that has it. */
export function variationsByAct(scenario: Scenario, detail: Detail, limits: Limits): Variation[] {
  const otherwise = ACTS_OTHERWISE[detail];
  return scenario.acts.flatMap((act, index) => {
    const [form] = otherwise?.(act).flatMap(valid) ?? [];
    const forms = form ? [{ ...scenario, acts: scenario.acts.with(index, form) }] : [];
    return meaningTheSame(scenario, forms, limits).map((each) => ({
      detail,
      act: index + 1,
      scenario: each,
    }));
  });
}

function meaningTheSame(scenario: Scenario, forms: readonly Scenario[], limits: Limits): Scenario[] {
  const meant = permissions(scenario, limits);
  const same = JSON.stringify(scenario);
  return forms
    .filter(({ drawn, acts }) => !missingOf(drawn?.registered ?? 0, acts))
    .filter((form) => JSON.stringify(form) !== same && permissions(form, limits) === meant);
}
