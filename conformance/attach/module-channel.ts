/** The suite's end of the channel to the process that a candidate's module lives in. */
import type { ChildProcess } from 'node:child_process';
import type { DriverOperation } from '../../machines/contract/driver.ts';
import type { CarriedAnswer, CarriedCall } from '../../mocks/in-process/carried.ts';
import type { FromModule, Loading, Outcome, ToModule } from './module-messages.ts';
import { within } from './time-limit.ts';

export interface ModuleChannel {
  /** Undefined when the channel was closed first. */
  readonly loading: Promise<Loading | undefined>;
  /** Undefined when the channel was closed first. */
  ask(operation: DriverOperation, json: string): Promise<Outcome | undefined>;
  /** Whether the process answers a ping within so many milliseconds. */
  hears(milliseconds: number): Promise<boolean>;
  /** Nothing comes any longer. */
  close(): void;
}

/** A promise, and what resolves it. */
function awaited<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** Speaks with a process; its calls to Helsenorge are answered by `answer`. */
export function channelTo(
  process: ChildProcess,
  answer: (call: CarriedCall) => CarriedAnswer,
): ModuleChannel {
  const asked = new Map<number, (outcome: Outcome | undefined) => void>();
  const loading = awaited<Loading | undefined>();
  let pong = () => {};
  let pinging: Promise<boolean> | undefined;
  let questions = 0;
  let isClosed = false;
  // What can no longer be sent is told by the end of the process.
  const send = (message: ToModule) => process.connected && process.send(message, () => {});

  function settle(question: number, outcome: Outcome | undefined): void {
    asked.get(question)?.(outcome);
    asked.delete(question);
  }
  async function ping(milliseconds: number): Promise<boolean> {
    const heard = awaited<true>();
    pong = () => heard.settle(true);
    send({ ping: true });
    return (await within(milliseconds, heard.promise)) ?? false;
  }
  process.on('error', () => {});
  process.on('message', (sent) => {
    // A module that gets hold of the channel may send anything: what is none of these is passed over.
    const message = (sent ?? {}) as FromModule;
    if ('call' in message) send({ answerTo: message.call, answer: answer(message.carried) });
    else if ('asked' in message) settle(message.asked, message.outcome);
    else if ('pong' in message) pong();
    else if ('loading' in message) loading.settle(message.loading);
  });

  return {
    loading: loading.promise,
    async ask(operation, json) {
      if (isClosed) return undefined;
      questions += 1;
      const { promise, settle: resolve } = awaited<Outcome | undefined>();
      asked.set(questions, resolve);
      send({ ask: questions, operation, json });
      return promise;
    },
    hears(milliseconds) {
      pinging ??= ping(milliseconds).finally(() => {
        pinging = undefined;
      });
      return pinging;
    },
    close() {
      isClosed = true;
      loading.settle(undefined);
      for (const question of [...asked.keys()]) settle(question, undefined);
    },
  };
}
