/** Waivers written from a report, and as narrow as a rule in a service. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Report } from '../../reports/schema.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { main } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-waivers-command-'));
const file = join(folder, 'waivers.json');
const at = (name: string) => join(folder, name);
const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);

let printed = '';
function listen() {
  vi.restoreAllMocks();
  printed = '';
  const note = (text: unknown) => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
}

const SERVICES = ['e-consultation', 'prescription-renewal'] as const;
const GIVEN = ['--until', '2024-12-31', '--because', 'comes in 4.3', '--ticket', 'EPJ-7'];
const write = (...more: string[]) =>
  ddfl('waivers', '--write', file, '--from', at('report.json'), ...GIVEN, ...more);

const waiversIn = (): Waiver[] => JSON.parse(readFileSync(file, 'utf8')).waivers;
const save = (waivers: readonly Partial<Waiver>[]) => writeFileSync(file, JSON.stringify({ waivers }));
const judged = async (...more: string[]) => {
  const code = await ddfl('judge', at('record.ndjson'), '--waivers', file, '--out', at('judged'), ...more);
  return { code, report: Report.parse(JSON.parse(readFileSync(at('judged/report.json'), 'utf8'))) };
};

/** A record system that breaks a rule of messages in two services, and holds two rules. */
beforeAll(async () => {
  listen();
  const asked = ['--rule', 'MSG-10', 'ECON-01', 'RENEW-01', '--service', ...SERVICES];
  const run = ['--mutant', 'MSG-10', '--effort', 'quick', '--date', '2024-02-05', '--workers', '1'];
  expect(await ddfl('certify', ...run, ...asked, '--out', folder)).toBe(1);
});
beforeEach(() => {
  listen();
  rmSync(file, { force: true });
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const failing = { rule: 'MSG-10', reason: 'comes in 4.3', ticket: 'EPJ-7', until: '2024-12-31' } as const;

describe('ddfl waivers', () => {
  it('writes a waiver for each service in which a rule of none was broken; with them the record passes', async () => {
    expect(await write()).toBe(0);
    expect(waiversIn()).toEqual(SERVICES.map((service) => ({ ...failing, service })));
    const { code, report } = await judged();
    expect([code, report.waivers.map(({ state }) => state)]).toEqual([0, ['used', 'used']]);
    expect(report.requirements.find(({ id }) => id === 'MSG-10')?.verdict).toBe('waived');
  });

  it('adds to what there is, sorted, and changes nothing that was given by hand', async () => {
    const own = { ...failing, service: SERVICES[1], reason: 'by hand', ticket: 'EPJ-1', until: '2024-03-01' };
    const another = { rule: 'RENEW-01', reason: 'also', ticket: 'EPJ-2', until: '2024-03-01' } as const;
    save([another, own]);
    expect(await write()).toBe(0);
    expect(waiversIn()).toEqual([{ ...failing, service: SERVICES[0] }, own, another]);
    expect(printed).toContain('1 added: MSG-10 (e-consultation); 2 kept');
    const before = readFileSync(file, 'utf8');
    expect(await write('--because', 'other words')).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('adds nothing where the whole rule is waived', async () => {
    save([failing]);
    expect(await write()).toBe(0);
    expect(waiversIn()).toEqual([failing]);
  });

  it('refuses what would be of no use: a day before the run, a reason that says nothing', async () => {
    expect(await write('--until', '2024-02-04')).toBe(3);
    expect(printed).toContain('before the run');
    expect(await write('--because', ' ')).toBe(3);
    expect(await ddfl('waivers', '--write', file, '--from', at('report.json'))).toBe(3);
    expect(() => waiversIn()).toThrow();
  });
});

describe('a waiver of a rule in one service', () => {
  it('does not cover what is broken in another, which the report names', async () => {
    save([{ ...failing, service: SERVICES[0] }]);
    const { code, report } = await judged();
    const line = report.requirements.find(({ id }) => id === 'MSG-10');
    expect([code, line?.verdict, report.waivers[0]?.state]).toEqual([1, 'failed', 'used']);
    expect(line?.reason?.en).toBe('Broken where no waiver holds, too: Prescription renewal');
    expect(printed).toContain('MSG-10 (e-consultation)');
  });

  it('is no longer needed where the rule was broken elsewhere alone', async () => {
    save([...SERVICES, 'gp-panel' as const].map((service) => ({ ...failing, service })));
    const { code, report } = await judged();
    expect([code, report.waivers.map(({ state }) => state)]).toEqual([1, ['used', 'used', 'stale']]);
  });

  it('covers nothing once it has expired', async () => {
    save([
      { ...failing, service: SERVICES[0] },
      { ...failing, service: SERVICES[1], until: '2024-02-04' },
    ]);
    const { code, report } = await judged();
    expect([code, report.waivers.map(({ state }) => state)]).toEqual([1, ['used', 'expired']]);
    expect(report.requirements.find(({ id }) => id === 'MSG-10')?.verdict).toBe('failed');
  });

  it.each([
    ['of no such service', [{ ...failing, service: 'telepathy' }], 'there is no service "telepathy"'],
    [
      'of a service that is not its own',
      [{ ...failing, rule: 'ECON-01', service: 'gp-panel' }],
      'cannot be broken',
    ],
    ['beside one of the whole rule', [failing, { ...failing, service: 'gp-panel' }], 'twice'],
    ['before one of the whole rule', [{ ...failing, service: 'gp-panel' }, failing], 'twice'],
  ])('is refused %s', async (_what, waivers, complaint) => {
    writeFileSync(file, JSON.stringify({ waivers }));
    expect(await ddfl('judge', at('record.ndjson'), '--waivers', file)).toBe(3);
    expect(printed).toContain(complaint);
  });
});
