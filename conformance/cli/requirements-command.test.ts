import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { situationsOf } from '../../machines/requirements/needed-situations.ts';
import { main } from './program.ts';

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

describe('requirements', () => {
  it('lists every rule and open question in the language asked for', async () => {
    expect(await ddfl('requirements', '--lang', 'nb')).toBe(0);
    expect(printed).toContain('ECON-14  bør, Helsenorge');
    expect(printed).toContain('MSG-12  skal, journalsystemet');
    expect(printed).toContain('Q9');
  });

  it('is a table with a row for each rule, or for one alone', async () => {
    expect(await ddfl('requirements', '--csv')).toBe(0);
    const lines = printed.split('\r\n');
    expect(lines[0]).toMatch(/^id,service,level,binds,title_nb,title_en,/);
    expect(lines.slice(1, -1).map((line) => line.split(',', 1)[0])).toEqual(catalogue.map(({ id }) => id));
    expect(printed).toContain(',yes,');
    expect(printed).toContain('(assumed)');
    printed = '';
    expect(await ddfl('requirements', 'ECON-03', '--csv')).toBe(0);
    expect(printed.split('\r\n')).toHaveLength(3);
  });

  it('says of every rule how it is judged, what that needs, and which assumed values it rests on', async () => {
    expect(await ddfl('requirements')).toBe(0);
    const paragraphs = printed.split('\n\n');
    const of = (id: string) => paragraphs.find((each) => each.startsWith(`${id} `)) ?? '';
    for (const { id } of catalogue) expect(of(id)).toMatch(/\n {4}Source: .+\n {4}Judged: .+/);
    expect(of('ECON-08')).toContain('needs to see: tasks; needs a clock that can be set');
    expect(of('ECON-06')).toContain('seen in the answer to the act, the messages');
    expect(of('ECON-11')).toContain("a breach is the suite's own error");
    expect(of('RENEW-02')).toContain('Rests on: renewalItems = Sporsmal (assumed)');
    expect(of('BOOK-19')).toContain('Judged: not observable: The waiting room');
    expect(of('MSG-03')).toContain('tried in: appointment-booking');
    expect(of('BOOK-13')).toContain('where the statement claims');
  });

  it('says of one rule why its values are taken and how its open questions are read', async () => {
    expect(await ddfl('requirements', 'ECON-03', '--lang', 'nb')).toBe(0);
    expect(printed).toContain('Hviler på: closingCode = 13 (utledet)');
    expect(printed).toMatch(/closingCode: Verdien 13 står i webinaret/);
    expect(printed).toMatch(/Q8: .+ → En utskiftbar profil/);
  });

  it('tells one rule as JSON', async () => {
    expect(await ddfl('requirements', 'ECON-03', '--json')).toBe(0);
    expect(JSON.parse(printed).requirements).toMatchObject([{ id: 'ECON-03', profile: ['closingCode'] }]);
  });

  it('lists the situations that every rule needs', async () => {
    expect(await ddfl('requirements', '--lang', 'en')).toBe(0);
    for (const rule of catalogue) {
      const needed = situationsOf(rule).map(({ words }) => words.en);
      const paragraph = printed.slice(printed.indexOf(`${rule.id}  `)).split('\n\n', 1)[0];
      expect(paragraph?.includes(`Must come about: ${needed.join('; ')}`), rule.id).toBe(needed.length > 0);
    }
  });
});
