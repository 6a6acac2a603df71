/** Runs the built command on a hostile candidate, looks at what it leaves, and says what is not as expected. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { within } from '../attach/time-limit.ts';
import { FORMAT_NAMES, formats } from '../cli/formats.ts';
import { memoryOf, processesIn } from './processes.ts';
import type { Candidate, Expected, Given, Row } from './row.ts';

export interface Ran {
  readonly row: Row;
  readonly exitCode: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** What was not as expected, a line each; none where all was. */
  readonly problems: readonly string[];
}

export interface Built {
  /** The command's file, the reference compiled, and the misbehaving candidate of mocks/http. */
  readonly ddfl: string;
  readonly reference: string;
  readonly profile: string;
  readonly misbehaving: string;
  /** The process that does one hostile thing to Helsenorge, compiled. */
  readonly hostile: string;
}

const SECONDS = 40;
const MEGABYTES = 500;
/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 50;
/** Milliseconds in which what was told to end has ended. */
const GONE_WITHIN = 8000;
const FLAGS = [
  '--service',
  'prescription-renewal',
  '--effort',
  'quick',
  '--date',
  '2026-11-29',
  '--timeout',
  '6',
];

/** Runs a row in a folder of its own, by which what is left of it is known. */
export async function runRow(row: Row, built: Built): Promise<Ran> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ddfl-hostile-')));
  try {
    const child = spawn(process.execPath, [built.ddfl, ...argumentsOf(row, folder, built)], {
      cwd: folder,
      env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    let megabytes = 0;
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, memoryOf(child.pid));
    }, LOOK_EVERY);
    const limit = row.expected.seconds ?? SECONDS;
    const patience = setTimeout(() => child.kill('SIGKILL'), Math.max(2 * limit, SECONDS) * 1000);
    const begun = performance.now();
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    clearInterval(look);
    clearTimeout(patience);
    const seconds = (performance.now() - begun) / 1000;
    const exitCode = code ?? 128 + constants.signals[signal ?? 'SIGKILL'];
    const seen = { exitCode, seconds, megabytes, said };
    return { row, ...seen, problems: problemsOf(row.expected, seen, folder, await leftIn(folder)) };
  } finally {
    for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ candidate, flags = [] }: Row, folder: string, built: Built): readonly string[] {
  if ('command' in candidate) {
    for (const [name, content] of Object.entries(candidate.files))
      writeFileSync(join(folder, name), content());
    return [...candidate.command, ...flags];
  }
  return ['certify', ...candidateFlags(candidate, folder, built), ...FLAGS, ...flags];
}

function candidateFlags(
  candidate: Exclude<Candidate, Given>,
  folder: string,
  { reference, profile, misbehaving, hostile }: Built,
): string[] {
  if ('exec' in candidate)
    return [
      '--exec',
      candidate.exec.replace('MISBEHAVING', `"${misbehaving}"`).replace('HOSTILE', `"${hostile}"`),
    ];
  writeFileSync(
    join(folder, 'candidate.mjs'),
    candidate.module.replace('REFERENCE', reference).replace('PROFILE', profile),
  );
  return ['--candidate', './candidate.mjs'];
}

interface Seen {
  readonly exitCode: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

/** The processes that are left when those have ended that were told to. */
async function leftIn(folder: string): Promise<readonly number[]> {
  const gone = new Promise<true>((resolve) => {
    const look = setInterval(() => {
      if (processesIn(folder).length > 0) return;
      clearInterval(look);
      resolve(true);
    }, LOOK_EVERY);
    look.unref();
  });
  return (await within(GONE_WITHIN, gone)) ? [] : processesIn(folder);
}

function problemsOf(expected: Expected, seen: Seen, folder: string, left: readonly number[]): string[] {
  const { seconds = SECONDS, megabytes = MEGABYTES } = expected;
  const out = join(folder, 'ddfl-report');
  const { hasReports = true } = expected;
  const missing = FORMAT_NAMES.map((name) => formats[name].file).filter(
    (file) => hasReports && !existsSync(join(out, file)),
  );
  return [
    ...(seen.exitCode === expected.exitCode
      ? []
      : [`exit code ${seen.exitCode} instead of ${expected.exitCode}`]),
    ...(seen.said.includes(expected.says)
      ? []
      : [`does not say "${expected.says}": ${seen.said.trim().slice(-400)}`]),
    ...(seen.seconds <= seconds ? [] : [`took ${seen.seconds.toFixed(0)} s, more than ${seconds}`]),
    ...(seen.megabytes <= megabytes ? [] : [`took ${seen.megabytes.toFixed(0)} MB, more than ${megabytes}`]),
    ...(missing.length === 0 ? [] : [`left no ${missing.join(', ')}`]),
    ...(hasLogged(out, expected.logs) ? [] : [`its log does not say "${expected.logs}"`]),
    ...(existsSync(join(out, 'record.ndjson')) === expected.hasRecord
      ? []
      : [expected.hasRecord ? 'left no record' : 'left a record of nothing']),
    ...(hasReports && missing.length === 0 ? verdictProblems(out, expected) : []),
    ...(left.length === 0 ? [] : [`left the processes ${left.join(', ')}`]),
  ];
}

function hasLogged(out: string, line: string | undefined): boolean {
  return line === undefined || readFileSync(join(out, 'candidate.log'), 'utf8').includes(`${line}\n`);
}

/** A report never says that all is well where the exit code does not. */
function verdictProblems(out: string, { exitCode }: Expected): string[] {
  const { verdict } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { verdict: string };
  return (verdict === 'passed') === (exitCode === 0) ? [] : [`the report's verdict is ${verdict}`];
}

/** Of a checkout, by the address of its compiled index. */
export function builtOf(index: string): Built {
  const at = (path: string) => fileURLToPath(new URL(path, index));
  return {
    ddfl: at('../../../conformance/ddfl.js'),
    reference: new URL('../mocks/reference/record-system.js', index).href,
    profile: new URL('../machines/contract/default-profile.js', index).href,
    misbehaving: at('../../../mocks/http/misbehaving-candidate.mjs'),
    hostile: at('../mocks/http/hostile-process.js'),
  };
}
