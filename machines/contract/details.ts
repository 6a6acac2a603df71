/** What a scenario could have been without meaning anything else: its details, by name. */

export const DETAILS = [
  'text',
  'subject',
  'citizen',
  'people',
  'week',
  'hour',
  'kind',
  'minutes',
  'clinician',
  'answerer',
  'items',
  'files',
  'service',
  'place',
  'fault',
] as const;
export type Detail = (typeof DETAILS)[number];
