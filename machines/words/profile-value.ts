/** A value of a profile as readers are shown it. */
import type { Profile, ProfileKey } from '../contract/profile.ts';

type Value = Profile[ProfileKey]['value'];

const isSeveral = (value: Value): value is Extract<Value, readonly unknown[]> => Array.isArray(value);

/** All of it, a code with its name and list. */
export function inFull(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (isSeveral(value)) return value.join(', ');
  if ('value' in value) return [value.value, value.name, `(${value.system})`].filter(Boolean).join(' ');
  if ('earliest' in value) return `${value.earliest}–${value.latest}`;
  return Object.values(value).join(', ');
}

/** As it goes on the wire: a code alone. */
export function onTheWire(value: Value): string {
  if (isSeveral(value)) return value.join('/');
  return typeof value === 'object' && 'value' in value ? value.value : inFull(value);
}
