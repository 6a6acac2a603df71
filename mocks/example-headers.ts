/** The headers of a call that Helsenorge takes, for tests that call as a vendor's system would. */
export function exampleHeaders(token: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'api-version': '2',
    'nhn-source-system': 'Example, v1.0',
    'content-type': 'application/json',
  };
}
