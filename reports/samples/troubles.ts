/** One rule for each verdict that is not passed, two of them with a shortest path. */
import type { z } from 'zod';
import type { Report } from '../schema.ts';

type LineInput = z.input<typeof Report>['requirements'][number];

const closingFailure: NonNullable<LineInput['failure']> = {
  expected: {
    nb: 'handlingen avvises, og ingen melding sendes',
    en: 'the act is refused and no message is sent',
  },
  actual: {
    nb: 'handlingen ble godtatt, og én melding ble sendt',
    en: 'the act was accepted and one message was sent',
  },
  start: '2024-05-15T09:00:00+02:00',
  replay:
    'npx ddfl replay ECON-04 --acts \'[{"type":"citizen.asks"},{"type":"clinician.closes"},{"type":"clinician.answers"}]\' --candidate http://localhost:8080',
  occurrences: 12,
  steps: [
    {
      number: 1,
      act: { type: 'citizen.asks' },
      actor: 'citizen',
      text: { nb: 'Innbyggeren spør i en e-konsultasjon', en: 'The citizen asks in an e-consultation' },
      at: '2024-05-15T09:00:00+02:00',
      outcome: 'accepted',
      diverges: false,
      messages: [
        {
          from: 'platform',
          to: 'office',
          type: 'DIALOG_INNBYGGER_EKONSULTASJON',
          id: '5d3a1e58-7a52-4a39-9c5b-0f7a2b6a1c11',
          summary: { nb: 'Spørsmål fra innbygger', en: 'Question from the citizen' },
          xml: '<?xml version="1.0" encoding="UTF-8"?>\n<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24">\n\t<MsgInfo>\n\t\t<Type V="DIALOG_INNBYGGER_EKONSULTASJON"/>\n\t</MsgInfo>\n</MsgHead>\n',
        },
        {
          from: 'office',
          to: 'platform',
          type: 'APPREC',
          summary: { nb: 'Kvittering: mottatt', en: 'Receipt: received' },
          xml: '<AppRec xmlns="http://www.kith.no/xmlstds/apprec/2004-11-21"/>',
        },
      ],
    },
    {
      number: 2,
      act: { type: 'clinician.closes' },
      actor: 'clinician',
      text: { nb: 'Behandleren avslutter dialogen', en: 'The clinician closes the conversation' },
      at: '2024-05-15T10:30:00+02:00',
      outcome: 'accepted',
      diverges: false,
      messages: [],
      office: [
        { kind: 'filed', text: { nb: 'journalført: sendt melding', en: 'filed: message sent' } },
        { kind: 'charged', text: { nb: 'belastet: egenandel', en: 'charged: copayment' } },
      ],
    },
    {
      number: 3,
      act: { type: 'clinician.answers' },
      actor: 'clinician',
      text: { nb: 'Behandleren svarer likevel', en: 'The clinician answers all the same' },
      at: '2024-05-16T08:15:00+02:00',
      outcome: 'accepted',
      reason: 'OK: queued for sending',
      diverges: true,
      messages: [
        {
          from: 'office',
          to: 'platform',
          type: 'DIALOG_INNBYGGER_EKONSULTASJON',
          summary: { nb: 'Svar fra kontoret', en: 'Answer from the office' },
          xml: '<MsgHead><MsgInfo><Type V="DIALOG_INNBYGGER_EKONSULTASJON"/><MsgId>1</MsgId></MsgInfo></MsgHead>',
          offends: true,
          at: 'MsgHead/MsgInfo/Type',
          findings: ["Element 'MsgHead': Missing child element(s). Expected is ( MsgInfo )."],
        },
      ],
    },
  ],
};

export const troubles = {
  'ECON-01': {
    verdict: 'not-scored',
    reason: {
      nb: 'Kom med kravkatalog 2026.2; her vurderes det etter 2026.1',
      en: 'Came with catalogue 2026.2; this is judged by 2026.1',
    },
  },
  'ECON-04': { verdict: 'failed', failure: closingFailure },
  'ECON-05': {
    verdict: 'error',
    reason: { nb: 'Simuleringen av Helsenorge svarte ikke', en: 'The simulated Helsenorge did not answer' },
  },
  'ECON-08': {
    verdict: 'inconclusive',
    exercised: 0,
    reason: { nb: 'Systemet viser ikke oppgavene sine', en: 'The system does not show its tasks' },
  },
  'ECON-09': {
    verdict: 'not-applicable',
    exercised: 0,
    reason: {
      nb: 'Systemet oppgir at det ikke fakturerer',
      en: 'The system states that it does not invoice',
    },
  },
  'MSG-01': {
    verdict: 'not-tried',
    reason: {
      nb: 'Journalsystemet stanset: det svarte ikke i tide («act»)',
      en: 'The record system stopped: it did not answer in time ("act")',
    },
  },
  'MSG-02': {
    verdict: 'waived',
    reason: {
      nb: 'Unntatt til 2024-09-01: rettes i versjon 4.3',
      en: 'Waived until 2024-09-01: mended in version 4.3',
    },
  },
  'MSG-04': {
    verdict: 'not-observable',
    exercised: 0,
    reason: { nb: 'Journalen kan ikke leses utenfra', en: 'The journal cannot be read from outside' },
  },
  'MSG-12': {
    verdict: 'warning',
    failure: {
      ...closingFailure,
      expected: { nb: 'en ny meldings-id', en: 'a new message id' },
      actual: { nb: 'samme id som forrige melding', en: 'the same id as the message before' },
      occurrences: 1,
      replay: closingFailure.replay.replace('ECON-04', 'MSG-12'),
    },
  },
} satisfies Readonly<Record<string, Partial<LineInput>>>;
