/** The summary a person reads in ten seconds in a terminal. */

import { caveatSentence } from './caveat.ts';
import { coverageLines } from './console-coverage.ts';
import { comparisonLines, waiverLines } from './console-known.ts';
import { checksSentence, demandsIn } from './demands.ts';
import { erroredSentence } from './errored.ts';
import { searchedSentence } from './failure-sentences.ts';
import { alike, findingsOf } from './findings.ts';
import { COLOURS, INDENT, LINE_MAX, Pen } from './pen.ts';
import type { Language, Report, RequirementLine } from './schema.ts';
import { byService, countsSentence, inBoth, serviceName, sourceWords, verdictSentence } from './sentences.ts';
import { surenessOf } from './sureness.ts';
import { clipped, visible } from './visible.ts';
import { verdictSigns, words } from './words.ts';

/** After so many findings of one verdict told whole, only their headlines. */
const WHOLE_MAX = 10;

function pathLines(line: RequirementLine, pen: Pen): string[] {
  const steps = (line.failure?.steps ?? []).map((step) => {
    const act = typeof step.act.type === 'string' ? step.act.type : step.text;
    const place =
      typeof step.act.practice === 'number' ? ` (${pen.say(words.office)} ${step.act.practice})` : '';
    const text = `${step.diverges ? '▸ ' : ''}${step.number} ${pen.say(act)}${place}`;
    return step.diverges ? pen.style('bold', text) : text;
  });
  const rows: string[] = [];
  for (const step of steps) {
    const row = rows.at(-1);
    const joined = `${row}   ${step}`;
    if (row === undefined || joined.length > LINE_MAX) rows.push(step);
    else rows[rows.length - 1] = joined;
  }
  return rows.map((row, index) => pen.labelled(index === 0 ? words.shortest : { nb: '', en: '' }, row));
}

function headline(line: RequirementLine, pen: Pen): string {
  const mark = pen.style(
    [COLOURS[line.verdict], 'bold'],
    `${verdictSigns[line.verdict]} ${pen.say(line.id)}`,
  );
  return `${mark} ${pen.say(words.levels[line.level])}  ${pen.say(line.title)}`;
}

/** A rule that needs attention, as the design shows it; rules that fail in one and the same way under one account. */
function account(report: Report, lines: readonly RequirementLine[], pen: Pen): string[] {
  const [line] = lines;
  if (!line) return [];
  const { failure, reason } = line;
  const rows = lines.map((each) => headline(each, pen));
  if (lines.length === 1) rows.push(pen.labelled(words.source, pen.say(sourceWords(report, line))));
  if (reason) rows.push(pen.labelled(words.reason, pen.say(reason)));
  if (failure) {
    const expected = pen.say(failure.expected);
    const actual = pen.say(failure.actual);
    const actualLabel = pen.style('dim', words.actual[pen.language]);
    if (expected.length + actual.length + 30 <= LINE_MAX) {
      rows.push(pen.labelled(words.expected, `${expected}      ${actualLabel}  ${actual}`));
    } else {
      rows.push(pen.labelled(words.expected, expected), pen.labelled(words.actual, actual));
    }
    // The command is copied, so it is never cut.
    const searched = searchedSentence(failure);
    rows.push(...pathLines(line, pen));
    if (searched) rows.push(pen.labelled(words.searched, pen.say(searched)));
    rows.push(pen.labelled(words.replay, visible(failure.replay)));
  }
  return [...rows, ''];
}

function attention(report: Report, pen: Pen): string[] {
  return findingsOf(report).flatMap(({ lines }) => {
    const groups = alike(lines);
    return [
      ...groups.slice(0, WHOLE_MAX).flatMap((group) => account(report, group, pen)),
      ...groups.slice(WHOLE_MAX).flatMap((group) => group.map((line) => headline(line, pen))),
      ...(groups.length > WHOLE_MAX ? [''] : []),
    ];
  });
}

function erroredLines({ errored }: Report, pen: Pen): string[] {
  const rows = errored.flatMap((line) => [
    `  ${pen.style(COLOURS.error, verdictSigns.error)} ${pen.whole(erroredSentence(line))}`,
    pen.labelled(words.detail, pen.style('dim', pen.say(line.detail))),
    ...(line.replay ? [pen.labelled(words.replay, visible(line.replay))] : []),
  ]);
  return rows.length === 0 ? [] : [`  ${pen.say(words.errored)}`, ...rows, ''];
}

function surenessLines(report: Report, pen: Pen): string[] {
  const lines = surenessOf(report).map(({ label, text }) => [pen.say(label), pen.say(text)] as const);
  const width = Math.max(0, ...lines.map(([label]) => label.length)) + 2;
  const rows = lines.map(([label, text]) => `${INDENT}${pen.style('dim', label.padEnd(width) + text)}`);
  return [`  ${pen.say(words.howSure)}`, ...rows];
}

/** The report as a terminal shows it after a run, in the given language. */
export function renderSummary(report: Report, language: Language, options: { colour: boolean }): string {
  const pen = new Pen(language, options.colour);
  const { candidate, catalogue } = report;
  const groups = byService(demandsIn(report));
  const names = groups.map(({ name }) => name[language].length);
  const nameWidth = Math.max(0, ...names) + 2;
  const facts = inBoth((each) =>
    [
      report.date,
      report.services.map((service) => serviceName(service)[each]).join(', '),
      `${words.seed[each].toLowerCase()} ${report.seed}`,
      `${words.catalogue[each].toLowerCase()} ${catalogue.version}`,
    ].join(' · '),
  );
  const caveat = caveatSentence(report);
  const { errorDetail } = report;
  const verdict = `${verdictSigns[report.verdict]} ${pen.whole(verdictSentence(report))}`;
  return [
    '',
    pen.style('bold', pen.say(clipped(`${candidate.name} ${candidate.version}`, LINE_MAX))),
    pen.style('dim', pen.say(facts)),
    ...(caveat ? [pen.style(['yellow', 'bold'], pen.whole(caveat))] : []),
    '',
    ...erroredLines(report, pen),
    ...attention(report, pen),
    ...waiverLines(report, pen),
    ...comparisonLines(report, pen),
    `  ${words.demands[language]}`,
    ...groups.map(
      ({ name, lines }) => `${INDENT}${pen.say(name).padEnd(nameWidth)}${pen.say(countsSentence(lines))}`,
    ),
    ...coverageLines(report, pen),
    ...surenessLines(report, pen),
    ...(report.requirements.length > 0 ? [`  ${pen.style('dim', pen.say(checksSentence(report)))}`] : []),
    '',
    pen.style([COLOURS[report.verdict], 'bold'], verdict),
    ...(errorDetail ? [pen.labelled(words.detail, pen.style('dim', pen.say(errorDetail)))] : []),
    '',
  ].join('\n');
}
