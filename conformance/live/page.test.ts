/** The live page in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { ENTRIES_SHOWN } from '../../reports/live/state.ts';
import { accessibilityFaults, complaintsOf, launched } from '../../reports/samples/example-browser.ts';
import { type ExampleSandbox, exampleSandbox } from './example-sandbox.ts';

let browser: Browser;
let open: ExampleSandbox;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await open?.close();
});

/** Opens the page, and notes whatever it complains of and whatever it asks for elsewhere. */
async function visit(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const isOwn = (url: string) => url.startsWith(open.server.address) || url === 'data:,';
  const complaints = complaintsOf(page, isOwn);
  await page.goto(open.server.address);
  await ready(page);
  return { page, complaints };
}

const ready = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.connection === 'live');

async function foldOut(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]):visible > summary');
  while (await closed.count()) await closed.first().click();
  await page.waitForFunction(() => document.querySelectorAll('.message[open] > .quiet > code').length > 0);
}

const mutantOf = (name: string): TestDriver => {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`No mutant ${name}`);
  return createMutant(mutant, defaultProfile);
};

/** A page with something of everything: an exchange, a rule that is broken, and a conversation that waits. */
async function busy(): Promise<void> {
  open = await exampleSandbox({ driver: mutantOf('ECON-03') });
  for (const type of ['citizen.asks', 'clinician.closes', 'citizen.enquires'] as const)
    await open.sandbox.perform({ type });
}

it('an exchange is seen as it passes: the act, its messages whole, the rule that is broken, what is next', async () => {
  open = await exampleSandbox({ driver: mutantOf('ECON-03') });
  const { page, complaints } = await visit();
  await page.check('#language-en');
  await page.click('[data-act="citizen.asks"]');
  await page.getByText('Nora starts an e-consultation').waitFor();
  await page.locator('.lifeline .chip').getByText('the clinician closes').click();
  await page.locator('#broken .finding').getByText('an answer with code 13').waitFor();
  await page.locator('#event-2 .message summary').first().click();
  await page.locator('#event-2 pre').getByText('DIALOG_INNBYGGER_EKONSULTASJON').waitFor();
  await page.locator('.lifeline summary').first().click();
  await page.locator('.lifeline svg:visible').first().waitFor();
  expect(complaints).toEqual([]);
});

describe('nobody is kept out', () => {
  it.each([
    ['light', 'nb'],
    ['light', 'en'],
    ['dark', 'nb'],
    ['dark', 'en'],
  ] as const)('the page breaks no rule of WCAG 2.1 A or AA: %s, %s', async (colorScheme, language) => {
    await busy();
    const { page } = await visit({ colorScheme });
    await page.check(`#language-${language}`);
    await foldOut(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('by keyboard alone an act is reached and done, and the focus stays', async () => {
    open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
    const { page } = await visit();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement)?.dataset.act);
    while ((await focused()) !== 'citizen.asks') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#event-1').waitFor();
    expect(await focused()).toBe('citizen.asks');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('citizen.asks-citizen');
  });

  it('does not scroll sideways on a telephone, with everything folded out', async () => {
    await busy();
    const { page } = await visit({ viewport: { width: 360, height: 800 } });
    await foldOut(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

it('goes on by itself when the server is started again at the same address', async () => {
  open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
  const { page } = await visit();
  await page.click('[data-act="citizen.asks"]');
  await page.locator('#event-1').waitFor();
  const port = Number(new URL(open.server.address).port);
  await open.close();
  await page.waitForFunction(() => document.documentElement.dataset.connection === 'lost');
  open = await exampleSandbox({
    driver: createRecordSystem({ profile: defaultProfile }),
    port,
    name: 'second',
  });
  await ready(page);
  await page.locator('#event-1').waitFor({ state: 'detached' });
  await page.click('[data-act="citizen.asks"]');
  await page.locator('#event-1').waitFor();
});

it('with a thousand messages it holds no more than with a hundred, and shows the older ones by the page', async () => {
  open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
  const { page } = await visit();
  const sized = async (messages: number) => {
    while (open.sandbox.log.messages < messages) {
      await open.sandbox.perform({ type: 'citizen.asks' });
      const conversation = open.sandbox.situation.conversations.length;
      await open.sandbox.perform({ type: 'clinician.closes', conversation });
    }
    await page.locator(`#event-${open.sandbox.log.count}`).waitFor();
    return page.evaluate(() => document.querySelectorAll('*').length);
  };
  const hundred = await sized(100);
  const thousand = await sized(1000);
  expect(await page.locator('.entry').count()).toBe(ENTRIES_SHOWN);
  expect(thousand).toBeLessThan(hundred * 1.05);
  const last = open.sandbox.log.count;
  await page.locator('.pager button').click();
  await page.locator(`#event-${last - ENTRIES_SHOWN}`).waitFor();
  expect(await page.locator('.entry').count()).toBe(ENTRIES_SHOWN);
});

it('what a hostile record system says is text, and nothing else', async () => {
  const evil = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>\u202e';
  const driver = createRecordSystem({ profile: defaultProfile });
  const hostile: TestDriver = {
    ...driver,
    statement: async () => ({ ...(await driver.statement()), name: evil.slice(0, 200) }),
    act: async (asked) => {
      const answer = await driver.act(asked);
      return asked.act ? { ...answer, outcome: 'refused', reason: evil } : answer;
    },
  };
  open = await exampleSandbox({ driver: hostile });
  const { sandbox } = open;
  const { page, complaints } = await visit();
  await sandbox.perform({ type: 'citizen.asks', text: evil });
  await fetch(`${sandbox.access.url}/Messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.access.token}`,
      'api-version': '2',
      'nhn-source-system': 'test',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      businessDocument: Buffer.from(`<MsgHead>${evil}<img src="x"/></MsgHead>`).toString('base64'),
      contentType: 'application/xml',
      contentTransferEncoding: 'base64',
    }),
  });
  await sandbox.perform({ type: 'clinician.answers', text: evil });
  await page.locator('#event-2').getByText('<img src=x').waitFor();
  await page.locator('#event-2 .message summary').first().click();
  await page.locator('#event-2 pre').getByText('<img src="x"/>').waitFor();
  await page.reload();
  await ready(page);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(3);
  expect(await page.title()).toContain('Helsenorge');
  expect(await page.locator('main').textContent()).not.toContain('\u202e');
  expect(complaints).toEqual([]);
});
