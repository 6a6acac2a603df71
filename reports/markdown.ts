/** Markdown for a CI job summary: the verdict, what needs attention (a fold each), every rule in a fold. */

import { caveatSentence } from './caveat.ts';
import { checksIn, checksSentence, demandsIn } from './demands.ts';
import { erroredSentence } from './errored.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { occurrencesSentence, searchedSentence } from './failure-sentences.ts';
import { type FindingVerdict, findingsOf } from './findings.ts';
import { coverageSection } from './markdown-coverage.ts';
import { comparisonSection, waiverSection } from './markdown-known.ts';
import { mermaid } from './mermaid.ts';
import type { Language, Report, RequirementLine, Words } from './schema.ts';
import {
  basisSentence,
  byService,
  countsSentence,
  inBoth,
  sourceWords,
  unsettledValues,
  usersOf,
  verdictSentence,
} from './sentences.ts';
import { surenessOf } from './sureness.ts';
import { verdictSigns, verdictWords, words } from './words.ts';

/** Writes words in the reader's language, escaped. */
type Say = (text: Words | string) => string;

function stepLines(line: RequirementLine, say: Say): string[] {
  return (line.failure?.steps ?? []).map((step) => {
    const reason = step.reason === undefined ? '' : ` – ${say(words.answerOfCandidate)}: ${say(step.reason)}`;
    const outcome = `*${say(words.outcomes[step.outcome])}*${reason}`;
    const divergence = step.diverges ? ` **▸ ${say(words.divergesHere)}**` : '';
    return `${step.number}. ${say(step.text)} – ${outcome}${divergence}`;
  });
}

/** A cut command cannot be copied; this holds the longest scenario there is. */
const COMMAND_CHARACTERS_MAX = 20_000;

/** The command as one block that no text in it can end. */
function commandBlock(command: string): string {
  return `<pre><code>${escapeMarkdown(command, COMMAND_CHARACTERS_MAX)}</code></pre>`;
}

function fold(report: Report, line: RequirementLine, language: Language, say: Say): string[] {
  const { failure, reason } = line;
  const searched = failure && searchedSentence(failure);
  const facts: [Words, string][] = [
    [words.source, say(sourceWords(report, line))],
    ...(reason ? [[words.reason, say(reason)] as [Words, string]] : []),
    ...(failure
      ? ([
          [words.expected, say(failure.expected)],
          [words.actual, say(failure.actual)],
        ] as [Words, string][])
      : []),
  ];
  return [
    `<details${line.verdict === 'failed' ? ' open' : ''}>`,
    `<summary>${verdictSigns[line.verdict]} <b>${say(line.id)}</b> ${say(words.levels[line.level])} – ${say(line.title)}</summary>`,
    '',
    ...facts.map(([label, fact]) => `- **${say(label)}:** ${fact}`),
    ...(failure
      ? [
          '',
          `**${say(words.shortestPath)}** (${say(occurrencesSentence(failure.occurrences))})`,
          '',
          ...stepLines(line, say),
          '',
          ...mermaid(failure, language),
          '',
          ...(searched ? [say(searched), ''] : []),
          `**${say(words.replay)}**`,
          '',
          commandBlock(failure.replay),
        ]
      : []),
    '',
    '</details>',
    '',
  ];
}

function findingSection(
  report: Report,
  verdict: FindingVerdict,
  lines: readonly RequirementLine[],
  language: Language,
  say: Say,
) {
  const heading = `### ${verdictSigns[verdict]} ${say(words.findings[verdict])} (${lines.length})`;
  return [heading, '', ...lines.flatMap((line) => fold(report, line, language, say))];
}

function ruleTables(report: Report, rules: readonly RequirementLine[], say: Say): string[] {
  const headings = [words.requirement, words.verdict, words.level, words.source, words.exercised];
  return byService(rules).flatMap(({ name, lines }) => [
    '<details>',
    `<summary><b>${say(name)}</b>: ${say(countsSentence(lines))}</summary>`,
    '',
    `| ${headings.map(say).join(' | ')} |`,
    `| ${headings.map((_, index) => (index === headings.length - 1 ? '---:' : '---')).join(' | ')} |`,
    ...lines.map((line) => {
      const reason = line.reason ? `<br>${say(line.reason)}` : '';
      const cells = [
        `**${say(line.id)}** ${say(line.title)}`,
        `${verdictSigns[line.verdict]} ${say(verdictWords[line.verdict])}${reason}`,
        say(words.levels[line.level]),
        say(sourceWords(report, line)),
        String(line.exercised),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
    '</details>',
    '',
  ]);
}

function basis(report: Report, language: Language, say: Say): string[] {
  const users = (kind: 'questions' | 'profile', name: string) =>
    usersOf(report, kind, name)
      .map(({ id }) => say(id))
      .join(', ') || say(words.usedByNone);
  const questions = report.catalogue.questions.map(
    ({ id, question, reading }) =>
      `- **${say(id)}** ${say(question)} *${say(words.reading)}: ${say(reading)}* (${users('questions', id)})`,
  );
  const values = unsettledValues(report).map(
    ({ name, value, certainty, source }) =>
      `- **${say(name)}** = ${say(value)}, *${say(words.certainties[certainty])}*: ${say(source)} (${users('profile', name)})`,
  );
  const unseen = report.requirements
    .filter(({ verdict }) => verdict === 'not-observable')
    .map((line) => `- **${say(line.id)}** ${say(line.title)}${line.reason ? ` – ${say(line.reason)}` : ''}`);
  const parts: [Words, string[]][] = [
    [words.questions, questions],
    [words.profile, values],
    [words.notObserved, unseen],
  ];
  return [
    '<details>',
    `<summary><b>${say(words.basis)}</b>: ${say(basisSentence(report)[language])}</summary>`,
    '',
    ...parts.flatMap(([heading, items]) =>
      items.length > 0 ? [`**${say(heading)}**`, '', ...items, ''] : [],
    ),
    '</details>',
  ];
}

function erroredSection({ errored }: Report, say: Say): string[] {
  if (errored.length === 0) return [];
  const told = errored.flatMap((line) => [
    `- ${verdictSigns.error} ${say(erroredSentence(line))}`,
    '',
    commandBlock([line.detail, ...(line.replay ? [line.replay] : [])].join('\n')),
    '',
  ]);
  return [`### ${say(words.errored)}`, '', ...told];
}

/** Every rule, how much was covered, and what the verdicts rest on. */
function judgedSections(report: Report, language: Language, say: Say): string[] {
  return [
    `### ${say(words.demands)}`,
    '',
    ...ruleTables(report, demandsIn(report), say),
    `### ${say(words.checks)}`,
    '',
    say(checksSentence(report)),
    '',
    ...ruleTables(report, checksIn(report), say),
    ...coverageSection(report, say),
    ...basis(report, language, say),
  ];
}

/** The report as GitHub-flavoured Markdown in the given language. */
export function renderMarkdown(report: Report, language: Language): string {
  const say: Say = (text) => escapeMarkdown(typeof text === 'string' ? text : text[language]);
  const { candidate, catalogue } = report;
  const facts = inBoth((each) =>
    [
      report.date,
      `${words.seed[each]} ${report.seed}`,
      `${words.catalogue[each]} ${catalogue.version}`,
      `${report.suite.name} ${report.suite.version}`,
    ].join(' · '),
  );
  const caveat = caveatSentence(report);
  // A run that came to nothing judged no rule.
  const isJudged = report.requirements.length > 0;
  const attention = findingsOf(report).flatMap(({ verdict, lines }) =>
    findingSection(report, verdict, lines, language, say),
  );
  const lines = [
    `## ${verdictSigns[report.verdict]} ${say(`${candidate.name} ${candidate.version}`)}`,
    '',
    ...(caveat ? [`> **${say(caveat)}**`, ''] : []),
    `**${say(verdictSentence(report))}**`,
    '',
    ...(report.errorDetail ? [commandBlock(report.errorDetail), ''] : []),
    say(facts),
    '',
    ...(isJudged ? [`${say(words.demands)}: ${say(countsSentence(demandsIn(report)))}.`, ''] : []),
    `**${say(words.howSure)}**`,
    '',
    ...surenessOf(report).map(({ label, text }) => `- ${say(label)}: ${say(text)}`),
    '',
    `[${say(words.wholeReport)}](report.html)`,
    '',
    ...erroredSection(report, say),
    ...attention,
    ...waiverSection(report, say),
    ...comparisonSection(report, say),
    ...(isJudged ? judgedSections(report, language, say) : []),
  ];
  return `${lines.join('\n')}\n`;
}
