/** Common Test Report Format (ctrf.io, specification 0.0.0), one test per demand on the record system, in English. */
import { account, OUTCOMES, runFault, summary } from './cases.ts';
import { casesIn } from './demands.ts';
import { erroredAccount, erroredSentence } from './errored.ts';
import type { Report, RequirementLine } from './schema.ts';
import { serviceName, sourceWords } from './sentences.ts';
import { shares, type Timing } from './timing.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from './waiver-sentences.ts';

const SPECIFICATION = '0.0.0';

/** An undecided rule is told as failed: consumers pass over `other` and `pending`. */
const STATUSES = {
  passed: 'passed',
  failure: 'failed',
  error: 'failed',
  skipped: 'skipped',
} as const;
type Status = (typeof STATUSES)[keyof typeof STATUSES];

interface Test {
  readonly name: string;
  readonly status: Status;
  /** Milliseconds. */
  readonly duration: number;
  readonly suite: readonly string[];
  readonly message?: string;
  readonly trace?: string;
  readonly rawStatus?: string;
  readonly tags?: readonly string[];
  readonly labels?: Readonly<Record<string, string | number>>;
}

function testOf(report: Report, line: RequirementLine, duration: number): Test {
  const { id, title, verdict, level, binds, service, exercised } = line;
  const status = STATUSES[OUTCOMES[verdict]];
  return {
    // The id alone: a rule that is put in other words is the same test.
    name: visible(id),
    status,
    duration,
    suite: [visible(serviceName(service).en)],
    ...(verdict !== 'passed' && { message: visible(`${title.en}: ${summary(line)}`) }),
    ...(line.failure && { trace: account(line) }),
    rawStatus: verdict,
    tags: [level, binds],
    labels: { title: visible(title.en), source: visible(sourceWords(report, line).en), exercised },
  };
}

/** What is red besides the rules: the run itself, and waivers that no longer hold. */
function testsBesides(report: Report): Test[] {
  const fault = runFault(report);
  const red = (name: string, message: string): Test => ({
    name: visible(name),
    status: 'failed',
    duration: 0,
    suite: ['run'],
    message: visible(message),
  });
  return [
    ...(fault ? [red('The candidate can be judged', fault)] : []),
    ...report.errored.map((line) => ({
      ...red(`Scenario ${line.scenario}`, erroredSentence(line).en),
      trace: erroredAccount(line).map(visible).join('\n'),
    })),
    ...overdueWaivers(report).map((waiver) =>
      red(
        `Waiver of ${waivedWhat(waiver)}`,
        `${waiverSentence(waiver).en} (${waiver.ticket}: ${waiver.reason})`,
      ),
    ),
  ];
}

/** The report as CTRF JSON; the same report gives the same bytes where no timing is told. */
export function renderCtrf(report: Report, timing?: Timing): string {
  const { suite, candidate, catalogue, date, seed, effort, run, record } = report;
  const cases = casesIn(report);
  const timeOf = shares(cases, timing);
  const tests = [...testsBesides(report), ...cases.map((line) => testOf(report, line, timeOf(line)))];
  const count = (status: Status) => tests.filter((test) => test.status === status).length;
  const day = Date.parse(timing?.startedAt ?? `${date}T00:00:00Z`);
  const start = Number.isNaN(day) ? 0 : day;
  const document = {
    reportFormat: 'CTRF',
    specVersion: SPECIFICATION,
    generatedBy: suite.name,
    results: {
      tool: { name: suite.name, version: suite.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: 0,
        other: 0,
        start,
        stop: start + (timing?.milliseconds ?? 0),
      },
      tests,
      environment: {
        appName: visible(candidate.name),
        appVersion: visible(candidate.version),
        extra: {
          catalogue: catalogue.version,
          date,
          seed,
          ...(effort && { effort: effort.name }),
          ...(run && { run }),
          ...(record && { record: record.sha256 }),
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
