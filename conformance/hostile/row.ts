/** A hostile candidate or file, and what the command is to come to. */

export interface Row {
  /** What it does. */
  readonly name: string;
  readonly candidate: Candidate;
  /** Options beside those of every row; what is said twice is as it is said here. */
  readonly flags?: readonly string[];
  readonly expected: Expected;
  /** Whether it is one of the few that every test run tries: those that take no time. */
  readonly isQuick?: boolean;
}

/**
 * The text of a module, in which REFERENCE and PROFILE stand for the addresses of the reference and its profile; a command for
 * `--exec`; or files, by their names, that a command is told to read.
 */
export type Candidate = { readonly module: string } | { readonly exec: string } | Given;

export interface Given {
  readonly files: Readonly<Record<string, () => string | Buffer>>;
  readonly command: readonly string[];
}

export interface Expected {
  /** 128 and its number for one that ended by a signal. */
  readonly exitCode: number;
  /** A phrase of what the command prints. */
  readonly says: string;
  /** A line of the candidate's own log, where it is to have done something. */
  readonly logs?: string;
  /** Whether a record is left: not where the set-up failed. */
  readonly hasRecord: boolean;
  /** Whether reports are left; they are unless said. */
  readonly hasReports?: boolean;
  /** Within so many seconds; 40 unless said. */
  readonly seconds?: number;
  /** The command's own memory, in megabytes; 500 unless said. */
  readonly megabytes?: number;
}

/** A set-up that fails: nothing is played. */
export const setUpFails = (says: string, further: Partial<Expected> = {}): Expected => ({
  exitCode: 3,
  says,
  hasRecord: false,
  ...further,
});
/** A run that is recorded as far as it goes, and not judged. */
export const runFails = (says: string, further: Partial<Expected> = {}): Expected => ({
  exitCode: 3,
  says,
  hasRecord: true,
  ...further,
});
/** What does no harm: nothing is broken, and of a smoke test not all is decided. */
export const harmless = (further: Partial<Expected> = {}): Expected => ({
  exitCode: 2,
  says: 'none is broken',
  hasRecord: true,
  ...further,
});
