/** Why a run stopped, told to readers: what the record system no longer did. */
import type { DriverOperation } from '../../machines/contract/driver.ts';
import type { RecordEnd, RunError } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { ERRORS_MAX, type Patience } from './patience.ts';
import type { Trouble } from './unavailable.ts';

/** Of a record system: it … */
export const TROUBLE_WORDS: Readonly<Record<Trouble, Words>> = {
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

interface Stopping {
  readonly trouble: Trouble;
  readonly operation: DriverOperation | undefined;
  readonly detail: string;
}

/** What the end of a record tells of a candidate that stopped answering: in words, and in its own. */
export function stoppedBy({ trouble, operation, detail }: Stopping): Pick<RecordEnd, 'stopped' | 'detail'> {
  const { nb, en } = TROUBLE_WORDS[trouble];
  return {
    stopped: {
      nb: `Journalsystemet stanset: det ${nb}${operation ? ` («${operation}»)` : ''}`,
      en: `The record system stopped: it ${en}${operation ? ` ("${operation}")` : ''}`,
    },
    detail,
  };
}

/** What it tells where a run stops after a scenario, as far as there is patience. */
export function stoppedAfter(
  error: RunError | undefined,
  patience: Patience,
): Pick<RecordEnd, 'stopped' | 'detail'> | undefined {
  const why = patience.after(error);
  if (!error || !why) return undefined;
  return why === 'too-many' ? stoppedByErrors(error) : stoppedBy(error);
}

/** What it tells of a candidate of which too many scenarios ended in an error, by the last. */
function stoppedByErrors({ trouble, operation, detail }: RunError): Pick<RecordEnd, 'stopped' | 'detail'> {
  const { nb, en } = TROUBLE_WORDS[trouble];
  return {
    stopped: {
      nb: `Kjøringen stanset da ${ERRORS_MAX} scenarioer var endt i en feil hos journalsystemet: sist ${nb} det («${operation}»)`,
      en: `The run stopped when ${ERRORS_MAX} scenarios had ended in an error of the record system: at last it ${en} ("${operation}")`,
    },
    detail,
  };
}
