/** The page of a run, in a real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleRunWatch } from './example-run-watch.ts';
import { TOKEN } from './example-sandbox.ts';
import { type LiveServer, serveLive } from './serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: LiveServer;
beforeAll(async () => {
  server = await serveLive(await exampleRunWatch(), { token: TOKEN, port: 0, language: 'nb' });
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each([
  ['light', 'nb'],
  ['light', 'en'],
  ['dark', 'nb'],
  ['dark', 'en'],
] as const)(
  'keeps nobody out, says nothing on the console and fits a telephone: %s, %s',
  async (colorScheme, language) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.address);
    await page.check(`#language-${language}`);
    const closed = page.locator('details:not([open]):visible > summary');
    while (await closed.count()) await closed.first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
