/** @jsxRuntime automatic @jsxImportSource preact */
/** The frame of every page: one HTML file that needs nothing else, no network, no font, no other script. */
import { createHash } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import { createElement, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language, Words } from '../schema.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { createLayOut, Layouter } from './graph-layout.ts';
import { Say } from './language.tsx';
import { BLOCK, Packing, type Parcels, packed } from './later.tsx';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be fetched; the one stylesheet and the one script are known by their hashes. */
export const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(stylesheet)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface PageParts {
  readonly title: Words;
  readonly header: ComponentChildren;
  readonly main: ComponentChildren;
  readonly footer: Words;
}

function Page(props: { page: PageParts; main: string; later: string; language: Language }) {
  const { page, main, later, language } = props;
  const { title, header, footer } = page;
  return (
    <html lang={language} data-title-nb={visible(title.nb)} data-title-en={visible(title.en)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{visible(title[language])}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <a class="skip" href="#content">
          <Say text={words.skipToContent} />
        </a>
        {header}
        <main id="content" dangerouslySetInnerHTML={{ __html: main }} />
        <footer>
          <p>
            <Say text={footer} />
          </p>
        </footer>
        <script type="application/octet-stream" id={BLOCK} dangerouslySetInnerHTML={{ __html: later }} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

/** A page in both languages that opens in `language`. */
export async function renderPage(page: PageParts, language: Language): Promise<string> {
  const layOut = await createLayOut();
  const parcels: Parcels = new Map();
  const render = (content: VNode) =>
    renderToString(
      <Layouter.Provider value={layOut}>
        <Packing.Provider value={parcels}>{content}</Packing.Provider>
      </Layouter.Provider>,
    );
  // Before the frame, which holds what is put aside here.
  const main = render(createElement(Fragment, null, page.main));
  const later = packed(parcels, render);
  return `<!doctype html>\n${render(<Page page={page} main={main} later={later} language={language} />)}\n`;
}
