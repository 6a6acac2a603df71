/** Candidates as modules that do as they load, or in an operation, what no candidate does. */
import { harmless, type Row, runFails, setUpFails } from './row.ts';

const OTHERS = 'export const provision = async () => {}, act = async () => {}, retire = async () => {};';

/** A module that does something as it is loaded. */
const atLoad = (name: string, code: string, says: string): Row => ({
  name: `module, at load: ${name}`,
  candidate: { module: `${OTHERS}\nexport const statement = async () => ({});\n${code}\n` },
  expected: setUpFails(says),
});

/** One whose statement is given. */
const inStatement = (name: string, code: string, says: string): Row => ({
  name: `module, in statement: ${name}`,
  candidate: { module: `${OTHERS}\nexport const statement = async () => { ${code} };\n` },
  expected: setUpFails(says),
});

/** The reference, in whose act something is done: `isMet` in one practice of the run, `isLater` from there on. */
const inAct = (name: string, code: string, expected: Row['expected'], before = ''): Row => ({
  name: `module, in act: ${name}`,
  candidate: {
    module: `import { createRecordSystem } from 'REFERENCE';
import { defaultProfile } from 'PROFILE';
${before}
const reference = createRecordSystem({ profile: defaultProfile });
const numberOf = ({ practice }) => (/^p\\d+$/.test(practice) ? Number(practice.slice(1)) : -1);
export default { ...reference, act: async (request) => {
  const isMet = numberOf(request) === 3, isLater = numberOf(request) >= 3;
  ${code}
  return reference.act(request);
} };
`,
  },
  expected,
});

const ENDED = 'could no longer be reached';
const ONE = '1 scenario ended in an error';

export const modules: readonly Row[] = [
  {
    ...atLoad(
      'ends its process with 0',
      'process.exit(0);',
      'ended its own process while it was loaded, with exit code 0',
    ),
    isQuick: true,
  },
  atLoad(
    'ends its process with 1',
    'process.exit(1);',
    'ended its own process while it was loaded, with exit code 1',
  ),
  atLoad('kills its process', "process.kill(process.pid, 'SIGKILL');", 'by signal SIGKILL'),
  atLoad('kills its process group', "process.kill(0, 'SIGKILL');", 'by signal SIGKILL'),
  atLoad('loops', 'for (;;);', 'was not loaded within 6 s'),
  atLoad('waits for ever', 'await new Promise(() => {});', 'was not loaded within 6 s'),
  atLoad('throws', "throw new Error('no database');", 'could not be loaded: no database'),
  atLoad('throws nothing', 'throw undefined;', 'could not be loaded: undefined'),
  atLoad(
    'throws what cannot be read',
    "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });",
    'could not be loaded',
  ),
  atLoad('is no JavaScript', 'export const = ;', 'could not be loaded'),
  {
    name: 'module, at load: lacks operations',
    candidate: { module: 'export const statement = async () => ({});' },
    expected: setUpFails('lacks provision, act, retire'),
    isQuick: true,
  },
  inStatement('ends its process', 'process.exit(0);', 'its process ended with exit code 0'),
  inStatement('loops', 'for (;;);', 'hears nothing any longer'),
  inStatement('waits for ever', 'await new Promise(() => {});', 'did not answer "statement" within 6 s'),
  inStatement('answers what no JSON tells', 'const a = {}; a.a = a; return a;', 'circular'),
  inStatement('answers 40 MB', "return 'x'.repeat(4e7);", 'more than any answer holds'),
  inStatement(
    'stops listening',
    "process.removeAllListeners('message'); await new Promise(() => {});",
    'hears nothing any longer',
  ),
  {
    ...inAct('ends its process with 0', 'if (isMet) process.exit(0);', runFails(ENDED)),
    isQuick: true,
  },
  inAct('loops', 'if (isMet) for (;;);', runFails(ENDED)),
  inAct('waits for ever, once', 'if (isMet) await new Promise(() => {});', runFails(ONE)),
  inAct('throws once', "if (isMet) throw new Error('locked');", runFails(ONE)),
  inAct(
    'throws from then on',
    "if (isLater) throw new Error('locked');",
    runFails('The run stopped when 10 scenarios'),
  ),
  inAct(
    'throws where nobody catches',
    "if (isMet) setImmediate(() => { throw new Error('late'); });",
    runFails(ENDED),
  ),
  inAct('lets a promise fail', "if (isMet) Promise.reject(new Error('late'));", runFails(ENDED)),
  inAct(
    'answers beside the contract',
    'if (isMet) return JSON.parse(\'{"__proto__":{"outcome":"accepted"}}\');',
    runFails(ONE),
  ),
  inAct('answers 40 MB', "if (isMet) return 'x'.repeat(4e7);", runFails(ONE)),
  inAct(
    'is out of memory',
    'if (isMet) { const all = []; for (;;) all.push(new Array(1e6).fill(0)); }',
    runFails(ENDED, { seconds: 90 }),
  ),
  inAct('sends SIGTERM to its group', "if (isMet) process.kill(0, 'SIGTERM');", runFails(ENDED)),
  inAct(
    'sends SIGTERM to the suite',
    "if (isMet && !isSent) process.kill(process.ppid, 'SIGTERM'); isSent ||= isMet;",
    {
      exitCode: 143,
      says: 'The run was ended from outside (SIGTERM)',
      hasRecord: true,
    },
    'let isSent = false;',
  ),
  inAct('keeps a timer', '', harmless(), 'setInterval(() => {}, 1000);'),
  inAct('floods the output', "process.stdout.write('x'.repeat(1e6));", harmless({ seconds: 90 })),
  inAct(
    'closes the output',
    '',
    harmless(),
    "import { closeSync } from 'node:fs'; closeSync(1); closeSync(2);",
  ),
  inAct(
    'replaces what ends a process',
    '',
    harmless(),
    "process.exit = process.kill = () => { throw new Error('no'); }; process.on('SIGTERM', () => {});",
  ),
  inAct(
    'starts a process that stays',
    '',
    harmless(),
    "import { spawn } from 'node:child_process'; spawn('sleep', ['600'], { stdio: 'inherit' });",
  ),
];
