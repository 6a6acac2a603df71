/** Whether parts are a whole: each once, all of one run. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Part } from '../planned/part.ts';
import type { Recording } from '../record/record-file.ts';
import { UserError } from '../user-error.ts';

interface PartRecording extends Recording {
  readonly part: Part;
}

export interface Completed {
  /** In their order. */
  readonly parts: readonly Recording[];
  /** The head of the whole. */
  readonly header: RecordHeader;
  /** The options by which a replay attaches the candidate again. */
  readonly attached: string;
}

/** @throws UserError that names what is missing, doubled or foreign. */
export function completed(recordings: readonly Recording[]): Completed {
  const parts = recordings.map(asPart).sort((one, other) => one.part.index - other.part.index);
  const [first] = parts;
  if (!first) throw new UserError('Name the parts that are to be merged: ddfl merge part-*.ndjson');
  const foreign = parts.find((each) => !isOfOneRun(first.header, each.header));
  if (foreign) {
    throw new UserError(
      `${first.path} and ${foreign.path} are parts of different runs: ${differenceOf(first.header, foreign.header)}. Merge parts that were played with the same options, date and record system.`,
    );
  }
  for (const [place, each] of parts.entries()) {
    const doubled = parts[place + 1];
    if (doubled?.part.index === each.part.index)
      throw new UserError(
        `${each.path} and ${doubled.path} are both ${named(each.part)}: give each part once.`,
      );
  }
  const missing = Array.from({ length: first.part.of }, (_, place) => place + 1).filter(
    (index) => !parts.some(({ part }) => part.index === index),
  );
  if (missing.length > 0) {
    throw new UserError(
      `Of ${first.part.of} parts there is no part ${missing.join(', ')}. Play it: ddfl certify --shard ${missing[0]}/${first.part.of}, with the options of the others.`,
    );
  }
  const { part, ...header } = first.header;
  return { parts, header, attached: part?.attached ?? '' };
}

function asPart(recording: Recording): PartRecording {
  const { part } = recording.header;
  if (part) return { ...recording, part };
  throw new UserError(
    `${recording.path} is the record of a whole run and no part of one: there is nothing to merge.`,
  );
}

export const named = ({ index, of }: Part) => `part ${index} of ${of}`;

const isOfOneRun = (one: RecordHeader, other: RecordHeader) => differenceOf(one, other) === undefined;

/** What two parts do not have in common, in words. */
function differenceOf(one: RecordHeader, other: RecordHeader): string | undefined {
  if (one.suite !== other.suite) return `suite ${one.suite} and ${other.suite}`;
  if (one.seed !== other.seed) return `seed ${one.seed} and ${other.seed}`;
  if (one.profile !== other.profile) return `profile ${one.profile} and ${other.profile}`;
  if (one.run !== other.run) return `run ${one.run} and ${other.run}`;
  if (one.date !== other.date) return `of ${one.date} and ${other.date} (give --date)`;
  if (one.part?.of !== other.part?.of) return `of ${one.part?.of} and ${other.part?.of} parts`;
  return one.planted?.name === other.planted?.name ? undefined : 'another fault was planted';
}
