/** A profile as the file that `--profile` takes. */
import type { Profile } from '../../machines/contract/profile.ts';
import { PROFILE_VERSION } from './profile-schema.ts';

/** Where the package keeps the schema, for editors that follow it. */
const SCHEMA = './node_modules/ddfl-conformance/reports/profile.schema.json';

export function profileDocument(profile: Profile): object {
  return { $schema: SCHEMA, format: 'ddfl-profile', version: PROFILE_VERSION, values: profile };
}
