import { describe, expect, it } from 'vitest';
import type { RecordHeader } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { catalogue, type RequirementId } from '../../machines/requirements/catalogue.ts';
import { CATALOGUE_VERSION } from '../../machines/requirements/catalogue-versions.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { occurredFor } from '../example-runs.ts';
import { reportOf } from '../explain/report.ts';
import { conclude } from './conclude.ts';
import { tallyOf } from './tally.ts';
import type { JudgedRun } from './verdict.ts';
import type { Waiver } from './waivers.ts';

const header: RecordHeader = {
  format: 'ddfl-record',
  version: 2,
  suite: '0.1.0',
  catalogue: CATALOGUE_VERSION,
  date: '2026-06-15',
  seed: 1,
  runs: 0,
  services: ['e-consultation'],
  statement: {
    name: 'Fjord EPJ',
    version: '4.2.0',
    services: ['e-consultation'],
    appointmentKinds: [],
    observes: ['journal', 'tasks', 'charges', 'warnings'],
    takesClock: true,
    messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
  },
};
const end = { end: true, runs: 2 } as const;

function runWith(judgement: Partial<JudgedRun['judgement']>): JudgedRun {
  return {
    run: {
      name: 'constructed',
      purpose: 'random',
      start: '2026-06-15T09:00:00+02:00',
      practice: practiceOf(0),
      acts: [],
      steps: [],
    },
    judgement: {
      steps: [],
      exercised: new Map(),
      divergences: [],
      occurred: new Map(),
      hidden: new Set(),
      judged: 0,
      suiteFault: undefined,
      ...judgement,
    },
  };
}

const words = (text: string) => ({ nb: text, en: text });

interface Outcome {
  readonly broken?: RequirementId;
  readonly undecided?: RequirementId;
  readonly platformFault?: RequirementId;
}

/** Runs that put every rule to the test, apart from the one left undecided, and break those named. */
function runs({ broken, undecided, platformFault }: Outcome): JudgedRun[] {
  const tested = catalogue.flatMap(({ id }) => (id === undecided ? [] : id));
  const exercised = new Map(tested.map((id) => [id, [1]] as const));
  const divergences = [broken, platformFault].flatMap((rule) =>
    rule
      ? [
          {
            rule,
            step: 1,
            mismatch: { expected: words('code 13'), actual: words('code 10') },
            isPlatformFault: rule === platformFault,
          },
        ]
      : [],
  );
  return [runWith({ exercised, occurred: occurredFor(tested), divergences })];
}

function waiver(rule: RequirementId, until = '2026-12-31'): Waiver {
  return { rule, until, reason: 'mended in 4.3', ticket: 'EPJ-123' };
}

function concluded(outcome: Outcome, ...waivers: Waiver[]) {
  const conclusion = conclude(header, tallyOf(SERVICES, runs(outcome)), end, waivers);
  return {
    exitCode: conclusion.exitCode,
    verdict: conclusion.verdict,
    states: conclusion.waivers.map(({ rule, state }) => `${rule} ${state}`),
    of: (id: RequirementId) => conclusion.verdicts.find(({ rule }) => rule.id === id),
    conclusion,
  };
}

function anyShould(): RequirementId {
  const rule = catalogue.find(({ level }) => level === 'should');
  if (!rule) throw new Error('The catalogue has no should: construct one here');
  return rule.id;
}

describe('a waiver that holds', () => {
  it('waives a rule that fails, and keeps what the rule showed', () => {
    const { exitCode, verdict, states, of } = concluded({ broken: 'ECON-03' }, waiver('ECON-03'));
    expect({ exitCode, verdict, states }).toEqual({
      exitCode: 0,
      verdict: 'passed',
      states: ['ECON-03 used'],
    });
    expect(of('ECON-03')).toMatchObject({
      verdict: 'waived',
      reason: { en: 'Waived until 2026-12-31, EPJ-123: mended in 4.3 – without the waiver failed' },
      failure: { divergence: { mismatch: { actual: { en: 'code 10' } } } },
    });
  });

  it('waives an undecided rule and says why it was undecided', () => {
    const { exitCode, of } = concluded({ undecided: 'ECON-06' }, waiver('ECON-06'));
    expect(exitCode).toBe(0);
    expect(of('ECON-06')?.reason?.nb).toMatch(/ikke avgjort \(Ikke satt på prøve i kjøringen\.\)$/);
  });

  it('waives the warning of a recommendation', () => {
    const id = anyShould();
    expect(concluded({ broken: id }).of(id)?.verdict).toBe('warning');
    expect(concluded({ broken: id }, waiver(id)).of(id)?.verdict).toBe('waived');
  });

  it('counts its last day and not the day after', () => {
    expect(concluded({ broken: 'ECON-03' }, waiver('ECON-03', '2026-06-15')).exitCode).toBe(0);
    expect(concluded({ broken: 'ECON-03' }, waiver('ECON-03', '2026-06-14')).exitCode).toBe(1);
  });

  it('leaves other rules as they are', () => {
    const { exitCode, of } = concluded({ broken: 'ECON-03', undecided: 'ECON-06' }, waiver('ECON-03'));
    expect(exitCode).toBe(2);
    expect(of('ECON-06')?.verdict).toBe('inconclusive');
  });

  it('is never counted as passed, neither in the report nor when all else is undecided', () => {
    const { conclusion } = concluded({ broken: 'ECON-03' }, waiver('ECON-03'));
    const report = reportOf(
      header,
      tallyOf(SERVICES, runs({ broken: 'ECON-03' })),
      { ...conclusion, verdicts: [] },
      view,
    );
    expect(report.counts.passed).toBe(0);
    const { counts } = reportOf(header, tallyOf(SERVICES, []), conclusion, view);
    expect([counts.waived, (counts['not-applicable'] ?? 0) > 0]).toEqual([1, true]);
    const ofRecordSystem = conclusion.verdicts.filter(({ rule }) => rule.binds === 'ehr');
    expect(counts.passed).toBe(ofRecordSystem.filter(({ verdict }) => verdict === 'passed').length);
    const everything = conclude(header, tallyOf(SERVICES, []), end)
      .verdicts.filter(({ verdict }) => verdict === 'inconclusive')
      .map(({ rule }) => waiver(rule.id));
    expect(everything.length).toBeGreaterThan(20);
    expect(conclude(header, tallyOf(SERVICES, []), end, everything)).toMatchObject({
      verdict: 'inconclusive',
      exitCode: 2,
    });
  });
});

const view = { withTexts: false, attachment: '' };

describe('a waiver that fails the run', () => {
  it('has expired while its rule fails, is undecided or warns', () => {
    const old = (id: RequirementId) => waiver(id, '2026-01-31');
    const undecided = concluded({ undecided: 'ECON-06' }, old('ECON-06'));
    expect([undecided.exitCode, undecided.verdict, undecided.states]).toEqual([
      1,
      'failed',
      ['ECON-06 expired'],
    ]);
    expect(undecided.of('ECON-06')?.verdict).toBe('inconclusive');
    expect(concluded({ broken: 'ECON-03' }, old('ECON-03')).states).toEqual(['ECON-03 expired']);
    expect(concluded({ broken: anyShould() }, old(anyShould())).exitCode).toBe(1);
  });

  it('is stale when its rule holds, does not apply or cannot be seen, whatever its date', () => {
    const { exitCode, states, of } = concluded({}, waiver('ECON-03'));
    expect([exitCode, states, of('ECON-03')?.verdict]).toEqual([1, ['ECON-03 stale'], 'passed']);
    expect(concluded({}, waiver('ECON-03', '2020-01-01')).states).toEqual(['ECON-03 stale']);
    const statement = { ...header.statement, services: ['office-contact' as const] };
    const unclaimed = conclude({ ...header, statement }, tallyOf(SERVICES, runs({})), end, [
      waiver('ECON-03'),
    ]);
    expect(unclaimed.waivers).toMatchObject([{ state: 'stale', verdict: 'not-applicable' }]);
  });

  it('stands in the report with its state and what the rule is without it', () => {
    const { conclusion } = concluded(
      { broken: 'ECON-03' },
      waiver('ECON-03', '2026-01-31'),
      waiver('ECON-05'),
    );
    expect(reportOf(header, tallyOf(SERVICES, []), { ...conclusion, verdicts: [] }, view).waivers).toEqual([
      { ...waiver('ECON-03', '2026-01-31'), state: 'expired', verdict: 'failed' },
      { ...waiver('ECON-05'), state: 'stale', verdict: 'passed' },
    ]);
  });
});

describe('an error', () => {
  it('cannot be waived: the exit code stays 3 and the waiver is neither used nor stale', () => {
    const { exitCode, states, of } = concluded({ platformFault: 'ECON-05' }, waiver('ECON-05'));
    expect([exitCode, states, of('ECON-05')?.verdict]).toEqual([3, ['ECON-05 not-judged'], 'error']);
  });

  it('outranks a waiver that is stale, and what a stopped run left undecided is an error', () => {
    const stopped = { ...end, stopped: words('gone') };
    const given = [waiver('ECON-03'), waiver('ECON-06')];
    const conclusion = conclude(header, tallyOf(SERVICES, runs({ undecided: 'ECON-06' })), stopped, given);
    expect(conclusion.exitCode).toBe(3);
    expect(conclusion.waivers.map(({ state }) => state)).toEqual(['stale', 'not-judged']);
  });
});
