/** SARIF 2.1.0 (OASIS) for code scanning: the rules of the catalogue, a result for each, the path as a code flow. */
import { runFault, summary } from './cases.ts';
import type { Failure, Report, RequirementLine, Verdict } from './schema.ts';
import { sourceWords } from './sentences.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waiverSentence } from './waiver-sentences.ts';
import { words } from './words.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Where what is told here is told in full, beside this file. */
const EVIDENCE = 'report.json';

/** A level other than none only goes with `fail`. An undecided rule is told as an error: less would read as green. */
const RESULTS = {
  passed: { kind: 'pass', level: 'none' },
  failed: { kind: 'fail', level: 'error' },
  error: { kind: 'fail', level: 'error' },
  'not-tried': { kind: 'fail', level: 'error' },
  inconclusive: { kind: 'fail', level: 'error' },
  warning: { kind: 'fail', level: 'warning' },
  waived: { kind: 'fail', level: 'error' },
  'not-applicable': { kind: 'notApplicable', level: 'none' },
  'not-observable': { kind: 'informational', level: 'none' },
} as const satisfies Record<Verdict, { kind: string; level: string }>;

const text = (value: string) => ({ text: visible(value) });

function ruleOf(report: Report, line: RequirementLine) {
  const { id, title, level, binds, questions, profile, service } = line;
  const source = sourceWords(report, line).en;
  return {
    id: visible(id),
    shortDescription: text(title.en),
    help: text(`${title.en}. Source: ${source}`),
    defaultConfiguration: { level: level === 'must' ? 'error' : 'warning' },
    properties: { level, binds, source: visible(source), questions, profile, tags: [visible(service)] },
  };
}

function codeFlow({ steps }: Failure) {
  return {
    threadFlows: [
      {
        locations: steps.map((step) => ({
          executionOrder: step.number,
          importance: step.diverges ? 'essential' : 'important',
          location: {
            message: text(`${step.text.en} (${words.outcomes[step.outcome].en})`),
            physicalLocation: { artifactLocation: { uri: EVIDENCE } },
          },
        })),
      },
    ],
  };
}

function resultOf(report: Report, line: RequirementLine, ruleIndex: number) {
  const { id, service, verdict, exercised, reason, failure } = line;
  const replay = failure ? ` Replay: ${failure.replay}` : '';
  return {
    ruleId: visible(id),
    ruleIndex,
    ...RESULTS[verdict],
    message: text(`${verdict}: ${line.title.en}. ${summary(line)}.${replay}`),
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: EVIDENCE } },
        logicalLocations: [{ name: visible(id), fullyQualifiedName: visible(`${service}/${id}`) }],
      },
    ],
    partialFingerprints: { 'ddflRule/v1': visible(id) },
    ...(failure && { codeFlows: [codeFlow(failure)], occurrenceCount: failure.occurrences }),
    ...(verdict === 'waived' && {
      suppressions: [
        { kind: 'external', status: 'accepted', justification: visible(justification(report, line)) },
      ],
    }),
    properties: { verdict, exercised, ...(reason && { reason: visible(reason.en) }) },
  };
}

/** Why a waived rule may fail: as the vendor wrote it, or as the report says. */
function justification(report: Report, { id, reason }: RequirementLine): string {
  const waiver = report.waivers.find(({ rule }) => rule === id);
  return waiver ? `${waiver.ticket}: ${waiver.reason}, until ${waiver.until}` : (reason?.en ?? '');
}

/** What is wrong besides the rules: the run itself, and waivers that no longer hold. */
function notificationsOf(report: Report) {
  const fault = runFault(report);
  const waivers = overdueWaivers(report).map((each) => `Waiver of ${each.rule}: ${waiverSentence(each).en}`);
  return [...(fault ? [fault] : []), ...waivers].map((message) => ({
    level: 'error',
    message: text(message),
  }));
}

/** The report as SARIF JSON, in English. */
export function renderSarif(report: Report): string {
  const { suite, candidate, catalogue, date, seed, effort, requirements, exitCode } = report;
  const document = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: suite.name,
            version: suite.version,
            rules: requirements.map((line) => ruleOf(report, line)),
          },
        },
        invocations: [
          {
            executionSuccessful: report.verdict !== 'error',
            exitCode,
            toolExecutionNotifications: notificationsOf(report),
          },
        ],
        artifacts: [{ location: { uri: EVIDENCE }, description: text('The report document') }],
        results: requirements.map((line, index) => resultOf(report, line, index)),
        properties: {
          candidate: visible(`${candidate.name} ${candidate.version}`),
          catalogue: catalogue.version,
          date,
          seed,
          ...(effort && { effort: effort.name }),
        },
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
