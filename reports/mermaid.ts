/** The shortest path as a sequence diagram in Mermaid, which GitHub and GitLab draw in Markdown. */
import { pageWords } from './html/page-words.ts';
import type { Failure, Language, MessageLine, StepLine } from './schema.ts';
import { clipped, visible } from './visible.ts';
import { words } from './words.ts';

type Lane = keyof typeof pageWords.lanes;

const TEXT_MAX = 120;

/** Letters, digits and what ends no text of Mermaid's. */
const plain = (text: string) => clipped(visible(text), TEXT_MAX).replace(/[^\p{L}\p{M}\p{N} .,()/+-]/gu, ' ');

const arrow = (from: Lane, to: Lane, text: string, how = '->>') => `  ${from}${how}${to}: ${plain(text)}`;
const note = (text: string) => `  Note over citizen,office: ${plain(text)}`;

const END_OF: Readonly<Record<MessageLine['from'], Lane>> = { platform: 'platform', office: 'system' };

function actLine({ actor, number, text }: StepLine, language: Language): string {
  const said = `${number} ${text[language]}`;
  if (actor === 'citizen') return arrow('citizen', 'platform', said);
  if (actor === 'clinician' || actor === 'office') return arrow('office', 'system', said);
  return note(said);
}

function linesOf(step: StepLine, actual: string, language: Language): string[] {
  return [
    actLine(step, language),
    ...step.messages.map(({ from, to, summary }) => arrow(END_OF[from], END_OF[to], summary[language])),
    ...(step.outcome === 'refused' ? [note(words.outcomes.refused[language])] : []),
    ...(step.diverges ? [note(`✗ ${words.divergesHere[language]}, ${actual}`)] : []),
  ];
}

/** The lines of a fenced block. */
export function mermaid({ steps, actual }: Failure, language: Language): string[] {
  return [
    '```mermaid',
    'sequenceDiagram',
    ...Object.entries(pageWords.lanes).map(([lane, name]) => `  participant ${lane} as ${name[language]}`),
    ...steps.flatMap((step) => linesOf(step, actual[language], language)),
    '```',
  ];
}
