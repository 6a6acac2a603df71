/** Values that are as they were a moment ago, kept once: what a long run shows would else be held anew at every step. */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The latest value, with whatever of it is as it was taken from the former one. */
export function shared<T>(former: unknown, latest: T): T {
  if (Array.isArray(former) && Array.isArray(latest)) {
    const items = latest.map((each, index) => shared(former[index], each));
    const isSame = former.length === latest.length && items.every((each, index) => each === former[index]);
    return (isSame ? former : items) as T;
  }
  if (!isObject(former) || !isObject(latest)) return latest;
  const keys = Object.keys(latest);
  const entries = keys.map((key) => [key, shared(former[key], latest[key])] as const);
  const isSame =
    keys.length === Object.keys(former).length && entries.every(([key, each]) => each === former[key]);
  return (isSame ? former : Object.fromEntries(entries)) as T;
}
