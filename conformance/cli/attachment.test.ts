import { existsSync, mkdtempSync, readFileSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { serveCandidate } from '../../mocks/http/serve-candidate.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { readRecordFile } from '../record/record-file.ts';
import { main } from './program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCE = `node '${ROOT}conformance/compiled.js' mocks/http/candidate-process.ts $PORT`;

let printed = '';
let complained = '';

beforeEach(() => {
  printed = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const folder = () => mkdtempSync(join(tmpdir(), 'ddfl-attachment-'));
const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);

const isAlive = (pid: number) => existsSync(`/proc/${pid}`);

/** Calls back once, when the file has come to hold so many lines. */
function whenLines(out: string, name: string, count: number, then: () => void): void {
  const watcher = watch(out, () => {
    const path = join(out, name);
    if (!existsSync(path) || readFileSync(path, 'utf8').split('\n').length <= count) return;
    watcher.close();
    then();
  });
}

describe('certify --exec', () => {
  it('keeps the record and exits 3 when the candidate is killed in the middle, and leaves nothing behind', async () => {
    const out = folder();
    let pid = 0;
    whenLines(out, 'record.ndjson', 8, () => {
      pid = Number(/Process (\d+)/.exec(readFileSync(join(out, 'candidate.log'), 'utf8'))?.[1]);
      process.kill(pid, 'SIGKILL');
    });
    expect(await ddfl('certify', '--exec', `${REFERENCE}; sleep 600`, '--out', out)).toBe(3);
    const { runs, end } = readRecordFile(join(out, 'record.ndjson'));
    expect(runs.length).toBeGreaterThanOrEqual(7);
    expect(end?.stopped?.en).toMatch(/^The record system stopped: it could no longer be reached/);
    expect(end?.detail).toMatch(/^The candidate could not be reached/);
    const { requirements } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const verdicts = new Set(requirements.map(({ verdict }: { verdict: string }) => verdict));
    expect(verdicts).toContain('not-tried');
    expect(verdicts).not.toContain('error');
    expect(verdicts).not.toContain('inconclusive');
    expect(verdicts).not.toContain('failed');
    expect(isAlive(pid)).toBe(false);
  });

  it('writes neither record nor report when the preflight fails', async () => {
    const out = folder();
    const silent = await serveCandidate({
      ...createRecordSystem({ profile: defaultProfile }),
      act: async () => ({ outcome: 'accepted', filed: [], tasks: [], charges: [], warnings: [] }),
    });
    try {
      expect(await ddfl('certify', '--candidate', silent.origin, '--out', out)).toBe(3);
    } finally {
      await silent.close();
    }
    expect(complained).toContain("✗ Preflight: the platform's address was not called. Nothing was judged.");
    expect(printed).toBe('');
    expect(existsSync(join(out, 'record.ndjson'))).toBe(false);
  });
});

describe('replay --exec', () => {
  it('plays on the candidate that the command starts, and keeps its output apart', async () => {
    const out = folder();
    const acts = '[{"type":"citizen.asks"},{"type":"clinician.closes"}]';
    const exec = `${REFERENCE} ECON-03`;
    expect(await ddfl('replay', 'ECON-03', '--acts', acts, '--exec', exec, '--out', out)).toBe(1);
    expect(printed).toContain('✗ ECON-03');
    expect(readFileSync(join(out, 'candidate-replay.log'), 'utf8')).toContain('listens on');
  });
});

describe('--platform-host', () => {
  it('refuses an address that nobody can call', async () => {
    expect(await ddfl('certify', '--platform-host', '0.0.0.0')).toBe(3);
    expect(complained).toContain('Expected one address or name of this machine');
  });
});
