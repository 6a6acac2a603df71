import { expect, it } from 'vitest';
import { OBSERVABLES, Statement } from '../../machines/contract/statement.ts';
import { statementLines } from '../../reports/statement-words.ts';

const statement = Statement.parse({
  name: 'Fjord',
  version: '4',
  services: ['e-consultation'],
  appointmentKinds: ['in-person', 'urgent', 'video', 'telephone'],
  observes: [...OBSERVABLES],
  takesClock: false,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
});

it('tells all that can be stated in readers’ words', () => {
  const lines = statementLines(statement).map(({ name, value }) => `${name.nb}: ${value.nb}`);
  expect(lines).toEqual([
    'Navn: Fjord',
    'Versjon: 4',
    'Tjenester: E-konsultasjon',
    'Slags timer: oppmøte, hastetime, video, telefon',
    'Viser testverktøyet: journal, oppgaver, regninger, advarsler, kalender',
    'Klokken kan stilles: nei',
    'Meldingsstandarder: msgHead 1.2, dialogmelding 1.1, appRec 1.1',
  ]);
  for (const key of Object.keys(Statement.shape)) {
    expect(statementLines({ [key]: null })[0]?.name.nb).not.toBe(key);
  }
});

it('leaves what it does not know as it was written', () => {
  expect(statementLines({ colour: ['red'], size: { of: 1 } }).map(({ value }) => value.en)).toEqual([
    'red',
    '{"of":1}',
  ]);
});
