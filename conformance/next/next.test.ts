import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { main } from '../cli/program.ts';
import { nextRule } from './next.ts';

/** What comes next for a mutant of the reference; `claimed` is what it states otherwise. */
async function nextFor(
  name: string,
  claimed: Partial<Statement> = {},
  services: readonly Service[] = SERVICES,
) {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}`);
  const { carrier, ...platform } = direct('test');
  const inner = createMutant(mutant, defaultProfile, carrier);
  const driver: TestDriver = { ...inner, statement: async () => ({ ...referenceStatement, ...claimed }) };
  try {
    return await nextRule({ driver, platform }, services);
  } finally {
    await platform.close();
  }
}

describe('the next rule to write', () => {
  it.each([
    ['ECON-03', ['e-consultation'], 2],
    ['RENEW-04', ['e-consultation', 'prescription-renewal'], 2],
    ['CONT-04', ['e-consultation', 'prescription-renewal', 'office-contact'], 2],
  ])(
    'is %s for who has that fault alone, found in the guide’s order by as few acts as can show it',
    async (rule, tried, acts) => {
      const { found, tried: services, held } = await nextFor(rule);
      expect(found?.divergence).toMatchObject({ rule, step: acts });
      expect(found?.run.acts).toHaveLength(acts);
      expect(services).toEqual(tried);
      expect(held).toContain('ECON-01');
      expect(held).not.toContain(rule);
    },
  );

  it('is found in a whole story where the fewest acts that touch the rule do not show the fault', async () => {
    const { found, held } = await nextFor('ECON-08', {}, ['e-consultation']);
    expect(found?.divergence.rule).toBe('ECON-08');
    expect(held).not.toContain('ECON-08');
  });

  it('is not one that the statement lets nobody see: that is said instead', async () => {
    const { found, unseen, held } = await nextFor('ECON-09', { observes: ['journal'] }, ['e-consultation']);
    expect(found).toBeUndefined();
    expect([...unseen].map(({ id }) => id)).toEqual(['ECON-08', 'ECON-09', 'MSG-09']);
    expect(held).toContain('ECON-03');
  });

  it('is sought in no service that is not claimed, or not asked for', async () => {
    const { tried } = await nextFor('ECON-03', { services: ['office-contact', 'gp-panel'] }, [
      'office-contact',
      'e-consultation',
    ]);
    expect(tried).toEqual(['office-contact']);
  });
});

describe('ddfl next', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());
  const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);

  it('prints the rule, its source, what was expected and a replay line that shows the same', async () => {
    expect(await ddfl('next', '--mutant', 'ECON-03')).toBe(1);
    expect(printed).toMatch(/^▸ ECON-03 must {2}\S/m);
    for (const label of ['Source', 'Expected', 'Actual', 'Played', 'Replay'])
      expect(printed).toContain(`    ${label} `);
    const [, rule = '', acts = ''] =
      /npx ddfl replay (\S+) --acts '(.*?)' --mutant ECON-03/.exec(printed) ?? [];
    printed = '';
    expect(await ddfl('replay', rule, '--acts', acts, '--mutant', 'ECON-03')).toBe(1);
    expect(printed).toContain('✗ ECON-03');
  });

  it('says in Norwegian too that nothing is left, and how to go on', async () => {
    expect(await ddfl('next', '--service', 'office-contact', '--lang', 'nb')).toBe(0);
    expect(printed).toContain('Ingenting gjenstår');
    expect(printed).toContain('npx ddfl certify --effort quick');
  });
});
