/** The page of a run, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults, complaintsOf, launched } from '../../reports/samples/example-browser.ts';
import { exampleRunWatch } from './example-run-watch.ts';
import { TOKEN } from './example-sandbox.ts';
import { type LiveServer, serveLive } from './serve.ts';

let browser: Browser;
let server: LiveServer;
beforeAll(async () => {
  server = await serveLive(await exampleRunWatch(), { token: TOKEN, port: 0, language: 'nb' });
  browser = await launched();
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
    const complaints = complaintsOf(page, (url) => url.startsWith(server.address));
    await page.goto(server.address);
    await page.check(`#language-${language}`);
    const closed = page.locator('details:not([open]):visible > summary');
    while (await closed.count()) await closed.first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
