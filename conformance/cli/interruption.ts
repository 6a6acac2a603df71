/** A run that is stopped from outside (Ctrl-C, a time limit of CI): the last words say what there is of it. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Has the last words written when the process is asked to end, which it then does; until what is returned is called. */
export function untilInterrupted(lastWords: () => string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    ignore();
    process.stderr.write(`\n${lastWords()}\n`, () => process.kill(process.pid, signal));
  };
  const ignore = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return ignore;
}
