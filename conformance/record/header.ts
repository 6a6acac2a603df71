/** The head of a record: what the run is. */
import { RECORD_VERSION, type RecordHeader } from '../../machines/contract/record.ts';
import { CATALOGUE_VERSION } from '../../machines/requirements/catalogue-versions.ts';
import { SUITE_VERSION } from '../version.ts';
import { identityOf, PROFILE_FINGERPRINT } from './identity.ts';

type Told = Omit<RecordHeader, 'format' | 'version' | 'run' | 'suite' | 'catalogue' | 'profile'>;

/** The header of a run that this suite makes, by its own catalogue and profile. */
export function headed(told: Told): RecordHeader {
  const decided = {
    suite: SUITE_VERSION,
    catalogue: CATALOGUE_VERSION,
    profile: PROFILE_FINGERPRINT,
    ...told,
  };
  return { format: 'ddfl-record', version: RECORD_VERSION, run: identityOf(decided), ...decided };
}
