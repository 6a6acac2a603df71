/** One document explained: what it is, whether it is valid, and what each part of it means. */
import { inspect, type PlacedFinding } from '../../machines/contract/messages/inspect.ts';
import { factsOf } from './facts.ts';
import { wordsOfFinding } from './finding-words.ts';
import type { CodesInForce } from './known-codes.ts';
import type { CheckedDocument } from './schema.ts';
import { remarksOn, standardsIn } from './standards.ts';
import { placedIn } from './walk.ts';

export interface CheckOptions {
  /** Whether free text, names and identity numbers are told. */
  readonly withTexts: boolean;
  /** The code values in force where no public source settles them. */
  readonly profile: CodesInForce;
}

/** More than a reader looks at of one kind. */
const LINES_MAX = 500;

/** What is to be told of a document; `file` is what it is called. */
export function checked(file: string, bytes: Uint8Array, options: CheckOptions): CheckedDocument {
  const { root, findings, contents } = inspect(bytes);
  const told = {
    format: 'ddfl-check',
    version: 1,
    file,
    isValid: findings.length === 0,
    findings: findings.map(findingOf),
  } as const;
  if (!root)
    return { ...told, standards: [], bodies: [], codes: [], dates: [], attachments: [], remarks: [] };
  const placed = placedIn(root);
  const standards = standardsIn(placed);
  const facts = factsOf(root, placed, { ...options, contents });
  return {
    ...told,
    standards: standards.map(({ name, version, isInUse }) => ({ name, version, isInUse })),
    ...facts,
    codes: facts.codes.slice(0, LINES_MAX),
    dates: facts.dates.slice(0, LINES_MAX),
    attachments: facts.attachments.slice(0, LINES_MAX),
    remarks: remarksOn(standards, placed),
  };
}

function findingOf({ by, line, column, path, message }: PlacedFinding): CheckedDocument['findings'][number] {
  return {
    by,
    ...(line && { line }),
    ...(column && { column }),
    ...(path !== undefined && { path }),
    text: wordsOfFinding(message),
    message,
  };
}
