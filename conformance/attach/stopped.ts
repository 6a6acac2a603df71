/** Why a run stopped, told to readers: what the record system no longer did. */
import type { RecordEnd } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { CandidateUnavailable, Trouble } from './unavailable.ts';

const WORDS: Readonly<Record<Trouble, Words>> = {
  unreachable: { nb: 'kunne ikke lenger nås', en: 'could no longer be reached' },
  missing: { nb: 'mangler en operasjon', en: 'lacks an operation' },
  failed: { nb: 'feilet', en: 'failed' },
  late: { nb: 'svarte ikke i tide', en: 'did not answer in time' },
  'too-large': { nb: 'svarte med mer enn noe svar rommer', en: 'answered more than any answer holds' },
  'not-json': { nb: 'svarte med noe annet enn JSON', en: 'answered something that is not JSON' },
  'off-contract': {
    nb: 'svarte med noe kontrakten ikke kjenner',
    en: 'answered something that the contract does not know',
  },
};

/** What the end of a record tells of a candidate that stopped answering: in words, and in its own. */
export function stoppedBy({
  trouble,
  operation,
  message,
}: CandidateUnavailable): Pick<RecordEnd, 'stopped' | 'detail'> {
  const { nb, en } = WORDS[trouble];
  return {
    stopped: {
      nb: `Journalsystemet stanset: det ${nb}${operation ? ` («${operation}»)` : ''}`,
      en: `The record system stopped: it ${en}${operation ? ` ("${operation}")` : ''}`,
    },
    detail: message,
  };
}
