/** Common Test Report Format (ctrf.io, specification 0.0.0), one test per demand on the record system, in English. */
import { account, OUTCOMES, runFault, summary } from './cases.ts';
import { casesIn } from './demands.ts';
import type { Report, RequirementLine } from './schema.ts';
import { serviceName, sourceWords } from './sentences.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waiverSentence } from './waiver-sentences.ts';

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
  /** Milliseconds; no time is in a report, so that the same report gives the same bytes. */
  readonly duration: 0;
  readonly suite: readonly string[];
  readonly message?: string;
  readonly trace?: string;
  readonly rawStatus?: string;
  readonly tags?: readonly string[];
  readonly labels?: Readonly<Record<string, string | number>>;
}

function testOf(report: Report, line: RequirementLine): Test {
  const { id, title, verdict, level, binds, service, exercised } = line;
  const status = STATUSES[OUTCOMES[verdict]];
  return {
    name: visible(`${id} ${title.en}`),
    status,
    duration: 0,
    suite: [visible(serviceName(service).en)],
    ...(verdict !== 'passed' && { message: visible(summary(line)) }),
    ...(line.failure && { trace: account(line) }),
    rawStatus: verdict,
    tags: [level, binds],
    labels: { id: visible(id), source: visible(sourceWords(report, line).en), exercised },
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
    ...overdueWaivers(report).map((waiver) =>
      red(`Waiver of ${waiver.rule}`, `${waiverSentence(waiver).en} (${waiver.ticket}: ${waiver.reason})`),
    ),
  ];
}

/** The report as CTRF JSON. */
export function renderCtrf(report: Report): string {
  const { suite, candidate, catalogue, date, seed, effort } = report;
  const tests = [...testsBesides(report), ...casesIn(report).map((line) => testOf(report, line))];
  const count = (status: Status) => tests.filter((test) => test.status === status).length;
  const day = Date.parse(`${date}T00:00:00Z`);
  const at = Number.isNaN(day) ? 0 : day;
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
        start: at,
        stop: at,
      },
      tests,
      environment: {
        appName: visible(candidate.name),
        appVersion: visible(candidate.version),
        extra: { catalogue: catalogue.version, date, seed, ...(effort && { effort: effort.name }) },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
