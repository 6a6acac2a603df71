/** The part of the Markdown about coverage: a table of counts, and a fold of what was missed. */
import { missedOf, missedSentence, partsOf, reachedOf } from './coverage-parts.ts';
import type { Report, Words } from './schema.ts';
import { serviceName } from './sentences.ts';
import { words } from './words.ts';

/** How much of each service's lifecycle was gone through; nothing when none was. */
export function coverageSection({ coverage }: Report, say: (text: Words | string) => string): string[] {
  if (coverage.length === 0) return [];
  const headings = [words.service, words.states, words.transitions, words.pairs, words.refusals];
  return [
    `### ${say(words.coverage)}`,
    '',
    `| ${headings.map(say).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(headings.length - 1)}`,
    ...coverage.map((machine) => {
      const counts = partsOf(machine).map((part) => say(reachedOf(part)));
      return `| ${[say(serviceName(machine.service)), ...counts].join(' | ')} |`;
    }),
    '',
    ...coverage.flatMap((machine) => {
      const missed = missedOf(machine);
      if (missed.length === 0) return [];
      return [
        '<details open>',
        `<summary>○ <b>${say(serviceName(machine.service))}</b>: ${say(missedSentence(missed.length))}</summary>`,
        '',
        ...missed.map((line) => `- ${say(line)}`),
        '',
        '</details>',
        '',
      ];
    }),
  ];
}
