/** @jsxRuntime automatic @jsxImportSource preact */
/** The report as one HTML file that needs nothing else: no network, no script, no font. */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Language, Report } from '../schema.ts';
import { clipped, visible } from '../visible.ts';
import { words } from '../words.ts';
import { Attention } from './attention.tsx';
import { Basis } from './basis.tsx';
import { Coverage } from './coverage.tsx';
import { PageLanguage, Say } from './language.tsx';
import { Rules } from './rules.tsx';
import { Stories } from './stories.tsx';
import { stylesheet } from './stylesheet.ts';
import { Contents, Masthead, NAME_MAX, Summary } from './summary.tsx';

/** Nothing may be fetched or run; the one stylesheet is known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function Page({ report, language }: { report: Report; language: Language }) {
  const { candidate } = report;
  return (
    <PageLanguage.Provider value={language}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={POLICY} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${visible(clipped(`${candidate.name} ${candidate.version}`, NAME_MAX))} – ${words.documentTitle[language]}`}</title>
          <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
        </head>
        <body>
          <a class="skip" href="#content">
            <Say text={words.skipToContent} />
          </a>
          <Masthead report={report} />
          <Contents />
          <main id="content">
            <Summary report={report} />
            <Attention report={report} />
            <Rules report={report} />
            <Stories report={report} />
            <Coverage report={report} />
            <Basis report={report} />
          </main>
          <footer>
            <p>
              <Say text={words.footer} />
            </p>
          </footer>
        </body>
      </html>
    </PageLanguage.Provider>
  );
}

/** The report as one self-contained HTML page in the given language. */
export function renderHtml(report: Report, language: Language): string {
  return `<!doctype html>\n${renderToString(<Page report={report} language={language} />)}\n`;
}
