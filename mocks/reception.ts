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

/** A call as a carrier brings it. */
export interface Incoming {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: ApiCall['headers'];
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
  answer(incoming: Incoming): Ending;
}

/** Helsenorge as whoever plays reaches it, whatever carries its calls. */
export interface Platform extends Pick<Reception, 'admit' | 'dismiss'> {
  /** Scheme, host and port that every practice's address begins with. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens a reception below an origin such as `http://127.0.0.1:8080`. */
export function createReception(origin: string, token: string): Reception {
  const entrances = new Map<string, Entrance>();
  const authorization = `Bearer ${token}`;

  return {
    admit({ practice: { id }, operations }, heard = () => undefined) {
      entrances.set(id, { routes: routesOf(operations), heard });
      return { url: `${origin}/practices/${id}`, token };
    },

    dismiss(practice) {
      entrances.delete(practice);
    },

    answer(incoming) {
      const { method, target, headers } = incoming;
      const [path = '', query = ''] = split(target, '?');
      const [, practices, id = '', ...segments] = path.split('/');
      const entrance = practices === 'practices' ? entrances.get(id) : undefined;
      if (!entrance) {
        for (const { heard } of entrances.values())
          heard({ method, path: target, status: 404, isToPractice: false });
        return refusal(404, `No practice ${id} is open here: call the platform.url of the provisioning`);
      }
      const answer =
        headers.authorization === authorization
          ? answered(entrance.routes, incoming, path, segments, query)
          : refusal(401, 'The token is missing or wrong: send the token of the provisioning as Bearer');
      const below = target.slice(`/practices/${id}`.length);
      entrance.heard({
        method,
        path: below,
        status: answer === BROKEN ? 0 : answer.status,
        problem: problemOf(answer),
        isToPractice: true,
      });
      return answer;
    },
  };
}

function answered(
  routes: Routes<Ending>,
  { method, headers, body }: Incoming,
  path: string,
  segments: readonly string[],
  query: string,
): Ending {
  const decoded = segments.map(decode);
  if (decoded.includes(undefined)) return refusal(400, `The path ${path} is not percent-encoded UTF-8`);
  const route = routes(method, decoded as string[]);
  if (!route) return refusal(501, `Helsenorge has no operation ${method} ${segments[0] ?? ''}`);
  return route.operation.answer({
    path,
    params: route.params,
    query: new URLSearchParams(query),
    headers,
    body,
  });
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
