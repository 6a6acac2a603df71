import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hostile } from '../samples/hostile.ts';
import { allPassed, everyVerdict, stopped, undecided } from '../samples/samples.ts';
import { skeletonOf } from '../samples/skeleton.ts';
import { VERDICTS } from '../schema.ts';
import { verdictSigns, verdictWords } from '../words.ts';
import { renderHtml } from './html.tsx';

const languages = ['nb', 'en'] as const;
const reports = { allPassed, everyVerdict, undecided, stopped, hostile };
const pages = Object.entries(reports).flatMap(([name, report]) =>
  languages.map((language) => [name, language, renderHtml(report, language)] as const),
);

describe.each(pages)('the page of %s in %s', (_, language, html) => {
  it('runs and fetches nothing, and says so in its policy', () => {
    expect(html).not.toMatch(/<(script|img|iframe|object|embed|link|base|form)[\s>]/i);
    expect(skeletonOf(html).join('')).not.toMatch(/\s(on\w+|style|src|srcset|action)=/i);
    const [, stylesheet = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(stylesheet).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(stylesheet).not.toMatch(/url\(|@import/);
  });

  it('says its language and is in it alone', () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.includes('Hopp til innholdet')).toBe(language === 'nb');
    expect(html.includes('Skip to the content')).toBe(language === 'en');
  });

  it('has headings in order', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('has links inside itself only, each to something there, and no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href);
    for (const target of targets) expect(ids).toContain(target?.replace(/^#/, ''));
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('has landmarks, and tables with captions and scopes', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(html).toContain(`<${landmark}`);
    expect(html.match(/<caption/g)?.length).toBe(html.match(/<table/g)?.length);
    expect(html).not.toMatch(/<th(?! scope=")[\s>]/);
  });

  it('shows nothing invisible raw', () => {
    expect(html.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('renderHtml', () => {
  it.each(languages)('is built the same for a hostile candidate: %s', (language) => {
    expect(skeletonOf(renderHtml(hostile, language))).toEqual(skeletonOf(renderHtml(everyVerdict, language)));
  });

  it('gives the same bytes for the same report', () => {
    expect(renderHtml(structuredClone(everyVerdict), 'nb')).toBe(renderHtml(everyVerdict, 'nb'));
  });

  it('opens with who, when, the verdict and what failed in words', () => {
    const html = renderHtml(everyVerdict, 'nb');
    const opening = html
      .slice(html.indexOf('<body>'), html.indexOf('id="attention"'))
      .replace(/<[^>]*>/g, ' ');
    for (const text of [
      'Fjord EPJ',
      '4.2.0',
      'onsdag 15. mai 2024',
      '20231207',
      '2024.1',
      'Ikke bestått: 1 krav er brutt',
      'Etter avslutning sender systemet ikke mer i dialogen',
      'Hviler på 2 tolkninger',
    ]) {
      expect(opening).toContain(text);
    }
  });

  it('counts every verdict that occurs, and passed, failed and inconclusive always', () => {
    const tiles = (report: typeof allPassed) =>
      [
        ...(/<ul class="counts">(.*?)<\/ul>/s
          .exec(renderHtml(report, 'en'))?.[1]
          ?.matchAll(/<\/span> ([^<]+)</g) ?? []),
      ].map(([, word]) => word);
    expect(tiles(everyVerdict)).toEqual(VERDICTS.map((verdict) => verdictWords[verdict].en));
    expect(tiles(allPassed)).toEqual(['passed', 'failed', 'inconclusive']);
  });

  it.each(languages)('has a row for every rule, under its id, with sign and word: %s', (language) => {
    const html = renderHtml(everyVerdict, language);
    const rows = new Map(
      [...html.matchAll(/<tr id="([^"]*)">(.*?)<\/tr>/gs)].map(([, id, row]) => [id, row]),
    );
    expect([...rows.keys()]).toEqual(everyVerdict.requirements.map(({ id }) => id));
    for (const { id, verdict } of everyVerdict.requirements) {
      expect(rows.get(id)).toContain(
        `<span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span>${verdictWords[verdict][language]}`,
      );
    }
    expect(new Set(everyVerdict.requirements.map(({ verdict }) => verdict)).size).toBe(VERDICTS.length);
  });

  it('tells a failure on one screen, the divergence marked', () => {
    const html = renderHtml(everyVerdict, 'en');
    const article = /<article id="finding-ECON-04".*?<\/article>/s.exec(html)?.[0] ?? '';
    for (const text of [
      'the act is refused and no message is sent',
      'the act was accepted and one message was sent',
      'npx ddfl replay ECON-04',
      'Wednesday 15 May 2024, 10:30',
    ]) {
      expect(article).toContain(text);
    }
    expect(article.match(/<li class="diverges">/g)).toHaveLength(1);
    expect(/<li class="diverges">.*/s.exec(article)?.[0]).toContain('The clinician answers all the same');
    expect(article).toContain('&lt;MsgHead');
  });

  it('tells no story as held that broke off', () => {
    const html = renderHtml(everyVerdict, 'en');
    const [, held = '', broken = ''] = html.split('<details class="story"');
    expect(held).toMatch(/^>.*?<summary>.*?as the rules say<\/span><\/summary>/s);
    expect(broken).toMatch(/^ open>.*?<summary>.*?broke the rules<\/span><\/summary>/s);
  });

  it('shows no sign of a pass on the whole when something is undecided or stopped', () => {
    for (const report of [undecided, stopped]) {
      const [verdict = ''] = /<p class="verdict.*?<\/p>/s.exec(renderHtml(report, 'nb')) ?? [];
      expect(verdict).not.toMatch(/✓|good|Bestått/);
    }
  });
});
