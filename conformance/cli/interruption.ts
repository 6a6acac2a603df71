/**
 * A run that is asked to end from outside (Ctrl-C, a time limit of CI). Once: it ends in good order, with its end line and
 * its reports. Twice: at once.
 */
import type { RecordEnd } from '../../machines/contract/record.ts';
import { UserError } from '../user-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Milliseconds in which a second signal is the first once more: below npx a Ctrl-C comes from the terminal, and from npx. */
const SAME_WITHIN = 500;

export interface Interruption {
  /** Resolves when the process is asked to end, with what the end of the record says of it. */
  readonly asked: Promise<Pick<RecordEnd, 'stopped'>>;
  /** The first of the two, or an error when the process is asked to end before. */
  unlessAsked<T>(work: Promise<T>): Promise<T>;
  /** Whether it was asked. */
  isAsked(): boolean;
  /** Listens no longer; and ends the process by the signal, where there was one. */
  end(): Promise<void>;
}

/** Listens until `end` is called. */
export function listenForInterruption(): Interruption {
  let by: NodeJS.Signals | undefined;
  let since = 0;
  let tell: (signal: NodeJS.Signals) => void = () => {};
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    tell = resolve;
  });
  const ignore = () => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
  function hear(signal: NodeJS.Signals): void {
    if (by === undefined) {
      by = signal;
      since = Date.now();
      tell(signal);
    } else if (Date.now() - since > SAME_WITHIN) {
      ignore();
      process.kill(process.pid, signal);
    }
  }
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    asked: signalled.then(stoppedBy),
    unlessAsked: (work) => Promise.race([work, signalled.then(failBy)]),
    isAsked: () => by !== undefined,
    async end() {
      ignore();
      if (by === undefined) return;
      for (const stream of [process.stdout, process.stderr])
        await new Promise((resolve) => stream.write('', resolve));
      process.kill(process.pid, by);
      // The signal is on its way.
      await new Promise(() => {});
    },
  };
}

const stoppedBy = (signal: NodeJS.Signals): Pick<RecordEnd, 'stopped'> => ({
  stopped: {
    nb: `Kjøringen ble avbrutt utenfra (${signal})`,
    en: `The run was ended from outside (${signal})`,
  },
});

function failBy(signal: NodeJS.Signals): never {
  throw new UserError(`The run was ended from outside (${signal}) before anything was played.`);
}
