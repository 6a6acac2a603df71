import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FURTHER, type Pieces, type PiecesAsked, piecesOf } from './pieces.ts';
import { subjects } from './prove.ts';

const namesIn = ({ subjects, further }: Pieces) => [...subjects.map(({ name }) => name), ...further];
const parts = (asked: PiecesAsked, of: number) =>
  Array.from({ length: of }, (_, part) => namesIn(piecesOf({ ...asked, shard: { index: part + 1, of } })));

describe('the parts of a proof', () => {
  const all = [...subjects.map(({ name }) => name), ...FURTHER].sort();

  it('have the whole proof to be parts of', () => {
    expect(namesIn(piecesOf({})).sort()).toEqual(all);
  });

  it.each([1, 2, 4, 7, 1000])('are the whole of it together, each piece once: %i parts', (of) => {
    expect(parts({}, of).flat().sort()).toEqual(all);
  });

  it('are of a size, and the two that take longest are in two', () => {
    const sizes = parts({}, 4).map((part) => part.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(
      parts({}, 4).filter((part) => part.some((name) => name === 'changed' || name === 'states')),
    ).toHaveLength(2);
  });

  it.each<[string, PiecesAsked]>([
    ['--variants', { variants: true }],
    ['--mutants', { mutants: true }],
    ['--redacted', { redacted: true }],
    ['--changed', { changed: true }],
    ['--states', { states: true }],
    ['--mutant', { mutant: 'ECON-03' }],
  ])('of %s are what it asks for', (_, asked) => {
    expect(parts(asked, 3).flat().sort()).toEqual(namesIn(piecesOf(asked)).sort());
  });
});

describe('what is asked for alone', () => {
  it.each<[PiecesAsked, readonly string[]]>([
    [{ changed: true }, ['changed']],
    [{ states: true }, ['states']],
    [{ changed: true, states: true }, ['changed', 'states']],
    [{ mutant: 'ECON-03' }, ['ECON-03']],
    [{ mutant: 'ECON-03', shard: { index: 2, of: 2 } }, []],
  ])('%j is that', (asked, names) => {
    expect(namesIn(piecesOf(asked))).toEqual(names);
  });

  it('has variants and mutants apart, and nothing further with them', () => {
    const [passing, failing] = [piecesOf({ variants: true }), piecesOf({ mutants: true })];
    expect(passing.subjects.length + failing.subjects.length).toBe(subjects.length);
    expect([...passing.further, ...failing.further, ...piecesOf({ redacted: true }).further]).toEqual([]);
  });
});

describe('npm run prove', () => {
  const prove = (...args: string[]) =>
    new Promise<{ code: unknown; told: string }>((resolve) => {
      const command = ['conformance/compiled.js', 'conformance/prove/prove-command.ts', ...args];
      execFile(process.execPath, command, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, told: stdout + stderr }),
      );
    });

  it.each([
    [['--shard', '3/2'], 'Expected which part of how many, from 1/1 to 1000/1000: 2/8.'],
    [['--shard', '1000/1000'], 'Part 1000 of 1000 has nothing to prove.'],
    [['--mutant', 'ECON-03', '--shard', '2/2'], 'Part 2 of 2 has nothing to prove.'],
    [['--mutant', 'ECON-3'], 'There is no mutant ECON-3. Mutants: reference, '],
    [['--variants', '--mutants'], 'What is asked for has nothing to prove.'],
  ])('ends with exit code 3 for %j', async (args, told) => {
    const ended = await prove(...args);
    expect(ended.code).toBe(3);
    expect(ended.told).toContain(told);
  });

  it('says of a part that it is one', async () => {
    const { code, told } = await prove('--mutant', 'ECON-01', '--shard', '1/2', '--seeds', '1');
    expect(code).toBe(0);
    expect(told).toContain('and each of 1 mutants is failed by its own rule alone');
    expect(told).toContain(
      'This was part 1 of 2: the whole is proved when every part has ended with exit code 0.',
    );
  }, 60_000);
});
