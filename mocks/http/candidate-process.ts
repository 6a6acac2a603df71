/**
 * The reference record system in a process of its own, as a vendor's is:
 * `ddfl certify --exec 'tsx mocks/http/candidate-process.ts $PORT'`, with a mutant's name after the port if wanted.
 */
import { createMutant, mutants } from '../mutants/mutants.ts';
import { createRecordSystem } from '../reference/record-system.ts';
import { serveCandidate } from './serve-candidate.ts';

const [port, name] = process.argv.slice(2);
const mutant = mutants.find((each) => each.name === name);
if (name !== undefined && !mutant) throw new Error(`There is no mutant ${name}`);
const driver = mutant ? createMutant(mutant) : createRecordSystem();
const { origin } = await serveCandidate(driver, { port: Number(port) });
process.stdout.write(`Process ${process.pid} listens on ${origin}\n`);
