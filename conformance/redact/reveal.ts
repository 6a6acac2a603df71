/**
 * A single value of a redacted record, shown to whoever asks: its salt gives the commitment, and the way up from it leads to the
 * root in the record's head. All else stays hidden.
 */
import * as z from 'zod';
import { readJsonFile } from '../record/json-file.ts';
import { openRecord } from '../record/record-file.ts';
import { UserError } from '../user-error.ts';
import { pseudonymBy } from './pseudonym.ts';
import { commitmentTo, KINDS, type Secret } from './secrets.ts';
import { Hex, type SecretsFile } from './secrets-file.ts';
import { knownBy } from './shape.ts';
import { pathIn, rootFrom } from './tree.ts';

/** Lines of a text, and hashes on the way up: a tree of 2^64 commitments has no more. */
const VALUES_MAX = 1000;
const HASHES_MAX = 64;

const Beside = z.strictObject({ side: z.enum(['left', 'right']), hash: Hex });

export const Reveal = z.strictObject({
  format: z.literal('ddfl-reveal'),
  version: z.literal(1),
  values: z
    .array(
      z.strictObject({
        kind: z.enum(KINDS),
        value: z.string(),
        salt: Hex,
        path: z.array(Beside).max(HASHES_MAX),
      }),
    )
    .min(1)
    .max(VALUES_MAX),
});
export type Reveal = z.infer<typeof Reveal>;

/** A value, and what it is called in the redacted record. */
export interface Revealed {
  readonly value: string;
  readonly pseudonym: string;
}

const lineOf = (secret: Secret): Revealed => ({
  value: secret.value,
  pseudonym: pseudonymBy[secret.kind](secret.value)(commitmentTo(secret)),
});

/**
 * What is to be shown of a text, name, number or file: asked for by itself or by its pseudonym, each line of a text by itself.
 * @throws UserError when it is none of the values that were taken out.
 */
export function revealIn({ values }: SecretsFile, asked: string): Reveal {
  const commitments = values.map(commitmentTo).sort();
  const places = new Map(commitments.map((commitment, place) => [commitment, place]));
  const found = asked.split(/\r\n?|\n/).flatMap((line) => {
    const known = knownBy(line);
    if (known === '') return [];
    const secret = values.find(
      (each) => knownBy(each.value) === known || knownBy(lineOf(each).pseudonym) === known,
    );
    if (secret) return [secret];
    throw new UserError(
      `Nothing that was taken out of the record is "${line}", nor called so. Ask for a whole line, name, identity number or SHA-256 of a file, as it was or as the redacted record has it.`,
    );
  });
  return Reveal.parse({
    format: 'ddfl-reveal',
    version: 1,
    values: found.map(({ kind, value, salt }) => ({
      kind,
      value,
      salt,
      path: pathIn(commitments, places.get(commitmentTo({ salt, value })) ?? 0),
    })),
  });
}

/** @throws UserError when the file is none that "ddfl reveal" wrote. */
export function readReveal(path: string): Reveal {
  const mend = 'Ask the owner of the record for one: ddfl reveal';
  const parsed = Reveal.safeParse(readJsonFile(path, 'revealed value', mend));
  if (parsed.success) return parsed.data;
  throw new UserError(`${path} is no file that "ddfl reveal" wrote. ${mend}`);
}

/**
 * What a reveal shows of the record at a path: the values, or undefined when one of them was never in it.
 * @throws UserError when the record is not redacted.
 */
export function shownOf(record: string, { values }: Reveal): readonly Revealed[] | undefined {
  const { redacted } = openRecord(record).header;
  if (!redacted) throw new UserError(`${record} is not redacted: it shows all that it holds.`);
  const isHeld = ({ path, ...secret }: Reveal['values'][number]) =>
    rootFrom(commitmentTo(secret), path) === redacted.commitments;
  return values.every(isHeld) ? values.map(lineOf) : undefined;
}
