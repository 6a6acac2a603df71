/** The headers that NHN's message service demands of a call, as its published API says (MSH API v2). */
import { API_VERSION } from '../../machines/contract/message-service.ts';
import { type ApiAnswer, type ApiCall, invalid, refusal } from './operation.ts';

/** The kinds of content that the published API takes: application/json, text/json and application/*+json. */
const JSON_CONTENT = /^\s*(application\/(.+\+)?json|text\/json)\s*(;|$)/i;

/**
 * How a call is refused whose headers the real service would not take, or undefined. That a body of another kind is
 * answered 415 is assumed: the published API names the kinds, and no answer to others.
 */
export function headersRefused({ headers }: ApiCall, hasBody: boolean): ApiAnswer | undefined {
  const version = headers['api-version'];
  if (version === undefined) return invalid(`api-version: the header is required; send ${API_VERSION}`);
  if (version !== API_VERSION)
    return invalid(`api-version: ${version} is not supported; send ${API_VERSION}`);
  if (!headers['nhn-source-system'])
    return invalid('nhn-source-system: the header is required; send name and version of the record system');
  const content = headers['content-type'] ?? '';
  if (hasBody && !JSON_CONTENT.test(String(content)))
    return refusal(415, `Unsupported Media Type ${content || '(none)'}: send content-type application/json`);
  return undefined;
}
