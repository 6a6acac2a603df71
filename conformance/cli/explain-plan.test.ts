import { afterEach, describe, expect, it, vi } from 'vitest';
import { planOf } from '../../scenarios/plan.ts';
import { distributionTable } from './actions/explain-plan.ts';
import { main } from './program.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('certify --explain-plan', () => {
  it('prints how often each oddity occurs, attaches nobody and writes nothing', async () => {
    let printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    const nobody = ['--candidate', 'http://127.0.0.1:1', '--service', 'prescription-renewal', '--runs', '20'];
    expect(await main(['node', 'ddfl', 'certify', '--explain-plan', ...nobody])).toBe(0);
    expect(printed).toMatch(/^Texts and subjects +\d+ +\d+$/m);
    expect(printed).toMatch(/^ {2}D-number +\d+ +\d+$/m);
  });

  it('says it in either language, and what never occurs', () => {
    const plan = planOf({ services: ['prescription-renewal'], seed: 1, runs: 0 }).filter(
      ({ purpose }) => purpose === 'story',
    );
    expect(distributionTable(plan, 'nb')).toMatch(/^ {2}D-nummer +0 +0 {2}○ forekommer aldri$/m);
    expect(distributionTable(plan, 'en')).toMatch(/^ {2}D-number +0 +0 {2}○ never occurs$/m);
  });
});
