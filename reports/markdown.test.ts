import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { hostile } from './samples/hostile.ts';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import { VERDICTS } from './schema.ts';
import { verdictSigns, verdictWords } from './words.ts';

/** What the document is made of: its tags, and the beginning of each line as Markdown reads it. */
function skeleton(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) =>
      [/^\W{0,4}/.exec(line)?.[0] ?? '', ...(line.match(/<[^>]*>|(?<=\s)\|(?=\s|$)/g) ?? [])].join(''),
    );
}

describe('renderMarkdown', () => {
  it('opens with who and the verdict in one sentence', () => {
    expect(renderMarkdown(everyVerdict, 'nb').split('\n').slice(0, 3)).toEqual([
      '## ✗ Fjord EPJ 4.2.0',
      '',
      '**Ikke bestått: 1 av 7 krav på journalsystemet er brutt, 2 er oppfylt, 1 er ikke prøvd, 1 er ikke avgjort, 1 er unntatt og 1 anbefaling er ikke fulgt.**',
    ]);
  });

  it('folds each failure with expected, actual, steps and replay', () => {
    const markdown = renderMarkdown(everyVerdict, 'en');
    const fold = /<details open>\n<summary>✗ <b>ECON-04<\/b>.*?\n<\/details>/s.exec(markdown)?.[0] ?? '';
    expect(fold).toContain('- **Expected:** the act is refused and no message is sent');
    expect(fold).toContain('- **Actual:** the act was accepted and one message was sent');
    expect(fold).toContain('1. The citizen asks in an e-consultation – *accepted*');
    expect(fold).toMatch(/^3\. The clinician answers all the same .*▸ The rule is broken here/m);
    expect(fold).toContain('<pre><code>npx ddfl replay ECON-04 --acts');
  });

  it.each(['nb', 'en'] as const)('names every verdict by sign and word in the tables: %s', (language) => {
    const markdown = renderMarkdown(everyVerdict, language);
    for (const verdict of VERDICTS) {
      expect(markdown).toContain(`| ${verdictSigns[verdict]} ${verdictWords[verdict][language]}`);
    }
  });

  it('never cuts the command', () => {
    const [first, ...rest] = everyVerdict.requirements.filter(({ failure }) => failure);
    if (!first?.failure) throw new Error('The sample has no failure');
    const long = { ...first, failure: { ...first.failure, replay: `npx ddfl replay ${'x'.repeat(5000)}` } };
    expect(renderMarkdown({ ...everyVerdict, requirements: [long, ...rest] }, 'nb')).toContain(
      'x'.repeat(5000),
    );
  });

  it('names the readings and values that the result rests on', () => {
    const markdown = renderMarkdown(allPassed, 'en');
    expect(markdown).toMatch(/\*\*Q1\*\* .*Read as: Working days.*\(ECON-08\)/);
    expect(markdown).toMatch(/\*\*closingCode\*\* .*inferred.*\(ECON-03, ECON-04\)/);
    expect(markdown).not.toContain('invalidErrors');
  });

  it('counts what was covered by service, and lists what was not', () => {
    const markdown = renderMarkdown(allPassed, 'en');
    expect(markdown).toContain('| E-consultation | 3 of 4 | 3 of 4 | 1 of 2 | 2 of 2 |');
    const [fold = ''] =
      /<details open>\n<summary>○ <b>E-consultation<\/b>.*?<\/details>/s.exec(markdown) ?? [];
    expect(fold.match(/^- .*/gm)).toHaveLength(3);
    expect(fold).toMatch(/^- state: rejected$/m);
    expect(fold).toMatch(
      /^- transition: not started → citizen.asks, if the office does not know her → rejected$/m,
    );
    expect(fold).toMatch(/^- pair: awaiting an answer → .* → closed$/m);
    expect(renderMarkdown(stopped, 'en')).not.toContain('Coverage');
  });

  it('names the states that nothing tells apart, below what the scenarios are complete for', () => {
    const markdown = renderMarkdown(allPassed, 'nb');
    expect(markdown).toMatch(/^Fullstendig: .* med høyst én tilstand mer enn livsløpet/m);
    expect(markdown).toMatch(/^- E-konsultasjon: besvart ↔ besvart \(henvist før\)$/m);
  });

  it('does not open with a pass when something is undecided or stopped', () => {
    expect(renderMarkdown(undecided, 'nb')).toMatch(/^## \? .*\n\n\*\*Ikke avgjort: /);
    expect(renderMarkdown(stopped, 'nb')).toMatch(/^## ‼ .*\n\n\*\*Kunne ikke vurderes: /);
  });

  it.each(['nb', 'en'] as const)('is built the same for a hostile candidate: %s', (language) => {
    expect(skeleton(renderMarkdown(hostile, language)).slice(1)).toEqual(
      skeleton(renderMarkdown(everyVerdict, language)).slice(1),
    );
  });
});
