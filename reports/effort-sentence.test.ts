import { describe, expect, it } from 'vitest';
import { effortSentence, smokeTestSentence } from './effort-sentence.ts';
import { allPassed } from './samples/samples.ts';
import type { EffortLine } from './schema.ts';
import { verdictSentence } from './sentences.ts';

const quick: EffortLine = { name: 'quick', changed: [], histories: false, random: 20, soak: 0 };
const certify: EffortLine = {
  name: 'certify',
  changed: ['soak', 'runs'],
  further: 1,
  histories: true,
  random: 1,
  soak: 2,
};

describe('what is told of the effort', () => {
  it('is what it can be taken for and what was tried', () => {
    expect(effortSentence({ effort: quick })).toEqual({
      nb: 'quick, en rask prøve og intet sertifikat: hver handling alene og ingen komplette testsett, ingen lange forløp, 20 tilfeldige scenarioer, ingen år på et kontor.',
      en: 'quick, a smoke test and no certificate: each act alone and no complete suites, no long histories, 20 random scenarios, no years at an office.',
    });
    expect(effortSentence({ effort: certify })).toEqual({
      nb: 'certify, det et sertifikat krever: komplette testsett med k = 1, lange forløp, 1 tilfeldig scenario, 2 år på et kontor. Endret for hånd: --soak, --runs.',
      en: 'certify, what a certificate needs: complete suites with k = 1, long histories, 1 random scenario, 2 years at an office. Changed by hand: --soak, --runs.',
    });
  });

  it('is nothing where a report of before it was told has nothing of it', () => {
    expect(effortSentence({ effort: undefined })).toBeUndefined();
  });

  it('stands behind the verdict where it is no certificate', () => {
    expect(smokeTestSentence({ effort: certify })).toBeUndefined();
    expect(verdictSentence({ ...allPassed, effort: quick })).toEqual({
      nb: 'Bestått: 10 av 10 krav på journalsystemet er oppfylt og ingen er brutt. En rask prøve, intet sertifikat.',
      en: 'Passed: 10 of 10 demands on the record system hold and none is broken. A smoke test, no certificate.',
    });
  });
});
