/**
 * The operations of Helsenorge's APIs, whatever carries their calls: `fetch` met by MSW, a port, or the embedded
 * reference's direct line. An operation answers at once: nothing of Helsenorge's waits.
 */

/** A call as an operation sees it. */
export interface ApiCall {
  /** Path as called, from the root of the address. */
  readonly path: string;
  /** What stands in the places of the operation's path that begin with a colon, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The JSON document that was sent; undefined when there is none, or none that can be read. */
  body(): unknown;
}

export interface ApiAnswer {
  readonly status: number;
  /** Sent as JSON; without it the answer has no body. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a caller gets whose connection breaks: nothing. */
export const BROKEN = 'broken';

/** How a call ends, as a carrier brings it back. */
export type Ending = ApiAnswer | typeof BROKEN;

export interface Operation<E extends Ending = ApiAnswer> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path below a practice's address, with `:name` for what varies. */
  readonly path: string;
  readonly answer: (call: ApiCall) => E;
}

export const NO_CONTENT: ApiAnswer = { status: 204 };

export function ok(json: unknown): ApiAnswer {
  return { status: 200, json };
}

/** An error as the message service gives it. */
export function refusal(status: number, error: string, validationErrors: string[] = []): ApiAnswer {
  return {
    status,
    json: {
      error,
      errorCode: status === 400 ? 1000 : 0,
      validationErrors,
      requestId: '00000000-0000-5000-8000-000000000000',
    },
  };
}

/** What an answer refuses a call for, in words; undefined for one that refuses nothing. */
export function problemOf(ending: Ending): string | undefined {
  if (ending === BROKEN) return 'the connection broke';
  const { status, json } = ending;
  if (status < 400) return undefined;
  const { error = '', validationErrors = [] } = json as { error?: string; validationErrors?: string[] };
  return validationErrors.length > 0 ? validationErrors.join('; ') : error;
}

/** What a query says of a parameter, in whatever letters its name is written: the service is of ASP.NET. */
export function queryValues(query: URLSearchParams, name: string): string[] {
  const wanted = name.toLowerCase();
  return [...query].filter(([each]) => each.toLowerCase() === wanted).map(([, value]) => value);
}

/** A request that does not validate, with what is wrong in it. */
export function invalid(...problems: string[]): ApiAnswer {
  return refusal(400, 'Model validation error occurred', problems);
}

/** The operations by method and path, looked up and not gone through: made once for each practice. */
export type Routes<E extends Ending = ApiAnswer> = (
  method: string,
  segments: readonly string[],
) => { operation: Operation<E>; params: Record<string, string> } | undefined;

/** A table of operations by method, length of the path and its first segment; what is left is compared. */
export function routesOf<E extends Ending>(operations: readonly Operation<E>[]): Routes<E> {
  const table = new Map<string, { operation: Operation<E>; pattern: readonly string[] }[]>();
  const keyOf = (method: string, { length, 0: first }: readonly string[]) => `${method} ${length} ${first}`;
  for (const operation of operations) {
    const pattern = operation.path.split('/').slice(1);
    const key = keyOf(operation.method, pattern);
    table.set(key, [...(table.get(key) ?? []), { operation, pattern }]);
  }
  return (method, segments) => {
    for (const { operation, pattern } of table.get(keyOf(method, segments)) ?? []) {
      const params = paramsOf(pattern, segments);
      if (params) return { operation, params };
    }
    return undefined;
  };
}

function paramsOf(pattern: readonly string[], segments: readonly string[]) {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
