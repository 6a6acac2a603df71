import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostile, hostileMany, hostileWaived } from '../samples/hostile.ts';
import { compared, waived } from '../samples/known.ts';
import { manyFailures } from '../samples/many.ts';
import { allPassed, everyVerdict, stopped, undecided } from '../samples/samples.ts';
import { readIn, skeletonOf } from '../samples/skeleton.ts';
import { unfolded } from '../samples/unfolded.ts';
import { VERDICTS } from '../schema.ts';
import { verdictSigns, verdictWords } from '../words.ts';
import { renderHtml } from './html.tsx';
import { script } from './script.ts';

const reports = {
  allPassed,
  everyVerdict,
  undecided,
  stopped,
  waived,
  compared,
  manyFailures,
  hostile,
  hostileWaived,
  hostileMany,
};
type Name = keyof typeof reports;
/** As they are at first, and with every fold laid out. */
const files = {} as Record<Name, string>;
const pages = {} as Record<Name, string>;
beforeAll(async () => {
  for (const name of Object.keys(reports) as Name[]) {
    files[name] = await renderHtml(reports[name], 'nb');
    pages[name] = unfolded(files[name]);
  }
});

/** The structure without the lines of pictures' texts, whose number follows from the length of the text. */
const structureOf = (html: string) => skeletonOf(html).filter((tag) => !/^<\/?tspan/.test(tag));

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(Object.keys(reports) as Name[])('the page of %s', (name) => {
  it('fetches nothing and runs the one script that its policy names', () => {
    const html = pages[name];
    expect(html).not.toMatch(/<(img|iframe|object|embed|link|base)[\s>]/i);
    expect(skeletonOf(html).join('')).not.toMatch(/\s(on\w+|style|src|srcset|action|xlink:href)=/i);
    const [, stylesheet = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    expect(stylesheet).not.toMatch(/url\(|@import/);
    expect(html.match(/<script[\s>]/g)).toHaveLength(2);
    expect(html).toMatch(/<script type="application\/octet-stream" id="later">[\w+/=]*<\/script>/);
    expect(html).toContain(`<script>${script}</script>`);
    const policy = [
      "default-src 'none'",
      `style-src ${hashOf(stylesheet)}`,
      `script-src ${hashOf(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    expect(html).toContain(`content="${policy}"`);
  });

  it('says everything in both languages', () => {
    const html = pages[name];
    expect(html).toContain('<html lang="nb"');
    expect(html.match(/<span lang="nb">/g)?.length).toBe(html.match(/<span lang="en">/g)?.length);
    expect(html.match(/<div lang="nb">/g)?.length).toBe(html.match(/<div lang="en">/g)?.length);
    expect(readIn('nb', html)).toContain('Hopp til innholdet');
    expect(readIn('en', html)).not.toContain('Hopp til innholdet');
  });

  it('has headings in order', () => {
    const levels = [...pages[name].matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('has links inside itself only, each to something there, and no id twice', () => {
    const html = pages[name];
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href);
    for (const target of targets) expect(ids).toContain(target?.replace(/^#/, ''));
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('has landmarks, and tables with captions and scopes', () => {
    const html = pages[name];
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(html).toContain(`<${landmark}`);
    expect(html.match(/<caption/g)?.length).toBe(html.match(/<table/g)?.length);
    expect(html).not.toMatch(/<th(?! scope=")[\s>]/);
  });

  it('shows nothing invisible raw', () => {
    expect(pages[name].replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('renderHtml', () => {
  it.each([
    ['hostile', 'everyVerdict'],
    ['hostileWaived', 'waived'],
    ['hostileMany', 'manyFailures'],
  ] as const)('is built the same for a hostile candidate: %s', (attacked, plain) => {
    expect(structureOf(pages[attacked])).toEqual(structureOf(pages[plain]));
  });

  it('gives the same bytes for the same report', async () => {
    expect(await renderHtml(structuredClone(everyVerdict), 'nb')).toBe(files.everyVerdict);
  });

  it('opens in the language asked for', async () => {
    const html = await renderHtml(everyVerdict, 'en');
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title>Fjord EPJ 4.2.0 – Conformance report</title>');
    expect(html).toMatch(/<input[^>]*id="language-en"[^>]*checked/);
  });

  it('opens with who, when, the verdict and what failed in words', () => {
    const html = pages.everyVerdict;
    const opening = readIn('nb', html.slice(html.indexOf('<body>'), html.indexOf('id="attention"')));
    for (const text of [
      'Fjord EPJ',
      '4.2.0',
      'onsdag 15. mai 2024',
      '20231207',
      '2024.1',
      'Ikke bestått: 1 av 7 krav på journalsystemet er brutt',
      'Etter avslutning sender systemet ikke mer i dialogen',
      'Hviler på 2 tolkninger',
      'Arbeidsdager',
    ]) {
      expect(opening).toContain(text);
    }
  });

  it('counts every verdict that occurs, and passed, failed and inconclusive always', () => {
    const tiles = (html: string) =>
      [
        ...(/<ul class="counts">(.*?)<\/ul>/s.exec(html)?.[1]?.matchAll(/<span lang="en">([^<]+)</g) ?? []),
      ].map(([, word]) => word);
    expect(tiles(pages.everyVerdict)).toEqual(
      VERDICTS.filter((verdict) => verdict !== 'error').map((verdict) => verdictWords[verdict].en),
    );
    expect(tiles(pages.allPassed)).toEqual(['passed', 'failed', 'inconclusive']);
  });

  it('has a row for every rule, under its id, with sign and word', () => {
    const rows = new Map(
      [...pages.everyVerdict.matchAll(/<tr id="([^"]*)"[^>]*>(.*?)<\/tr>/gs)].map(([, id, row]) => [id, row]),
    );
    const { requirements } = everyVerdict;
    expect([...rows.keys()].toSorted()).toEqual(requirements.map(({ id }) => id).toSorted());
    for (const { id, verdict } of requirements) {
      const { nb, en } = verdictWords[verdict];
      expect(rows.get(id)).toContain(
        `<span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span><span lang="nb">${nb}</span><span lang="en">${en}</span>`,
      );
    }
    expect(new Set(everyVerdict.requirements.map(({ verdict }) => verdict)).size).toBe(VERDICTS.length);
  });

  it('tells a failure on one screen, the divergence marked in the steps and in the picture', () => {
    const article = /<article id="finding-ECON-04".*?<\/article>/s.exec(pages.everyVerdict)?.[0] ?? '';
    const text = readIn('en', article);
    for (const each of [
      'the act is refused and no message is sent',
      'the act was accepted and one message was sent',
      'npx ddfl replay ECON-04',
      'Wednesday 15 May 2024, 10:30',
    ]) {
      expect(text).toContain(each);
    }
    expect(article.match(/<li class="diverges">/g)).toHaveLength(1);
    expect(/<li class="diverges">.*/s.exec(article)?.[0]).toContain('The clinician answers all the same');
    expect(article).toContain('&lt;MsgHead');
    const pictures = article.match(/<svg.*?<\/svg>/gs) ?? [];
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture.match(/class="arrow offends bad"/g)).toHaveLength(1);
      expect(picture.match(/offends/g)).toHaveLength(1);
      expect(picture.match(/class="shown"/g)).toHaveLength(2);
    }
  });

  it('shows the message that a rule was broken by an element to a line, the one read marked, what was expected beside it', () => {
    const article = /<article id="finding-ECON-04".*?<\/article>/s.exec(pages.everyVerdict)?.[0] ?? '';
    const [, marked, beside] =
      /<mark>([^<]*)<\/mark><span class="beside">(.*?)\n<\/span> {4}&lt;MsgId/s.exec(article) ?? [];
    expect(marked).toBe('    &lt;Type V=&quot;DIALOG_INNBYGGER_EKONSULTASJON&quot;/>\n');
    expect(readIn('en', beside ?? '')).toMatch(/Expected ?: the act is refused and no message is sent/);
    expect(readIn('en', article)).toContain('charged: copayment');
  });

  it('has a button to copy each message and command, once a script runs', () => {
    const buttons = pages.everyVerdict.match(/<button type="button" class="copy">/g) ?? [];
    expect(buttons.length).toBeGreaterThan(2);
  });

  it('tells no story as held that broke off', () => {
    const [, held = '', broken = ''] = pages.everyVerdict.split(/<details id="story-[^"]*" class="story"/);
    expect(held).toMatch(/^ data-find="story">.*?<summary>.*?as the rules say<\/span><\/span><\/summary>/s);
    expect(broken).toMatch(
      /^ open data-find="story">.*?<summary>.*?broke the rules<\/span><\/span><\/summary>/s,
    );
  });

  it('shows no sign of a pass on the whole when something is undecided or stopped', () => {
    for (const name of ['undecided', 'stopped'] as const) {
      const [verdict = ''] = /<p class="verdict.*?<\/p>/s.exec(pages[name]) ?? [];
      expect(verdict).not.toMatch(/✓|good|Bestått/);
    }
  });

  it('says beside the verdict how sure it is', () => {
    const opening = (html: string) =>
      readIn('en', html.slice(html.indexOf('<body>'), html.indexOf('id="attention"')));
    expect(opening(pages.everyVerdict)).toMatch(/How sure is it\? .*Taken for given /);
  });

  it('refers to no grounds where nothing was tried', () => {
    const toGrounds = /<a href="#basis"><span lang="nb">Se/;
    expect(pages.everyVerdict).toMatch(toGrounds);
    expect(pages.stopped).not.toMatch(toGrounds);
  });

  it('tells failures that are one and the same once, each rule under its own address', () => {
    const html = pages.manyFailures;
    const failed = html.slice(html.indexOf('id="attention"'), html.indexOf('id="rules"'));
    expect(failed.match(/<article id="finding-MANY-/g)).toHaveLength(1 + 18);
    for (const { id, verdict } of manyFailures.requirements)
      if (verdict === 'failed') expect(failed).toContain(`id="finding-${id}"`);
    expect(failed).toContain('12 ×');
  });

  it('folds how each of many failures came about', () => {
    expect(pages.manyFailures.match(/<details class="course-fold">/g)).toHaveLength(20);
    expect(pages.everyVerdict).not.toContain('course-fold"');
  });

  it('shows what changed, and the waivers that no longer hold', () => {
    expect(readIn('en', pages.compared)).toContain('Changed since the earlier report');
    const troubled = readIn('nb', pages.waived);
    expect(troubled).toContain('Unntak som ikke holder lenger');
    expect(troubled).toContain('mended in version 4.3');
    expect(pages.everyVerdict).not.toContain('id="changes"');
  });
});
