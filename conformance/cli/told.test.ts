/** What a program reads of a command: one line of JSON, and nothing else on the standard output. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AgentAnswer } from '../../reports/agent-schema.ts';
import { main } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-told-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed = '';
beforeEach(() => {
  printed = '';
  vi.restoreAllMocks();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterAll(() => vi.restoreAllMocks());

const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);
const answer = () => AgentAnswer.parse(JSON.parse(printed));

describe('--format agent', () => {
  it('prints the answer of a run alone, and leaves the same in the folder', async () => {
    const asked = ['--mutant', 'ECON-03', '--effort', 'quick', '--rule', 'ECON-03', '--workers', '1'];
    const code = await ddfl('certify', ...asked, '--out', folder, '--format', 'agent');
    expect([code, answer().exitCode, answer().failures.map(({ id }) => id)]).toEqual([1, 1, ['ECON-03']]);
    expect(printed).toBe(readFileSync(join(folder, 'agent.json'), 'utf8'));
    expect(answer().run?.id).toEqual(expect.any(String));
  });

  it.each(['judge', 'report'])('prints the same failures of a record by "ddfl %s"', async (command) => {
    await ddfl(command, join(folder, 'record.ndjson'), '--format', 'agent');
    expect(answer().failures.map(({ id, replay }) => [id, replay])).toEqual([
      ['ECON-03', `npx ddfl replay ECON-03 --from ${folder}`],
    ]);
  });

  it('prints why nothing was judged', async () => {
    expect(await ddfl('certify', '--candidate', 'nowhere', '--out', folder, '--format', 'agent')).toBe(3);
    expect(answer()).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(answer().summary).toContain('nowhere');
  });
});
