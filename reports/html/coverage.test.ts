import { beforeAll, describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../samples/catalogue.ts';
import { allPassed } from '../samples/samples.ts';
import { readIn } from '../samples/skeleton.ts';
import { unfolded } from '../samples/unfolded.ts';
import type { Report } from '../schema.ts';
import { renderCatalogue } from './catalogue-page.tsx';
import { renderHtml } from './html.tsx';

/** The section of a page, without its pictures. */
const sectionOf = (html: string) =>
  (/<section id="coverage".*?<\/section>/s.exec(unfolded(html))?.[0] ?? '').replace(/<svg.*?<\/svg>/gs, '');
const missedIn = (html: string) => /<details class="missed".*?<\/details>/s.exec(html)?.[0] ?? '';

/** The sample as if all of it had been gone through, or none. */
const withTimes = (times: number): Report => ({
  ...allPassed,
  coverage: allPassed.coverage.map((machine) => ({
    ...machine,
    states: machine.states.map((each) => ({ ...each, visited: times, diverged: 0 })),
    transitions: machine.transitions.map((each) => ({ ...each, taken: times, diverged: 0 })),
    pairs: machine.pairs.map((each) => ({ ...each, taken: times, diverged: 0 })),
    refusals: machine.refusals.map((each) => ({ ...each, tried: times, diverged: 0 })),
  })),
});

let partly: string;
let wholly: string;
beforeAll(async () => {
  partly = sectionOf(await renderHtml(allPassed, 'nb'));
  wholly = sectionOf(await renderHtml(withTimes(1), 'nb'));
});

describe('the coverage of a run', () => {
  it('is counted by service in one table, what broke before what was missed', () => {
    const [row = ''] = /<tbody><tr>.*?<\/tr>/s.exec(partly) ?? [];
    const cells = [...row.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) => readIn('en', cell).trim());
    expect(cells[0]).toBe('E-consultation');
    expect(cells.slice(1)).toEqual([
      'States : ✗ 3 of 4, 1 broke',
      'Transitions : ✗ 3 of 4, 1 broke',
      'Pairs of transitions : ✗ 1 of 2, 1 broke',
      'Acts that must be refused : ✗ 2 of 2, 1 broke',
    ]);
  });

  it('lists what was missed, in the open and in both languages', () => {
    expect(missedIn(partly)).toMatch(/^<details class="missed" open/);
    expect(readIn('nb', missedIn(partly))).toContain('Ikke dekket: 3');
    expect(readIn('nb', missedIn(partly))).toContain(
      'overgang: ikke startet → citizen.asks, om kontoret ikke kjenner henne → rejected',
    );
    expect(readIn('en', missedIn(partly))).toContain(
      'pair: awaiting an answer → clinician.answers → awaiting an answer → clinician.closes → closed',
    );
  });

  it('says what the scenarios are complete for, and names the states that nothing tells apart', () => {
    expect(readIn('en', partly)).toContain('with at most one state more than the lifecycle');
    const [fold = ''] = /<details class="alike".*?<\/details>/s.exec(partly) ?? [];
    expect(readIn('nb', fold)).toContain('E-konsultasjon : besvart ↔ besvart (henvist før)');
  });

  it('lists nothing as missed when all of it was covered', () => {
    expect(missedIn(wholly)).toBe('');
    expect(readIn('en', wholly)).not.toMatch(/[○✗] \d/);
    expect(readIn('en', wholly)).toContain('✓ 4 of 4');
  });

  it('folds a long list of what was missed, and says how much it is', async () => {
    const missed = missedIn(sectionOf(await renderHtml(withTimes(0), 'en')));
    expect(missed).toMatch(/^<details class="missed">/);
    expect(missed.match(/<li>/g)).toHaveLength(12);
    expect(readIn('en', missed)).toContain('Not covered: 12');
  });

  it('has a row for every pair, with how often it was gone through', () => {
    expect(readIn('en', partly)).toMatch(
      /not started → the citizen asks → awaiting an answer Then : the clinician closes → closed/,
    );
    expect(readIn('en', partly)).toContain('broke 3 of 88');
  });
});

describe('the catalogue', () => {
  it('has the pairs of a lifecycle without counts, and nothing missed', async () => {
    const html = unfolded(await renderCatalogue(sampleCatalogue, 'en'));
    expect(readIn('en', html)).toContain('Pairs of transitions : 2');
    expect(missedIn(html)).toBe('');
  });
});
