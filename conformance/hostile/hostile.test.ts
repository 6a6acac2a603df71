import { expect, it } from 'vitest';
import { compiled } from '../compiled.js';
import { rows } from './rows.ts';
import { builtOf, runRow } from './run-row.ts';

const built = builtOf(compiled('conformance/index.ts'));

it('the battery has at least 160 rows, each of another name', () => {
  expect(rows.length).toBeGreaterThanOrEqual(160);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

it.each(rows.filter(({ isQuick }) => isQuick).map((row) => [row.name, row] as const))(
  'is as expected: %s',
  async (_name, row) => {
    expect((await runRow(row, built)).problems).toEqual([]);
  },
);

it('what is not as expected is told', async () => {
  const [row] = rows.filter(({ isQuick }) => isQuick);
  if (!row) throw new Error('There is no quick row');
  const expected = { exitCode: 0, says: 'all is well', hasRecord: true, seconds: 0, megabytes: 1 };
  const { problems } = await runRow({ ...row, expected }, built);
  expect(problems.join('\n')).toMatch(
    /exit code 3 instead of 0\ndoes not say "all is well".*\ntook \d+ s, more than 0\ntook \d+ MB, more than 1\nleft no record\nthe report's verdict is error/s,
  );
});
