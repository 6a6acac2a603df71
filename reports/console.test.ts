import { describe, expect, it } from 'vitest';
import { renderSummary } from './console.ts';
import { checksSentence } from './demands.ts';
import { hostile } from './samples/hostile.ts';
import { manyFailures } from './samples/many.ts';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import { VERDICTS } from './schema.ts';
import { verdictWords } from './words.ts';

const plain = { colour: false };
const ESCAPE = '\u001B';

describe('renderSummary', () => {
  it('fits on a screen when nothing failed', () => {
    expect(renderSummary(allPassed, 'nb', plain).split('\n').length).toBeLessThanOrEqual(25);
  });

  it('shows a failure as the design does', () => {
    expect(renderSummary(everyVerdict, 'en', plain)).toContain(
      [
        '✗ ECON-04 must  After closing, the system sends nothing more in the conversation, and refuses an attempt to',
        '    Source    Helsenorge webinar for GPs, 2023-12-07, news 2 of 5',
        '    Expected  the act is refused and no message is sent',
        '    Actual    the act was accepted and one message was sent',
        '    Shortest  1 citizen.asks   2 clinician.closes   ▸ 3 clinician.answers',
        `    Replay    npx ddfl replay ECON-04 --acts '[{"type":"citizen.asks"},{"type":"clinician.closes"},{"type":"clinician.answers"}]' --candidate http://localhost:8080`,
      ].join('\n'),
    );
  });

  it('tells at which office an act is done when it is another than the first', () => {
    const [failed] = everyVerdict.requirements.filter(({ failure }) => failure);
    const [first, ...rest] = failed?.failure?.steps ?? [];
    if (!failed?.failure || !first) throw new Error('The sample has no failure');
    const steps = [{ ...first, act: { ...first.act, practice: 2 } }, ...rest];
    const requirements = everyVerdict.requirements.map((line) =>
      line === failed ? { ...line, failure: { ...line.failure, steps } } : line,
    ) as typeof everyVerdict.requirements;
    expect(renderSummary({ ...everyVerdict, requirements }, 'en', plain)).toContain(' (office 2)');
    expect(renderSummary(everyVerdict, 'en', plain)).not.toContain('(office');
  });

  it('tells failures that are one and the same once, under the headline of each rule', () => {
    const summary = renderSummary(manyFailures, 'en', plain);
    const alike = manyFailures.requirements.filter(({ verdict }) => verdict === 'failed').slice(0, 12);
    const rows = summary.split('\n');
    const first = rows.findIndex((row) => row.startsWith(`✗ ${alike[0]?.id} `));
    expect(rows.slice(first, first + 12).map((row) => row.split(' ')[1])).toEqual(alike.map(({ id }) => id));
    expect(rows[first + 12]).toMatch(/^ {4}(Reason|Expected)/);
  });

  it('puts short expectations on one line', () => {
    expect(renderSummary(everyVerdict, 'en', plain)).toContain(
      '    Expected  a new message id      Actual  the same id as the message before',
    );
  });

  it.each(['nb', 'en'] as const)('counts every verdict in words: %s', (language) => {
    const summary = renderSummary(everyVerdict, language, plain);
    const counted = VERDICTS.filter((verdict) => verdict !== 'error');
    for (const verdict of counted) expect(summary).toContain(` ${verdictWords[verdict][language]}`);
    // Helsenorge's rules are no demands on the record system: what the suite broke stands among what to look at.
    expect(summary).toContain('‼ ECON-05');
    expect(summary).toContain(checksSentence(everyVerdict)[language]);
  });

  it('ends with the verdict', () => {
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    expect(last(renderSummary(allPassed, 'nb', plain))).toBe(
      '✓ Bestått: 10 av 10 krav på journalsystemet er oppfylt og ingen er brutt.',
    );
    expect(last(renderSummary(undecided, 'nb', plain))).toMatch(/^\? Ikke avgjort: /);
    expect(last(renderSummary(stopped, 'nb', plain))).toMatch(
      /^‼ Kunne ikke vurderes: Journalsystemet svarer ikke/,
    );
  });

  it('tells the reason of what is undecided', () => {
    expect(renderSummary(undecided, 'nb', plain)).toMatch(
      /\? ECON-08 skal .*\n.*\n {4}Grunn +Systemet viser ikke/,
    );
  });

  it('tells ten rules of a verdict whole and the rest by their headlines', () => {
    const [failed] = everyVerdict.requirements.filter(({ verdict }) => verdict === 'failed');
    if (!failed) throw new Error('The sample has no failure');
    const requirements = Array.from({ length: 30 }, (_, index) => ({
      ...failed,
      id: `ECON-${index + 20}`,
      reason: { nb: `${index}`, en: `${index}` },
    }));
    const lines = renderSummary({ ...everyVerdict, requirements }, 'en', plain).split('\n');
    expect(lines.filter((line) => line.startsWith('✗ ECON-'))).toHaveLength(30);
    expect(lines.filter((line) => line.includes('Replay'))).toHaveLength(10);
  });

  it('tells in one line for each service how much was covered, and how much was not', () => {
    const [sample] = allPassed.coverage;
    if (!sample) throw new Error('The sample has no coverage');
    expect(renderSummary(allPassed, 'en', plain)).toContain(
      '    E-consultation  states 3 of 4, transitions 3 of 4, pairs 1 of 2, refusals 2 of 2  ○ Not covered: 3\n',
    );
    const whole = { ...sample, states: [], transitions: [], pairs: [] };
    const lines = renderSummary({ ...allPassed, coverage: [whole, whole] }, 'nb', plain).split('\n');
    expect(lines.filter((line) => line.includes('avvisninger 2 av 2'))).toEqual(
      Array.from(
        { length: 2 },
        () => '    E-konsultasjon  tilstander 0 av 0, overganger 0 av 0, par 0 av 0, avvisninger 2 av 2',
      ),
    );
    expect(renderSummary(stopped, 'en', plain)).not.toContain('Coverage');
  });

  it('tells what the scenarios are complete for, where they are', () => {
    const [sample] = allPassed.coverage;
    if (!sample) throw new Error('The sample has no coverage');
    expect(renderSummary(allPassed, 'en', plain)).toMatch(
      /Complete: .* with at most one state more than the lifecycle, .* apart\. 1 pair of states is/,
    );
    const { completeness, ...without } = sample;
    const some = {
      ...allPassed,
      coverage: [without, { ...sample, completeness: { further: 0, alike: [] } }],
    };
    expect(completeness).toBeDefined();
    expect(renderSummary(some, 'nb', plain)).toMatch(
      /Fullstendig \(E-konsultasjon\): .* uten flere tilstander enn .* 0 par/,
    );
    expect(renderSummary({ ...allPassed, coverage: [without] }, 'en', plain)).not.toContain('Complete');
  });

  it('has colour only when asked', () => {
    expect(renderSummary(everyVerdict, 'nb', plain)).not.toContain(ESCAPE);
    expect(renderSummary(everyVerdict, 'nb', { colour: true })).toContain(`${ESCAPE}[31m`);
  });

  it('sends nothing of a hostile candidate to the terminal raw', () => {
    const summary = renderSummary(hostile, 'en', plain);
    expect(summary).toContain('‹U+202E›');
    expect(summary.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    const begins = (text: string) => text.split('\n').map((line) => line.slice(0, 4));
    const whole = begins(renderSummary(everyVerdict, 'en', plain)).filter((start) => start.trim() !== '');
    expect(
      begins(summary)
        .filter((start) => start.trim() !== '')
        .slice(1),
    ).toEqual(whole.slice(1));
  });
});
