/** @jsxRuntime automatic @jsxImportSource preact */
/** What the result rests on: readings, values, what nobody could see, waivers, the vendor's statement. */
import type { Report, Verdict, Words } from '../schema.ts';
import { unsettledValues, usersOf } from '../sentences.ts';
import { statementLines } from '../statement-words.ts';
import { words } from '../words.ts';
import { ruleAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { Fold, Section } from './section.tsx';
import { Table } from './table.tsx';
import { WaiverTable } from './waivers.tsx';

function RuleLinks({ report, kind, name }: { report: Report; kind: 'questions' | 'profile'; name: string }) {
  const users = usersOf(report, kind, name);
  if (users.length === 0) return <Say text={words.usedByNone} />;
  return (
    <>
      {users.map(({ id }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a class="id" href={`#${ruleAnchor(id)}`}>
            {id}
          </a>
        </span>
      ))}
    </>
  );
}

function Questions({ report }: { report: Report }) {
  return (
    <Table
      caption={words.questions}
      isCaptionHidden
      headings={[words.question, words.reading, words.usedBy]}
      rows={report.catalogue.questions.map(({ id, question, reading }) => ({
        key: id,
        cells: [
          <>
            <span class="id">{id}</span> <Say text={question} />
          </>,
          <Say key="reading" text={reading} />,
          <RuleLinks key="users" report={report} kind="questions" name={id} />,
        ],
      }))}
    />
  );
}

function Values({ report }: { report: Report }) {
  return (
    <Table
      caption={words.profile}
      isCaptionHidden
      headings={[words.valueName, words.value, words.certainty, words.source, words.usedBy]}
      rows={unsettledValues(report).map(({ name, value, certainty, source }) => ({
        key: name,
        cells: [
          <code key="name">{name}</code>,
          <code key="value">{value}</code>,
          <Say key="certainty" text={words.certainties[certainty]} />,
          <Say key="source" text={source} />,
          <RuleLinks key="users" report={report} kind="profile" name={name} />,
        ],
      }))}
    />
  );
}

/** The rules of one verdict with their reasons, under a heading. */
function WithReasons({ report, verdict, heading }: { report: Report; verdict: Verdict; heading: Words }) {
  const lines = report.requirements.filter((line) => line.verdict === verdict);
  return (
    <Fold heading={heading}>
      {lines.length === 0 ? (
        <p>
          <Say text={words.none} />
        </p>
      ) : (
        <ul class="reasons">
          {lines.map((line) => (
            <li key={line.id}>
              <a class="id" href={`#${ruleAnchor(line.id)}`}>
                {line.id}
              </a>{' '}
              <Say text={line.title} />
              {line.reason && (
                <span class="rule-reason">
                  <bdi>
                    <Say text={line.reason} />
                  </bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function Statement({ report }: { report: Report }) {
  return (
    <dl class="account">
      {statementLines(report.candidate.statement).map(({ name, value }) => (
        <div key={name.en}>
          <dt>
            <bdi>
              <Say text={name} />
            </bdi>
          </dt>
          <dd>
            <bdi>
              <Say text={value} />
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Basis({ report }: { report: Report }) {
  return (
    <Section name="basis" intro={words.basisIntro}>
      <Fold heading={words.questions} class="annex">
        <Questions report={report} />
      </Fold>
      <Fold heading={words.profile} class="annex">
        <Values report={report} />
      </Fold>
      <WithReasons report={report} verdict="not-observable" heading={words.notObserved} />
      {report.waivers.length > 0 ? (
        <Fold heading={words.waivers}>
          <WaiverTable report={report} waivers={report.waivers} />
        </Fold>
      ) : (
        <WithReasons report={report} verdict="waived" heading={words.waivers} />
      )}
      <WithReasons report={report} verdict="not-applicable" heading={words.notApplicable} />
      {report.requirements.some(({ verdict }) => verdict === 'not-scored') && (
        <WithReasons report={report} verdict="not-scored" heading={words.notScored} />
      )}
      <Fold heading={words.statement} id="statement">
        <Statement report={report} />
      </Fold>
    </Section>
  );
}
