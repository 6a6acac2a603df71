/** What the search finds, of what is laid out and of what is not yet. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, readerOf } from '../samples/example-browser.ts';
import { everyVerdict } from '../samples/samples.ts';
import { renderHtml } from './html.tsx';

const pages = {
  everyVerdict: () => renderHtml(everyVerdict, 'nb'),
};

let reader: Reader<keyof typeof pages>;
beforeAll(async () => {
  reader = await readerOf(pages);
});
afterAll(() => reader?.close());

describe('the search', () => {
  const answers = (page: Page, kind: string) =>
    page
      .locator(`[data-answers=${kind}] li`)
      .evaluateAll((items) => items.map((item) => item.textContent ?? ''));
  const search = async (page: Page, text: string) => {
    await page.fill('input[type=search]', text);
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('.found')?.hidden);
  };

  it('finds rules, findings and stories, those that are not laid out among them', async () => {
    await reader.visit('everyVerdict', {}, async ({ page }) => {
      await search(page, 'closed');
      expect((await answers(page, 'rule')).join()).toContain('ECON-04');
      expect((await answers(page, 'finding')).length).toBeGreaterThan(0);
      expect((await answers(page, 'story')).join()).toContain('A closed conversation is silent');
    });
  });

  it('leads to a story that is not laid out yet', async () => {
    await reader.visit('everyVerdict', {}, async ({ page }) => {
      await search(page, 'closing twice');
      await page.locator('[data-answers=story] a').click();
      await page.locator('#stories details.story[open]').first().waitFor();
      expect(await page.locator('.found').isHidden()).toBe(true);
    });
  });

  it('finds a rule of Helsenorge in its fold too', async () => {
    await reader.visit('everyVerdict', {}, async ({ page }) => {
      await search(page, 'ECON-14');
      await page.locator('[data-answers=rule] a[href="#ECON-14"]').click();
      expect(await page.locator('#ECON-14').isVisible()).toBe(true);
    });
  });

  it('says when nothing fits', async () => {
    await reader.visit('everyVerdict', {}, async ({ page }) => {
      await search(page, 'no such thing');
      expect(await page.locator('.nothing-found').isVisible()).toBe(true);
    });
  });
});
