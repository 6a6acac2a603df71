/** The part of the terminal's summary about coverage: a line for each service. */
import { coverageSentence, missedOf, missedSentence } from './coverage-parts.ts';
import { INDENT, type Pen } from './pen.ts';
import type { Report } from './schema.ts';
import { serviceName } from './sentences.ts';
import { words } from './words.ts';

/** How much of each service's lifecycle was gone through, and how much was not; nothing when none was. */
export function coverageLines(report: Report, pen: Pen): string[] {
  const { coverage } = report;
  if (coverage.length === 0) return [];
  const names = coverage.map(({ service }) => pen.say(serviceName(service)));
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return [
    `  ${words.coverage[pen.language]}`,
    ...coverage.map((machine, index) => {
      const missed = missedOf(machine).length;
      const line = `${names[index]?.padEnd(width)}${pen.say(coverageSentence(machine))}`;
      return missed === 0
        ? `${INDENT}${line}`
        : `${INDENT}${line}  ${pen.style('yellow', `○ ${pen.say(missedSentence(missed))}`)}`;
    }),
  ];
}
