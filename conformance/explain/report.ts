/** The report document, from judged runs: what every view is rendered from. */

import { actorOf } from '../../machines/contract/acts.ts';
import type { ProfileKey } from '../../machines/contract/profile.ts';
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import { situationsFor } from '../../machines/requirements/needed-situations.ts';
import { openQuestions } from '../../machines/requirements/open-questions.ts';
import { DOCUMENTS } from '../../machines/requirements/requirement.ts';
import { ONLY, WHATEVER } from '../../machines/words/detail-words.ts';
import { phraseOf } from '../../machines/words/phrases.ts';
import { inFull } from '../../machines/words/profile-value.ts';
import { countsIn } from '../../reports/demands.ts';
import { type Failure, REPORT_VERSION, type Report } from '../../reports/schema.ts';
import { plainPractice } from '../../scenarios/data/practice.ts';
import { storyOf } from '../../scenarios/plan.ts';
import { completenessOf } from '../conclude/completeness.ts';
import type { Conclusion } from '../conclude/conclude.ts';
import type { Needs } from '../conclude/needs.ts';
import type { Tally } from '../conclude/tally.ts';
import type { JudgedRun, RuleVerdict } from '../conclude/verdict.ts';
import { withWords } from '../privacy/said.ts';
import { swept } from '../privacy/sweep.ts';
import { profileOf } from '../record/profile-of.ts';
import { SUITE_NAME } from '../version.ts';
import { deadlineOf } from './deadline.ts';
import { erroredLines } from './errored-line.ts';
import { stepLines } from './evidence.ts';
import { type ReplayedFrom, replayCommand } from './replay-line.ts';
import { readOf } from './what-was-read.ts';

export interface ReportOptions extends ReplayedFrom {
  /** Whether free text, names and identity numbers of messages are shown. */
  readonly withTexts: boolean;
  /** The SHA-256 of the record's bytes, in hexadecimal digits, where there is a record. */
  readonly recordDigest?: string | undefined;
  /** Where the report is made. */
  readonly environment?: Report['environment'];
}

/** The report on a run: from its header, what its judged runs came to and what was concluded, and nothing else. */
export function reportOf(
  header: RecordHeader,
  tally: Tally,
  conclusion: Conclusion,
  options: ReportOptions,
): Report {
  const report = unswept(header, tally, conclusion, options);
  return options.withTexts ? told(report) : swept(report);
}

/** What a candidate said, without the marks it is found by. */
const told = ({ errorDetail, ...report }: Report): Report => ({
  ...report,
  ...(errorDetail !== undefined && { errorDetail: withWords(errorDetail) }),
});

function unswept(header: RecordHeader, tally: Tally, conclusion: Conclusion, options: ReportOptions): Report {
  const { planted, statement } = header;
  const { name, version } = statement;
  return {
    format: 'ddfl-report',
    version: REPORT_VERSION,
    suite: { name: SUITE_NAME, version: header.suite },
    catalogue: catalogueOf(header, conclusion),
    date: header.date,
    seed: header.seed,
    runs: header.runs,
    ...(header.effort && { effort: effortLine(header.effort, header.thoroughness) }),
    services: header.services,
    ...(header.only && { only: header.only }),
    candidate: { name, version, statement: header.statement, ...(planted && { planted }) },
    verdict: conclusion.verdict,
    exitCode: conclusion.exitCode,
    failOn: 'verdict',
    ...(conclusion.error && { error: conclusion.error }),
    ...(conclusion.cutShort && { cutShort: conclusion.cutShort }),
    ...(conclusion.detail && { errorDetail: conclusion.detail }),
    counts: countsOf(conclusion),
    played: {
      scenarios: tally.runs,
      acts: tally.acts,
      messages: tally.messages,
    },
    ...(header.run && { run: header.run }),
    ...(header.profile && { profile: header.profile }),
    ...(options.environment && { environment: options.environment }),
    ...(options.recordDigest && {
      record: {
        sha256: options.recordDigest,
        ...(header.redacted && { redactedFrom: header.redacted.of }),
      },
    }),
    requirements: conclusion.verdicts.map((verdict) => ({
      ...requirementLine(verdict, options),
      situations: situationLines(verdict, tally, header),
    })),
    waivers: [...conclusion.waivers],
    errored: erroredLines(tally.errored(), options),
    stories: tally.stories().map(storyLine),
    coverage: tally.services.map((service) => coverageOf(service, header, tally, conclusion)),
  };
}

function effortLine(
  effort: NonNullable<RecordHeader['effort']>,
  thoroughness: RecordHeader['thoroughness'],
): NonNullable<Report['effort']> {
  return { ...effort, ...(thoroughness !== undefined && { further: thoroughness }) };
}

/** How much of a service was covered, and of what it is complete where nothing stopped the run. */
function coverageOf(
  service: Service,
  header: RecordHeader,
  tally: Tally,
  { error, cutShort }: Conclusion,
): Report['coverage'][number] {
  const covered = tally.coverage.of(service);
  const completeness =
    error || cutShort || header.only
      ? undefined
      : completenessOf(service, header, covered, tally.coverage.isCutShort(service));
  return { ...covered, ...(completeness && { completeness }) };
}

function catalogueOf(header: RecordHeader, conclusion: Conclusion): Report['catalogue'] {
  const profile = profileOf(header);
  const given = (Object.keys(profile) as ProfileKey[]).filter((key) => profile[key].certainty === 'given');
  const keys = new Set<ProfileKey>([
    ...conclusion.verdicts.flatMap(({ rule }) => rule.profile ?? []),
    ...given,
  ]);
  return {
    version: header.catalogue,
    documents: DOCUMENTS,
    questions: Object.entries(openQuestions).map(([id, words]) => ({ id, ...words })),
    profile: [...keys].map((key) => {
      const { value, certainty, source } = profile[key];
      return { name: key, value: inFull(value), certainty, source };
    }),
  };
}

function countsOf({ verdicts }: Conclusion): Report['counts'] {
  return countsIn(verdicts.filter(({ rule }) => rule.binds === 'ehr'));
}

function situationLines(
  { rule }: RuleVerdict,
  tally: Tally,
  header: RecordHeader,
): Report['requirements'][number]['situations'] {
  return situationsFor(rule, header, profileOf(header)).map(({ name, words }) => ({
    what: words,
    count: tally.situations.count(rule.id, name),
  }));
}

function requirementLine(
  { rule, verdict, exercised, reason, failure, failedIn }: RuleVerdict,
  options: ReportOptions,
): Omit<Report['requirements'][number], 'situations'> {
  const { id, service, level, binds, title, sources } = rule;
  const deadline = failure && deadlineOf(rule, failure.shown.judgement.steps[failure.divergence.step - 1]);
  return {
    id,
    service,
    level,
    binds,
    title,
    sources: sources.map(({ document, place }) => ({ document, place })),
    verdict,
    exercised,
    needs: [...(rule.needs ?? [])],
    ...(reason && { reason }),
    ...(failedIn && { failedIn }),
    ...(failure && {
      failure: {
        ...failure.divergence.mismatch,
        steps: stepLines(failure.shown.run, failure.divergence.step, options.withTexts, {
          step: failure.divergence.step,
          read: readOf(failure.shown.judgement, failure.divergence),
        }),
        start: failure.shown.run.start,
        ...(failure.shown.run.drawn && { practice: failure.shown.run.drawn }),
        replay: replayCommand(id, failure.shown.run, failure.divergence.step, options),
        occurrences: failure.occurrences,
        services: [...failure.services],
        ...(failure.shown.run.search && { search: failure.shown.run.search }),
        needs: needsInWords(failure.needs),
        ...(deadline && { deadline }),
      },
    }),
    questions: [...(rule.questions ?? [])],
    profile: [...(rule.profile ?? [])],
  };
}

function needsInWords({ whatever, only }: Needs): Failure['needs'] {
  return {
    whatever: whatever.map((detail) => WHATEVER[detail]),
    only: only.map(({ detail, act }) => ({ what: ONLY[detail], ...(act && { step: act }) })),
  };
}

function storyLine({ run, judgement }: JudgedRun): Report['stories'][number] {
  const story = storyOf(run.name);
  const divergence = judgement.divergences[0]?.step;
  return {
    name: run.name,
    service: story?.service ?? 'e-consultation',
    title: story?.title ?? { nb: run.name, en: run.name },
    steps: run.acts.map((act, index) => {
      const number = index + 1;
      const step = run.steps[index];
      const tested = [...judgement.exercised].filter(([, numbers]) => numbers.includes(number));
      return {
        actor: actorOf(act),
        text: phraseOf(act, plainPractice),
        at: step?.at ?? run.start,
        outcome: step?.outcome ?? 'not-played',
        verdict: number > judgement.judged ? 'not-judged' : number === divergence ? 'diverged' : 'held',
        requirements: tested.map(([id]) => id),
      };
    }),
  };
}
