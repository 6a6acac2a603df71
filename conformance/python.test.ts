import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practicesIn } from '../machines/contract/acts.ts';
import { Service } from '../machines/contract/services.ts';
import { planOf } from '../scenarios/plan.ts';
import { attach } from './attach/attach.ts';
import { certify, type Observer } from './certify.ts';
import { main } from './cli/program.ts';
import { everyValueReplaced } from './profile/example-profile.ts';
import { createRecordFile } from './record/record-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PYTHON = `python3 -B '${ROOT}mocks/python/record_system.py'`;
const faulty = (fault: string) => `${PYTHON} --fault ${fault}`;

const FAULTS = [
  {
    fault: 'closing-code',
    rule: 'ECON-03',
    acts: [{ type: 'citizen.asks' }, { type: 'clinician.closes' }],
  },
  {
    fault: 'overdue-early',
    rule: 'ECON-08',
    acts: [{ type: 'citizen.asks' }, { type: 'calendar.reaches', instant: '2024-02-12T23:58:00+01:00' }],
  },
  {
    fault: 'double-charge',
    rule: 'ECON-09',
    acts: [{ type: 'citizen.asks' }, { type: 'clinician.answers' }, { type: 'clinician.answers' }],
  },
  {
    fault: 'lost-attachment',
    rule: 'ECON-10',
    acts: [
      {
        type: 'citizen.asks',
        attachments: [
          { format: 'png', bytes: 2000, seed: 1 },
          { format: 'pdf', bytes: 3000, seed: 2 },
        ],
      },
    ],
  },
  {
    fault: 'double-filing',
    rule: 'MSG-04',
    acts: [{ type: 'citizen.asks' }, { type: 'network.repeats' }],
  },
  {
    fault: 'lost-in-outage',
    rule: 'MSG-11',
    acts: [
      { type: 'citizen.asks' },
      { type: 'network.goes-down' },
      { type: 'clinician.answers' },
      { type: 'network.comes-up' },
    ],
  },
  {
    fault: 'silent-rejection',
    rule: 'MSG-09',
    acts: [
      { type: 'citizen.asks' },
      { type: 'network.rejects' },
      { type: 'clinician.answers' },
      { type: 'clinician.answers' },
    ],
  },
  {
    fault: 'wrong-patient',
    rule: 'MSG-10',
    acts: [{ type: 'citizen.asks' }, { type: 'clinician.answers' }],
  },
  {
    fault: 'renewal-code',
    rule: 'RENEW-04',
    acts: [{ type: 'citizen.requests' }, { type: 'office.renews' }],
  },
  {
    fault: 'double-booking',
    rule: 'BOOK-03',
    acts: [
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00' }] },
      { type: 'citizen.races-for' },
    ],
  },
  {
    fault: 'switch-to-itself',
    rule: 'PANEL-02',
    acts: [{ type: 'office.disables', service: 'e-consultation' }],
  },
];

interface Judged {
  readonly id: string;
  readonly verdict: string;
}

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

const folder = () => mkdtempSync(join(tmpdir(), 'ddfl-python-'));
const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);
const failedRules = () => [...printed.matchAll(/^✗ (\w+-\d+)/gm)].map(([, rule]) => rule);

/** Of e-consultations, some scenarios of every kind. */
const SOME = planOf({ services: ['e-consultation'], seed: 1, runs: 70 }).filter(
  (_scenario, index) => index % 11 === 0,
);
/** Of every service, what tries each rule, and what tries several practices; one story alone sends files as large as they may be. */
const STORIES_SINGLE_ACTS_AND_PRACTICES = planOf({ services: Service.options, seed: 1, runs: 0 }).filter(
  ({ name, purpose, acts }) =>
    (purpose === 'story' && name !== 'files-up-to-the-limit') || acts.length === 1 || practicesIn(acts) > 1,
);

/** Certifies by a part of the plan, in the services it plays; gives the record as its file holds it. */
async function recordOf(command: string, concurrency: number, plan = SOME): Promise<string> {
  const path = join(folder(), 'record.ndjson');
  let file: ReturnType<typeof createRecordFile> | undefined;
  const observer: Observer = {
    begun: (header) => {
      file = createRecordFile(path, header);
    },
    recorded: (line) => file?.run(line),
    played: () => {},
    ended: (end) => void file?.end(end),
  };
  const attachment = await attach({
    exec: {
      command,
      log: join(folder(), 'candidate.log'),
      environment: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    },
    platform: { token: 'the-token-of-this-test' },
    timeout: 600_000,
  });
  try {
    const services = [...new Set(plan.flatMap(({ service }) => service ?? []))];
    const settings = { services, seed: 1, runs: 70, date: '2026-11-21', concurrency, plan };
    await certify(attachment, settings, observer);
  } finally {
    await attachment.close();
  }
  return readFileSync(path, 'utf8');
}

describe('the record system in Python', () => {
  it('passes every rule of all five services but those that nobody can observe', async () => {
    const out = folder();
    const record = join(out, 'record.ndjson');
    writeFileSync(record, await recordOf(PYTHON, 8, STORIES_SINGLE_ACTS_AND_PRACTICES));
    // Without the files of 20 MB one rule stays half tested.
    expect(await ddfl('judge', record, '--out', out)).toBe(2);
    const { requirements } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const rulesOf = (verdict: string): string[] =>
      requirements.filter((rule: Judged) => rule.verdict === verdict).map(({ id }: Judged) => id);
    expect(rulesOf('not-observable')).toEqual(['ECON-15', 'BOOK-19', 'MSG-13', 'MSG-17']);
    expect(rulesOf('inconclusive')).toEqual(['ECON-10']);
    expect(rulesOf('passed')).toHaveLength(requirements.length - 5);
  });

  it('passes by a profile in which every value is another, when it is given the same file', async () => {
    const profile = join(folder(), 'every.json');
    writeFileSync(profile, JSON.stringify(everyValueReplaced));
    const writing = `${PYTHON} --profile '${profile}'`;
    const given = ['--profile', profile, '--exec', writing, '--effort', 'quick', '--out', folder()];
    expect(await ddfl('certify', ...given)).toBe(0);
    expect(printed).toMatch(/✓ Passed: 73 of 73/);
  });

  it('gives the same record whether scenarios are played one by one or side by side', async () => {
    const oneByOne = await recordOf(PYTHON, 1);
    expect(oneByOne.split('\n').length).toBeGreaterThan(50);
    expect(await recordOf(PYTHON, 16)).toBe(oneByOne);
  });

  it('fails by one rule alone in many scenarios of every kind, when it has a fault', async () => {
    const record = join(folder(), 'record.ndjson');
    writeFileSync(record, await recordOf(faulty('double-filing'), 8));
    expect(await ddfl('judge', record, '--out', folder())).toBe(1);
    expect(failedRules()).toEqual(['MSG-04']);
  });

  it.each(FAULTS)('breaks $rule alone with the fault $fault', async ({ fault, rule, acts }) => {
    const replay = (command: string) =>
      ddfl('replay', rule, '--acts', JSON.stringify(acts), '--exec', command, '--out', folder());
    expect(await replay(PYTHON)).toBe(0);
    expect(failedRules()).toEqual([]);
    expect(await replay(faulty(fault))).toBe(1);
    expect(failedRules()).toEqual([rule]);
  });
});
