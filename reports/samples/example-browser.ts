/** A real browser for the tests of pages: Chromium from an npm package, one for all tests of a file. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium; in one process it would end with its first page. */
export async function launched(): Promise<Browser> {
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}

/** The name of each rule of WCAG 2.1 A or AA that the page breaks, with the places. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** What a page says on its console, throws, or asks for that is not its own, as it comes. */
export function complaintsOf(page: Page, isOwn: (url: string) => boolean): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`request: ${request.url()}`);
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
  const browser = await launched();
  return {
    async visit(name, { hash = '', ...options }, look) {
      const context = await browser.newContext({ bypassCSP: false, ...options });
      try {
        const page = await context.newPage();
        const url = pathToFileURL(fileOf(name)).href;
        const complaints = complaintsOf(page, (asked) => asked.split('#')[0] === url);
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
