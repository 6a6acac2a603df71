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

  it('lists an earlier catalogue, its rules at their level of then, and which each came with', async () => {
    expect(await ddfl('requirements', '--catalogue', '2026.2')).toBe(0);
    expect(printed).toContain('ECON-04  must, record system');
    expect(printed).toContain('In the catalogue since: 2026.1');
    expect(printed).not.toContain('BOOK-20  ');
    printed = '';
    expect(await ddfl('requirements', 'ECON-04', '--json', '--catalogue', '2026.2')).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      catalogue: '2026.2',
      requirements: [{ id: 'ECON-04', level: 'must', since: '2026.1' }],
    });
    printed = '';
    expect(await ddfl('requirements', '--csv', '--catalogue', '2026.1')).toBe(0);
    expect(printed).toMatch(/^ECON-03,.*,2026\.1$/m);
    expect(printed).not.toMatch(/^MSG-03,/m);
  });

  it('tells what changed from one catalogue to another', async () => {
    expect(await ddfl('requirements', '--diff', '2026.2', '2026.3')).toBe(0);
    expect(printed).toMatch(/^2026\.2 → 2026\.3\n\nNew rules \(18\)\n {2}[A-Z]+-\d\d {2}(must|should), /);
    expect(printed).toMatch(/Rules of another level \(3\)\n {2}ECON-04 {2}must → should: \S/);
    expect(printed).toMatch(/Rules judged otherwise.*\n( {2}.*\n)* {2}MSG-12 {2}/);
    printed = '';
    await ddfl('requirements', '--diff', '2026.3', '2026.2', '--lang', 'nb');
    expect(printed).toContain('Krav som er borte (18)');
    expect(printed).toContain('ECON-04  bør → skal');
    printed = '';
    await ddfl('requirements', '--diff', '2026.2', '2026.3', '--csv');
    expect(printed).toMatch(/^change,id,level_before,level_after,/);
    expect(printed).toMatch(/^level,ECON-04,must,should,ehr,ehr,/m);
    expect(printed).toMatch(/^added,BOOK-20,,must,,ehr,/m);
    printed = '';
    await ddfl('requirements', '--diff', '2026.3', '2026.3');
    expect(printed).toBe('2026.3 → 2026.3\nNo rule changed.\n');
  });

  it('is of catalogues that there are, and of rules that they have', async () => {
    const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const told = () => complained.mock.calls.map(([text]) => String(text)).join('');
    for (const wrong of [
      ['--diff', '2026.2'],
      ['--diff', '2026.1', '2026.2', '2026.3'],
      ['ECON-03', '--diff', '2026.1', '2026.2'],
      ['--diff', '2026.1', '2031.1'],
      ['--catalogue', '2031.1'],
      ['--diff', '2026.1', '2026.2', '--html', '/tmp/none.html'],
      ['BOOK-20', '--catalogue', '2026.2'],
    ])
      expect(await ddfl('requirements', ...wrong), wrong.join(' ')).toBe(3);
    expect(told()).toContain('Name two catalogues and nothing else');
    expect(told()).toContain('Allowed choices are 2026.1, 2026.2, 2026.3');
    expect(told()).toContain('BOOK-20 came with catalogue 2026.3: 2026.2 does not have it.');
  });
});
