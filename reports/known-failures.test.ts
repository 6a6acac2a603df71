/** Waivers and the comparison in the renderings: each names everything waived and everything that changed. */
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { comparisonNotes, gateSentence } from './comparison-sentences.ts';
import { renderSummary } from './console.ts';
import { renderJUnit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { ATTACK } from './samples/hostile.ts';
import { compared, waived } from './samples/known.ts';
import { allPassed, everyVerdict } from './samples/samples.ts';
import { skeletonOf } from './samples/skeleton.ts';
import { Report } from './schema.ts';
import { verdictSentence } from './sentences.ts';

const summary = (report: Report) => renderSummary(report, 'en', { colour: false });

function xpath(report: Report, expression: string) {
  const document = XmlDocument.fromString(renderJUnit(report));
  try {
    const value = document.eval(expression);
    return typeof value === 'object' ? value.map(({ content }) => content) : value;
  } finally {
    document.dispose();
  }
}

const comparisonOf = ({ comparison }: Report) => {
  if (!comparison) throw new Error('The sample has no comparison');
  return comparison;
};

describe('an old report', () => {
  it('renders without waivers, comparison and what the exit code follows', () => {
    const { waivers: _waivers, failOn: _failOn, ...old } = allPassed;
    expect(Report.parse(old)).toEqual(allPassed);
    for (const text of [summary(allPassed), renderMarkdown(allPassed, 'en')]) {
      expect(text).not.toMatch(/Waivers|Compared/);
    }
  });
});

describe('a waiver', () => {
  it('is named with state, ticket and reason in the terminal and in Markdown', () => {
    const told = summary(waived).split('\n');
    expect(told).toContain(
      '    ~ MSG-02   in use until 2024-09-01 (failed without it) · EPJ-02: mended in version 4.3',
    );
    expect(told.find((line) => line.startsWith('    ✗ ECON-04'))).toContain('expired 2024-04-30');
    expect(told.find((line) => line.startsWith('    ✗ ECON-01'))).toContain('no longer needed');
    expect(told.find((line) => line.startsWith('    ‼ ECON-05'))).toContain('could not be judged');
    const markdown = renderMarkdown(waived, 'nb');
    expect(markdown).toContain('### Unntak (4)');
    for (const { rule, ticket } of waived.waivers) {
      expect(markdown).toMatch(new RegExp(`^- \\*\\*${rule}\\*\\* .*${ticket}`, 'm'));
    }
  });

  it('is told in the verdict when it makes the run fail', () => {
    expect(verdictSentence(waived).en).toMatch(
      /^Failed: a waiver has expired \(ECON-04\); a waiver is no longer needed \(ECON-01\); 1 of 7 demands on the record system is broken, /,
    );
    const stale = { ...allPassed, verdict: 'failed' as const, waivers: waived.waivers.slice(2, 3) };
    expect(verdictSentence(stale).nb).toBe(
      'Ikke bestått: et unntak trengs ikke lenger (ECON-01); 10 av 10 krav på journalsystemet er oppfylt og ingen er brutt.',
    );
  });

  it('that is in use keeps the verdict from saying that no rule is broken', () => {
    const requirements = allPassed.requirements.map((line) =>
      line.id === 'ECON-04' ? { ...line, verdict: 'waived' as const } : line,
    );
    expect(verdictSentence({ ...allPassed, requirements }).en).toBe(
      'Passed: 9 of 10 demands on the record system hold, 1 is waived and no other is broken.',
    );
  });

  it('that is expired or stale is a failure for a build server, and the totals hold', () => {
    expect(xpath(waived, '//testsuite[@name="waivers"]/testcase/@name')).toEqual([
      'Waiver of ECON-04',
      'Waiver of ECON-01',
    ]);
    for (const [attribute, element] of [
      ['tests', 'testcase'],
      ['failures', 'failure'],
      ['errors', 'error'],
    ]) {
      expect(xpath(waived, `number(/testsuites/@${attribute})`)).toBe(xpath(waived, `count(//${element})`));
    }
    const stale = { ...allPassed, exitCode: 1, waivers: waived.waivers.slice(2, 3) };
    expect(xpath(stale, 'count(//testsuite[@name="run"])')).toBe(0);
  });
});

describe('a comparison', () => {
  it('names every change by kind in the terminal and in Markdown', () => {
    const told = summary(compared);
    expect(told).toContain(
      'Compared with Fjord EPJ 4.1.0, 2024-01-10, seed 20231207: 12 rules changed, 4 for the worse; 1 as before.',
    );
    expect(told).toContain('Newly failing (1)\n      ECON-04 (passed → failed, worse)\n');
    expect(told).toContain('Newly passing (1)\n      ECON-03 (failed → passed)\n');
    expect(told).toContain('New rules (1)\n      ECON-14 (absent → passed)\n');
    expect(told).toContain(
      'Rules that are gone (2)\n      ECON-01 (passed → absent), ECON-99 (passed → absent)\n',
    );
    const markdown = renderMarkdown(compared, 'en');
    for (const { rule } of comparisonOf(compared).changes) {
      expect(told).toMatch(new RegExp(`${rule} \\([^)]* → `));
      expect(markdown).toMatch(new RegExp(`^- \\*\\*${rule}\\*\\* .* → `, 'm'));
    }
  });

  it('says what another catalogue, candidate or plan means', () => {
    const english = comparisonNotes(comparisonOf(compared)).map(({ en }) => en);
    expect(english).toEqual([expect.stringContaining('requirement catalogue 2023.2, this one 2024.1')]);
    const { older, newer } = comparisonOf(compared);
    const other = {
      ...older,
      catalogue: newer.catalogue,
      candidate: { name: 'Dal EPJ', version: '1' },
      services: [],
      seed: 1,
    };
    const notes = comparisonNotes({
      older: { ...other, verdict: 'error' },
      newer,
      changes: [],
      unchanged: 0,
    });
    expect(notes.map(({ en }) => en.slice(0, 38))).toEqual([
      'The earlier report is about another sy',
      'The earlier run was about other servic',
      'Not the same was played: before seed 1',
      'The earlier run could not be judged: w',
    ]);
    expect(comparisonNotes({ older: newer, newer, changes: [], unchanged: 0 })).toEqual([]);
  });

  it('tells why the exit code is what it is when it follows what got worse', () => {
    expect(gateSentence(everyVerdict)).toBeUndefined();
    expect(gateSentence({ ...compared, failOn: 'verdict' })).toBeUndefined();
    expect(gateSentence(compared)?.en).toBe(
      'Exit code 1 (--fail-on regression): got worse: ECON-04, ECON-08, ECON-09, MSG-01.',
    );
    const calm = { ...compared, exitCode: 0, comparison: { ...comparisonOf(compared), changes: [] } };
    expect(gateSentence(calm)?.nb).toBe('Sluttkode 0 (--fail-on regression): ingenting er blitt verre.');
    expect(summary(compared)).toContain('Exit code 1 (--fail-on regression)');
    expect(renderMarkdown(compared, 'en')).toContain('**Exit code 1 (--fail-on regression): got worse');
  });

  it('is a property of the rule for a build server', () => {
    const property = '//testcase[@name="ECON-04"]/properties/property[@name="change"]/@value';
    expect(xpath(compared, property)).toEqual(['newly-failing: passed → failed']);
    expect(xpath(compared, 'count(//property[@name="change"])')).toBe(10);
  });
});

it('sends nothing of a hostile waiver or baseline raw to a reader', () => {
  const plain: Report = { ...compared, waivers: waived.waivers };
  const hostile: Report = {
    ...plain,
    waivers: plain.waivers.map((waiver) => ({ ...waiver, reason: ATTACK, ticket: ATTACK, until: ATTACK })),
    comparison: {
      ...comparisonOf(plain),
      older: {
        ...comparisonOf(plain).older,
        candidate: { name: ATTACK, version: ATTACK },
        catalogue: ATTACK,
      },
      changes: comparisonOf(plain).changes.map((change) => ({
        ...change,
        title: { nb: ATTACK, en: ATTACK },
      })),
    },
  };
  expect(summary(hostile).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(skeletonOf(renderJUnit(hostile))).toEqual(skeletonOf(renderJUnit(plain)));
  expect(skeletonOf(renderMarkdown(hostile, 'en'))).toEqual(skeletonOf(renderMarkdown(plain, 'en')));
  expect(renderMarkdown(hostile, 'en')).not.toMatch(/https?:|www\.|[\p{Cf}]/u);
});
