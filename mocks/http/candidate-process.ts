/**
 * The reference record system in a process of its own, as a vendor's is:
 * `ddfl certify --exec 'tsx mocks/http/candidate-process.ts $PORT'`, after the port a mutant's name or
 * `reference` if wanted, and after that the path of a whole profile as `ddfl profile` prints it.
 */
import { readFileSync } from 'node:fs';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { ProfileInForce } from '../../machines/contract/profile-values.ts';
import { createMutant, mutants } from '../mutants/mutants.ts';
import { createRecordSystem } from '../reference/record-system.ts';
import { serveCandidate } from './serve-candidate.ts';

const [port, name = 'reference', path] = process.argv.slice(2);
const mutant = mutants.find((each) => each.name === name);
if (name !== 'reference' && !mutant) throw new Error(`There is no mutant ${name}`);
const profile = profileIn(path);
const driver = mutant ? createMutant(mutant, profile) : createRecordSystem({ profile });
const { origin } = await serveCandidate(driver, { port: Number(port) });
process.stdout.write(`Process ${process.pid} listens on ${origin}\n`);

function profileIn(path: string | undefined): Profile {
  if (path === undefined) return defaultProfile;
  const { values } = JSON.parse(readFileSync(path, 'utf8')) as { values: unknown };
  return { ...defaultProfile, ...(ProfileInForce.parse(values) as Partial<Profile>) };
}
