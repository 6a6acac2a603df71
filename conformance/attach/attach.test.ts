import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { planOf } from '../../scenarios/plan.ts';
import { certify, type Observer } from '../certify.ts';
import { compiled } from '../compiled.js';
import { UserError } from '../user-error.ts';
import { type Attachment, attach, CandidateUnavailable } from './attach.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCE = `node '${ROOT}conformance/compiled.js' mocks/http/candidate-process.ts $PORT`;
/** Milliseconds: only what hangs takes so long, on a machine however busy. */
const LIMIT = 600_000;
const environment = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` };
const platform = { token: 'the-token-of-this-test' };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const misbehaving = (how: string) => `node '${ROOT}mocks/http/misbehaving-candidate.mjs' $PORT ${how}`;
const newLog = () => join(mkdtempSync(join(tmpdir(), 'ddfl-attach-')), 'candidate.log');

async function started(command: string, { timeout = LIMIT, log = newLog() } = {}): Promise<Attachment> {
  const attachment = await attach({ exec: { command, log, environment }, platform, timeout });
  closing.push(() => attachment.close());
  return attachment;
}

/** Certifies by a part of the plan; gives the record as its file holds it. */
async function recordOf(attachment: Attachment, seed: number, concurrency: number): Promise<string> {
  const lines: string[] = [];
  const add = (line: string) => void lines.push(line);
  const keep = (line: unknown) => add(JSON.stringify(line));
  const observer: Observer = { begun: keep, recorded: add, played: () => {}, ended: keep };
  const services = ['e-consultation'] as const;
  const everything = planOf({ services, seed, runs: 10 });
  const plan = everything.filter(
    ({ name, purpose }, index) =>
      purpose === 'random' || name === 'question-answered-and-closed' || index % 150 === 0,
  );
  await certify(attachment, { services, seed, runs: 10, date: '2026-11-21', concurrency, plan }, observer);
  return lines.join('\n');
}

async function inProcess(seed: number, mutant?: string): Promise<string> {
  const attachment = await attach({ mutant, timeout: LIMIT });
  try {
    return await recordOf(attachment, seed, 8);
  } finally {
    await attachment.close();
  }
}

/** Whether a process is there and is no zombie that only waits to be collected. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Processes that were killed are gone when the system comes to it, on a busy machine not at once. */
const gone = (pids: readonly number[]) => expect.poll(() => pids.map(isAlive)).toEqual([false, false]);

const pidsIn = (log: string) =>
  (/pids (\d+) (\d+)/.exec(readFileSync(log, 'utf8')) ?? []).slice(1).map(Number);

const practice = { practice: 'p1', now: '2024-02-05T09:00:00+01:00', act: null };

describe('a candidate in another process', () => {
  it('gives the record of the embedded one to the byte, whatever the seed and the concurrency', async () => {
    const attachment = await started(REFERENCE);
    for (const seed of [1, 2]) {
      const record = await inProcess(seed);
      expect(record.split('\n').length).toBeGreaterThan(12);
      for (const concurrency of [1, 16]) {
        expect((await recordOf(attachment, seed, concurrency)) === record, `${seed}, ${concurrency}`).toBe(
          true,
        );
      }
    }
  });

  it('gives the same failures and counterexamples when it is a mutant', async () => {
    const record = await inProcess(1, 'ECON-03');
    expect(record).toContain('"name":"ECON-03 recheck"');
    const attachment = await started(`${REFERENCE} ECON-03`);
    // That a fault was planted nobody tells of a process that was started.
    const runsOf = (text: string) => text.slice(text.indexOf('\n'));
    expect(runsOf(await recordOf(attachment, 1, 16)) === runsOf(record)).toBe(true);
  });

  it('is attached again by the options that a replay command repeats', async () => {
    const attachment = await started(`${REFERENCE} ECON-03`);
    expect(attachment.options).toBe(`--exec '${REFERENCE.replaceAll("'", `'\\''`)} ECON-03'`);
  });
});

describe('a command', () => {
  it('finds its port, the platform and the token in the environment', async () => {
    const log = newLog();
    const { platform: open } = await started(
      `echo "$DDFL_PLATFORM_URL $DDFL_PLATFORM_TOKEN"; exec ${misbehaving('well')}`,
      { log },
    );
    expect(open.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(readFileSync(log, 'utf8')).toContain(`${open.origin} ${platform.token}\n`);
  });

  it('that ends before it answers is told with its exit code and its last words', async () => {
    const attempt = started('echo "no such \u001b[31mdatabase" >&2; exit 4');
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow(/ended with exit code 4 before it answered/);
    await expect(attempt).rejects.toThrow(/no such ‹U\+001B›\[31mdatabase/);
  });

  it('whose last words have an identity number is told without it', async () => {
    const attempt = started(`echo "no journal of ${syntheticNationalId(4711)}"; exit 4`);
    await expect(attempt).rejects.toThrow(/no journal of \*{11}/);
  });

  it('that never listens is given up when its time is out, and ended', async () => {
    const log = newLog();
    const attempt = started('echo "pids $$ $$"; exec sleep 600', { timeout: 500, log });
    await expect(attempt).rejects.toThrow(/did not answer within 0.5 s .*ECONNREFUSED/);
    await gone(pidsIn(log));
  });

  it('that ignores the request to end is made to, and its children with it', async () => {
    const log = newLog();
    const attachment = await started(misbehaving('ignores-the-end'), { log });
    expect(pidsIn(log).map(isAlive)).toEqual([true, true]);
    await attachment.close();
    await gone(pidsIn(log));
  });

  it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when the suite ends by %s',
    async (signal) => {
      const log = newLog();
      const program = `
      import { attach } from '${compiled('conformance/attach/attach.ts')}';
      const exec = { command: process.argv[1], log: process.argv[2], environment: ${JSON.stringify(environment)} };
      await attach({ exec, platform: { token: 'x' }, timeout: ${LIMIT} });
      console.log('attached');
    `;
      const suite = spawn(
        process.execPath,
        ['--input-type=module', '-e', program, misbehaving('ignores-the-end'), log],
        { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(suite.stdout, 'data');
      const pids = pidsIn(log);
      expect(pids.map(isAlive)).toEqual([true, true]);
      suite.kill(signal);
      await once(suite, 'exit');
      await gone(pids);
    },
  );

  // It is given as long as its process may need to start, too; those beside it do not wait for it.
  it.concurrent('that never answers is given up when the time is out', async ({ expect, onTestFinished }) => {
    const exec = { command: misbehaving('hangs'), log: newLog(), environment };
    const attachment = await attach({ exec, platform, timeout: 10_000 });
    onTestFinished(() => attachment.close());
    await expect(attachment.driver.act(practice)).rejects.toThrow(
      /did not answer "act" \(POST http:.*\/act\) within 10 s\. Its output is in \//,
    );
  });

  it('that writes without end is certified all the same, and its log has one', async () => {
    const log = newLog();
    const { driver } = await started(misbehaving('floods-output'), { log });
    for (let acts = 0; acts < 50; acts += 1) expect((await driver.act(practice)).outcome).toBe('accepted');
    await expect.poll(() => readFileSync(log, 'utf8').slice(-100)).toContain('was dropped');
    expect(statSync(log).size).toBeLessThan(17_000_000);
  });

  it('that crashes in an act is told with how it ended and where its output is', async () => {
    const log = newLog();
    const { driver } = await started(misbehaving('crashes'), { log });
    const answer = driver.act(practice);
    await expect(answer).rejects.toThrow(CandidateUnavailable);
    await expect(answer).rejects.toThrow(`Its command ended with exit code 7. Its output is in ${log}.`);
  });

  it('that answers without end is cut off', async () => {
    const { driver } = await started(misbehaving('floods-answer'));
    await expect(driver.act(practice)).rejects.toThrow(/is larger than 16 MB/);
  });

  it('that answers a page instead of JSON is shown by its beginning, harmless on a terminal', async () => {
    const { driver } = await started(misbehaving('answers-html'));
    await expect(driver.act(practice)).rejects.toThrow(
      /is not JSON: .<h1>‹U\+001B›\[31mLogin‹U\+202E›<\/h1>./,
    );
  });
});

describe('the options', () => {
  it('name one candidate at a time', async () => {
    const attempt = attach({ candidate: 'http://127.0.0.1:1', mutant: 'ECON-03', timeout: 1000 });
    await expect(attempt).rejects.toThrow(/one of --candidate, --exec and --mutant/);
  });

  it('refuse an address with more than a path', async () => {
    const attempt = attach({ candidate: 'http://127.0.0.1:1/?a=1', platform, timeout: 1000 });
    await expect(attempt).rejects.toThrow(/is not the base address of a candidate/);
  });

  it('say that the platform cannot listen where it was asked to', async () => {
    const first = await attach({ candidate: 'http://127.0.0.1:1', platform, timeout: 1000 });
    closing.push(() => first.close());
    const port = Number(new URL(first.platform.origin).port);
    const attempt = attach({
      candidate: 'http://127.0.0.1:1',
      platform: { ...platform, port },
      timeout: 1000,
    });
    await expect(attempt).rejects.toThrow(
      new RegExp(`could not listen on loopback, port ${port}: .*EADDRINUSE`),
    );
  });
});
