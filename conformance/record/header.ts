/** The head of a record: what the run is. */
import type { Profile } from '../../machines/contract/profile.ts';
import { ProfileInForce } from '../../machines/contract/profile-values.ts';
import { RECORD_VERSION, type RecordHeader } from '../../machines/contract/record.ts';
import { CATALOGUE_VERSION, type CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { SUITE_VERSION } from '../version.ts';
import { fingerprintOf, identityOf } from './identity.ts';

type Told = Omit<
  RecordHeader,
  'format' | 'version' | 'run' | 'suite' | 'catalogue' | 'profile' | 'profileValues'
> & {
  readonly profile: Profile;
  readonly catalogue?: string | undefined;
};

/** The header of a run that this suite makes by a profile, and its own catalogue unless another is told. */
export function headed({ catalogue = CATALOGUE_VERSION, profile, ...told }: Told): RecordHeader {
  const decided = {
    suite: SUITE_VERSION,
    catalogue,
    profile: fingerprintOf(profile),
    // In the order in which a record is read: what is written again has the same bytes.
    profileValues: ProfileInForce.parse(profile) as Profile,
    ...told,
  };
  return { format: 'ddfl-record', version: RECORD_VERSION, run: identityOf(decided), ...decided };
}

/** The same run judged by a catalogue: by another than its record names it is another run. */
export function judgedBy(header: RecordHeader, catalogue: CatalogueVersion): RecordHeader {
  const judged = { ...header, catalogue };
  return header.run === undefined ? judged : { ...judged, run: identityOf(judged) };
}
