import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { type ServedCandidate, serveCandidate } from '../../mocks/http/serve-candidate.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import type { Report } from '../../reports/schema.ts';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { main } from './program.ts';

const NUMBER = syntheticNationalId(4711);
const SONG = `Leif Tovikarer ${NUMBER}`;
const ACTS = '[{"type":"citizen.asks"},{"type":"clinician.answers"}]';

let said = '';
beforeEach(() => {
  said = '';
  const listen = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
});

const closing: ServedCandidate[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const served of closing.splice(0)) await served.close();
});

/** Replays on the reference with some operations got wrong, and gives what was printed. */
async function replayed(
  wrong: (right: TestDriver) => Partial<TestDriver>,
  ...args: string[]
): Promise<string> {
  const right = createRecordSystem({ profile: defaultProfile });
  const served = await serveCandidate({ ...right, ...wrong(right) });
  closing.push(served);
  await main(['node', 'ddfl', 'replay', '--acts', ACTS, '--candidate', served.origin, ...args]);
  return said;
}

const singing = (right: TestDriver): Partial<TestDriver> => ({
  act: async (request) => ({ ...(await right.act(request)), reason: SONG }),
});

it('a replay names nobody, unless texts are asked for', async () => {
  expect(await replayed(singing)).not.toMatch(/Leif|…|\*{5}/);
  expect(await replayed(singing, '--texts')).toContain(`(${SONG})`);
});

it('a candidate that fails with a name in its error is not quoted with it', async () => {
  const text = await replayed(() => ({ act: () => Promise.reject(new Error(`No journal of ${SONG}`)) }));
  expect(text).toMatch(/\(\d+ characters left out\)/);
  expect(text).not.toContain(NUMBER);
});

const BESIDE = '[{"type":"citizen.asks"},{"type":"citizen.asks","practice":2},{"type":"clinician.answers"}]';

it('acts at several practices are played at each, and judged', async () => {
  expect(await main(['node', 'ddfl', 'replay', '--acts', BESIDE])).toBe(0);
  expect(said).toContain('At office 2: Nora starts an e-consultation');
  said = '';
  expect(await main(['node', 'ddfl', 'replay', 'MSG-16', '--acts', BESIDE, '--mutant', 'MSG-16/15'])).toBe(1);
  expect(said).toContain("something of another practice's");
  expect(said).not.toMatch(/\d{11}/);
});

it('a practice beyond the last is refused with the field', async () => {
  const acts = '[{"type":"citizen.asks","practice":5}]';
  expect(await main(['node', 'ddfl', 'replay', '--acts', acts])).toBe(3);
  expect(said).toContain('[0].practice');
});

it('one of those registered acts where the practice has so many, and is called by number', async () => {
  const acts = '[{"type":"citizen.asks","citizen":"citizen-17"},{"type":"clinician.answers"}]';
  expect(await main(['node', 'ddfl', 'replay', '--acts', acts, '--practice', '{"registered":17}'])).toBe(0);
  expect(said).toContain('Citizen 17 starts an e-consultation');
  said = '';
  expect(await main(['node', 'ddfl', 'replay', '--acts', acts, '--practice', '{"registered":16}'])).toBe(3);
  expect(said).toContain('--acts names citizen-17, and the practice has 16 registered');
  said = '';
  expect(await main(['node', 'ddfl', 'replay', '--acts', acts.replace('17', '251')])).toBe(3);
  expect(said).toContain('or citizen-1 to citizen-250');
});

describe('from a report', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ddfl-replay-'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await main(['node', 'ddfl', 'certify', '--mutant', 'MSG-04', '--effort', 'quick', '--out', folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('plays the shortest path of a rule on the same record system, without a quote on the line', async () => {
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
    const { failure } = report.requirements.find(({ id }) => id === 'MSG-04') ?? {};
    expect(failure?.replay).toBe(`npx ddfl replay MSG-04 --from ${folder} --mutant MSG-04`);
    expect(await main(['node', 'ddfl', 'replay', 'MSG-04', '--from', folder])).toBe(1);
    expect(said).toContain(failure?.actual.en);
  });

  it('shows what passed: in a line each, and whole when texts are asked for', async () => {
    await main(['node', 'ddfl', 'replay', 'MSG-04', '--from', folder]);
    expect(said).toContain('Helsenorge → the office: opening message [DIALOG_INNBYGGER_');
    expect(said).not.toContain('<MsgHead');
    said = '';
    await main(['node', 'ddfl', 'replay', 'MSG-04', '--from', folder, '--texts']);
    expect(said).toMatch(/^ +<MsgInfo>$/m);
  });

  it('leaves its record and its page where a folder is named, but not where it reads from', async () => {
    const out = join(folder, 'again');
    expect(await main(['node', 'ddfl', 'replay', 'MSG-04', '--from', folder, '--out', out])).toBe(1);
    const { requirements, played } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
    expect([requirements.map(({ id }) => id), played.scenarios]).toEqual([['MSG-04'], 1]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('id="finding-MSG-04"');
    said = '';
    expect(await main(['node', 'ddfl', 'judge', join(out, 'record.ndjson')])).toBe(1);
    expect(said).toContain('no certificate');
    said = '';
    expect(await main(['node', 'ddfl', 'replay', 'MSG-04', '--from', folder, '--out', folder])).toBe(3);
    expect(said).toContain('would be written over');
  });

  it('says which rules failed there when it is asked for another', async () => {
    expect(await main(['node', 'ddfl', 'replay', 'ECON-01', '--from', folder])).toBe(3);
    expect(said).toContain('tells of no failure of ECON-01. It tells of failures of MSG-04.');
  });
});

it('a name that is none is met with what may have been meant', async () => {
  expect(await main(['node', 'ddfl', 'replay', 'ecno-03', '--acts', ACTS])).toBe(3);
  expect(said).toContain('There is no rule ecno-03. Did you mean ECON-03?');
  expect(await main(['node', 'ddfl', 'replay', '--acts', ACTS, '--mutant', 'ECN-03'])).toBe(3);
  expect(said).toContain('There is no mutant ECN-03. Did you mean ECON-03?');
});
