/** @jsxRuntime automatic @jsxImportSource preact */
/** Every rule, by service. */
import type { Report, RequirementLine } from '../schema.ts';
import { byService, countsSentence, sourcesOf } from '../sentences.ts';
import { words } from '../words.ts';
import { findingAnchor, ruleAnchor, serviceAnchor } from './anchors.ts';
import { Filters, rowData } from './filters.tsx';
import { Say } from './language.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const HEADINGS = [
  words.requirement,
  words.verdict,
  words.level,
  words.bindsHeading,
  words.source,
  words.exercised,
];

function RuleName({ line }: { line: RequirementLine }) {
  return (
    <>
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
      {line.failure && (
        <span class="rule-reason">
          <a href={`#${findingAnchor(line.id)}`}>
            <Say text={words.seeFailure} />
            <span class="unseen"> ({line.id})</span>
          </a>
        </span>
      )}
    </>
  );
}

function Sources({ report, line }: { report: Report; line: RequirementLine }) {
  return (
    <>
      {sourcesOf(report, line).map((source) => (
        <span key={source.en} class="source">
          <Say text={source} />
        </span>
      ))}
    </>
  );
}

export function Rules({ report }: { report: Report }) {
  return (
    <Section name="rules">
      {report.requirements.length > 0 && <Filters report={report} />}
      {byService(report).map(({ service, name, lines }) => (
        <div key={service} class="rule-group">
          <h3 id={serviceAnchor(service)}>
            <Say text={name} />
          </h3>
          <Table
            class="rules"
            caption={countsSentence(lines)}
            headings={HEADINGS}
            rows={lines.map((line) => ({
              key: line.id,
              id: ruleAnchor(line.id),
              data: rowData(line),
              cells: [
                <RuleName key="rule" line={line} />,
                <VerdictMark key="verdict" verdict={line.verdict} />,
                <Say key="level" text={words.levels[line.level]} />,
                <Say key="binds" text={words.binds[line.binds]} />,
                <Sources key="source" report={report} line={line} />,
                `${line.exercised} ×`,
              ],
            }))}
          />
        </div>
      ))}
      {report.requirements.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
