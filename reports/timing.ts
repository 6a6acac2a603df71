/** When a run was played and how long it took: told to the formats of build servers, and part of no report. */
export interface Timing {
  /** When it began, with offset. */
  readonly startedAt: string;
  readonly milliseconds: number;
}

/**
 * How long each of some rules took, in milliseconds: rules are tried together, so each has its share of the whole by how
 * often it was put to the test.
 */
export function shares(
  lines: readonly { readonly exercised: number }[],
  timing: Timing | undefined,
): (line: { readonly exercised: number }) => number {
  const all = lines.reduce((sum, { exercised }) => sum + exercised, 0);
  return ({ exercised }) => (timing && all > 0 ? Math.round((timing.milliseconds * exercised) / all) : 0);
}
