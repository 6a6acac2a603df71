/** @jsxRuntime automatic @jsxImportSource preact */
/** The first screen: who, when, by what, the verdict in one sentence, the counts, what failed in words. */

import { caveatSentence } from '../caveat.ts';
import { checksSentence, countsIn, demandsIn } from '../demands.ts';
import { findingsOf } from '../findings.ts';
import { type Report, VERDICTS, type Verdict } from '../schema.ts';
import { byService, serviceName, usersOf, verdictSentence } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { verdictSigns, verdictWords, words } from '../words.ts';
import { findingAnchor, serviceAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { NAME_MAX } from './masthead.tsx';
import { pageWords } from './page-words.ts';
import { toneOf } from './palette.ts';
import { Fact } from './section.tsx';
import { Sureness } from './sureness.tsx';
import { Table } from './table.tsx';
import { Mark } from './verdict-mark.tsx';

/** As many failures as are named before all are told. */
const NAMED_MAX = 10;

/** Counts that are told even when they are none. */
const ALWAYS_TOLD: readonly Verdict[] = ['passed', 'failed', 'inconclusive'];

function Counts({ report }: { report: Report }) {
  const counts = countsIn(demandsIn(report));
  const told = VERDICTS.filter((verdict) => counts[verdict] > 0 || ALWAYS_TOLD.includes(verdict));
  return (
    <ul class="counts">
      {told.map((verdict) => (
        <li key={verdict} class={counts[verdict] > 0 ? toneOf[verdict] : 'calm'}>
          <strong>{counts[verdict]}</strong>
          <span>
            <span class="sign" aria-hidden="true">
              {verdictSigns[verdict]}
            </span>{' '}
            <Say text={verdictWords[verdict]} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function CountsByService({ report }: { report: Report }) {
  const demands = demandsIn(report);
  const counts = countsIn(demands);
  const told = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const rows = byService(demands).map(({ service, name, lines }) => ({
    key: service,
    cells: [
      <a key="name" href={`#${serviceAnchor(service)}`}>
        <Say text={name} />
      </a>,
      ...told.map((verdict) => lines.filter((line) => line.verdict === verdict).length || '–'),
      lines.length,
    ],
  }));
  if (rows.length === 0) return null;
  return (
    <details class="by-service">
      <summary>
        <Say text={words.countsByService} />
      </summary>
      <Table
        class="numbers"
        caption={words.countsByService}
        isCaptionHidden
        headings={[words.service, ...told.map((verdict) => verdictWords[verdict]), words.total]}
        rows={rows}
      />
    </details>
  );
}

/** What failed, in words, each with the way to its account. */
function FailedInWords({ report }: { report: Report }) {
  const failed = findingsOf(report).find(({ verdict }) => verdict === 'failed');
  if (!failed) return null;
  const further = failed.lines.length - NAMED_MAX;
  return (
    <div class="failed-in-words">
      <h3>
        <Say text={words.findings.failed} />
      </h3>
      <ul>
        {failed.lines.slice(0, NAMED_MAX).map((line) => (
          <li key={line.id}>
            <a href={`#${findingAnchor(line.id)}`}>
              <span class="id">{line.id}</span> <Say text={line.title} />
            </a>
          </li>
        ))}
        {further > 0 && (
          <li>
            <a href="#attention">
              <Say text={pageWords.furtherFindings} />: {further}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The services that the vendor states to have. */
function Claims({ report }: { report: Report }) {
  const { services } = report.candidate.statement;
  const names = Array.isArray(services) ? services.filter((each) => typeof each === 'string') : [];
  return (
    <>
      {names.map((service, index) => (
        <bdi key={service}>
          {index > 0 && ', '}
          <Say text={serviceName(clipped(service, NAME_MAX))} />
        </bdi>
      ))}
    </>
  );
}

/** The open questions that the result rests on, each with the reading taken. */
function Readings({ report }: { report: Report }) {
  const read = report.catalogue.questions.filter(({ id }) => usersOf(report, 'questions', id).length > 0);
  if (read.length === 0) return null;
  return (
    <details class="readings">
      <summary>
        <Say text={pageWords.readings} />
      </summary>
      <ul class="reasons">
        {read.map(({ id, question, reading }) => (
          <li key={id}>
            <span class="id">{id}</span> <Say text={question} />{' '}
            <strong>
              <Say text={reading} />
            </strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What it takes to make the same run again. */
function Facts({ report }: { report: Report }) {
  const { catalogue, suite } = report;
  return (
    <dl class="facts">
      <Fact label={words.catalogue}>{catalogue.version}</Fact>
      <Fact label={words.suite}>
        {suite.name} {suite.version}
      </Fact>
      <Fact label={words.seed}>{report.seed}</Fact>
      <Fact label={pageWords.claims}>
        <Claims report={report} />{' '}
        <a href="#statement">
          <Say text={pageWords.seeStatement} />
        </a>
      </Fact>
    </dl>
  );
}

/** The verdict on the whole. */
export function Summary({ report }: { report: Report }) {
  const caveat = caveatSentence(report);
  return (
    <section id="summary" class="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading" class="unseen">
        <Say text={words.result} />
      </h2>
      {caveat && (
        <p class="finding open">
          <strong>
            <bdi>
              <Say text={caveat} />
            </bdi>
          </strong>
        </p>
      )}
      <p class={`verdict ${toneOf[report.verdict]}`}>
        <Mark
          sign={verdictSigns[report.verdict]}
          word={verdictSentence(report)}
          tone={toneOf[report.verdict]}
        />
      </p>
      <Counts report={report} />
      <FailedInWords report={report} />
      <Sureness report={report} />
      <Facts report={report} />
      <CountsByService report={report} />
      {report.requirements.length > 0 && (
        <p class="quiet">
          <Say text={checksSentence(report)} />
        </p>
      )}
      <Readings report={report} />
    </section>
  );
}
