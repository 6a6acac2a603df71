/** Who is let in to the page: this machine's own browser, by the token in the address, and from the page itself. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export interface Guarded {
  /** The hosts by which the page is called, with their port: `127.0.0.1:8640`. */
  readonly hosts: readonly string[];
  readonly token: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two texts are one, in a time that tells nothing of where they part. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * Refuses whatever does not come from this machine's browser to this page: another host's name for it (DNS rebinding), an
 * address without the token, and what a page from elsewhere asks for or sends.
 */
export function guard({ hosts, token }: Guarded): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const [, first = ''] = new URL(req.url).pathname.split('/');
    if (!hosts.includes(req.header('host') ?? '')) return context.text('Not this host', 403);
    if (!isSame(first, token)) return context.text('Not found', 404);
    if (isFromElsewhere(req.method, (name) => req.header(name), hosts))
      return context.text('Not from there', 403);
    await next();
    return undefined;
  };
}

/** Whether another page asks: a browser says so itself; what changes anything has to say that it does not. */
function isFromElsewhere(
  method: string,
  header: (name: string) => string | undefined,
  hosts: readonly string[],
): boolean {
  const site = header('sec-fetch-site');
  const origin = header('origin');
  const isOwnOrigin = origin === undefined || hosts.some((host) => origin === `http://${host}`);
  if (!isOwnOrigin) return true;
  if (method === 'GET') return site !== undefined && !['same-origin', 'none'].includes(site);
  return site !== undefined ? site !== 'same-origin' : origin === undefined;
}
