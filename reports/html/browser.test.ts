/** What the page does in a real browser: Chromium from an npm package, one for all tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demandsIn } from '../demands.ts';
import { sampleCatalogue } from '../samples/catalogue.ts';
import { hostileMany, hostileWaived } from '../samples/hostile.ts';
import { compared } from '../samples/known.ts';
import { everything, manyFailures } from '../samples/many.ts';
import { everyVerdict } from '../samples/samples.ts';
import { renderCatalogue } from './catalogue-page.tsx';
import { renderComparison } from './comparison-page.tsx';
import { renderHtml } from './html.tsx';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { comparison } = compared;
if (!comparison) throw new Error('The sample has nothing to compare');
const pages = {
  everyVerdict: () => renderHtml(everyVerdict, 'nb'),
  everything: () => renderHtml(everything, 'nb'),
  manyFailures: () => renderHtml(manyFailures, 'nb'),
  hostileMany: () => renderHtml(hostileMany, 'nb'),
  hostileWaived: () => renderHtml(hostileWaived, 'nb'),
  comparison: () => renderComparison(comparison, 'nb'),
  catalogue: () => renderCatalogue(sampleCatalogue, 'nb'),
};
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ddfl-pages-'));
  for (const name of names) await writeFile(join(folder, `${name}.html`), await pages[name]());
  // In one process Chromium ends with its first page.
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** Whatever the page said on its console, threw, or asked for besides itself. */
  readonly complaints: string[];
}

/** Opens a page, lets a test look at it, closes it. */
async function visit<T>(
  name: Name,
  options: BrowserContextOptions & { hash?: string },
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { hash = '', ...contextOptions } = options;
  const context = await browser.newContext({ bypassCSP: false, ...contextOptions });
  try {
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
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
    await page.goto(url + hash);
    return await look({ page, complaints });
  } finally {
    await context.close();
  }
}

/** The name of each rule of WCAG 2.1 A or AA that the page breaks, with the places. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

describe.each(names)('the page of %s', (name) => {
  it('has a silent console and asks for nothing but itself', async () => {
    const complaints = await visit(name, {}, async ({ page, complaints: all }) => {
      await page.check('#language-en');
      if (await page.locator('form.filters').count()) {
        await page.fill('input[type=search]', 'a');
        await page.click('button[type=reset]');
      }
      return all;
    });
    expect(complaints).toEqual([]);
  });

  it('does not scroll sideways on a telephone, with everything folded out', async () => {
    const width = await visit(name, { viewport: { width: 320, height: 800 } }, async ({ page }) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const narrow = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width: 360, height: 800 });
      return [narrow, await page.evaluate(() => document.documentElement.scrollWidth)];
    });
    expect(width).toEqual([320, 360]);
  });
});

describe('accessibility', () => {
  // The policy of the page would keep the checker out: it is the test's own script.
  it.each([
    ['everything', 'light', 'nb'],
    ['everything', 'light', 'en'],
    ['everything', 'dark', 'nb'],
    ['everything', 'dark', 'en'],
    ['comparison', 'light', 'en'],
    ['catalogue', 'dark', 'nb'],
  ] as const)('breaks no rule of WCAG 2.1 A or AA: %s, %s, %s', async (name, colorScheme, language) => {
    const faults = await visit(name, { colorScheme, bypassCSP: true }, async ({ page }) => {
      await page.check(`#language-${language}`);
      await page.addScriptTag({ path: AXE });
      return accessibilityFaults(page);
    });
    expect(faults).toEqual([]);
  });
});

describe('without a script', () => {
  const plain = { javaScriptEnabled: false } as const;
  it('shows one language, and the other when it is chosen', async () => {
    await visit('everyVerdict', plain, async ({ page }) => {
      const [nb, en] = [page.getByText('Ikke bestått: 1 av 8'), page.getByText('Failed: 1 of 8')];
      const seen = async () => [await nb.isVisible(), await en.isVisible()];
      expect(await seen()).toEqual([true, false]);
      await page.check('#language-en');
      expect(await seen()).toEqual([false, true]);
      expect(await page.locator('#coverage svg:visible').count()).toBe(1);
    });
  });

  it('shows every rule and no filter', async () => {
    await visit('everyVerdict', plain, async ({ page }) => {
      const count = () => page.locator('tr[data-verdict]:visible').count();
      expect(await count()).toBe(demandsIn(everyVerdict).length);
      await page.click('details.checks > summary');
      expect(await count()).toBe(everyVerdict.requirements.length);
      expect(await page.locator('form.filters').isVisible()).toBe(false);
    });
  });
});

describe('the filters', () => {
  const shownIn = (page: Page) => page.locator('tr[data-verdict]:visible');
  const idsIn = (page: Page) => shownIn(page).evaluateAll((rows) => rows.map(({ id }) => id));

  it('leave the rules of the verdicts, services and levels chosen, and all when reset', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      await page.check('input[name=verdict][value=passed]');
      await page.check('input[name=service][value=messages]');
      const ofMessages = everyVerdict.requirements.filter(({ service }) => service === 'messages');
      const expected = ofMessages.filter(({ verdict }) => verdict === 'passed');
      expect(await idsIn(page)).toEqual(expected.map(({ id }) => id));
      expect(await page.locator('output[name=shown]').textContent()).toBe(String(expected.length));
      await page.click('button[type=reset]');
      await expect.poll(() => shownIn(page).count()).toBe(demandsIn(everyVerdict).length);
      await page.fill('input[type=search]', 'ECON-14');
      expect(await idsIn(page)).toEqual(['ECON-14']);
    });
  });

  it('find rules by id and by words of either language, and say so when nothing fits', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      await page.fill('input[type=search]', 'delivered TWICE');
      expect(await idsIn(page)).toEqual(['MSG-04']);
      await page.fill('input[type=search]', 'no such thing');
      expect(await shownIn(page).count()).toBe(0);
      expect(await page.locator('.nothing-shown').isVisible()).toBe(true);
    });
  });

  it('give way to a link to a rule that they hide', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      await page.check('input[name=verdict][value=passed]');
      await page.evaluate("location.hash = '#ECON-04'");
      await page.locator('#ECON-04').waitFor({ state: 'visible' });
    });
  });
});

describe('a reader', () => {
  it('is sent to a rule or failure by its address, folded or not', async () => {
    await visit('manyFailures', { hash: '#finding-MANY-30' }, async ({ page }) => {
      expect(await page.locator('#finding-MANY-30').isVisible()).toBe(true);
      const top = await page.locator('#finding-MANY-30').evaluate((each) => each.getBoundingClientRect().top);
      expect(top >= 0 && top < 200, `${top} px from the top`).toBe(true);
    });
  });

  it('finds the language chosen last, and the page says it is in it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, 'everyVerdict.html')).href;
    await page.goto(url);
    await page.check('#language-en');
    await page.goto(url);
    expect(await page.locator('#language-en').isChecked()).toBe(true);
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'en',
      'Fjord EPJ 4.2.0 – Conformance report',
    ]);
    await context.close();
  });

  it('reaches every link, fold, choice and picture by keyboard alone', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      const wanted = await page.evaluate(() => {
        const reachable = 'a[href],summary,input:not([type=radio]),button,.canvas,input[type=radio]:checked';
        return [...document.querySelectorAll(reachable)].filter((each) => each.checkVisibility()).length;
      });
      const reached = new Set<number>();
      for (let presses = 0; presses <= wanted; presses += 1) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate(() =>
          document.activeElement === document.body
            ? -1
            : [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body),
        );
        if (place < 0) break;
        reached.add(place);
      }
      expect(reached.size).toBe(wanted);
    });
  });
});
