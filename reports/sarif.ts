/** SARIF 2.1.0 (OASIS) for code scanning: the rules of the catalogue, a result for each, the path as a code flow. */
import { ALARMS, type Alarming, isAlarming, runFault, summary } from './cases.ts';
import { casesIn } from './demands.ts';
import { erroredAccount, erroredSentence } from './errored.ts';
import type { Failure, Report, RequirementLine } from './schema.ts';
import { sourceWords } from './sentences.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from './waiver-sentences.ts';
import { words } from './words.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A place in the vendor's repository, without which code scanning shows nothing; no rule is about a line of it. */
const placeIn = (path: string) => ({
  physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region: { startLine: 1 } },
});

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

function codeFlow({ steps }: Failure, path: string) {
  return {
    threadFlows: [
      {
        locations: steps.map((step) => ({
          executionOrder: step.number,
          importance: step.diverges ? 'essential' : 'important',
          location: {
            message: text(`${step.text.en} (${words.outcomes[step.outcome].en})`),
            ...placeIn(path),
          },
        })),
      },
    ],
  };
}

function resultOf(line: Alarming, ruleIndex: number, path: string) {
  const { id, service, verdict, exercised, reason, failure } = line;
  const replay = failure ? ` Replay: ${failure.replay}` : '';
  return {
    ruleId: visible(id),
    ruleIndex,
    kind: 'fail',
    level: ALARMS[verdict],
    message: text(`${verdict}: ${line.title.en}. ${summary(line)}.${replay}`),
    locations: [
      {
        ...placeIn(path),
        logicalLocations: [{ name: visible(id), fullyQualifiedName: visible(`${service}/${id}`) }],
      },
    ],
    partialFingerprints: { 'ddflRule/v1': visible(id) },
    ...(failure && { codeFlows: [codeFlow(failure, path)], occurrenceCount: failure.occurrences }),
    properties: { verdict, exercised, ...(reason && { reason: visible(reason.en) }) },
  };
}

/** What is wrong besides the rules: the run itself, and waivers that no longer hold. */
function notificationsOf(report: Report) {
  const fault = runFault(report);
  const waivers = overdueWaivers(report).map(
    (each) => `Waiver of ${waivedWhat(each)}: ${waiverSentence(each).en}`,
  );
  const errored = report.errored.map((line) =>
    [erroredSentence(line).en, ...erroredAccount(line)].join('. '),
  );
  return [...(fault ? [fault] : []), ...errored, ...waivers].map((message) => ({
    level: 'error',
    message: text(message),
  }));
}

/** Where the results are put unless a place is named: beside this file. */
export const SARIF_PATH = 'report.json';

/** The report as SARIF JSON, in English, its results at a file of the vendor's repository. */
export function renderSarif(report: Report, path = SARIF_PATH): string {
  const { suite, candidate, catalogue, date, seed, effort, run, record, requirements, exitCode } = report;
  const told = new Set(casesIn(report));
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
        results: requirements.flatMap((line, index) =>
          told.has(line) && isAlarming(line) ? [resultOf(line, index, path)] : [],
        ),
        properties: {
          candidate: visible(`${candidate.name} ${candidate.version}`),
          catalogue: catalogue.version,
          date,
          seed,
          ...(effort && { effort: effort.name }),
          ...(run && { run }),
          ...(record && { record: record.sha256 }),
        },
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
