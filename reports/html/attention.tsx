/** @jsxRuntime automatic @jsxImportSource preact */
/** What needs attention, worst first: each rule on one screen. */
import { type FindingVerdict, findingsOf } from '../findings.ts';
import type { Report, RequirementLine } from '../schema.ts';
import { occurrencesSentence, sourceWords } from '../sentences.ts';
import { words } from '../words.ts';
import { findingAnchor, ruleAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { toneOf } from './palette.ts';
import { Path, Replay } from './path.tsx';
import { Fact, Section } from './section.tsx';
import { VerdictMark } from './verdict-mark.tsx';

function Finding({ report, line }: { report: Report; line: RequirementLine }) {
  const { failure, reason } = line;
  const anchor = findingAnchor(line.id);
  return (
    <article id={anchor} class={`finding ${toneOf[line.verdict]}`} aria-labelledby={`${anchor}-heading`}>
      <p class="finding-marks">
        <VerdictMark verdict={line.verdict} />{' '}
        <a class="id" href={`#${ruleAnchor(line.id)}`}>
          {line.id}
        </a>{' '}
        <span class="quiet">
          <Say text={words.levels[line.level]} /> · <Say text={words.binds[line.binds]} />
        </span>
      </p>
      <h4 id={`${anchor}-heading`}>
        <Say text={line.title} />
      </h4>
      <dl class="account">
        {failure && (
          <>
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
          </>
        )}
        {reason && (
          <Fact label={words.reason}>
            <bdi>
              <Say text={reason} />
            </bdi>
          </Fact>
        )}
        <Fact label={words.source}>
          <Say text={sourceWords(report, line)} />
        </Fact>
      </dl>
      {failure && (
        <>
          <h5>
            <Say text={words.shortestPath} />
          </h5>
          <p class="quiet">
            <Say text={occurrencesSentence(failure.occurrences)} />
          </p>
          <Path failure={failure} />
          <h5>
            <Say text={words.replayCommand} />
          </h5>
          <Replay failure={failure} />
        </>
      )}
    </article>
  );
}

function FindingGroup(props: { report: Report; verdict: FindingVerdict; lines: readonly RequirementLine[] }) {
  return (
    <>
      <h3>
        <Say text={words.findings[props.verdict]} />
      </h3>
      {props.lines.map((line) => (
        <Finding key={line.id} report={props.report} line={line} />
      ))}
    </>
  );
}

export function Attention({ report }: { report: Report }) {
  const groups = findingsOf(report);
  return (
    <Section name="attention">
      {report.error && (
        <p class="finding fault">
          <Say text={report.error} />
        </p>
      )}
      {groups.length === 0 && !report.error && (
        <p>
          <Say text={report.requirements.length === 0 ? words.nothingTried : words.nothingFound} />
        </p>
      )}
      {groups.map(({ verdict, lines }) => (
        <FindingGroup key={verdict} report={report} verdict={verdict} lines={lines} />
      ))}
    </Section>
  );
}
