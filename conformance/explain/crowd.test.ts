import { describe, expect, it } from 'vitest';
import { citizensIn, isRegistered } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { RECORD_VERSION, type RunRecord } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { crowdFaults } from '../../mocks/mutants/drawn/crowd.ts';
import { createFaulty } from '../../mocks/mutants/drawn/drawn-faults.ts';
import { planOf } from '../../scenarios/plan.ts';
import { certify } from '../certify.ts';
import { runOf } from '../record/run-line.ts';

const YEAR = 'year at an office 1';
const OPTIONS = { services: SERVICES, seed: 1, date: '2026-01-01', concurrency: 1 } as const;

/** What a year alone leads to of a fault: the rules that failed, and the runs that explain them. */
async function soaked(fault: ReturnType<typeof crowdFaults>[number]) {
  const platform = direct('crowd');
  const driver = createFaulty(fault, defaultProfile, platform.carrier);
  const plan = planOf({ services: SERVICES, seed: 1, runs: 0, soak: 1 }).filter(({ name }) => name === YEAR);
  const runs: RunRecord[] = [];
  const observer = {
    begun: () => {},
    recorded: (line: string) => runs.push(runOf(JSON.parse(line), RECORD_VERSION)),
    played: () => {},
    ended: () => {},
  };
  const attachment = { driver, platform, options: '', close: () => platform.close() };
  try {
    const { conclusion } = await certify(attachment, { ...OPTIONS, plan }, observer);
    const failed = conclusion.verdicts.filter(({ verdict }) => verdict === 'failed');
    return { rules: failed.map(({ rule }) => rule.id), runs };
  } finally {
    await platform.close();
  }
}

describe('a fault that shows only in a crowd', () => {
  it('has parameters that nobody chose, the same for the same seed', () => {
    const told = (seed: number) => crowdFaults(seed, 40).map(({ fault }) => fault);
    expect(told(1)).toEqual(told(1));
    expect(new Set(told(1)).size).toBeGreaterThan(35);
  });

  it('is found in a year, told by its own rule, and shown by as many as it needs', async () => {
    const fault = crowdFaults(1, 40).find(({ fault: what }) => what.includes('citizens have written'));
    if (!fault) throw new Error('No such fault was drawn');
    const needed = Number(/once (\d+)/.exec(fault.fault)?.[1]);
    const { rules, runs } = await soaked(fault);
    expect(rules).toEqual(['MSG-10']);
    const year = runs.find(({ name }) => name === YEAR);
    const shown = runs.find(({ purpose }) => purpose === 'counterexample');
    expect(shown?.rule).toBe('MSG-10');
    const { acts = [], search } = shown ?? {};
    // Each of those needed opens a conversation; then the office answers one of them.
    expect(acts.length).toBeGreaterThan(needed);
    expect(acts.length).toBeLessThan(needed + 10);
    expect(acts.flatMap(citizensIn).filter(isRegistered).length).toBeGreaterThan(needed / 2);
    expect(year?.acts.length).toBeGreaterThan(1500);
    expect(search?.attempts).toBeLessThanOrEqual(150);
    expect(runs.some(({ purpose }) => purpose === 'recheck')).toBe(true);
  }, 120_000);
});
