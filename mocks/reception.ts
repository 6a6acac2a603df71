/** Who is let in to Helsenorge: each practice has a base address of its own, and the token of the run. */
import { getResponse, type HttpHandler } from 'msw';
import { refusal } from './platform/answers.ts';
import type { World } from './platform/world.ts';

export interface Access {
  readonly url: string;
  readonly token: string;
}

/** A call of the candidate and how it was answered, without what it carried. */
export interface Call {
  readonly method: string;
  /** Path and query below the practice's base address; the whole of it when the call found no practice. */
  readonly path: string;
  readonly status: number;
  /** Whether the call was for a practice that is open here. */
  readonly isToPractice: boolean;
}

interface Entrance {
  readonly handlers: Readonly<Record<string, HttpHandler[]>>;
  readonly heard: (call: Call) => void;
}

export interface Reception {
  /**
   * Lets a practice's candidate in; gives the address and token to provision it with. `heard` is told of each
   * call to the practice, and of calls that found no practice at all.
   */
  admit(world: World, heard?: (call: Call) => void): Access;
  dismiss(practice: string): void;
  answer(request: Request): Promise<Response>;
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

  async function answerFor(entrance: Entrance, request: Request, segment: string): Promise<Response> {
    if (request.headers.get('authorization') !== `Bearer ${token}`) {
      return refusal(401, 'The token is missing or wrong: send the token of the provisioning as Bearer');
    }
    // MSW compiles each handler's path anew for each request: only those of the method are asked.
    const handlers = entrance.handlers[segment]?.filter(({ info }) => info.method === request.method) ?? [];
    const response = await getResponse(handlers, request);
    return response ?? refusal(501, `Helsenorge has no operation ${request.method} ${segment}`);
  }

  return {
    admit(world, heard = () => undefined) {
      const { id } = world.practice;
      entrances.set(id, { handlers: world.handlers(`*/practices/${id}`), heard });
      return { url: `${origin}/practices/${id}`, token };
    },

    dismiss(practice) {
      entrances.delete(practice);
    },

    async answer(request) {
      const { method } = request;
      const { pathname, search } = new URL(request.url);
      const [, practices, id = '', segment = ''] = pathname.split('/');
      const entrance = practices === 'practices' ? entrances.get(id) : undefined;
      if (!entrance) {
        const call = { method, path: pathname + search, status: 404, isToPractice: false };
        for (const { heard } of entrances.values()) heard(call);
        return refusal(404, `No practice ${id} is open here: call the platform.url of the provisioning`);
      }
      const response = await answerFor(entrance, request, segment);
      const path = pathname.slice(`/practices/${id}`.length) + search;
      entrance.heard({ method, path, status: response.status, isToPractice: true });
      return response;
    },
  };
}
