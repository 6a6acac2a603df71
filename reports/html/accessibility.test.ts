/** What the pages are to those who read otherwise: axe-core in a real browser, at each width, in both languages and schemes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../samples/catalogue.ts';
import {
  accessibilityFaults,
  foldOut,
  openFolds,
  type Reader,
  readerOf,
} from '../samples/example-browser.ts';
import { compared } from '../samples/known.ts';
import { everything } from '../samples/many.ts';
import { sampleRegistry } from '../samples/registry.ts';
import { renderCatalogue } from './catalogue-page.tsx';
import { renderComparison } from './comparison-page.tsx';
import { renderHtml } from './html.tsx';
import { renderRegistry } from './registry-page.tsx';

const { comparison } = compared;
if (!comparison) throw new Error('The sample has nothing to compare');
const pages = {
  everything: () => renderHtml(everything, 'nb'),
  /** As it is where no script runs: axe-core itself needs one. */
  withoutScript: async () => (await renderHtml(everything, 'nb')).replace(/<script>.*<\/script>/s, ''),
  comparison: () => renderComparison(comparison, 'nb'),
  catalogue: () => renderCatalogue(sampleCatalogue, 'nb'),
  registry: () => renderRegistry(sampleRegistry, 'nb'),
};
type Name = keyof typeof pages;

let reader: Reader<Name>;
beforeAll(async () => {
  reader = await readerOf(pages);
});
afterAll(() => reader?.close());

const WIDTHS = [360, 768, 1440];

describe.each(Object.keys(pages) as Name[])('the page of %s breaks no rule of WCAG 2.1 A or AA', (name) => {
  it.each([
    ['light', 'nb'],
    ['light', 'en'],
    ['dark', 'nb'],
    ['dark', 'en'],
  ] as const)('%s, %s, at each width', async (colorScheme, language) => {
    await reader.visit(name, { colorScheme }, async ({ page }) => {
      await page.check(`#language-${language}`);
      if (name === 'withoutScript') await openFolds(page);
      else await foldOut(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await accessibilityFaults(page), `${width}`).toEqual([]);
      }
    });
  });
});
