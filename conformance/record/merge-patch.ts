/** JSON merge patches (RFC 7386), for documents without null: lists are replaced whole. */
import { isDeepStrictEqual } from 'node:util';

type Document = Record<string, unknown>;

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What turns one document into another; undefined when they are equal. */
export function patchFrom(before: Document, after: Document): Document | undefined {
  const patch: Document = {};
  for (const key of Object.keys(before)) if (after[key] === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const former = before[key];
    if (value === undefined || isDeepStrictEqual(former, value)) continue;
    patch[key] = isObject(former) && isObject(value) ? patchFrom(former, value) : value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** The document that a patch makes of another; what the patch does not name is shared. */
export function patched(before: Document, patch: Document): Document {
  const after: Document = { ...before };
  for (const [key, value] of Object.entries(patch)) {
    const former = before[key];
    if (value === null) delete after[key];
    else after[key] = isObject(value) ? patched(isObject(former) ? former : {}, value) : value;
  }
  return after;
}
