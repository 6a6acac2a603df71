import { describe, expect, it } from 'vitest';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import { grouped, sourceWords, usersOf, verdictSentence } from './sentences.ts';

describe('verdictSentence', () => {
  it('tells a pass with what it rests on', () => {
    expect(verdictSentence(allPassed)).toEqual({
      nb: 'Bestått: 10 av 10 krav på journalsystemet er oppfylt og ingen er brutt.',
      en: 'Passed: 10 of 10 demands on the record system hold and none is broken.',
    });
  });

  it('begins with what decided the verdict', () => {
    expect(verdictSentence(everyVerdict).nb).toMatch(
      /^Ikke bestått: 1 av 7 krav på journalsystemet er brutt, 2 er oppfylt, /,
    );
    expect(verdictSentence(undecided).en).toMatch(
      /^Inconclusive: 1 of 10 demands on the record system is undecided, 9 hold /,
    );
  });

  it('says in the same breath of what services it is, where the vendor claims more', () => {
    const statement = { ...allPassed.candidate.statement, services: ['e-consultation', 'office-contact'] };
    const { nb, en } = verdictSentence({ ...allPassed, candidate: { ...allPassed.candidate, statement } });
    expect(nb).toBe(
      'Bestått for 1 av 2 tjenester som leverandøren oppgir (E-konsultasjon): 10 av 10 krav på journalsystemet er oppfylt og ingen er brutt.',
    );
    expect(en).toMatch(/^Passed for 1 of 2 services that the vendor claims \(E-consultation\): 10 of 10 /);
  });

  it('tells what stopped a run, and of an empty one that nothing was tried', () => {
    expect(verdictSentence(stopped).en).toBe(
      'Could not be judged: The candidate does not answer at http://localhost:8080',
    );
    expect(verdictSentence({ ...stopped, error: undefined }).nb).toBe(
      'Kunne ikke vurderes: ingen krav er prøvd.',
    );
  });
});

describe('sourceWords', () => {
  it('names the document in full when the catalogue does, and by its short name when not', () => {
    const [rule] = allPassed.requirements;
    if (!rule) throw new Error('The sample has no rule');
    const of = (documents: typeof allPassed.catalogue.documents) =>
      sourceWords({ ...allPassed, catalogue: { ...allPassed.catalogue, documents } }, rule).nb;
    expect(of(allPassed.catalogue.documents)).toBe(
      'NHN: beskrivelse av de fire tjenestene, Start e-konsultasjon; Helsenorge-webinar for fastleger 2023-12-07, nytt i høst 2 av 5',
    );
    expect(of({})).toBe('S1, Start e-konsultasjon; S2, nytt i høst 2 av 5');
  });
});

describe('usersOf', () => {
  it('leaves out rules that do not apply', () => {
    const requirements = allPassed.requirements.map((line) =>
      line.id === 'ECON-04' ? { ...line, verdict: 'not-applicable' as const } : line,
    );
    const ids = (report: typeof allPassed) => usersOf(report, 'profile', 'closingCode').map(({ id }) => id);
    expect(ids(allPassed)).toEqual(['ECON-03', 'ECON-04']);
    expect(ids({ ...allPassed, requirements })).toEqual(['ECON-03']);
  });
});

describe('grouped', () => {
  it('parts thousands from five digits on', () => {
    expect([grouped(1912, 'en'), grouped(10_000, 'en'), grouped(1_234_567, 'nb')]).toEqual([
      '1912',
      '10,000',
      '1\u00A0234\u00A0567',
    ]);
  });
});
