/** What the page does in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../samples/catalogue.ts';
import { foldOut, type Reader, readerOf } from '../samples/example-browser.ts';
import { hostileMany, hostileWaived } from '../samples/hostile.ts';
import { compared } from '../samples/known.ts';
import { everything, manyFailures } from '../samples/many.ts';
import { hostileRegistry, sampleRegistry } from '../samples/registry.ts';
import { everyVerdict } from '../samples/samples.ts';
import { renderCatalogue } from './catalogue-page.tsx';
import { renderComparison } from './comparison-page.tsx';
import { renderHtml } from './html.tsx';
import { renderRegistry } from './registry-page.tsx';

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
  registry: () => renderRegistry(sampleRegistry, 'nb'),
  hostileRegistry: () => renderRegistry(hostileRegistry, 'nb'),
};
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];

let reader: Reader<Name>;
const visit: Reader<Name>['visit'] = (name, options, look) => reader.visit(name, options, look);
beforeAll(async () => {
  reader = await readerOf(pages);
});
afterAll(() => reader?.close());

describe.each(names)('the page of %s', (name) => {
  it('has a silent console and asks for nothing but itself', async () => {
    const complaints = await visit(name, {}, async ({ page, complaints: all }) => {
      await page.check('#language-en');
      if (await page.locator('input[type=search]').count()) await page.fill('input[type=search]', 'a');
      await foldOut(page);
      return all;
    });
    expect(complaints).toEqual([]);
  });

  it('does not scroll sideways on a telephone, with everything folded out', async () => {
    const width = await visit(name, { viewport: { width: 320, height: 800 } }, async ({ page }) => {
      await foldOut(page);
      const narrow = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width: 360, height: 800 });
      return [narrow, await page.evaluate(() => document.documentElement.scrollWidth)];
    });
    expect(width).toEqual([320, 360]);
  });
});

describe('without a script', () => {
  const plain = { javaScriptEnabled: false } as const;

  it('shows one language, and the other when it is chosen', async () => {
    await visit('everyVerdict', plain, async ({ page }) => {
      const [nb, en] = [page.getByText('Ikke bestått: 1 av 7'), page.getByText('Failed: 1 of 7')];
      expect([await nb.isVisible(), await en.isVisible()]).toEqual([true, false]);
      await page.check('#language-en');
      expect([await nb.isVisible(), await en.isVisible()]).toEqual([false, true]);
    });
  });

  it('shows every rule when its fold is opened, and neither filter nor search', async () => {
    await visit('everyVerdict', plain, async ({ page }) => {
      for (const fold of await page.locator('#rules > details:visible > summary').all()) await fold.click();
      for (const fold of await page.locator('#rules .checks details > summary').all()) await fold.click();
      expect(await page.locator('tr[data-verdict]:visible').count()).toBe(everyVerdict.requirements.length);
      expect(await page.locator('form.filters, .find').filter({ visible: true }).count()).toBe(0);
    });
  });

  it('tells the failures whole, and where else the rest stands', async () => {
    await visit('everyVerdict', plain, async ({ page }) => {
      expect(await page.locator('#finding-ECON-04 .path > li:visible').count()).toBeGreaterThan(1);
      await page.locator('#stories summary').click();
      expect(await page.locator('#stories').getByText('Det samme står i report.json').isVisible()).toBe(true);
    });
  });
});

describe('the filters', () => {
  const shownIn = (page: Page) => page.locator('tr[data-verdict]:not([hidden])');

  it('leave the rules of the verdicts, services and levels chosen, and all when reset', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      await page.click('.choices > summary');
      await page.check('input[name=verdict][value=passed]');
      await page.check('input[name=service][value=messages]');
      const ids = await shownIn(page).evaluateAll((rows) => rows.map(({ id }) => id));
      const expected = everyVerdict.requirements.filter(
        ({ verdict, service }) => verdict === 'passed' && service === 'messages',
      );
      expect(ids).toEqual(expected.map(({ id }) => id));
      expect(await page.locator('output[name=shown]').textContent()).toBe(String(expected.length));
      await page.click('button[type=reset]');
      await expect.poll(() => shownIn(page).count()).toBe(everyVerdict.requirements.length);
    });
  });

  it('give way to a link to a rule that they hide', async () => {
    await visit('everyVerdict', {}, async ({ page }) => {
      await page.click('.choices > summary');
      await page.check('input[name=verdict][value=passed]');
      await page.evaluate(() => {
        location.hash = '#ECON-04';
      });
      await page.locator('#ECON-04').waitFor({ state: 'visible' });
    });
  });
});

describe('a reader', () => {
  it('is sent to a rule or failure by its address, folded or not', async () => {
    await visit('manyFailures', { hash: '#finding-MANY-30' }, async ({ page }) => {
      expect(await page.locator('#finding-MANY-30').isVisible()).toBe(true);
      const top = await page.locator('#finding-MANY-30').evaluate((each) => each.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(200);
    });
  });

  it('finds the language chosen last, and the page says it is in it', async () => {
    await visit('everyVerdict', {}, async ({ page, url }) => {
      await page.check('#language-en');
      await page.goto(url);
      expect(await page.locator('#language-en').isChecked()).toBe(true);
      expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
        'en',
        'Fjord EPJ 4.2.0 – Conformance report',
      ]);
    });
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
