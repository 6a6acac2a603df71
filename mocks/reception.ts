/** Who is let in to Helsenorge: each practice has a base address of its own, and the token of the run. */
import {
  type ApiCall,
  BROKEN,
  type Ending,
  type Operation,
  problemOf,
  type Routes,
  refusal,
  routesOf,
} from './platform/operation.ts';

export interface Access {
  readonly url: string;
  readonly token: string;
}

/** A call of the candidate and how it was answered, without what it carried. */
export interface Call {
  readonly method: string;
  /** Path and query below the practice's base address; the whole of it when the call found no practice. */
  readonly path: string;
  /** 0 when the connection broke. */
  readonly status: number;
  /** Why the call was refused, in words; absent when it was not. */
  readonly problem?: string | undefined;
  /** Whether the call was for a practice that is open here. */
  readonly isToPractice: boolean;
}

/** What a call says of itself before its body. */
export interface Head {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: ApiCall['headers'];
}

/** A call as a carrier brings it. */
export interface Incoming extends Head {
  /** Why its body cannot be read, in words; absent when it can. */
  readonly unreadable?: string;
  /** The JSON document that was sent; undefined when there is none, or none that can be read. */
  body(): unknown;
}

/** What a practice has behind its address. */
interface Served {
  readonly practice: { readonly id: string };
  readonly operations: readonly Operation<Ending>[];
}

interface Entrance {
  readonly routes: Routes<Ending>;
  readonly heard: (call: Call) => void;
}

export interface Reception {
  /**
   * Lets a practice's candidate in; gives the address and token to provision it with. `heard` is told of each
   * call to the practice, and of calls that found no practice at all.
   */
  admit(world: Served, heard?: (call: Call) => void): Access;
  dismiss(practice: string): void;
  /** How a call is refused by its head alone; undefined when it is not. */
  turnedAway(head: Head): Ending | undefined;
  answer(incoming: Incoming): Ending;
}

/** Helsenorge as whoever plays reaches it, whatever carries its calls. */
export interface Platform extends Pick<Reception, 'admit' | 'dismiss'> {
  /** Scheme, host and port that every practice's address begins with. */
  readonly origin: string;
  /** The address it listens on, where it listens on any. */
  readonly listensOn?: string;
  close(): Promise<void>;
}

/** Opens a reception below an origin such as `http://127.0.0.1:8080`. */
export function createReception(origin: string, token: string): Reception {
  const entrances = new Map<string, Entrance>();

  /** Ends a call at once when its head lets nobody in, and else as `within` does; whoever listens hears of it. */
  function answered<E extends Ending | undefined>(
    head: Head,
    within: (found: Found, path: string, query: string) => E,
  ): Ending | E {
    const { method, target } = head;
    const [path = '', query = ''] = split(target, '?');
    const [, practices, id = '', ...segments] = path.split('/');
    const entrance = practices === 'practices' ? entrances.get(id) : undefined;
    if (!entrance) {
      for (const { heard } of entrances.values())
        heard({ method, path: target, status: 404, isToPractice: false });
      return refusal(404, `No practice ${id} is open here: call the platform.url of the provisioning`);
    }
    const found = find(entrance.routes, head, token, path, segments);
    const answer = 'operation' in found ? within(found, path, query) : found.refused;
    if (answer === undefined) return answer;
    entrance.heard({
      method,
      path: target.slice(`/practices/${id}`.length),
      status: answer === BROKEN ? 0 : answer.status,
      problem: problemOf(answer),
      isToPractice: true,
    });
    return answer;
  }

  return {
    admit({ practice: { id }, operations }, heard = () => undefined) {
      entrances.set(id, { routes: routesOf(operations), heard });
      return { url: `${origin}/practices/${id}`, token };
    },

    dismiss(practice) {
      entrances.delete(practice);
    },

    turnedAway: (head) => answered(head, () => undefined),

    answer: (incoming) =>
      answered(incoming, ({ operation, params }, path, query): Ending => {
        const { headers, body, unreadable } = incoming;
        if (unreadable !== undefined) return refusal(400, unreadable);
        return operation.answer({ path, params, query: new URLSearchParams(query), headers, body });
      }),
  };
}

const METHODS = ['GET', 'POST', 'PUT'];

type Found = NonNullable<ReturnType<Routes<Ending>>>;

/** The operation that a call to a practice is for, or how the call is refused. */
function find(
  routes: Routes<Ending>,
  { method, headers }: Head,
  token: string,
  path: string,
  segments: readonly string[],
): Found | { readonly refused: Ending } {
  if (!isBearer(headers.authorization, token))
    return {
      refused: refusal(401, 'The token is missing or wrong: send the token of the provisioning as Bearer'),
    };
  const decoded = segments.map(decode);
  if (decoded.includes(undefined))
    return { refused: refusal(400, `The path ${path} is not percent-encoded UTF-8`) };
  const named = decoded as string[];
  // What is there for another method is there; a path that leads nowhere is not found.
  const status = METHODS.some((each) => routes(each, named)) ? 501 : 404;
  const refused = refusal(status, `Helsenorge has no operation ${method} ${segments[0] ?? ''}`);
  return routes(method, named) ?? { refused };
}

/** Whether a header brings the token; the scheme is one in letters of either case (RFC 9110, 11.1). */
function isBearer(authorization: ApiCall['headers'][string], token: string): boolean {
  const [scheme, ...rest] = String(authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && rest.join(' ') === token;
}

function split(text: string, separator: string): [string, string?] {
  const place = text.indexOf(separator);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

function decode(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The JSON document in a text; undefined when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
