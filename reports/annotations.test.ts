import { expect, it } from 'vitest';
import { renderAnnotations } from './annotations.ts';
import { ATTACK, hostile } from './samples/hostile.ts';
import { allPassed, everyVerdict, stopped } from './samples/samples.ts';

it('has a line for each rule that failed, warns or is undecided, and none for others', () => {
  const lines = renderAnnotations(everyVerdict).trimEnd().split('\n');
  const alarming = ['failed', 'error', 'not-tried', 'inconclusive', 'warning'];
  expect(lines.map((line) => line.replace(/::.*title=([^:]*)::.*/, '$1'))).toEqual(
    everyVerdict.requirements.filter(({ verdict }) => alarming.includes(verdict)).map(({ id }) => id),
  );
  expect(lines[0]).toMatch(/^::error title=ECON-04::.+: expected: .+; actual: /);
  expect(lines.at(-1)).toMatch(/^::warning title=MSG-12::/);
  expect(renderAnnotations(allPassed)).toBe('');
});

it('names what was not tried because the run stopped', () => {
  const requirements = everyVerdict.requirements.map((line) => ({ ...line, verdict: 'not-tried' as const }));
  expect(renderAnnotations({ ...everyVerdict, requirements })).toContain('::error title=ECON-04::');
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
