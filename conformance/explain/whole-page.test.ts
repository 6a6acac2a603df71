/** The page of a whole run in which all passed: how much there is before the reader opens something. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICES } from '../../machines/contract/service-names.ts';
import { renderHtml } from '../../reports/html/html.tsx';
import { foldOut, type Reader, readerOf } from '../../reports/samples/example-browser.ts';
import { everything, manyFailures } from '../../reports/samples/many.ts';
import type { Report } from '../../reports/schema.ts';
import { planOf } from '../../scenarios/plan.ts';
import { exampleReport } from './example-report.ts';

let whole: Report;
const pages = {
  whole: () => renderHtml(whole, 'nb'),
  manyFailures: () => renderHtml(manyFailures, 'nb'),
  everything: () => renderHtml(everything, 'nb'),
};
let reader: Reader<keyof typeof pages>;
beforeAll(async () => {
  const plan = [...planOf({ services: SERVICES, seed: 1, runs: 0 })];
  whole = await exampleReport({ services: SERVICES, plan });
  reader = await readerOf(pages);
}, 240_000);
afterAll(() => reader?.close());

describe('the page of a whole run in which all passed', () => {
  it('is at most a megabyte', async () => {
    expect(Buffer.byteLength(await pages.whole())).toBeLessThan(1_000_000);
  });

  it.each([360, 768, 1440])('has at most 10,000 elements and 6,000 pixels at first, at %i', async (width) => {
    await reader.visit('whole', { viewport: { width, height: 900 } }, async ({ page }) => {
      const [elements, height] = await page.evaluate(() => [
        document.querySelectorAll('*').length,
        document.documentElement.scrollHeight,
      ]);
      expect(elements).toBeLessThan(10_000);
      expect(height).toBeLessThan(6_000);
    });
  });

  it('lays out all the rest when it is opened', async () => {
    await reader.visit('whole', {}, async ({ page }) => {
      await foldOut(page);
      expect(await page.locator('details.story').count()).toBe(whole.stories.length);
      expect(await page.locator('svg[role=img]').count()).toBe(2 * 2 * whole.coverage.length);
    });
  });
});

describe('a lifecycle', () => {
  const openWhole = async (page: Page, fold: string) => {
    await page.click('#lifecycle-e-consultation > summary');
    await page.click(`#lifecycle-e-consultation ${fold} > summary`);
  };

  it.each([768, 1440])('fits the width at %i, and is drawn in full size when asked', async (width) => {
    await reader.visit('whole', { viewport: { width, height: 900 } }, async ({ page }) => {
      await openWhole(page, '.whole');
      const picture = page.locator('#lifecycle-e-consultation .whole [lang=nb] svg');
      const drawn = async () => (await picture.boundingBox())?.width ?? 0;
      expect(await drawn()).toBeLessThan(width);
      await page.check('#lifecycle-e-consultation .zoom input');
      expect(await drawn()).toBe(Number(await picture.getAttribute('width')));
    });
  });

  it('is a list on a telephone, under its ordinary course', async () => {
    await reader.visit('whole', { viewport: { width: 360, height: 800 } }, async ({ page }) => {
      await openWhole(page, '.moves-fold');
      const seen = (selector: string) =>
        page.locator(`#lifecycle-e-consultation ${selector}`).filter({ visible: true }).count();
      expect(await seen('svg')).toBe(1);
      expect(await seen('.moves > li > ul > li')).toBe(whole.coverage[0]?.transitions.length);
      expect(await seen('.moves .ordinary')).toBe(4);
    });
  });
});

/** The sheets of A4 that the page is printed on. */
const sheets = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('the print', () => {
  it('is a certificate of three sheets at the most, and the annex when it is asked for', async () => {
    await reader.visit('whole', {}, async ({ page }) => {
      expect(await sheets(page)).toBeLessThanOrEqual(3);
      await page.check('#annex');
      await page.waitForFunction(() => document.querySelector('details[data-later]') === null);
      expect(await sheets(page)).toBeGreaterThan(10);
    });
  });

  it('tells the identity, the verdict, the services and what it rests on, and leaves out the rest', async () => {
    await reader.visit('whole', {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const seen = async (selector: string) => page.locator(selector).first().isVisible();
      for (const each of [
        'h1',
        '.verdict',
        '.by-service tbody tr',
        '.sureness dd',
        '.readings li',
        '#statement dd',
      ])
        expect(await seen(each), each).toBe(true);
      for (const each of ['.bar', '#rules', '#stories', '#coverage'])
        expect(await seen(each), each).toBe(false);
    });
  });
});

/** The tallest picture that Chromium paints with a usual graphics card. */
const PICTURE_MAX = 16_384;

it('thirty failures fit one picture of the whole page, on a telephone too', async () => {
  await reader.visit('manyFailures', { viewport: { width: 360, height: 900 } }, async ({ page }) => {
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(PICTURE_MAX);
  });
});

/** Numbers that stand on more than one line, each as it would be read. */
const brokenNumbers = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest('pre, code, bdi, svg, script, style')) continue;
      for (const { index, 0: number } of (text.textContent ?? '').matchAll(/(?<!\w)\d+(?!\w)/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + number.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(number);
      }
    }
    return broken;
  });

describe.each(['whole', 'manyFailures', 'everything'] as const)('numbers on the page of %s', (name) => {
  it.each([360, 768, 1440])('never break at %i', async (width) => {
    await reader.visit(name, { viewport: { width, height: 900 } }, async ({ page }) => {
      await foldOut(page);
      expect(await brokenNumbers(page)).toEqual([]);
    });
  });
});

describe('the search', () => {
  it.each(['frist', 'deadline', 'Forfalt'])('finds the rules on deadlines by the word %s', async (word) => {
    await reader.visit('whole', {}, async ({ page }) => {
      await page.fill('input[type=search]', word);
      await page.locator('[data-answers=rule] a[href="#ECON-08"]').waitFor();
      const stories = await page.locator('[data-answers=story] a').count();
      expect(stories).toBeGreaterThan(0);
      expect(stories).toBeLessThan(whole.stories.length / 4);
    });
  });
});
