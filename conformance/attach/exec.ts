/** A candidate that the suite starts by a command and ends afterwards. */
import { type AddressInfo, createServer } from 'node:net';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { said } from '../privacy/said.ts';
import { withoutNumbers } from '../privacy/sweep.ts';
import { UserError } from '../user-error.ts';
import { httpDriver } from './http.ts';
import { type RunningCommand, start } from './process-group.ts';
import { endStragglers } from './stragglers.ts';
import { within } from './time-limit.ts';
import { CandidateUnavailable, messageOf } from './unavailable.ts';

export interface ExecOptions {
  /** A command line for the shell; it stays in the foreground and listens on loopback, port `PORT`. */
  readonly command: string;
  /** Names of variables that were asked for by `--env`. */
  readonly asked?: readonly string[] | undefined;
  /** What the command finds in its environment besides the three variables of the suite. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** File that keeps what the command writes. */
  readonly log: string;
}

export interface ExecDriver {
  readonly driver: TestDriver;
  close(): Promise<void>;
}

/** Milliseconds between attempts to connect while the command says nothing. */
const RETRY_AFTER = 50;
/** Milliseconds in which the end of a process is known after its connections broke, on a busy machine too. */
const END_KNOWN_WITHIN = 5000;

/**
 * Starts the command and waits until its test driver answers, at most `timeout` milliseconds.
 * @throws UserError when it ends or stays silent instead.
 */
export async function execDriver(
  { command, environment, log }: ExecOptions,
  platform: { readonly origin: string; readonly token: string },
  timeout: number,
): Promise<ExecDriver> {
  const port = await freePort();
  const own = { PORT: String(port), DDFL_PLATFORM_URL: platform.origin, DDFL_PLATFORM_TOKEN: platform.token };
  const running = start(command, { ...environment, ...own }, log);
  const http = httpDriver(`http://127.0.0.1:${port}`, timeout);
  const close = async () => {
    await http.close();
    await running.end();
    endStragglers('DDFL_PLATFORM_TOKEN', platform.token);
  };
  try {
    await ready(http.driver, running, timeout);
  } catch (error) {
    await close();
    const output = running.lastOutput();
    const told = output
      ? `Its last output (all of it is in ${log}):\n${said(withoutNumbers(output))}`
      : 'It wrote nothing.';
    throw new UserError(
      `The candidate's command ${messageOf(error)}: ${command}\n${told}\nExpected it to stay in the foreground and to serve the test driver at http://127.0.0.1:${port}, the port that it finds in PORT. Mend the command, or give it more time with --timeout.`,
    );
  }
  return { driver: withItsEnd(http.driver, running, log), close };
}

/** A port of loopback that nobody had a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves at the first answer of whatever content; what is wrong with it is for the preflight to say. */
async function ready(driver: TestDriver, running: RunningCommand, timeout: number): Promise<void> {
  let isOver = false;
  let last = '';
  let isAsking = false;
  const answered = async () => {
    while (!isOver) {
      const spoken = running.nextOutput();
      isAsking = true;
      const trouble = await driver.statement().then(
        () => undefined,
        (error: CandidateUnavailable) => error,
      );
      // On a busy machine the call's own time may be told to be out before that of the whole is: it was no answer.
      isAsking = trouble?.trouble === 'late';
      if (trouble?.trouble !== 'unreachable' && !isAsking) return '';
      last = ` (${trouble?.message})`;
      // No system tells when another process begins to listen. Its next words may mean it; some say none.
      await within(RETRY_AFTER, spoken);
    }
    return '';
  };
  const ended = running.ended.then((how) => `ended ${how} before it answered`);
  const fault = await within(timeout, Promise.race([answered(), ended]));
  isOver = true;
  if (fault === '') return;
  // A connection that is refused is refused at once: a call that is under way was taken.
  const asked = isAsking ? '"statement" ' : '';
  throw new Error(
    fault ??
      `did not answer ${asked}within ${timeout / 1000} s${isAsking ? ', though it took the call' : last}`,
  );
}

/** The operations; when a connection breaks since the process ended, the error says so and where its output is. */
function withItsEnd(driver: TestDriver, running: RunningCommand, log: string): TestDriver {
  async function told<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof CandidateUnavailable)) throw error;
      const how = error.trouble === 'unreachable' ? await within(END_KNOWN_WITHIN, running.ended) : undefined;
      const end = how === undefined ? '' : `Its command ended ${how}. `;
      const message = `${error.message} ${end}Its output is in ${log}.`;
      throw new CandidateUnavailable(message, error.trouble, error.operation);
    }
  }

  return {
    statement: () => told(driver.statement()),
    provision: (request) => told(driver.provision(request)),
    act: (request) => told(driver.act(request)),
    retire: (request) => told(driver.retire(request)),
  };
}
