/** What the sample reports share: catalogue, stories, coverage. */
import type { z } from 'zod';
import type { Report } from '../schema.ts';

type Input = z.input<typeof Report>;

export const catalogue: Input['catalogue'] = {
  version: '2024.1',
  documents: {
    S1: { nb: 'NHN: beskrivelse av de fire tjenestene', en: 'NHN: description of the four services' },
    S2: { nb: 'Helsenorge-webinar for fastleger 2023-12-07', en: 'Helsenorge webinar for GPs, 2023-12-07' },
    STD: { nb: 'Meldingsstandardene', en: 'The message standards' },
  },
  questions: [
    {
      id: 'Q1',
      question: {
        nb: 'Én kilde sier fem arbeidsdager, en annen fem dager. Hva gjelder?',
        en: 'One source says five working days, another five days. Which holds?',
      },
      reading: { nb: 'Arbeidsdager', en: 'Working days' },
    },
    {
      id: 'Q8',
      question: { nb: 'Hvilket kodeverk har kode 13?', en: 'Which code list holds code 13?' },
      reading: { nb: 'Profilen gir verdien', en: 'The profile gives the value' },
    },
  ],
  profile: [
    {
      name: 'closingCode',
      value: '13 (2.16.578.1.12.4.1.1.7602)',
      certainty: 'inferred',
      source: {
        nb: 'Verdien står i webinaret; kodeverket er utledet',
        en: 'The value is in the webinar; the code list is inferred',
      },
    },
    {
      name: 'answerCode',
      value: '10',
      certainty: 'assumed',
      source: { nb: 'Ingen offentlig kilde gir koden', en: 'No public source gives the code' },
    },
    {
      name: 'invalidErrors',
      value: 'T02',
      certainty: 'verified',
      source: { nb: 'Kodeverk 8221', en: 'Code list 8221' },
    },
  ],
};

export const coverage: Input['coverage'] = [
  {
    service: 'e-consultation',
    states: [
      { name: 'unopened', label: { nb: 'ikke startet', en: 'not started' }, visited: 319 },
      {
        name: 'awaiting-answer',
        label: { nb: 'venter på svar', en: 'awaiting an answer' },
        visited: 231,
        diverged: 2,
      },
      { name: 'closed', label: { nb: 'avsluttet', en: 'closed' }, visited: 88 },
      { name: 'rejected', visited: 0 },
    ],
    transitions: [
      {
        from: 'unopened',
        act: 'citizen.asks',
        to: 'awaiting-answer',
        label: { nb: 'innbyggeren spør', en: 'the citizen asks' },
        isOrdinary: true,
        taken: 231,
      },
      { from: 'awaiting-answer', act: 'clinician.answers', to: 'awaiting-answer', taken: 12 },
      {
        from: 'awaiting-answer',
        act: 'clinician.closes',
        to: 'closed',
        isOrdinary: true,
        taken: 88,
        diverged: 3,
      },
      {
        from: 'unopened',
        act: 'citizen.asks',
        to: 'rejected',
        when: { nb: 'om kontoret ikke kjenner henne', en: 'if the office does not know her' },
        taken: 0,
      },
    ],
    pairs: [
      {
        from: 'unopened',
        first: 'citizen.asks',
        middle: 'awaiting-answer',
        second: 'clinician.closes',
        to: 'closed',
        firstLabel: { nb: 'innbyggeren spør', en: 'the citizen asks' },
        secondLabel: { nb: 'behandleren avslutter', en: 'the clinician closes' },
        taken: 88,
        diverged: 3,
      },
      {
        from: 'awaiting-answer',
        first: 'clinician.answers',
        middle: 'awaiting-answer',
        second: 'clinician.closes',
        to: 'closed',
        taken: 0,
      },
    ],
    refusals: [
      { state: 'closed', act: 'citizen.replies', tried: 54 },
      { state: 'closed', act: 'clinician.answers', tried: 9, diverged: 2 },
    ],
    completeness: {
      further: 1,
      alike: [
        {
          one: { nb: 'besvart', en: 'answered' },
          other: { nb: 'besvart (henvist før)', en: 'answered (referred before)' },
        },
      ],
    },
  },
];

/** A conversation that is closed; its second step holds or diverges. */
export const story = (
  title: { nb: string; en: string },
  last: 'held' | 'diverged',
): Input['stories'][number] => ({
  name: title.en.toLowerCase().replaceAll(' ', '-'),
  service: 'e-consultation',
  title,
  steps: [
    {
      text: { nb: 'Innbyggeren spør om et utslett', en: 'The citizen asks about a rash' },
      at: '2024-05-15T09:00:00+02:00',
      outcome: 'accepted',
      verdict: 'held',
      requirements: ['ECON-01', 'MSG-01'],
    },
    {
      text: { nb: 'Behandleren avslutter dialogen', en: 'The clinician closes the conversation' },
      at: '2024-05-15T10:30:00+02:00',
      outcome: 'accepted',
      verdict: last,
      requirements: ['ECON-03'],
    },
    {
      text: { nb: 'Innbyggeren prøver å svare', en: 'The citizen tries to reply' },
      at: '2024-05-15T11:00:00+02:00',
      outcome: last === 'held' ? 'refused' : 'not-played',
      verdict: last === 'held' ? 'held' : 'not-judged',
      requirements: [],
    },
  ],
});
