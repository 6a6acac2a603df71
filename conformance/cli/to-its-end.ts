/**
 * A command to its end. Its exit code is 3 until its work is done: whatever ends the process before (a fault of ours, a promise
 * that nobody keeps) has judged nothing, and Node's own 0 and 1 would say that it had.
 */

/** What is to be done for a command that does not come to its end, told of what happened. */
type LastResort = (happened: string) => Promise<void>;

const NOT_JUDGED = 3;
let lastResort: LastResort | undefined;

/** Has something done should the process end before what is returned is called. */
export function shouldItEndBefore(doThis: LastResort): () => void {
  lastResort = doThis;
  return () => {
    lastResort = undefined;
  };
}

/** Runs a command, and sets the exit code that it comes to. */
export async function toItsEnd(run: () => Promise<number>): Promise<void> {
  process.exitCode = NOT_JUDGED;
  process.on('uncaughtException', (error) => void giveUp(error));
  process.on('unhandledRejection', (error) => void giveUp(error));
  // Nobody reads on, as when the output goes to `head`: no reason to say anything.
  process.stdout.on('error', () => process.exit());
  const nothingLeft = () => void giveUp(new Error('nothing was left to wait for, and the work was not done'));
  process.once('beforeExit', nothingLeft);
  const exitCode = await run();
  process.off('beforeExit', nothingLeft);
  process.exitCode = exitCode;
}

let isGivenUp = false;

/** One message; the stack is for whoever asks for it. */
export async function giveUp(error: unknown): Promise<void> {
  if (isGivenUp) return;
  isGivenUp = true;
  process.exitCode = NOT_JUDGED;
  const happened = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = process.env.DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const hint = stack ? '' : ' Once more with DEBUG=1 in the environment it says where.';
  process.stderr.write(
    `The suite itself failed, and has judged nothing: ${happened}.\nThis is a fault of ddfl-conformance, not of the record system.${hint}\n${stack}`,
  );
  await lastResort?.(happened).catch(() => {});
  process.exit();
}
