/** @jsxRuntime automatic @jsxImportSource preact */
/** The first screen: who, when, by what, the verdict in one sentence, the counts, what failed in words. */
import { dateWords } from '../dates.ts';
import { effortSentence } from '../effort-sentence.ts';
import { findingsOf } from '../findings.ts';
import { type Language, type Report, VERDICTS, type Verdict } from '../schema.ts';
import {
  basisSentence,
  byService,
  playedSentence,
  serviceName,
  usersOf,
  verdictSentence,
} from '../sentences.ts';
import { clipped } from '../visible.ts';
import { verdictSigns, verdictWords, words } from '../words.ts';
import { findingAnchor, type Section as SectionName, serviceAnchor } from './anchors.ts';
import { LanguageChoice, Say, Verbatim } from './language.tsx';
import { pageWords } from './page-words.ts';
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
      <h3>
        <Say text={words.findings.failed} />
      </h3>
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

export function Contents({ sections }: { sections: readonly SectionName[] }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" class="unseen">
        <Say text={words.contents} />
      </h2>
      <ul>
        {sections.map((section) => (
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

/** A name longer than this is no name; the whole of it stands in the statement. */
export const NAME_MAX = 80;

/** Who was certified, when, for what. */
export function Masthead({ report, language }: { report: Report; language: Language }) {
  const { candidate } = report;
  return (
    <header>
      <LanguageChoice first={language} />
      <p class="kicker">
        <Say text={words.documentTitle} /> · <Say text={words.subject} />
      </p>
      <h1>
        <Verbatim text={clipped(candidate.name, NAME_MAX)} />{' '}
        <span class="version">
          <Say text={words.version} /> <Verbatim text={clipped(candidate.version, NAME_MAX)} />
        </span>
      </h1>
      <p class="occasion">
        <time datetime={report.date}>
          <Say text={dateWords(report.date)} />
        </time>
        {report.services.map((service) => (
          <span key={service}>
            {' · '}
            <Say text={serviceName(service)} />
          </span>
        ))}
      </p>
    </header>
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
    <details>
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
  const effort = effortSentence(report);
  return (
    <dl class="facts">
      <Fact label={words.catalogue}>{catalogue.version}</Fact>
      <Fact label={words.suite}>
        {suite.name} {suite.version}
      </Fact>
      <Fact label={words.seed}>{report.seed}</Fact>
      {effort && (
        <Fact label={words.effort}>
          <Say text={effort} />
        </Fact>
      )}
      <Fact label={pageWords.claims}>
        <Claims report={report} />{' '}
        <a href="#statement">
          <Say text={pageWords.seeStatement} />
        </a>
      </Fact>
      <Fact label={words.played}>
        <Say text={playedSentence(report)} />
      </Fact>
    </dl>
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
        <Mark
          sign={verdictSigns[report.verdict]}
          word={verdictSentence(report)}
          tone={toneOf[report.verdict]}
        />
      </p>
      <Counts report={report} />
      <FailedInWords report={report} />
      <Facts report={report} />
      <CountsByService report={report} />
      <p class="basis-line">
        <Say text={basisSentence(report)} />{' '}
        <a href="#basis">
          <Say text={words.seeBasis} />
        </a>
      </p>
      <Readings report={report} />
    </section>
  );
}
