/** The part of the Markdown about coverage: a table of counts, and a fold of what was missed. */
import { completenessSentence, completeServices } from './completeness.ts';
import { missedOf, missedSentence, partsOf, reachedOf } from './coverage-parts.ts';
import type { Report, Words } from './schema.ts';
import { serviceName } from './sentences.ts';
import { words } from './words.ts';

/** How much of each service's lifecycle was gone through; nothing when none was. */
export function coverageSection(report: Report, say: (text: Words | string) => string): string[] {
  const { coverage } = report;
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
    ...completenessPart(report, say),
  ];
}

/** What the scenarios are complete for, and a fold of the states that nothing tells apart; nothing where they are for none. */
function completenessPart(report: Report, say: (text: Words | string) => string): string[] {
  const sentence = completenessSentence(report);
  if (!sentence) return [];
  const pairs = completeServices(report).flatMap(({ name, alike }) =>
    alike.map((line) => `- ${say(name)}: ${say(line)}`),
  );
  const fold = ['<details>', `<summary>${say(words.alike)}</summary>`, '', ...pairs, '', '</details>', ''];
  return [say(sentence), '', ...(pairs.length > 0 ? fold : [])];
}
