/** A real browser for the tests of pages: Chromium from an npm package, one for all tests of a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Whatever the page said on its console, threw, or asked for besides itself. */
  readonly complaints: string[];
  /** The address of the page. */
  readonly url: string;
}

export interface Reader<Name extends string> {
  /** Opens a page, lets a test look at it, closes it. */
  visit<T>(
    name: Name,
    options: BrowserContextOptions & { hash?: string },
    look: (visit: Visit) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
}

function watch(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

/** A browser that reads the pages given. */
export async function readerOf<Name extends string>(
  pages: Readonly<Record<Name, () => Promise<string>>>,
): Promise<Reader<Name>> {
  const folder = await mkdtemp(join(tmpdir(), 'ddfl-pages-'));
  const fileOf = (name: string) => join(folder, `${name}.html`);
  for (const name of Object.keys(pages) as Name[]) await writeFile(fileOf(name), await pages[name]());
  // In one process Chromium ends with its first page.
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  return {
    async visit(name, { hash = '', ...options }, look) {
      const context = await browser.newContext({ bypassCSP: false, ...options });
      try {
        const page = await context.newPage();
        const url = pathToFileURL(fileOf(name)).href;
        const complaints = watch(page, url);
        await page.goto(url + hash);
        return await look({ page, complaints, url });
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens every fold that is laid out. */
export function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Opens every fold and waits for what is laid out only then. */
export async function foldOut(page: Page): Promise<void> {
  await openFolds(page);
  await page.waitForFunction(() => document.querySelector('details[data-later]') === null);
  await openFolds(page);
}
