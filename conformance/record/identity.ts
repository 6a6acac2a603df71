/** What a run is: the same suite, rules, codes, plan and claims are the same run, wherever and whenever it is made. */
import { createHash } from 'node:crypto';
import type { RecordHeader } from '../../machines/contract/record.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON in which objects of the same members are the same text, in whichever order these were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) => (isObject(each) ? sorted(each) : each));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The SHA-256 of a value's canonical JSON, in hexadecimal digits. */
export const fingerprintOf = (value: unknown): string => sha256(canonical(value));

/** What of a header decides its run: not when it was, nor which part of it. */
type Deciding = Pick<
  RecordHeader,
  | 'suite'
  | 'catalogue'
  | 'profile'
  | 'seed'
  | 'runs'
  | 'thoroughness'
  | 'effort'
  | 'services'
  | 'only'
  | 'statement'
>;

/** The identity of the run that a header begins: a fingerprint of all that decides what is played and how it is judged. */
export function identityOf(header: Deciding): string {
  const {
    suite,
    catalogue,
    profile: codes,
    seed,
    runs,
    thoroughness,
    effort,
    services,
    only,
    statement,
  } = header;
  return fingerprintOf({
    suite,
    catalogue,
    profile: codes,
    plan: { services, seed, runs, thoroughness, effort, only },
    statement,
  });
}
