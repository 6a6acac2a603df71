/** The first screen: who, when, by what, the verdict in one sentence, the counts, what failed in words. */
import { dateWords } from '../dates.ts';
import { findingsOf } from '../findings.ts';
import { type Report, type Verdict, VERDICTS } from '../schema.ts';
import { basisSentence, byService, playedSentence, serviceName, verdictSentence } from '../sentences.ts';
import { verdictSigns, verdictWords, words } from '../words.ts';
import { findingAnchor, SECTIONS, serviceAnchor } from './anchors.ts';
import { Say, Verbatim } from './language.tsx';
import { toneOf } from './palette.ts';
import { Fact, sectionHeadings } from './section.tsx';
import { Table } from './table.tsx';
import { Mark } from './verdict-mark.tsx';

/** Counts that are told even when they are none. */
const ALWAYS_TOLD: readonly Verdict[] = ['passed', 'failed', 'inconclusive'];

function Counts({ report }: { report: Report }) {
  const told = VERDICTS.filter((verdict) => report.counts[verdict] > 0 || ALWAYS_TOLD.includes(verdict));
  return (
    <ul class="counts">
      {told.map((verdict) => (
        <li key={verdict} class={report.counts[verdict] > 0 ? toneOf[verdict] : 'calm'}>
          <strong>{report.counts[verdict]}</strong>
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
  const told = VERDICTS.filter((verdict) => report.counts[verdict] > 0);
  const rows = byService(report).map(({ service, name, lines }) => ({
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
    <Table
      class="numbers"
      caption={words.countsByService}
      headings={[words.service, ...told.map((verdict) => verdictWords[verdict]), words.total]}
      rows={rows}
    />
  );
}

/** What failed, in words, each with the way to its account. */
function FailedInWords({ report }: { report: Report }) {
  const failed = findingsOf(report).find(({ verdict }) => verdict === 'failed');
  if (!failed) return null;
  return (
    <div class="failed-in-words">
      <h2>
        <Say text={words.findings.failed} />
      </h2>
      <ul>
        {failed.lines.map((line) => (
          <li key={line.id}>
            <a href={`#${findingAnchor(line.id)}`}>
              <span class="id">{line.id}</span> <Say text={line.title} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Contents() {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" class="unseen">
        <Say text={words.contents} />
      </h2>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>
              <Say text={sectionHeadings[section]} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who was certified and against what. */
export function Masthead({ report }: { report: Report }) {
  const { candidate, catalogue, suite } = report;
  return (
    <header>
      <p class="kicker">
        <Say text={words.documentTitle} /> · <Say text={words.subject} />
      </p>
      <h1>
        <Verbatim text={candidate.name} />{' '}
        <span class="version">
          <Say text={words.version} /> <Verbatim text={candidate.version} />
        </span>
      </h1>
      <dl class="facts">
        <Fact label={words.date}>
          <time datetime={report.date}>
            <Say text={dateWords(report.date)} />
          </time>
        </Fact>
        <Fact label={words.services}>
          {report.services.map((service, index) => (
            <span key={service}>
              {index > 0 && ', '}
              <Say text={serviceName(service)} />
            </span>
          ))}
        </Fact>
        <Fact label={words.catalogue}>{catalogue.version}</Fact>
        <Fact label={words.suite}>
          {suite.name} {suite.version}
        </Fact>
        <Fact label={words.seed}>{report.seed}</Fact>
        <Fact label={words.played}>
          <Say text={playedSentence(report)} />
        </Fact>
      </dl>
    </header>
  );
}

/** The verdict on the whole. */
export function Summary({ report }: { report: Report }) {
  return (
    <section id="summary" class="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading" class="unseen">
        <Say text={words.result} />
      </h2>
      <p class={`verdict ${toneOf[report.verdict]}`}>
        <Mark sign={verdictSigns[report.verdict]} word={verdictSentence(report)} tone={toneOf[report.verdict]} />
      </p>
      <Counts report={report} />
      <FailedInWords report={report} />
      <CountsByService report={report} />
      <p class="basis-line">
        <a href="#basis">
          <Say text={basisSentence(report)} />
        </a>
      </p>
    </section>
  );
}
