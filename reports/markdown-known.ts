/** The parts of the Markdown about known failures: what was waived, and what changed. */
import {
  changeSentence,
  changesByKind,
  changeWords,
  comparisonNotes,
  comparisonSentence,
  comparisonWords,
  gateSentence,
} from './comparison-sentences.ts';
import type { Report, Words } from './schema.ts';
import { waivedWhat, waiverSentence } from './waiver-sentences.ts';
import { words } from './words.ts';

/** Writes words in the reader's language, escaped. */
type Say = (text: Words | string) => string;

/** Every waiver and what it came to; nothing when none was given. */
export function waiverSection({ waivers }: Report, say: Say): string[] {
  if (waivers.length === 0) return [];
  return [
    `### ${say(words.waivers)} (${waivers.length})`,
    '',
    ...waivers.map(
      (waiver) =>
        `- **${say(waivedWhat(waiver))}** ${say(waiverSentence(waiver))} – ${say(waiver.ticket)}: ${say(waiver.reason)}`,
    ),
    '',
  ];
}

/** What changed since the baseline; nothing when none was given. */
export function comparisonSection(report: Report, say: Say): string[] {
  const { comparison } = report;
  if (!comparison) return [];
  const gate = gateSentence(report);
  return [
    `### ${say(comparisonWords.heading)}`,
    '',
    say(comparisonSentence(comparison)),
    '',
    ...comparisonNotes(comparison).flatMap((note) => [`> ${say(note)}`, '']),
    ...(gate ? [`**${say(gate)}**`, ''] : []),
    ...changesByKind(comparison).flatMap(({ kind, changes }) => [
      `**${say(changeWords[kind])}** (${changes.length})`,
      '',
      ...changes.map((change) => {
        const worse = change.isWorse ? ` **${say(comparisonWords.worse)}**` : '';
        return `- **${say(change.rule)}** ${say(changeSentence(change))}${worse} – ${say(change.title)}`;
      }),
      '',
    ]),
  ];
}
