/** A candidate that answers the test driver over HTTP, in whatever language and process it runs. */
import { Client, type Dispatcher, errors, Pool } from 'undici';
import { DRIVER_PATHS, type DriverOperation, type TestDriver } from '../../machines/contract/driver.ts';
import { notUtf8 } from '../../mocks/utf8.ts';
import { clipped, visible } from '../../reports/visible.ts';
import { said } from '../privacy/said.ts';
import { UserError } from '../user-error.ts';
import { CandidateUnavailable, messageOf } from './unavailable.ts';

/** No answer of the contract comes near: what is larger is a flood. */
const ANSWER_BYTES_MAX = 16_000_000;
/** Characters of an answer that a message of ours shows. */
const EXCERPT_MAX = 300;

export interface HttpDriver {
  readonly driver: TestDriver;
  close(): Promise<void>;
}

function addressOf(candidate: string): URL {
  const url = URL.canParse(candidate) ? new URL(candidate) : undefined;
  if (url && !url.search && !url.hash && !url.username && !url.password) return url;
  throw new UserError(
    `--candidate ${visible(candidate)} is not the base address of a candidate. Expected scheme, host, port and at most a path, like http://127.0.0.1:8080: the operations are found below it.`,
  );
}

/**
 * Reaches a candidate's test driver at a base address; no call takes longer than `timeout` milliseconds.
 * @throws UserError when the address is none.
 */
export function httpDriver(candidate: string, timeout: number): HttpDriver {
  const base = addressOf(candidate);
  const limits = {
    maxResponseSize: ANSWER_BYTES_MAX,
    connectTimeout: timeout,
    // The signal of each call limits it from end to end; these would only limit its parts.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const pool = new Pool(base.origin, limits);
  const prefix = base.pathname.replace(/\/$/, '');

  /** Asks, and once more over a new connection where the candidate had closed one that was kept open. */
  async function answered(request: Dispatcher.RequestOptions): Promise<Answered> {
    try {
      return await over(pool, request);
    } catch (error) {
      if (!isOfKeptConnection(error)) throw error;
      const fresh = new Client(base.origin, limits);
      try {
        return await over(fresh, request);
      } finally {
        await fresh.destroy();
      }
    }
  }

  async function call(operation: DriverOperation, document?: unknown): Promise<string> {
    const { method, path } = DRIVER_PATHS[operation];
    const asked = `${method} ${base.origin}${prefix}${path}`;
    let answer: Answered;
    try {
      answer = await answered({
        path: prefix + path,
        method,
        signal: AbortSignal.timeout(timeout),
        ...(document !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(document),
        }),
      });
    } catch (error) {
      throw troubleOf(error, operation, asked, timeout);
    }
    const { status, text, location, fault } = answer;
    const isTaken = status >= 200 && status < 300;
    if (isTaken && fault !== undefined)
      throw new CandidateUnavailable(
        `The candidate's answer to "${operation}" (${asked}) is ${fault}.`,
        'not-json',
        operation,
      );
    if (isTaken) return text;
    const elsewhere = location === undefined ? '' : `, to ${excerpt(location)}, where nobody looks`;
    const words = text.trim() ? ` and said ${excerpt(text)}` : '';
    throw new CandidateUnavailable(
      `The candidate answered "${operation}" (${asked}) with status ${status}${elsewhere}${words}.`,
      [404, 405, 501].includes(status) ? 'missing' : 'failed',
      operation,
    );
  }

  async function ask(operation: DriverOperation, document?: unknown): Promise<never> {
    const text = await call(operation, document);
    try {
      // Held to its schema by `checked`, as every candidate's answers are.
      return JSON.parse(text) as never;
    } catch {
      const found = text.trim() ? excerpt(text) : 'an empty answer';
      throw new CandidateUnavailable(
        `The candidate's answer to "${operation}" is not JSON: ${found}.`,
        'not-json',
        operation,
      );
    }
  }

  return {
    driver: {
      statement: () => ask('statement'),
      provision: async (request) => void (await call('provision', request)),
      act: (request) => ask('act', request),
      retire: async (request) => void (await call('retire', request)),
    },
    close: () => pool.destroy(),
  };
}

interface Answered {
  readonly status: number;
  /** Where a redirection leads. */
  readonly location: string | undefined;
  /** Why the answer is no text, in words. */
  readonly fault: string | undefined;
  readonly text: string;
}

async function over(dispatcher: Dispatcher, request: Dispatcher.RequestOptions): Promise<Answered> {
  const { statusCode, headers, body } = await dispatcher.request(request);
  const bytes = new Uint8Array(await body.arrayBuffer());
  return {
    status: statusCode,
    location: headers.location === undefined ? undefined : String(headers.location),
    fault: notUtf8(bytes),
    text: new TextDecoder().decode(bytes),
  };
}

/** Whether the other side ended a connection on which it had answered before, or had given up when it was asked. */
function isOfKeptConnection(error: unknown): boolean {
  if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0;
  return ['ECONNRESET', 'EPIPE'].includes((error as { code?: string }).code ?? '');
}

function excerpt(text: string): string {
  return said(clipped(text.slice(0, EXCERPT_MAX * 2), EXCERPT_MAX));
}

function troubleOf(
  error: unknown,
  operation: DriverOperation,
  asked: string,
  timeout: number,
): CandidateUnavailable {
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) {
    return new CandidateUnavailable(
      `The candidate did not answer "${operation}" (${asked}) within ${timeout / 1000} s.`,
      'late',
      operation,
    );
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new CandidateUnavailable(
      `The candidate's answer to "${operation}" (${asked}) is larger than ${ANSWER_BYTES_MAX / 1e6} MB, more than any answer holds.`,
      'too-large',
      operation,
    );
  }
  return new CandidateUnavailable(
    `The candidate could not be reached for "${operation}" (${asked}): ${visible(messageOf(error))}.`,
    'unreachable',
    operation,
  );
}
