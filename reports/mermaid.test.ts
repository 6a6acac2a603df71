import { expect, it } from 'vitest';
import { mermaid } from './mermaid.ts';
import { ATTACK, hostile } from './samples/hostile.ts';
import { everyVerdict } from './samples/samples.ts';
import type { Report } from './schema.ts';

const failureOf = (report: Report) => {
  const failure = report.requirements.find(({ id }) => id === 'ECON-04')?.failure;
  if (!failure) throw new Error('ECON-04 did not fail');
  return failure;
};

it('draws each step and message of the shortest path, and where it goes wrong', () => {
  const failure = failureOf(everyVerdict);
  const lines = mermaid(failure, 'en');
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(['```mermaid', 'sequenceDiagram', '```']);
  const messages = failure.steps.flatMap((step) => step.messages);
  expect(lines.filter((line) => line.includes('->>')).length).toBeGreaterThanOrEqual(messages.length + 2);
  expect(lines.at(-2)).toContain('the act was accepted and one message was sent');
});

it("lets no text of a candidate's be markup: each line is an arrow, a note or a participant", () => {
  const lines = mermaid(failureOf(hostile), 'en');
  expect(JSON.stringify(failureOf(hostile))).toContain(JSON.stringify(ATTACK).slice(1, 20));
  expect(lines).toHaveLength(mermaid(failureOf(everyVerdict), 'en').length);
  const shape = /^ {2}(\w+->>\w+|Note over citizen,office): [\p{L}\p{M}\p{N} .,()/+-]*$/u;
  for (const line of lines.slice(2, -1)) if (!line.startsWith('  participant')) expect(line).toMatch(shape);
});
