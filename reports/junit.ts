/** JUnit XML for build servers: one suite per service, one case per demand on the record system, in English. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { account, OUTCOMES, runFault, summary } from './cases.ts';
import { caveatSentence } from './caveat.ts';
import { changeSentence } from './comparison-sentences.ts';
import { casesIn, checksSentence } from './demands.ts';
import { effortSentence } from './effort-sentence.ts';
import { erroredAccount, erroredSentence } from './errored.ts';
import type { Report, RequirementLine } from './schema.ts';
import { byService, playedSentence, sourceWords } from './sentences.ts';
import { shares, type Timing } from './timing.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from './waiver-sentences.ts';

/** xmlbuilder2 4.0 leaves what looks like an entity unescaped (`&nbsp;`, `&#0;`), so every ampersand is escaped first. */
const text = (value: string): string => value.replaceAll('&', '&amp;');
const oneLine = (value: string): string => text(visible(value));

function totalsOf(lines: readonly RequirementLine[]) {
  const count = (outcome: string) => lines.filter(({ verdict }) => OUTCOMES[verdict] === outcome).length;
  return {
    tests: lines.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function addProperties(parent: XMLBuilder, properties: Readonly<Record<string, string>>): void {
  const list = parent.ele('properties');
  for (const [name, value] of Object.entries(properties))
    list.ele('property', { name, value: oneLine(value) });
}

function addCase(suite: XMLBuilder, report: Report, line: RequirementLine, time: string | undefined): void {
  const change = report.comparison?.changes.find(({ rule }) => rule === line.id);
  const testCase = suite.ele('testcase', {
    // The id alone: a rule that is put in other words is the same test.
    name: oneLine(line.id),
    classname: oneLine(`ddfl.${line.service}`),
    ...(time && { time }),
  });
  addProperties(testCase, {
    title: line.title.en,
    level: line.level,
    binds: line.binds,
    source: sourceWords(report, line).en,
    verdict: line.verdict,
    exercised: String(line.exercised),
    ...(change && { change: `${change.kind}: ${changeSentence(change).en}` }),
  });
  const outcome = OUTCOMES[line.verdict];
  const message = oneLine(`${line.title.en}: ${summary(line)}`);
  if (outcome === 'skipped') testCase.ele('skipped', { message });
  else if (outcome !== 'passed')
    testCase.ele(outcome, { message, type: line.verdict }).txt(text(account(line)));
  else if (line.verdict === 'warning') testCase.ele('system-out').txt(text(`warning\n${account(line)}`));
}

/** A run that did not pass must be red, also when no rule tells why: it stopped, or nothing was judged. */
function addRun(root: XMLBuilder, report: Report, fault: string): void {
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const message = oneLine(fault);
  const testCase = root.ele('testsuite', { name: 'run', ...counts }).ele('testcase', {
    name: 'The candidate can be judged',
    classname: 'ddfl.run',
  });
  testCase.ele('error', { message, type: report.verdict }).txt(message);
}

/** A case for each scenario that ended in an error. */
function addErrored(root: XMLBuilder, { errored }: Report): void {
  if (errored.length === 0) return;
  const counts = { tests: errored.length, failures: 0, errors: errored.length, skipped: 0 };
  const suite = root.ele('testsuite', { name: 'errored', ...counts });
  for (const line of errored) {
    const account = erroredAccount(line).map(visible).join('\n');
    suite
      .ele('testcase', { name: oneLine(`Scenario ${line.scenario}`), classname: 'ddfl.errored' })
      .ele('error', { message: oneLine(erroredSentence(line).en), type: 'error' })
      .txt(text(account));
  }
}

/** A case for each waiver that makes the run fail; one that holds is told with its rule. */
function addWaivers(root: XMLBuilder, waivers: Report['waivers']): void {
  if (waivers.length === 0) return;
  const counts = { tests: waivers.length, failures: waivers.length, errors: 0, skipped: 0 };
  const suite = root.ele('testsuite', { name: 'waivers', ...counts });
  for (const waiver of waivers) {
    const message = oneLine(waiverSentence(waiver).en);
    suite
      .ele('testcase', { name: oneLine(`Waiver of ${waivedWhat(waiver)}`), classname: 'ddfl.waivers' })
      .ele('failure', { message, type: waiver.state })
      .txt(oneLine(`${waiver.ticket}: ${waiver.reason}`));
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

/** The report as JUnit XML; the same report gives the same bytes where no timing is told. */
export function renderJUnit(report: Report, timing?: Timing): string {
  const cases = casesIn(report);
  const timeOf = shares(cases, timing);
  const at = timing && { timestamp: timing.startedAt };
  const totals = totalsOf(cases);
  const overdue = overdueWaivers(report);
  const failures = totals.failures + overdue.length;
  const fault = runFault(report);
  const effort = effortSentence(report);
  const caveat = caveatSentence(report);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: oneLine(`${report.candidate.name} ${report.candidate.version}`),
    ...totals,
    tests: totals.tests + overdue.length + report.errored.length + (fault ? 1 : 0),
    failures,
    errors: totals.errors + report.errored.length + (fault ? 1 : 0),
    ...(timing && { time: seconds(timing.milliseconds) }),
    ...at,
  });
  if (fault) addRun(root, report, fault);
  addErrored(root, report);
  addWaivers(root, overdue);
  for (const { service, lines } of byService(cases)) {
    const time = lines.reduce((sum, line) => sum + timeOf(line), 0);
    const suite = root.ele('testsuite', {
      name: oneLine(service),
      ...totalsOf(lines),
      ...(timing && { time: seconds(time) }),
      ...at,
    });
    addProperties(suite, {
      candidate: `${report.candidate.name} ${report.candidate.version}`,
      suite: `${report.suite.name} ${report.suite.version}`,
      catalogue: report.catalogue.version,
      date: report.date,
      seed: String(report.seed),
      ...(report.run && { run: report.run }),
      ...(report.record && { record: `SHA-256 ${report.record.sha256}` }),
      played: playedSentence(report).en,
      ...(effort && { effort: effort.en }),
      checks: checksSentence(report).en,
      ...(caveat && { planted: caveat.en }),
    });
    for (const line of lines) addCase(suite, report, line, timing && seconds(timeOf(line)));
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
