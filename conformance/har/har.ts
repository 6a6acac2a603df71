/** The calls of a scenario as HTTP Archive 1.2, which browsers and proxies show; a page for each step. */
import { STATUS_CODES } from 'node:http';
import { INTERCEPTED_ORIGIN } from '../../mocks/in-process/origin.ts';
import { withoutPeople } from '../privacy/sweep.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';
import type { Heard, HeardCall } from './listening.ts';

export interface HarOptions {
  /** What each step was, in words. */
  readonly steps: readonly { readonly at: string; readonly text: string }[];
  /** Whether what was sent and answered is shown whole; without, the documents, names and identity numbers are left out. */
  readonly withTexts: boolean;
}

const COMMENT =
  "Times are the scenario's, not a clock's. Helsenorge's address is the same whatever port was called. Tokens are starred.";
const LEFT_OUT = 'left out: give --texts';
const JSON_TYPE = 'application/json';

/** Differs by where it was called, or by whoever carried it. */
const PASSED_OVER = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'date'];
const SECRET = ['authorization', 'proxy-authorization', 'cookie'];

/** The same calls give the same bytes. */
export function renderHar({ calls, isCutShort }: Heard, options: HarOptions): string {
  const { steps, withTexts } = options;
  const shown = (text: string) => (withTexts ? text : withoutPeople(text));
  const cut = isCutShort ? ` Only the first ${calls.length} calls are here.` : '';
  const log = {
    version: '1.2',
    creator: { name: SUITE_NAME, version: SUITE_VERSION },
    pages: steps.map(({ at, text }, index) => ({
      startedDateTime: at,
      id: pageOf(index + 1),
      title: `${index + 1} ${text}`,
      pageTimings: {},
    })),
    entries: calls.map((call) => entryOf(call, steps.length, withTexts, shown)),
    comment: `${COMMENT}${cut}`,
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

const pageOf = (step: number) => `step-${step}`;

type Shown = (text: string) => string;

function entryOf(call: HeardCall, steps: number, withTexts: boolean, shown: Shown) {
  const { step, at, method, target, status, problem, request, response } = call;
  const isInStep = step !== undefined && step <= steps;
  const url = `${INTERCEPTED_ORIGIN}${shownTarget(target, shown)}`;
  return {
    ...(isInStep && { pageref: pageOf(step) }),
    startedDateTime: at,
    time: 0,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request.headers, shown),
      queryString: queryOf(url),
      ...(request.json !== undefined && {
        postData: { mimeType: JSON_TYPE, ...bodyOf(request.json, withTexts) },
      }),
      headersSize: -1,
      bodySize: sizeOf(request.json),
    },
    response: {
      status,
      statusText: STATUS_CODES[status] ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(response.headers, shown),
      content: {
        size: sizeOf(response.json),
        mimeType: response.json === undefined ? '' : JSON_TYPE,
        ...(response.json !== undefined && bodyOf(response.json, withTexts)),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: sizeOf(response.json),
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    ...(problem !== undefined && { comment: shown(problem) }),
  };
}

/** A number or a name stands in a path as it is, or percent-encoded. */
function shownTarget(target: string, shown: Shown): string {
  const readable = decoded(target);
  return shown(readable) === readable ? target : encodeURI(shown(readable));
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const queryOf = (url: string) =>
  [...new URLSearchParams(url.split('?')[1] ?? '')].map(([name, value]) => ({ name, value }));

function headersOf(headers: HeardCall['request']['headers'], shown: Shown) {
  return Object.entries(headers)
    .filter(([name]) => !PASSED_OVER.includes(name.toLowerCase()))
    .flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => ({ name, value: headerOf(name, each, shown) })),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The scheme of a token tells something, the token nothing. */
function headerOf(name: string, value: string, shown: Shown): string {
  if (!SECRET.includes(name.toLowerCase())) return shown(value);
  return /^bearer /i.test(value) ? 'Bearer ***' : '***';
}

const textOf = (json: unknown) => JSON.stringify(json);
const sizeOf = (json: unknown) => (json === undefined ? 0 : Buffer.byteLength(textOf(json)));

/** A text that HAR asks for is there, and says that it is not the one. */
const bodyOf = (json: unknown, withTexts: boolean) =>
  withTexts ? { text: textOf(json) } : { text: '', comment: LEFT_OUT };
