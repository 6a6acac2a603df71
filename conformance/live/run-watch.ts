/** A certification as the subject of a live page: its runs as they come, and one of them step by step. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { Entry, MessageWhole, RunFixed, RunState } from '../../reports/live/state.ts';
import { plainPractice } from '../../scenarios/data/practice.ts';
import { isOfThePlan } from '../../scenarios/scenario.ts';
import type { RunSummary, WholeRun } from '../conclude/summary.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { plannedBy } from '../planned/planned-by.ts';
import { rowOf } from './judging.ts';
import { createLog, type Log } from './log.ts';
import type { Subject } from './serve.ts';
import { endedWords, playingWords } from './told-words.ts';

/** Scenarios that can be chosen: those by which a rule was seen broken first, and the latest. */
const BROKEN_OFFERED = 20;
const LATEST_OFFERED = 8;
/** Steps of a scenario that is followed; a year at an office has more than anybody reads. */
const STEPS_SHOWN = 60;

type Runs = Pick<RunSummary, 'name' | 'purpose' | 'divergences'>;

export interface RunWatch extends Subject {
  begin(header: RecordHeader, planned: number): void;
  /** A run of the plan, or one that explains a failure; `whole` reads it when it is asked for. */
  ran(run: Runs, whole: WholeRun): void;
  /** Nothing more comes. */
  end(): void;
}

interface Counted {
  planned: number;
  played: number;
  failed: number;
}

/** `server` names this start of the page; texts are left out unless asked for, as in every report. */
export function createRunWatch(server: string, withTexts: boolean): RunWatch {
  let fixed: RunFixed = { kind: 'run', candidate: '' };
  let total = 0;
  let played = 0;
  let isOver = false;
  const services = new Map<string, Counted>();
  const serviceOf = new Map<string, Service | undefined>();
  const failed = new Map<RequirementId, RunState['failed'][number]>();
  const offered = new Map<string, WholeRun>();
  const latest = new Map<string, WholeRun>();
  let chosen: string | undefined;
  let shown: { name: string; log: Log; entries: readonly Entry[] } | undefined;

  /** The scenario that is followed: the one that was chosen, or the latest. */
  function followed(): typeof shown {
    const name = chosen ?? [...latest.keys()].at(-1);
    const whole = name === undefined ? undefined : (offered.get(name) ?? latest.get(name));
    if (name === undefined || !whole) return shown;
    if (shown?.name !== name) shown = { name, ...followedBy(whole(), withTexts) };
    return shown;
  }

  return {
    begin(header, planned) {
      const { name, version } = header.statement;
      fixed = { kind: 'run', candidate: `${name} ${version}` };
      total = planned;
      for (const service of header.services) services.set(service, { planned: 0, played: 0, failed: 0 });
      for (const each of plannedBy(header) ?? []) {
        serviceOf.set(each.name, each.service);
        const counted = services.get(each.service ?? '');
        if (counted) counted.planned += 1;
      }
    },

    ran({ name, purpose, divergences }, whole) {
      if (!isOfThePlan(purpose)) return;
      played += 1;
      const counted = services.get(serviceOf.get(name) ?? '');
      if (counted) counted.played += 1;
      if (counted && divergences.length > 0) counted.failed += 1;
      keep(latest, name, whole, LATEST_OFFERED);
      const fresh = divergences.filter(({ rule }) => !failed.has(rule));
      if (fresh.length === 0) return;
      for (const each of whole().judgement.divergences)
        if (!each.isPlatformFault && !failed.has(each.rule))
          failed.set(each.rule, { ...rowOf(each), scenario: name });
      if (offered.size < BROKEN_OFFERED) offered.set(name, whole);
    },

    end() {
      isOver = true;
      const [first] = offered.keys();
      // What is over is looked at for what was wrong.
      if (first !== undefined && chosen === undefined) choose(first);
    },

    page() {
      const follow = followed();
      const state: RunState = {
        server,
        standing: isOver ? endedWords(played, failed.size) : playingWords(played, total, failed.size),
        tone: failed.size > 0 ? 'bad' : isOver ? 'good' : 'calm',
        isOver,
        services: [...services].map(([service, counted]) => ({ service, ...counted })),
        failed: [...failed.values()],
        ...(follow && { followed: { name: follow.name, entries: follow.entries } }),
        scenarios: [...new Set([...offered.keys(), ...latest.keys()])],
      };
      return { fixed, state };
    },

    async get(path): Promise<MessageWhole | undefined> {
      const [what, key = ''] = path.split('/');
      return what === 'messages' ? shown?.log.message(key) : undefined;
    },

    async post(path, body) {
      if (path !== 'follow') return undefined;
      const { scenario } = body as { scenario?: unknown };
      if (scenario === undefined) chosen = undefined;
      else if (typeof scenario === 'string' && (offered.has(scenario) || latest.has(scenario)))
        choose(scenario);
      else return { trouble: GONE };
      return {};
    },
  };

  /** What is followed is kept, whatever comes after. */
  function choose(scenario: string): void {
    chosen = scenario;
    const whole = latest.get(scenario);
    if (whole && !offered.has(scenario)) offered.set(scenario, whole);
  }
}

const GONE: Words = {
  nb: 'Scenariet er ikke lenger blant dem som kan følges',
  en: 'The scenario is no longer among those that can be followed',
};

function keep<T>(map: Map<string, T>, key: string, value: T, count: number): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > count && oldest !== undefined) map.delete(oldest);
}

/** A run step by step, with what was broken in it. */
function followedBy({ run, judgement }: JudgedRun, withTexts: boolean) {
  const log = createLog(plainPractice, withTexts);
  for (const [index, step] of run.steps.slice(0, STEPS_SHOWN).entries()) {
    const broken = judgement.divergences.filter((each) => each.step === index + 1).map(({ rule }) => rule);
    log.add(step, { broken });
  }
  return { log, entries: log.entries(STEPS_SHOWN).reverse() };
}
