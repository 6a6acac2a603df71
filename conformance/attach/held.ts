/** A candidate's answer held to the contract, for no more than it costs to read it. */
import * as z from 'zod';
import type { DriverOperation } from '../../machines/contract/driver.ts';
import { clipped, visibleLines } from '../../reports/visible.ts';
import { CandidateUnavailable } from './unavailable.ts';

/** Characters of what an answer lacks, and places it is told of: a wrong one can be wrong in thousands. */
const FINDINGS_MAX = 1500;
const PLACES_MAX = 20;
/** Values in an answer, or in one entry of a list, above which it is looked at piece by piece. */
const VALUES_MAX = 20_000;

type Issues = readonly z.core.$ZodIssue[];

/**
 * The answer as the contract has it.
 * @throws CandidateUnavailable when it is not what the contract says, with the first places where it is not.
 */
export function held<S extends z.ZodObject>(
  operation: DriverOperation,
  schema: S,
  answer: unknown,
): z.infer<S> {
  const issues = holdsMoreThan(VALUES_MAX, answer) ? issuesByPiece(schema, answer) : undefined;
  const parsed = issues ? { success: false as const, error: { issues } } : schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new CandidateUnavailable(
    `The candidate's answer to "${operation}" is not what the contract says:\n${told(parsed.error.issues)}`,
    'off-contract',
    operation,
  );
}

/** Whether there are more values in one, however they lie in one another. */
function holdsMoreThan(max: number, value: unknown): boolean {
  const left: unknown[] = [value];
  for (let seen = 0; left.length > 0; seen += 1) {
    if (seen > max) return true;
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    const parts = Object.values(next);
    if (parts.length > max) return true;
    left.push(...parts);
  }
  return false;
}

/** What is wrong in a large answer: its lists entry by entry, to the first that is. */
function issuesByPiece(schema: z.ZodObject, answer: unknown): Issues | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  for (const [key, field] of Object.entries(schema.shape)) {
    const list = (answer as Record<string, unknown>)[key];
    const entry = entryOf(field);
    if (!entry || !Array.isArray(list)) continue;
    for (const [index, each] of list.entries()) {
      const issues = issuesOf(entry, each)?.map((issue) => ({ ...issue, path: [key, index, ...issue.path] }));
      if (issues) return issues;
    }
  }
  return undefined;
}

function issuesOf(entry: z.ZodType, value: unknown): Issues | undefined {
  if (holdsMoreThan(VALUES_MAX, value))
    return [
      { code: 'custom', path: [], message: `Too big: more than ${VALUES_MAX} values in one entry`, input: 0 },
    ];
  const parsed = entry.safeParse(value);
  return parsed.success ? undefined : parsed.error.issues;
}

/** What the entries of a list are to be; undefined for what is no list. */
function entryOf(field: unknown): z.ZodType | undefined {
  if (field instanceof z.ZodArray) return field.element as z.ZodType;
  const isAround = field instanceof z.ZodDefault || field instanceof z.ZodOptional;
  return isAround ? entryOf(field.unwrap()) : undefined;
}

/** A field's name as anybody would write one: what else stands in its place is not repeated. */
const FIELD = /^[A-Za-z_][\w-]{0,40}$/;

function told(issues: Issues): string {
  const shown = issues.slice(0, PLACES_MAX).map((issue) => {
    if (issue.code !== 'unrecognized_keys') return issue;
    const names = issue.keys.slice(0, PLACES_MAX).map((key) => (FIELD.test(key) ? `"${key}"` : '…'));
    const more = issue.keys.length > names.length ? ` and ${issue.keys.length - names.length} more` : '';
    return { ...issue, message: `Fields that the contract does not have: ${names.join(', ')}${more}` };
  });
  const more = issues.length > PLACES_MAX ? `\n… and ${issues.length - PLACES_MAX} more places` : '';
  const findings = z.prettifyError({ issues: shown } as unknown as z.ZodError);
  return clipped(visibleLines(findings), FINDINGS_MAX) + more;
}
