/** What kind of trouble it is that a candidate does not answer as agreed. */
export const TROUBLES = [
  /** Nothing listens, the name is unknown, or the connection broke. */
  'unreachable',
  /** The candidate has no such operation. */
  'missing',
  /** The operation failed: it threw, or was answered with an error status. */
  'failed',
  /** It did not answer in time. */
  'late',
  /** It answered more than any answer holds. */
  'too-large',
  /** It answered what is not JSON. */
  'not-json',
  /** It answered what the contract does not know. */
  'off-contract',
] as const;
export type Trouble = (typeof TROUBLES)[number];
