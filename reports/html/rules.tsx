/** @jsxRuntime automatic @jsxImportSource preact */
/** Every rule, by service. */
import { checksIn, checksSentence, demandsIn } from '../demands.ts';
import type { Report, RequirementLine } from '../schema.ts';
import { byService, countsSentence, sourcesOf } from '../sentences.ts';
import { words } from '../words.ts';
import { findingAnchor, ruleAnchor, serviceAnchor } from './anchors.ts';
import { Filters, rowData } from './filters.tsx';
import { Say } from './language.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const HEADINGS = [words.requirement, words.verdict, words.level, words.source, words.exercised];

function RuleName({ line }: { line: RequirementLine }) {
  return (
    <>
      <span class="named">
        <a class="id" href={`#${ruleAnchor(line.id)}`}>
          {line.id}
        </a>{' '}
        <Say text={line.title} />
      </span>
      {line.reason && (
        <span class="rule-reason">
          <bdi>
            <Say text={line.reason} />
          </bdi>
        </span>
      )}
      <Situations line={line} />
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

/** How often each situation that a rule needs came about: of one alone, the count of the rule tells it. */
function Situations({ line }: { line: RequirementLine }) {
  if (line.situations.length < 2) return null;
  return (
    <span class="rule-reason">
      <Say text={words.situations} />:{' '}
      {line.situations.map(({ what, count }, index) => (
        <span key={what.en}>
          {index > 0 && '; '}
          <Say text={what} /> ({count} ×)
        </span>
      ))}
    </span>
  );
}

function RuleTables({ report, lines }: { report: Report; lines: readonly RequirementLine[] }) {
  return (
    <>
      {byService(lines).map(({ service, name, lines: ofService }) => (
        <details
          key={service}
          id={ofService[0]?.binds === 'ehr' ? serviceAnchor(service) : undefined}
          class="part-fold rule-group"
        >
          <summary>
            <h3>
              <Say text={name} />
            </h3>{' '}
            <span class="quiet">
              <Say text={countsSentence(ofService)} />
            </span>
          </summary>
          <Table
            class="rules"
            caption={name}
            isCaptionHidden
            headings={HEADINGS}
            rows={ofService.map((line) => ({
              key: line.id,
              id: ruleAnchor(line.id),
              data: rowData(line),
              cells: [
                <RuleName key="rule" line={line} />,
                <VerdictMark key="verdict" verdict={line.verdict} />,
                <Say key="level" text={words.levels[line.level]} />,
                <Sources key="source" report={report} line={line} />,
                `${line.exercised} ×`,
              ],
            }))}
          />
        </details>
      ))}
    </>
  );
}

export function Rules({ report }: { report: Report }) {
  const checks = checksIn(report);
  return (
    <Section name="rules" class="annex">
      {report.requirements.length > 0 && <Filters report={report} />}
      <RuleTables report={report} lines={demandsIn(report)} />
      {checks.length > 0 && (
        <details class="checks">
          <summary>
            <Say text={words.checks} />
          </summary>
          <p>
            <Say text={checksSentence(report)} />
          </p>
          <RuleTables report={report} lines={checks} />
        </details>
      )}
      {report.requirements.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
