/** @jsxRuntime automatic @jsxImportSource preact */
/** What needs attention, worst first: each failure on one screen, those that are one and the same told once. */

import { occurrencesSentence, searchedSentence } from '../failure-sentences.ts';
import { alike, type FindingVerdict, findingsOf } from '../findings.ts';
import type { Failure, Report, RequirementLine, Words } from '../schema.ts';
import { sourceWords } from '../sentences.ts';
import { words } from '../words.ts';
import { findingAnchor, ruleAnchor } from './anchors.ts';
import { DeadlineCalendar } from './deadline.tsx';
import { findable } from './find.tsx';
import { Say } from './language.tsx';
import { OffendingMessage } from './message.tsx';
import { pageWords } from './page-words.ts';
import { toneOf } from './palette.ts';
import { Path, Replay } from './path.tsx';
import { Fact, Section } from './section.tsx';
import { SequenceDiagram } from './sequence.tsx';
import { Troubles } from './troubles.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { OverdueWaivers } from './waivers.tsx';

/** With more failures than this, how each came about is folded, so that all of them can be overlooked. */
const UNFOLDED_MAX = 3;
/** As many of a verdict as are shown without folding out. */
const SHOWN_MAX = 10;

function RuleMarks({ line, hasVerdict }: { line: RequirementLine; hasVerdict: boolean }) {
  return (
    <>
      {hasVerdict && (
        <>
          <VerdictMark verdict={line.verdict} />{' '}
        </>
      )}
      <a class="id" href={`#${ruleAnchor(line.id)}`}>
        {line.id}
      </a>{' '}
      <span class="quiet">
        <Say text={words.levels[line.level]} /> · <Say text={words.binds[line.binds]} />
      </span>
    </>
  );
}

/** The rules of a finding: one as a heading, several as a list under what they have in common. */
function Headline(props: { report: Report; lines: readonly RequirementLine[]; first: RequirementLine }) {
  const { report, lines, first } = props;
  const headingId = `${findingAnchor(first.id)}-heading`;
  if (lines.length === 1) {
    return (
      <>
        <p class="finding-marks">
          <RuleMarks line={first} hasVerdict />
        </p>
        <h4 id={headingId} class="named">
          <Say text={first.title} />
        </h4>
      </>
    );
  }
  return (
    <>
      <p class="finding-marks">
        <VerdictMark verdict={first.verdict} /> <span>{lines.length} ×</span>
      </p>
      <h4 id={headingId}>
        <Say text={first.failure ? pageWords.sameFailure : pageWords.sameReason} />
      </h4>
      <ul class="rules-alike">
        {lines.map((line, index) => (
          <li key={line.id} id={index > 0 ? findingAnchor(line.id) : undefined} {...findable('finding')}>
            <RuleMarks line={line} hasVerdict={false} />{' '}
            <span class="named">
              <Say text={line.title} />
            </span>
            <span class="rule-reason">
              <Say text={sourceWords(report, line)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `source` is absent where each of several rules tells its own. */
function Account({ first, source }: { first: RequirementLine; source: Words | undefined }) {
  const { failure, reason } = first;
  return (
    <>
      {failure && (
        <dl class="contrast">
          <Fact label={words.expected}>
            <bdi>
              <Say text={failure.expected} />
            </bdi>
          </Fact>
          <Fact label={words.actual}>
            <bdi>
              <Say text={failure.actual} />
            </bdi>
          </Fact>
        </dl>
      )}
      {(reason || source) && (
        <dl class="account">
          {reason && (
            <Fact label={words.reason}>
              <bdi>
                <Say text={reason} />
              </bdi>
            </Fact>
          )}
          {source && (
            <Fact label={words.source}>
              <Say text={source} />
            </Fact>
          )}
        </dl>
      )}
    </>
  );
}

/** How a failure came about: pictures, steps, replay. */
function Course({ failure, anchor }: { failure: Failure; anchor: string }) {
  const searched = searchedSentence(failure);
  return (
    <>
      <OffendingMessage failure={failure} />
      {failure.deadline && <DeadlineCalendar failure={failure} deadline={failure.deadline} />}
      <div class="course">
        <SequenceDiagram failure={failure} id={`${anchor}-sequence`} />
        <div>
          <h5>
            <Say text={words.shortestPath} />
          </h5>
          <p class="quiet">
            <Say text={occurrencesSentence(failure.occurrences)} />
          </p>
          <Path failure={failure} />
          {searched && (
            <p class="quiet">
              <Say text={searched} />
            </p>
          )}
        </div>
      </div>
      <Replay failure={failure} />
    </>
  );
}

function Finding(props: { report: Report; lines: readonly RequirementLine[]; isFolded: boolean }) {
  const { report, lines, isFolded } = props;
  const [first] = lines;
  if (!first) return null;
  const anchor = findingAnchor(first.id);
  const course = first.failure && (
    <div class="annex">
      <Course failure={first.failure} anchor={anchor} />
    </div>
  );
  return (
    <article
      id={anchor}
      class={`finding ${toneOf[first.verdict]}`}
      aria-labelledby={`${anchor}-heading`}
      {...(lines.length === 1 && findable('finding'))}
    >
      <Headline report={report} lines={lines} first={first} />
      <Account first={first} source={lines.length === 1 ? sourceWords(report, first) : undefined} />
      {course && isFolded ? (
        <details class="course-fold">
          <summary>
            <Say text={pageWords.howItWent} />
            <span class="unseen"> ({first.id})</span>
          </summary>
          {course}
        </details>
      ) : (
        course
      )}
    </article>
  );
}

function FindingGroup(props: {
  report: Report;
  verdict: FindingVerdict;
  groups: readonly RequirementLine[][];
  isFolded: boolean;
}) {
  const finding = (lines: readonly RequirementLine[]) => (
    <Finding key={lines[0]?.id} report={props.report} lines={lines} isFolded={props.isFolded} />
  );
  const further = props.groups.slice(SHOWN_MAX);
  return (
    <>
      <h3>
        <Say text={words.findings[props.verdict]} />
      </h3>
      {props.groups.slice(0, SHOWN_MAX).map(finding)}
      {further.length > 0 && (
        <details class="part-fold">
          <summary>
            <Say text={pageWords.furtherFindings} />: {further.length}
          </summary>
          {further.map(finding)}
        </details>
      )}
    </>
  );
}

export function Attention({ report }: { report: Report }) {
  const findings = findingsOf(report).map(({ verdict, lines }) => ({ verdict, groups: alike(lines) }));
  const failures = findings.flatMap(({ groups }) => groups.filter(([first]) => first?.failure)).length;
  return (
    <Section name="attention">
      <Troubles report={report} />
      <OverdueWaivers report={report} />
      {findings.length === 0 && !report.error && (
        <p>
          <Say text={report.requirements.length === 0 ? words.nothingTried : words.nothingFound} />
        </p>
      )}
      {findings.map(({ verdict, groups }) => (
        <FindingGroup
          key={verdict}
          report={report}
          verdict={verdict}
          groups={groups}
          isFolded={failures > UNFOLDED_MAX}
        />
      ))}
    </Section>
  );
}
