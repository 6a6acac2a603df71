/** Which part of how many, as a command line says it. */
import { InvalidArgumentError } from 'commander';
import { PARTS_MAX } from '../../machines/contract/parts.ts';

export interface Shard {
  readonly index: number;
  readonly of: number;
}

const SHARD = /^(\d{1,4})\/(\d{1,4})$/;

/** Reads `2/8`. */
export function shard(text: string): Shard {
  const [, index, of] = (SHARD.exec(text) ?? []).map(Number);
  if (index && of && index <= of && of <= PARTS_MAX) return { index, of };
  throw new InvalidArgumentError(
    `Expected which part of how many, from 1/1 to ${PARTS_MAX}/${PARTS_MAX}: 2/8.`,
  );
}
