/** @jsxRuntime automatic @jsxImportSource preact */
/** The head of the page: whom and when it is about, and the way to its sections. */
import { dateWords } from '../dates.ts';
import type { Language, Report, Words } from '../schema.ts';
import { serviceName } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { words } from '../words.ts';
import { Find } from './find.tsx';
import { LanguageChoice, Say, Verbatim } from './language.tsx';
import { pageWords } from './page-words.ts';

/** The way to the parts of the page, which stays in sight. */
export function Contents({ parts }: { parts: readonly { id: string; name: Words }[] }) {
  return (
    <div class="bar">
      <nav aria-labelledby="contents">
        <h2 id="contents" class="unseen">
          <Say text={words.contents} />
        </h2>
        <ul>
          {parts.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Say text={name} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Find />
    </div>
  );
}

/** A name longer than this is no name; the whole of it stands in the statement. */
export const NAME_MAX = 80;

/** A print is the certificate alone unless the reader wants the rest of the page behind it. */
function Printing() {
  return (
    <p class="printing">
      <button type="button" class="print" hidden>
        <Say text={pageWords.print} />
      </button>
      <label>
        <input type="checkbox" id="annex" autocomplete="off" />
        <Say text={pageWords.withAnnex} />
      </label>
    </p>
  );
}

/** Who was certified, when, for what. */
export function Masthead({ report, language }: { report: Report; language: Language }) {
  const { candidate } = report;
  return (
    <header>
      <div class="settings">
        <Printing />
        <LanguageChoice first={language} />
      </div>
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
