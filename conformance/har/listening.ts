/** Helsenorge with an ear at its door: the calls of a candidate in one scenario, each in the step in which it came. */
import type { TestDriver } from '../../machines/contract/driver.ts';
import { type ApiCall, BROKEN, type Ending } from '../../mocks/platform/operation.ts';
import type { Call, Platform } from '../../mocks/reception.ts';

/** What floods is told by its beginning. */
export const CALLS_MAX = 1000;

/** A call and how it ended. */
export interface HeardCall extends Pick<Call, 'method' | 'status' | 'problem'> {
  /** Path and query from the root of Helsenorge's address. */
  readonly target: string;
  /** Number of the step, from 1; absent before the first and after the last. */
  readonly step: number | undefined;
  /** The instant of the scenario. */
  readonly at: string;
  readonly request: { readonly headers: ApiCall['headers']; readonly json: unknown };
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly json: unknown };
}

export interface Heard {
  readonly calls: readonly HeardCall[];
  readonly isCutShort: boolean;
}

type Carried = Pick<HeardCall, 'request' | 'response'>;
/** Of a call that was turned away at the door nothing more is known. */
const TURNED_AWAY: Carried = {
  request: { headers: {}, json: undefined },
  response: { headers: {}, json: undefined },
};

interface Stage {
  readonly driver: TestDriver;
  readonly platform: Platform;
}

/** The same driver and Helsenorge, listened to from `start`, the instant at which the scenario begins. */
export function listening(stage: Stage, start: string): Stage & { heard(): Heard } {
  const calls: HeardCall[] = [];
  let isCutShort = false;
  let now = { at: start, practice: '', number: 0, isUnderWay: false };
  let carried = TURNED_AWAY;
  /** How many practices have been let in: what comes to none of them is told to each. */
  let admitted = 0;

  const driver: TestDriver = {
    ...bound(stage.driver),
    act(request) {
      const isSame = now.isUnderWay && now.at === request.now && now.practice === request.practice;
      const number = isSame ? now.number : now.number + 1;
      now = { at: request.now, practice: request.practice, number, isUnderWay: true };
      return stage.driver.act(request);
    },
    retire(request) {
      now = { ...now, isUnderWay: false };
      return stage.driver.retire(request);
    },
  };

  const admit: Platform['admit'] = (world, heard) => {
    const { practice, operations } = world;
    const order = admitted++;
    const listened = operations.map((operation) => ({
      ...operation,
      answer(call: ApiCall) {
        const ending = operation.answer(call);
        carried = { request: { headers: call.headers, json: call.body() }, response: responseIn(ending) };
        return ending;
      },
    }));
    return stage.platform.admit({ practice, operations: listened }, (call) => {
      heard?.(call);
      if (call.isToPractice || order === 0) note(call, call.isToPractice ? `/practices/${practice.id}` : '');
    });
  };

  function note({ method, path, status, problem }: Call, base: string): void {
    const { at, number, isUnderWay } = now;
    const step = isUnderWay ? number : undefined;
    const call = { method, target: base + path, status, problem, step, at, ...carried };
    carried = TURNED_AWAY;
    if (calls.length < CALLS_MAX) calls.push(call);
    else isCutShort = true;
  }

  return {
    driver,
    platform: { ...stage.platform, admit },
    heard: (): Heard => ({ calls, isCutShort }),
  };
}

const bound = (driver: TestDriver): TestDriver => ({
  statement: () => driver.statement(),
  provision: (request) => driver.provision(request),
  act: (request) => driver.act(request),
  retire: (request) => driver.retire(request),
});

function responseIn(ending: Ending): Carried['response'] {
  return ending === BROKEN ? TURNED_AWAY.response : { headers: ending.headers ?? {}, json: ending.json };
}
