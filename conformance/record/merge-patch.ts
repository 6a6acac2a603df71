/**
 * JSON merge patches (RFC 7386), for documents without null in which a list stays a list, with one thing more: of a list
 * that has not become shorter, an object tells what its places now hold, and the other places are as they were.
 */
import { isDeepStrictEqual } from 'node:util';

type Document = Record<string, unknown>;

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (former: unknown, value: unknown) => former === value || isDeepStrictEqual(former, value);

/** What turns one document into another; undefined when they are equal. */
export function patchFrom(before: Document, after: Document): Document | undefined {
  const patch: Document = {};
  for (const key of Object.keys(before)) if (after[key] === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const former = before[key];
    if (value !== undefined && !isSame(former, value)) patch[key] = changeOf(former, value);
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** What of a value that is another now is told: all of it, where little is as it was. */
function changeOf(former: unknown, value: unknown): unknown {
  if (isObject(former) && isObject(value)) return patchFrom(former, value);
  if (!Array.isArray(former) || !Array.isArray(value)) return value;
  const places = value.flatMap((each, index) =>
    index < former.length && isSame(former[index], each) ? [] : [[index, changeOf(former[index], each)]],
  );
  const isGrown = former.length > 0 && value.length >= former.length;
  return isGrown && places.length < value.length ? Object.fromEntries(places) : value;
}

/** The document that a patch makes of another; what the patch does not name is shared. */
export function patched(before: Document, patch: Document): Document {
  const after: Document = { ...before };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete after[key];
    else after[key] = changed(before[key], value);
  }
  return after;
}

function changed(former: unknown, value: unknown): unknown {
  if (!isObject(value)) return value;
  if (!Array.isArray(former)) return patched(isObject(former) ? former : {}, value);
  const list = [...former];
  for (const [place, item] of Object.entries(value))
    list[Number(place)] = changed(former[Number(place)], item);
  return list;
}
