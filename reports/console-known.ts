/** The parts of the terminal's summary about known failures: what was waived, and what changed. */
import {
  changeSentence,
  changesByKind,
  changeWords,
  comparisonNotes,
  comparisonSentence,
  comparisonWords,
  gateSentence,
  greenByRegressionSentence,
} from './comparison-sentences.ts';
import { COLOURS, INDENT, LINE_MAX, type Pen } from './pen.ts';
import type { Comparison, Language, Report, Verdict, WaiverLine } from './schema.ts';
import { visible } from './visible.ts';
import { waivedWhat, waiverSentence } from './waiver-sentences.ts';
import { verdictSigns, words } from './words.ts';

/** The verdict whose sign and colour a waiver shows. */
const SHOWN_AS = {
  used: 'waived',
  expired: 'failed',
  stale: 'failed',
  'not-judged': 'error',
  'not-scored': 'not-scored',
} as const satisfies Record<WaiverLine['state'], Verdict>;

/** Every waiver and what it came to; nothing when none was given. */
export function waiverLines({ waivers }: Report, pen: Pen): string[] {
  if (waivers.length === 0) return [];
  const width = Math.max(...waivers.map((waiver) => pen.say(waivedWhat(waiver)).length)) + 2;
  return [
    `  ${words.waivers[pen.language]}`,
    ...waivers.map((waiver) => {
      const shown = SHOWN_AS[waiver.state];
      const mark = pen.style(
        COLOURS[shown],
        `${verdictSigns[shown]} ${pen.say(waivedWhat(waiver)).padEnd(width)}`,
      );
      return `${INDENT}${mark}${pen.say(waiverSentence(waiver))} · ${pen.say(waiver.ticket)}: ${pen.say(waiver.reason)}`;
    }),
    '',
  ];
}

/** The parts one after the other, in lines no longer than a terminal's. */
function inRows(parts: readonly string[], indent: string): string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const row = rows.at(-1);
    const joined = `${row}, ${part}`;
    if (row === undefined || joined.length > LINE_MAX) rows.push(`${indent}${part}`);
    else rows[rows.length - 1] = joined;
  }
  return rows;
}

function changeLines(comparison: Comparison, pen: Pen): string[] {
  return changesByKind(comparison).flatMap(({ kind, changes }) => {
    const heading = `${changeWords[kind][pen.language]} (${changes.length})`;
    const parts = changes.map((change) => {
      const worse = change.isWorse ? `, ${comparisonWords.worse[pen.language]}` : '';
      return `${pen.say(change.rule)} (${pen.say(changeSentence(change))}${worse})`;
    });
    const isWorse = changes.some((change) => change.isWorse);
    const shown = isWorse ? pen.style(COLOURS.failed, heading) : heading;
    return [`${INDENT}${shown}`, ...inRows(parts, `${INDENT}  `)];
  });
}

/** What changed since the baseline; nothing when none was given. */
export function comparisonLines(report: Report, pen: Pen): string[] {
  const { comparison } = report;
  if (!comparison) return [];
  const gate = gateSentence(report);
  return [
    `  ${pen.say(comparisonSentence(comparison))}`,
    ...comparisonNotes(comparison).map((note) => `${INDENT}${pen.style('dim', pen.say(note))}`),
    ...changeLines(comparison, pen),
    ...(gate ? [`  ${pen.say(gate)}`] : []),
    '',
  ];
}

/** What a green run ends with where only the comparison made it green; nothing otherwise. */
export function lastLine(report: Report, language: Language): string {
  const sentence = greenByRegressionSentence(report);
  return sentence ? `${visible(sentence[language])}\n` : '';
}
