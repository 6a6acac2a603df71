import { expect, it } from 'vitest';
import { renderAnnotations } from './annotations.ts';
import { ATTACK, hostile } from './samples/hostile.ts';
import { allPassed, everyVerdict, stopped } from './samples/samples.ts';

it('has a line for each rule that failed, warns or is undecided, and none for others', () => {
  const lines = renderAnnotations(everyVerdict).trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/::.*title=([^:]*)::.*/, '$1'))).toEqual([
    'ECON-04',
    'ECON-05',
    'ECON-08',
    'MSG-12',
  ]);
  expect(lines[0]).toMatch(/^::error title=ECON-04::.+: expected: .+; actual: /);
  expect(lines[3]).toMatch(/^::warning title=MSG-12::/);
  expect(renderAnnotations(allPassed)).toBe('');
});

it('says why a run is red that no rule explains', () => {
  expect(renderAnnotations(stopped)).toMatch(/^::error title=The candidate can be judged::.+\n$/);
});

it("gives no text of a candidate's a line or a command of its own", () => {
  const lines = renderAnnotations(hostile).trimEnd().split('\n');
  expect(lines.length).toBe(renderAnnotations(everyVerdict).trimEnd().split('\n').length);
  for (const line of lines) expect(line).toMatch(/^::(error|warning) title=[^:,]*::/);
  expect(ATTACK).toMatch(/%|\n/);
});
