/** Options that several commands take, read once and checked as they are read. */

import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { EFFORTS } from '../../machines/contract/effort.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import { THOROUGHNESS_MAX } from '../../machines/contract/thoroughness.ts';
import { CATALOGUE_VERSIONS } from '../../machines/requirements/catalogue-versions.ts';
import { shard } from '../split/shard.ts';

export type Language = 'nb' | 'en';
export type ToldAs = 'console' | 'agent';

function wholeNumber(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

export function isoDate(text: string): string {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(text);
  // 30 February is read as 1 March: what is read must be what was written.
  const isThere = isWritten && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
  if (isThere) return text;
  const what = isWritten ? `${text} is no day of the calendar. ` : '';
  throw new InvalidArgumentError(`${what}Expected a date as YYYY-MM-DD.`);
}

/** A wildcard is an address to listen on, but none to call. */
function callableHost(text: string): string {
  if (['0.0.0.0', '::', '[::]', '*'].includes(text)) {
    throw new InvalidArgumentError(
      'Expected one address or name of this machine by which the candidate calls it.',
    );
  }
  return text.replace(/^\[(.*)\]$/, '$1');
}

/** No two of so many practices share a person. */
const SCENARIOS_MAX = 200_000;
const SEED_MAX = 2_147_483_647;

function seed(text: string): number | 'fresh' {
  return text === 'fresh' ? 'fresh' : wholeNumber(0, SEED_MAX)(text);
}

/** A seed never used before, for nightly runs; the run prints it. */
export function freshSeed(): number {
  return Math.floor(Math.random() * SEED_MAX);
}

/** The date in Oslo, where the services are, whatever zone a machine is set to. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now);
}

export const candidateOption = () =>
  new Option(
    '--candidate <where>',
    'address of a running candidate (http://…), or module that exports the four operations',
  );
export const envOption = () =>
  new Option(
    '--env <name>',
    'a variable of the environment that --exec hands over; secrets are not unless named (may be repeated)',
  ).argParser((name: string, before: string[] = []) => [...before, name]);
export const mutantOption = () =>
  new Option('--mutant <name>', 'the reference record system with one fault, for instance ECON-03');
export const profileOption = () =>
  new Option(
    '--profile <file>',
    'codes and limits that you know better (JSON, as "ddfl profile" prints it); the others are as in the default profile',
  );
export const platformHostOption = () =>
  new Option(
    '--platform-host <host>',
    'address of this machine that the candidate calls; loopback unless given',
  ).argParser(callableHost);
export const platformPortOption = () =>
  new Option('--platform-port <number>', 'port that the candidate calls; a free one unless given').argParser(
    wholeNumber(1, 65_535),
  );
/** Of the live page, which is always at one place unless somebody says another. */
const PAGE_PORT = 8640;
export const pagePortOption = () =>
  new Option('--port <number>', 'port of the live page, on loopback; 0 takes a free one')
    .argParser(wholeNumber(0, 65_535))
    .default(PAGE_PORT);

export const liveOption = () =>
  new Option(
    '--live',
    'show the run on a local page while it is played; on a terminal the page stays until Ctrl-C',
  ).conflicts('watch');

function token(text: string): string {
  if (/^[\w-]{8,128}$/.test(text)) return text;
  throw new InvalidArgumentError('Expected 8 to 128 letters, digits, - and _.');
}
export const tokenOption = () =>
  new Option(
    '--token <secret>',
    'what lets in to the page and to Helsenorge; a new random one for each unless given',
  ).argParser(token);
export const languageOption = () =>
  new Option('--lang <language>', 'language of what is printed and of report.html')
    .choices(['nb', 'en'])
    .default('en');
export const toldAsOption = () =>
  new Option('--format <how>', 'what is printed: for people, or one line of JSON for a program')
    .choices(['console', 'agent'])
    .default('console');
/** The names are looked up when the command runs, by what suggests the right one. */
export const serviceOption = () =>
  new Option('--service <name...>', `services to certify; all unless given: ${SERVICES.join(', ')}`);
export const ruleOption = () =>
  new Option('--rule <id...>', 'judge these rules alone; the run is no certificate').conflicts('baseline');
export const storyOption = () =>
  new Option('--story <name...>', 'play these stories alone; the run is no certificate').conflicts(
    'baseline',
  );
export const bailOption = () => new Option('--bail', 'end the run at the first failure');

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
/** Milliseconds: no timer of Node's takes longer. */
const DURATION_MAX = 24 * 3_600_000;

function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const milliseconds = Number(number) * (UNITS[unit] ?? 0);
  if (milliseconds > 0 && milliseconds <= DURATION_MAX) return milliseconds;
  throw new InvalidArgumentError('Expected a time of at most 24 hours: 90s, 10m or 2h.');
}

/** What decides which run it is: a run that is gone on with has it from its record. */
const DECIDING = [
  'service',
  'rule',
  'story',
  'bail',
  'seed',
  'effort',
  'runs',
  'scenarios',
  'thoroughness',
  'soak',
  'catalogue',
  'date',
  'shard',
  'profile',
];

export const shardOption = () =>
  new Option('--shard <part>', 'play one part of the plan, as 2/8; "ddfl merge" puts the parts together')
    .argParser(shard)
    .conflicts(['bail', 'baseline', 'waivers']);
export const resumeOption = () =>
  new Option('--resume <record>', 'go on with a run that was cut short, as its record has it').conflicts(
    DECIDING,
  );
export const onlyFailedOption = () =>
  new Option(
    '--only-failed <report>',
    'play again what failed, was undecided or not tried in this report.json, and its neighbours; no certificate',
  ).conflicts([...DECIDING.filter((name) => name !== 'date' && name !== 'profile'), 'baseline']);
export const watchOption = () =>
  new Option(
    '--watch [paths...]',
    'play again whenever files change, what failed first: the folder of the module, or the paths named; Ctrl-C ends it',
  ).conflicts(['shard', 'resume', 'baseline', 'explainPlan']);
export const deadlineOption = () =>
  new Option(
    '--deadline <time>',
    'end the run after 90s, 10m or 2h: what was not played by then is not tried',
  ).argParser(duration);
export const catalogueOption = () =>
  new Option(
    '--catalogue <version>',
    'judge by the rules of this catalogue: later rules are told, and not scored',
  ).choices(CATALOGUE_VERSIONS);
export const openOption = () => new Option('--open', 'show report.html when the run is over');
export const seedOption = () =>
  new Option('--seed <number>', 'seed of the random scenarios, or "fresh" for a new one')
    .argParser(seed)
    .default(1);
export const effortOption = () =>
  new Option('--effort <how-much>', 'a look of seconds, what is usual, or what a certificate needs')
    .choices(EFFORTS)
    .default('normal');
export const runsOption = () =>
  new Option('--runs <number>', 'random scenarios per service; as the effort has it unless given').argParser(
    wholeNumber(0, 100_000),
  );
export const scenariosOption = () =>
  new Option('--scenarios <number>', 'random scenarios in all, spread over the services, in place of --runs')
    .argParser(wholeNumber(0, SCENARIOS_MAX))
    .conflicts('runs');
export const soakOption = () =>
  new Option('--soak <number>', 'years at an office; as the effort has it unless given').argParser(
    wholeNumber(0, 1000),
  );
export const thoroughnessOption = () =>
  new Option(
    '--thoroughness <number>',
    `every fault is found of a system with so many states more than its lifecycles have: 0 to ${THOROUGHNESS_MAX}; as the effort has it unless given`,
  ).argParser(wholeNumber(0, THOROUGHNESS_MAX));
export const concurrencyOption = () =>
  new Option('--concurrency <number>', 'scenarios under way at once')
    .argParser(wholeNumber(1, 256))
    .default(8);
/** How many of the machine's cores there are to work on. */
export const cores = () => availableParallelism();
export const workersOption = () =>
  new Option(
    '--workers <number>',
    'threads that play and judge, for the embedded reference or a module; all cores for the reference, 1 for a module',
  ).argParser(wholeNumber(1, 64));
export const timeoutOption = () =>
  new Option('--timeout <seconds>', 'time the candidate has to start, and for one operation')
    .argParser(wholeNumber(1, 3600))
    .default(60);
export const dateOption = () =>
  new Option('--date <date>', 'date of the run in the report; today unless given').argParser(isoDate);
export const textsOption = () =>
  new Option('--texts', 'show free text, names and identity numbers of messages in the reports');
export const explainPlanOption = () =>
  new Option(
    '--explain-plan',
    'print how often each kind of oddity occurs in what would be played, and play nothing',
  );
export const sarifPathOption = () =>
  new Option(
    '--sarif-path <file>',
    'file of your repository at which code scanning shows what failed, as it is named from its root',
  );
export const OUT_FOLDER = 'ddfl-report';
export const outOption = () =>
  new Option('--out <folder>', 'folder for the record and the reports').default(OUT_FOLDER);
export const logFolderOption = () =>
  new Option('--out <folder>', "folder for the candidate's output, with --exec").default(OUT_FOLDER);
