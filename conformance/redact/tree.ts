/** Commitments as a hash tree (as of RFC 6962): its root holds them all, and a path of hashes shows one without the others. */
import { createHash } from 'node:crypto';

const hashed = (kind: number, ...parts: readonly string[]) =>
  createHash('sha256')
    .update(Buffer.from([kind]))
    .update(Buffer.from(parts.join(''), 'hex'))
    .digest('hex');

const leaf = (commitment: string) => hashed(0, commitment);
const node = (left: string, right: string) => hashed(1, left, right);

/** A hash beside the way up from a commitment to the root. */
export interface Beside {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const parents = (level: readonly string[]): string[] =>
  level.flatMap((left, place) => {
    if (place % 2 === 1) return [];
    const right = level[place + 1];
    return right === undefined ? left : node(left, right);
  });

/** The root of commitments in their order; where there are none, that of nothing. */
export function rootOf(commitments: readonly string[]): string {
  let level = commitments.map(leaf);
  while (level.length > 1) level = parents(level);
  return level[0] ?? hashed(0);
}

/** The way from the commitment at a place up to the root. */
export function pathIn(commitments: readonly string[], place: number): Beside[] {
  const path: Beside[] = [];
  let at = place;
  for (let level = commitments.map(leaf); level.length > 1; level = parents(level)) {
    const side = at % 2 === 1 ? 'left' : 'right';
    const hash = level[side === 'left' ? at - 1 : at + 1];
    if (hash !== undefined) path.push({ side, hash });
    at = Math.floor(at / 2);
  }
  return path;
}

/** The root that a path leads to. */
export const rootFrom = (commitment: string, path: readonly Beside[]): string =>
  path.reduce(
    (below, { side, hash }) => (side === 'left' ? node(hash, below) : node(below, hash)),
    leaf(commitment),
  );
