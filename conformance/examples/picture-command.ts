/** Makes the picture of the live page that the README shows. Apart from the sample reports: no two machines draw the same bytes. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { listen } from '../../mocks/http/listen.ts';
import { createMutant } from '../../mocks/mutants/mutants.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { mutantOf } from '../attach/attach.ts';
import { openSandbox } from '../live/sandbox.ts';
import { sandboxSubject } from '../live/sandbox-subject.ts';
import { serveLive } from '../live/serve.ts';

const [out = 'platform.png'] = process.argv.slice(2);

const platform = await listen('key');
const driver = createMutant(mutantOf('ECON-03'), defaultProfile);
const sandbox = await openSandbox({
  practice: practiceOf(0),
  platform,
  profile: defaultProfile,
  attached: { driver, statement: await driver.statement() },
  clock: () => '2026-01-12T09:00:00+01:00',
  changed: () => undefined,
});
for (const type of ['citizen.enquires', 'clinician.answers', 'citizen.asks', 'citizen.requests'] as const)
  await sandbox.perform({ type });
await sandbox.perform({ type: 'clinician.closes', conversation: 2 });
const server = await serveLive(sandboxSubject(sandbox, 'picture'), {
  token: 'token-of-a-picture',
  port: 0,
  language: 'en',
});
// In one process Chromium ends with its first page.
const args = chromium.args.filter((arg) => arg !== '--single-process');
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });
await page.goto(server.address);
await page.waitForFunction(() => document.documentElement.dataset.connection === 'live');
await page.locator('.lifeline summary').first().click();
await page.locator('.lifeline svg:visible').first().waitFor();
await page.locator('#event-5 .message summary').first().click();
await page.locator('#event-5 pre').waitFor();
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: out });
await browser.close();
await server.close();
await sandbox.close();
await platform.close();
