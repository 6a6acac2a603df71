/** A task that is about a record, or writes what it finds to a file. */
export interface RecordTask {
  readonly record: string;
}
