/** What the answer to an act tells and nobody judges: the part of `freeLeaves` that speaks of it. */
import type { Words } from '../contract/words.ts';
import type { Free } from './free-leaf.ts';

const ORDER: Words = { nb: 'rekkefølgen sier ingenting', en: 'the order says nothing' };
const OPTIONAL: Words = { nb: 'kan utelates', en: 'may be left out' };

export const freeInAnswer = [
  {
    choice: 'order-of-what-is-told',
    leaf: /(tasks|filed|calendar|charges)(:[\w-]+(\.items)?)?|warnings/,
    how: ['exchanged'],
    reason: ORDER,
  },
  { choice: 'task-without-due-date', leaf: /tasks:[\w-]+\.dueOn/, how: ['dropped'], reason: OPTIONAL },
  { choice: 'warning-without-reference', leaf: /warnings\.messageId/, how: ['dropped'], reason: OPTIONAL },
  {
    choice: 'task-in-time-untold',
    leaf: /tasks:in-time/,
    how: ['dropped'],
    reason: {
      nb: 'bare det som er forfalt, må vises som ventende på kontoret',
      en: 'only what is overdue must be shown to the office as waiting',
    },
  },
  {
    choice: 'task-for-a-reply',
    leaf: /tasks:reply(\.(dueOn|isOverdue))?/,
    how: ['changed', 'dropped'],
    reason: {
      nb: 'ingen kilde sier om et svar fra innbyggeren venter på kontoret, eller hvor lenge',
      en: "no source says whether a citizen's reply waits for the office, or for how long",
    },
  },
  {
    choice: 'after-a-rejection',
    leaf: /(tasks|charges):rejected(\.(dueOn|isOverdue))?/,
    how: ['changed', 'dropped'],
    reason: {
      nb: 'ingen kilde sier hva som venter og hva som koster når Helsenorge avviser et svar',
      en: 'no source says what waits and what is charged once Helsenorge rejects an answer',
    },
  },
  {
    choice: 'filed-undemanded',
    leaf: /filed:(sent|appointment|wordless)/,
    how: ['dropped'],
    reason: {
      nb: 'ingen kilde sier at det kontoret sender, eller meldinger om timer, journalføres',
      en: 'no source says that what the office sends, or messages about appointments, are filed',
    },
  },
  {
    choice: 'words-for-the-wordless',
    leaf: /filed:wordless\.text/,
    reason: {
      nb: 'kontorets egne ord om en melding uten ord',
      en: "the office's own words of a message without words",
    },
  },
  {
    choice: 'charged-at-the-close',
    leaf: /charges:open/,
    how: ['dropped'],
    reason: {
      nb: 'egenandelen kan kreves så sent som når dialogen avsluttes',
      en: 'the copayment may be charged as late as when the conversation is closed',
    },
  },
  {
    choice: 'appointment-begun',
    leaf: /calendar:begun/,
    how: ['dropped'],
    reason: {
      nb: 'om en time som er begynt, fortsatt står i kalenderen, er kontorets valg',
      en: 'whether an appointment that has begun still stands in the calendar is for the office to choose',
    },
  },
  {
    choice: 'receipt-again',
    leaf: /document:again/,
    how: ['dropped'],
    reason: {
      nb: 'en kvittering til på det som kommer på nytt, er verken krevd eller til skade',
      en: 'a further receipt for what comes again is neither demanded nor harmful',
    },
  },
  {
    choice: 'words-for-the-office',
    leaf: /warnings\.text|reason/,
    reason: { nb: 'ord til et menneske på kontoret', en: 'words for a person at the office' },
  },
] as const satisfies readonly Free[];
