/** @jsxRuntime automatic @jsxImportSource preact */
/** The live page as its server first gives it: whole without a script, and taken over by one. */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { LanguageChoice, Say } from '../html/language.tsx';
import { stylesheet } from '../html/stylesheet.ts';
import type { Language } from '../schema.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { DATA, Live, VIEW } from './live.tsx';
import { liveStyles } from './live-styles.ts';
import type { LivePage } from './state.ts';
import { liveWords } from './words.ts';

export const liveStylesheet = `${stylesheet}${liveStyles}`;

/** Which module stands where below the page's address: the packages by name, and the page's own script. */
export interface Modules {
  readonly imports: Readonly<Record<string, string>>;
  readonly client: string;
}

const mapOf = ({ imports }: Modules): string => JSON.stringify({ imports });

/** Nothing but the page's own files, by its own server; the map of its modules is known by its hash. */
export function livePolicy(modules: Modules): string {
  const hash = createHash('sha256').update(mapOf(modules)).digest('base64');
  return [
    "default-src 'none'",
    "style-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Text that a data block can hold, whatever it says. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The page in both languages, opening in `language`. */
export function renderLive(page: LivePage, modules: Modules, language: Language): string {
  const title = page.fixed.kind === 'sandbox' ? liveWords.title : liveWords.runTitle;
  const html = (
    <html lang={language} data-title-nb={visible(title.nb)} data-title-en={visible(title.en)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{visible(title[language])}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="page.css" />
        <script type="importmap" dangerouslySetInnerHTML={{ __html: mapOf(modules) }} />
      </head>
      <body>
        <a class="skip" href="#content">
          <Say text={words.skipToContent} />
        </a>
        <header>
          <p class="kicker">
            <Say text={liveWords.kicker} />
          </p>
          <div class="live-head">
            <h1>
              <Say text={title} />
            </h1>
            <span class="connection" role="status">
              <span class="there">
                <Say text={liveWords.live} />
              </span>
              <span class="lost">
                <Say text={liveWords.reconnecting} />
              </span>
            </span>
            <LanguageChoice first={language} />
          </div>
          <p class="trouble" id="trouble-nb" lang="nb" role="alert" />
          <p class="trouble" id="trouble-en" lang="en" role="alert" />
        </header>
        <main id="content">
          <div id={VIEW}>
            <Live page={page} />
          </div>
        </main>
        <footer>
          <p>
            <Say text={liveWords.footer} />
          </p>
        </footer>
        <script type="application/json" id={DATA} dangerouslySetInnerHTML={{ __html: inert(page) }} />
        <script type="module" src={modules.client} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}
