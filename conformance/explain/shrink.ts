/**
 * From a failing scenario to the shortest one that fails by the same rule: first the shortest path to the act
 * that failed, then leaving out conversations and acts, then making each act plain. Every attempt is played for
 * real.
 */

import { Act } from '../../machines/contract/acts.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { numberOf } from '../../machines/conversation.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf, permission, serviceOfAct } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { plainerFiles, plainerPractices, plainerTexts } from '../../scenarios/data/plainer.ts';
import { statesReached } from '../../scenarios/explore/exploration.ts';
import { repertoires } from '../../scenarios/plan.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';

/** Plays a scenario and gives its record when it fails by the rule sought, up to the failing step. */
export type Attempt = (scenario: Scenario) => Promise<RunRecord | undefined>;

/** Attempts before the best so far is taken. */
export const ATTEMPTS_MAX = 150;

/** A scenario cut after the act at which it diverged. */
export function upTo(scenario: Scenario, step: number): Scenario {
  return { ...scenario, acts: scenario.acts.slice(0, step) };
}

function situationAfter(start: string, acts: readonly Act[]): Situation {
  return acts.reduce(
    (situation, act) => after(situation, act, instantOf(act, situation.now)),
    beginning(start),
  );
}

function statesOf({ conversations, bookings }: Situation): string {
  return [...conversations, ...bookings.all].map(({ state }) => state).join();
}

/** The failing act as it would be were what it concerns the first of its kind. */
function onFirst(last: Act): Act {
  const first = { ...last };
  for (const number of ['conversation', 'slot', 'request', 'appointment']) {
    if (number in first) Object.assign(first, { [number]: undefined });
  }
  return first;
}

/** Scenarios that lead to states by the shortest path known, and then do the acts given. */
function waysTo(
  isMeant: (situation: Situation) => boolean,
  rest: readonly Act[],
  scenario: Scenario,
): Scenario[] {
  const last = scenario.acts.at(-1);
  const service = scenario.service ?? (last && serviceOfAct(last));
  if (!service) return [];
  return statesReached(service, repertoires[service].plainActs)
    .filter(({ acts, situation }) => acts.length + rest.length < scenario.acts.length && isMeant(situation))
    .map(({ acts }) => ({ ...scenario, start: ORDINARY_START, acts: [...acts, ...rest] }));
}

/** By shorter ways to the same states. */
function shortcuts(scenario: Scenario): Scenario[] {
  const last = scenario.acts.slice(-1).map(onFirst);
  const { conversations, bookings } = situationAfter(scenario.start, scenario.acts.slice(0, -1));
  const reached = [...conversations, ...bookings.all].map(({ state }) => state);
  const isReached = (situation: Situation) => {
    const states = statesOf(situation);
    return states === '' || reached.includes(states);
  };
  return waysTo(isReached, last, scenario);
}

/** Acts that are kept, at the most, when what leads to them is sought anew. */
const KEPT_MAX = 4;

/** The last acts of the scenario in states that are reached sooner, where the lifecycle says the same of the first of them. */
function sooner(scenario: Scenario): Scenario[] {
  const said = (situation: Situation, act: Act) => permission(situation, act, instantOf(act, situation.now));
  const counts = Array.from(
    { length: Math.min(KEPT_MAX, scenario.acts.length - 1) },
    (_, index) => index + 1,
  );
  return counts.flatMap((kept) => {
    const rest = scenario.acts.slice(-kept);
    const [next] = kept === 1 ? rest.map(onFirst) : rest;
    const [was] = rest;
    if (!next || !was) return [];
    const before = said(situationAfter(scenario.start, scenario.acts.slice(0, -kept)), was);
    return waysTo((situation) => said(situation, next) === before, kept === 1 ? [next] : rest, scenario);
  });
}

/** The scenario with one act or a run of acts left out, longest runs first; the failing act stays. */
function shorter(scenario: Scenario): Scenario[] {
  const count = scenario.acts.length - 1;
  const variants: Scenario[] = [];
  for (let size = count; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from + size <= count; from += 1) {
      variants.push({
        ...scenario,
        acts: scenario.acts.filter((_, index) => index < from || index >= from + size),
      });
    }
  }
  return variants;
}

/** The number of the conversation that each act opens or names; undefined for what concerns none. */
function conversationNumbers({ start, acts }: Scenario): (number | undefined)[] {
  let situation = beginning(start);
  return acts.map((act) => {
    const opened = situation.conversations.length;
    situation = after(situation, act, instantOf(act, situation.now));
    if (!opensConversation(act)) return isConversational(act.type) ? numberOf(act) : undefined;
    return situation.conversations.length > opened ? opened + 1 : undefined;
  });
}

/** The scenario with one conversation left out: later ones move a number down. That of the failing act stays. */
function withoutConversation(scenario: Scenario): Scenario[] {
  const numbers = conversationNumbers(scenario);
  const others = new Set(numbers.flatMap((number) => (number === numbers.at(-1) ? [] : (number ?? []))));
  return [...others].map((left) => ({
    ...scenario,
    acts: scenario.acts.flatMap((act, index): Act[] => {
      const number = numbers[index];
      if (number === left) return [];
      const isLater = number !== undefined && number > left && !opensConversation(act);
      return [isLater ? ({ ...act, conversation: number - 1 } as Act) : act];
    }),
  }));
}

/** The scenario begun at the instant to which the calendar jumps first. */
function begunLater(scenario: Scenario): Scenario[] {
  const [first, ...rest] = scenario.acts;
  return first?.type === 'calendar.reaches' && rest.length > 0
    ? [{ ...scenario, start: first.instant, acts: rest }]
    : [];
}

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

function plain(scenario: Scenario): Scenario[] {
  const variants = scenario.acts.flatMap((act, index) =>
    plainer(act).map((simpler) => ({ ...scenario, acts: scenario.acts.with(index, simpler) })),
  );
  const hasCalendar = scenario.acts.some(({ type }) => type === 'calendar.reaches');
  const isOrdinary = scenario.start === ORDINARY_START || hasCalendar;
  return isOrdinary ? variants : [{ ...scenario, start: ORDINARY_START }, ...variants];
}

/** What people write, in an act that needs words of its own to fail. */
const WRITTEN = ['text', 'subject'] as const;

/** The scenario with one text plainer. */
function inPlainWords(scenario: Scenario): Scenario[] {
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
function withPlainFiles(scenario: Scenario): Scenario[] {
  return scenario.acts.flatMap((act, index) => {
    const files = 'attachments' in act ? (act.attachments ?? []) : [];
    return plainerFiles(files).map((attachments) => ({
      ...scenario,
      acts: scenario.acts.with(index, { ...act, attachments } as Act),
    }));
  });
}

/** The scenario in a practice with less that is out of the ordinary. */
function inPlainPractice({ drawn, ...scenario }: Scenario): Scenario[] {
  return (drawn ? plainerPractices(drawn) : []).map((plainer) => ({
    ...scenario,
    ...(plainer && { drawn: plainer }),
  }));
}

/** The acts as they are written: nothing that is undefined. */
function tidy(scenario: Scenario): Scenario {
  return { ...scenario, acts: JSON.parse(JSON.stringify(scenario.acts)) as Act[] };
}

/**
 * The shortest scenario found that fails by the same rule, with its record. `failing` ends with the act at
 * which it diverged, and `record` is its record.
 */
export async function shrink(
  failing: Scenario,
  record: RunRecord,
  attempt: Attempt,
): Promise<{ scenario: Scenario; record: RunRecord; attempts: number }> {
  let best = { scenario: failing, record };
  let attempts = 0;
  const tried = new Set<string>();

  async function improve(variants: readonly Scenario[]): Promise<boolean> {
    for (const variant of variants.map(tidy)) {
      const key = JSON.stringify([variant.start, variant.drawn, variant.acts]);
      if (attempts >= ATTEMPTS_MAX || tried.has(key)) continue;
      tried.add(key);
      attempts += 1;
      const failed = await attempt(variant);
      if (failed) {
        best = { scenario: upTo(variant, failed.steps.length), record: failed };
        return true;
      }
    }
    return false;
  }

  await improve(inPlainPractice(best.scenario).slice(0, 1));
  await improve(shortcuts(best.scenario));
  while (
    (await improve(withoutConversation(best.scenario))) ||
    (await improve(shorter(best.scenario))) ||
    (await improve(begunLater(best.scenario))) ||
    (await improve(plain(best.scenario))) ||
    (await improve(withPlainFiles(best.scenario))) ||
    (await improve(inPlainPractice(best.scenario))) ||
    (await improve(inPlainWords(best.scenario))) ||
    (await improve(sooner(best.scenario)))
  );
  return { ...best, attempts };
}
