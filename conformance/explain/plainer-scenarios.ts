/** A scenario of as many acts with less that is out of the ordinary: in its acts, its texts and files, its practice. */
import {
  Act,
  type CastName,
  type CitizenName,
  citizensIn,
  isRegistered,
} from '../../machines/contract/acts.ts';
import { plainerFiles, plainerPractices, plainerTexts } from '../../scenarios/data/plainer.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';

/** An act with something out of the ordinary taken away. */
function plainer(act: Act): Act[] {
  const { type, ...details } = act;
  return Object.keys(details)
    .filter((key) => details[key as keyof typeof details] !== undefined)
    .flatMap((key) => {
      const { [key]: _taken, ...rest } = details as Record<string, unknown>;
      // What an act cannot do without stays.
      const simpler = Act.safeParse({ type, ...rest });
      return simpler.success ? [simpler.data] : [];
    });
}

export function plain(scenario: Scenario): Scenario[] {
  const variants = scenario.acts.flatMap((act, index) =>
    plainer(act).map((simpler) => ({ ...scenario, acts: scenario.acts.with(index, simpler) })),
  );
  const hasCalendar = scenario.acts.some(({ type }) => type === 'calendar.reaches');
  const isOrdinary = scenario.start === ORDINARY_START || hasCalendar;
  return isOrdinary ? variants : [{ ...scenario, start: ORDINARY_START }, ...variants];
}

/** Who stands for somebody registered: any two of those on the GP's list. */
const STANDING_FOR: readonly CastName[] = ['citizen', 'neighbour'];

/** The scenario by people of the cast: all those registered as one of them, then in turn as one or the other, then one by one. */
export function byTheCast(scenario: Scenario): Scenario[] {
  const registered = [...new Set(scenario.acts.flatMap(citizensIn).filter(isRegistered))];
  if (registered.length === 0) return [];
  const instead = (nameOf: (place: number) => CastName | undefined) => {
    const names = new Map(registered.map((name, place) => [name, nameOf(place)]));
    return { ...scenario, acts: scenario.acts.map((act) => bySomebodyElse(act, names)) };
  };
  const inTurn = (place: number) => STANDING_FOR[place % STANDING_FOR.length];
  return [
    ...STANDING_FOR.map((name) => instead(() => name)),
    instead(inTurn),
    ...registered.flatMap((_, one) =>
      STANDING_FOR.map((name) => instead((place) => (place === one ? name : undefined))),
    ),
  ];
}

/** An act as others do it than those named; as it is where it names none of them. */
function bySomebodyElse(act: Act, names: ReadonlyMap<CitizenName, CastName | undefined>): Act {
  const citizen = 'citizen' in act ? act.citizen : undefined;
  const name = citizen && names.get(citizen);
  return name ? ({ ...act, citizen: name } as Act) : act;
}

/** What people write, in an act that needs words of its own to fail. */
const WRITTEN = ['text', 'subject'] as const;

/** The scenario with one text plainer. */
export function inPlainWords(scenario: Scenario): Scenario[] {
  return scenario.acts.flatMap((act, index) =>
    WRITTEN.flatMap((key) => {
      const text = (act as Partial<Record<typeof key, string>>)[key];
      return (text === undefined ? [] : plainerTexts(text)).map((each) => ({
        ...scenario,
        acts: scenario.acts.with(index, { ...act, [key]: each } as Act),
      }));
    }),
  );
}

/** The scenario with fewer files, or a file plainer. */
export function withPlainFiles(scenario: Scenario): Scenario[] {
  return scenario.acts.flatMap((act, index) => {
    const files = 'attachments' in act ? (act.attachments ?? []) : [];
    return plainerFiles(files).map((attachments) => ({
      ...scenario,
      acts: scenario.acts.with(index, { ...act, attachments } as Act),
    }));
  });
}

/** The scenario in a practice with less that is out of the ordinary. */
export function inPlainPractice({ drawn, ...scenario }: Scenario): Scenario[] {
  return (drawn ? plainerPractices(drawn) : []).map((plainer) => ({
    ...scenario,
    ...(plainer && { drawn: plainer }),
  }));
}
