/** House rules as a test: who may import what, what is never called, how long files are and how tests are named. */
import { describe, expect, it } from 'vitest';
import {
  type File,
  FOLDERS,
  files,
  type HouseRule,
  importsOf,
  inFolder,
  internalImports,
  isTest,
  isTestMaterial,
  packagesOf,
} from './example-files.ts';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  machines: ['machines'],
  scenarios: ['machines', 'scenarios'],
  mocks: ['machines', 'mocks'],
  conformance: ['machines', 'scenarios', 'mocks', 'reports', 'conformance'],
  reports: ['reports'],
};

const LINES_MAX = 250;

const pointsOneWay: HouseRule = (file) => {
  const folder = file.path.split('/', 1)[0] ?? '';
  const allowed = MAY_IMPORT[folder] ?? [];
  return internalImports(file)
    .filter((target) => FOLDERS.some((each) => inFolder(target, each)))
    .filter((target) => !allowed.some((each) => inFolder(target, each)))
    .map(
      (target) =>
        `${folder} imports ${target}: move what is shared down, or let conformance/ bring the two together`,
    );
};

const REFERENCE_MAY_IMPORT = ['mocks/reference', 'machines/contract', 'machines/workdays.ts'];
const referenceStandsAlone: HouseRule = (file) =>
  !inFolder(file.path, 'mocks/reference') || isTest(file)
    ? []
    : internalImports(file)
        .filter((target) => !REFERENCE_MAY_IMPORT.some((each) => inFolder(target, each)))
        .map(
          (target) =>
            `the reference imports ${target}: use machines/contract and workdays, and Helsenorge by fetch`,
        );

/** The doors at which the default profile is named: commands, the public API's defaults, records of before it stood in them. */
const NAMING_THE_DEFAULT = [
  'conformance/cli',
  'conformance/certify.ts',
  'conformance/attach/attach.ts',
  'conformance/preflight/preflight.ts',
  'conformance/next/next.ts',
  'conformance/profile/profile-flag.ts',
  'conformance/record/profile-of.ts',
  'conformance/index.ts',
  'conformance/bench',
  'conformance/examples/picture-command.ts',
  'machines/contract/default-profile.ts',
];
/** Examples, and the processes that tests start. */
const EXAMPLES = /(?:^|\/)example-[^/]*\.ts$|^mocks\/http\/\w+-process\.ts$/;
const profileIsAnArgument: HouseRule = (file) =>
  isTest(file) || EXAMPLES.test(file.path) || NAMING_THE_DEFAULT.some((door) => inFolder(file.path, door))
    ? []
    : internalImports(file)
        .filter((target) => /contract\/default-profile/.test(target))
        .map(() => 'names the default profile: take the profile as an argument');

/** Libraries with one home; tests may check the result with the same library. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  xstate: ['machines'],
  'libxml2-wasm': ['machines/contract/messages', 'reports/junit.ts'],
  xmlbuilder2: ['machines/contract/messages', 'reports/junit.ts'],
  msw: ['mocks'],
  fflate: ['reports', 'conformance/recorded'],
  preact: ['reports'],
  'preact-render-to-string': ['reports'],
  hono: ['conformance/live'],
  '@hono/node-server': ['conformance/live'],
  commander: ['conformance'],
  'cli-progress': ['conformance'],
  'fastest-levenshtein': ['conformance'],
  'p-map': ['conformance'],
  'fast-check': ['scenarios', 'mocks/mutants/drawn'],
  vitest: ['conformance/vitest'],
  'date-holidays': [],
};
const librariesAtHome: HouseRule = (file) =>
  isTest(file) || isTestMaterial(file.path)
    ? []
    : packagesOf(file)
        .filter((name) => HOMES[name] && !HOMES[name].some((home) => inFolder(file.path, home)))
        .map((name) => `imports ${name}: call what ${HOMES[name]?.join(' or ') || 'a test'} offers instead`);

/** The code alone: comments and the insides of strings taken out. */
function codeOf({ text }: File): string {
  const outside = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
  return text.replace(outside, (found) => (found.startsWith('/') ? '' : "''"));
}

const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'reads the clock: take the instant as an argument'],
  [/\bnew Date\(\s*\)/, 'reads the clock: take the instant as an argument'],
  [/\bMath\.random\b/, 'is random: draw from a seed with fast-check'],
  [/\bprocess\.env\b/, 'reads the environment: take an option from conformance/cli'],
  [
    /\bsetTimeout\(\s*(?:resolve|done)\b|\btimers\/promises\b|\bAtomics\.wait\b/,
    'sleeps: let the calendar reach the instant',
  ],
];
const nothingBanned: HouseRule = (file) =>
  inFolder(file.path, 'conformance/cli')
    ? []
    : BANNED.filter(
        ([pattern]) => pattern.test(codeOf(file)) || importsOf(file).some((name) => pattern.test(name)),
      ).map(([, advice]) => advice);

const shortAndNamed: HouseRule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return [
    ...(lines > LINES_MAX ? [`has ${lines} lines: split it by subject, at most ${LINES_MAX}`] : []),
    ...(/(^|\/)(utils?|helpers?)(\.|\/)/.test(path) ? ['is a drawer: name it after what it holds'] : []),
  ];
};

/** The titles of a test file's tests and groups, those of `each` among them. */
function titlesOf({ text }: File): string[] {
  const patterns = [
    /\b(?:it|test|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
    /\)\(\s*(['"`])((?:\\.|(?!\1).)*)\1,/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, , title]) => title ?? ''));
}

const testsAreFacts: HouseRule = (file) =>
  !isTest(file)
    ? []
    : [
        ...(/\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/.test(codeOf(file))
          ? ['leaves tests out: run them all, and say on the console what could not be run']
          : []),
        ...titlesOf(file)
          .filter((title) => /\bshould\b|^(test that|tests that|checks that|it )/i.test(title))
          .map(
            (title) =>
              `"${title}" is no fact: say what holds, as in "a closed e-consultation shows the notice"`,
          ),
      ];

const houseRules = {
  pointsOneWay,
  referenceStandsAlone,
  profileIsAnArgument,
  librariesAtHome,
  nothingBanned,
  shortAndNamed,
  testsAreFacts,
} satisfies Record<string, HouseRule>;

/** Kept apart, so that the examples below do not themselves break the rule. */
const DEMAND = 'should';

describe('the house rules', () => {
  it('are asked of every folder', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(new Set(files.map(({ path }) => path.split('/', 1)[0]))).toEqual(new Set(FOLDERS));
  });

  it.each(Object.entries(houseRules))('are kept: %s', (_name, rule) => {
    expect(files.flatMap((file) => rule(file).map((remark) => `${file.path} ${remark}`))).toEqual([]);
  });

  it.each<[keyof typeof houseRules, string, string]>([
    ['pointsOneWay', 'machines/x.ts', "import { a } from '../mocks/reception.ts';"],
    ['pointsOneWay', 'scenarios/x.ts', "import type { A } from '../conformance/play/play.ts';"],
    ['pointsOneWay', 'mocks/platform/x.ts', "const a = await import('../../scenarios/plan.ts');"],
    ['pointsOneWay', 'reports/html/x.tsx', "import { a } from '../../machines/workdays.ts';"],
    ['referenceStandsAlone', 'mocks/reference/x.ts', "import { a } from '../../machines/lifecycle.ts';"],
    ['referenceStandsAlone', 'mocks/reference/x.ts', "import { a } from '../platform/world.ts';"],
    ['profileIsAnArgument', 'machines/x.ts', "import { a } from './contract/default-profile.ts';"],
    ['librariesAtHome', 'scenarios/walk.ts', "import { setup } from 'xstate';"],
    ['librariesAtHome', 'conformance/x.ts', "import { http } from 'msw/node';"],
    ['librariesAtHome', 'mocks/x.ts', "import fc from 'fast-check';"],
    ['nothingBanned', 'mocks/x.ts', 'const now = Date.now();'],
    ['nothingBanned', 'reports/x.ts', 'const now = new Date();'],
    ['nothingBanned', 'scenarios/x.ts', 'const n = Math.random();'],
    ['nothingBanned', 'conformance/run.ts', 'const seed = process.env.SEED;'],
    ['nothingBanned', 'mocks/x.ts', 'await new Promise((resolve) => setTimeout(resolve, 100));'],
    ['shortAndNamed', 'mocks/utils.ts', ''],
    ['shortAndNamed', 'mocks/x.ts', '\n'.repeat(LINES_MAX + 1)],
    ['testsAreFacts', 'mocks/x.test.ts', "it.only('holds', () => {});"],
    ['testsAreFacts', 'mocks/x.test.ts', `it('${DEMAND} hold', () => {});`],
    ['testsAreFacts', 'mocks/x.test.ts', `it.each([1])('%i ${DEMAND} hold', () => {});`],
  ])('%s finds fault with %s when it holds: %s', (name, path, text) => {
    expect(houseRules[name]({ path, text })).toHaveLength(1);
  });

  it('let a comment or a text speak of what is banned', () => {
    const text = "// never Date.now()\nconst advice = 'not Math.random';\n";
    expect(nothingBanned({ path: 'mocks/x.ts', text })).toEqual([]);
  });
});
