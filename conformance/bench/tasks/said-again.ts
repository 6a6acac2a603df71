/** What both sides of a replay do with `node:http`. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Header that says which exchange and call of the capture a request is. */
export const PLACE = 'x-place';

/** Reads a request to its end. */
export async function wholeOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** Answers with a JSON text, or with none. */
export function respond(response: ServerResponse, status: number, text: string | undefined): void {
  response.writeHead(status, text === undefined ? {} : { 'content-type': 'application/json' }).end(text);
}
