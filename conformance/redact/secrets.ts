/** The values that were taken out of a record, each with a salt of its own and the commitment that it is held to. */
import { createHash, createHmac } from 'node:crypto';

/** What a value is: words, an identity number, or a file by its SHA-256. */
export const KINDS = ['text', 'identity', 'file'] as const;
export type Kind = (typeof KINDS)[number];

export interface Secret {
  readonly kind: Kind;
  readonly value: string;
  /** In hexadecimal digits. */
  readonly salt: string;
}

/** A salt that nobody can guess, in hexadecimal digits; each time another. */
export type DrawSalt = () => string;

/** HMAC-SHA256 of a value by its salt, in hexadecimal digits: it says nothing of the value without the salt. */
export const commitmentTo = ({ salt, value }: Pick<Secret, 'salt' | 'value'>): string =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(value).digest('hex');

/** Numbers without end that follow from a commitment. */
export function numbersFrom(commitment: string): (place: number) => number {
  const blocks: Buffer[] = [];
  return (place) => {
    const index = Math.floor(place / 8);
    blocks[index] ??= createHash('sha256').update(`${commitment} ${index}`).digest();
    return blocks[index].readUInt32BE((place % 8) * 4);
  };
}

/** Draws before two short values may share a pseudonym: where there are no more letters than values, they must. */
const DRAWS_MAX = 1000;

/** Commitments as they are made: the same value has the same wherever it stands. */
export class Secrets {
  readonly #draw: DrawSalt;
  readonly #kept = new Map<string, { readonly secret: Secret; readonly commitment: string }>();
  readonly #taken = new Set<string>();

  constructor(draw: DrawSalt) {
    this.#draw = draw;
  }

  /** The commitment to a value; `pseudonymBy` tells what it would be called, so that no two are called the same. */
  commitment(kind: Kind, value: string, pseudonymBy: (commitment: string) => string): string {
    const key = `${kind} ${value}`;
    const known = this.#kept.get(key);
    if (known) return known.commitment;
    for (let draws = 1; ; draws += 1) {
      const secret = { kind, value, salt: this.#draw() };
      const commitment = commitmentTo(secret);
      const pseudonym = pseudonymBy(commitment);
      const isOwn = pseudonym !== value && !this.#taken.has(pseudonym);
      if (!isOwn && draws < DRAWS_MAX) continue;
      this.#taken.add(pseudonym);
      this.#kept.set(key, { secret, commitment });
      return commitment;
    }
  }

  /** All values so far. */
  get all(): Secret[] {
    return [...this.#kept.values()].map(({ secret }) => secret);
  }

  /** All commitments so far, in order: nothing in it tells where they stand. */
  get commitments(): string[] {
    return [...this.#kept.values()].map(({ commitment }) => commitment).sort();
  }
}
