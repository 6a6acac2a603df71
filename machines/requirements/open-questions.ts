import type { Words } from '../contract/words.ts';

interface OpenQuestion {
  readonly question: Words;
  readonly reading: Words;
}

/** Where the sources are silent or disagree, and the reading the catalogue takes: the mildest the words allow. */
export const openQuestions = {
  Q1: {
    question: {
      nb: 'Én kilde sier fem arbeidsdager, en annen fem dager. Hva gjelder?',
      en: 'One source says five working days, another five days. Which holds?',
    },
    reading: { nb: 'Arbeidsdager', en: 'Working days' },
  },
  Q2: {
    question: { nb: 'Hvilken dag er dag én?', en: 'Which day is day one?' },
    reading: {
      nb: 'Den første arbeidsdagen etter mottaksdagen',
      en: 'The first working day after the day of receipt',
    },
  },
  Q3: {
    question: { nb: 'Stopper registrert fravær innsending?', en: 'Does registered absence block sending?' },
    reading: { nb: 'Vurderes ikke', en: 'Not judged' },
  },
  Q4: {
    question: {
      nb: 'Hva skjer med åpne dialoger når tjenesten skrus av?',
      en: 'What happens to open conversations when the service is switched off?',
    },
    reading: { nb: 'De fortsetter', en: 'They go on' },
  },
  Q5: {
    question: {
      nb: 'Koster e-konsultasjonen noe når behandleren henviser til ordinær time?',
      en: 'Is an e-consultation charged when the clinician refers to an appointment?',
    },
    reading: { nb: 'Vurderes ikke', en: 'Not judged' },
  },
  Q6: {
    question: {
      nb: 'Kan behandleren svare etter å ha henvist til ordinær time?',
      en: 'May the clinician answer after referring?',
    },
    reading: { nb: 'Ja, til dialogen er avsluttet', en: 'Yes, until the conversation is closed' },
  },
  Q7: {
    question: {
      nb: 'Gjelder grensen på 1000 tegn utenfor Kontakt legekontoret?',
      en: 'Does the limit of 1000 characters hold outside contact?',
    },
    reading: { nb: 'Vurderes bare for Kontakt legekontoret', en: 'Judged for contact only' },
  },
  Q8: {
    question: {
      nb: 'Hvilket kodeverk har kode 13, og hvordan kodes engangskontakt (EKI)?',
      en: 'Which code list holds code 13, and how is one-way contact (EKI) encoded?',
    },
    reading: {
      nb: 'En utskiftbar profil gir verdien og sier hvor sikker den er',
      en: 'A replaceable profile gives the value and says how certain it is',
    },
  },
  Q9: {
    question: {
      nb: 'Kan behandleren gjenåpne det som er avsluttet?',
      en: 'May a clinician reopen what was closed?',
    },
    reading: { nb: 'Nei, en ny dialog åpnes i stedet', en: 'No: a new dialogue is opened instead' },
  },
  Q10: {
    question: {
      nb: 'Kan kontoret selv skrive etter avslutning?',
      en: 'May the office itself write after closing?',
    },
    reading: {
      nb: 'Nei, men det er en anbefaling: kilden sier det bare om innbyggerens svar',
      en: "No, as a recommendation: the source says so of the citizen's reply alone",
    },
  },
  Q11: {
    question: {
      nb: 'Avvises en pasient kontoret ikke kjenner, eller registreres pasienten ved første kontakt?',
      en: 'Is a patient whom the office does not know rejected, or registered by the first contact?',
    },
    reading: { nb: 'Avvises, som en anbefaling', en: 'Rejected, as a recommendation' },
  },
  Q12: {
    question: {
      nb: 'Hvem mottar for en ubesatt liste uten nøyaktig én vikar? En senere side nevner en egen tjenestepart for slike lister',
      en: 'Who receives for a vacant list without exactly one locum? A later page names a service party of its own for such lists',
    },
    reading: { nb: 'Ingen, slik kilden sa da den ble skrevet', en: 'Nobody, as the source said at its date' },
  },
  Q13: {
    question: {
      nb: 'Kan en e-konsultasjon avsluttes uten svar? Hjelpen til ett journalsystem sier nei',
      en: "May an e-consultation be closed without an answer? One vendor's help says no",
    },
    reading: { nb: 'Vurderes ikke', en: 'Not judged' },
  },
  Q14: {
    question: {
      nb: 'Hva endrer aldersgrensene for ungdom, 13 og 16 år?',
      en: 'What do the age limits of young people, 13 and 16, change?',
    },
    reading: { nb: 'Vurderes ikke', en: 'Not judged' },
  },
  Q15: {
    question: {
      nb: 'Hvordan vises registrert fravær i meldingene?',
      en: 'How does registered absence show on the wire?',
    },
    reading: { nb: 'Vurderes ikke', en: 'Not judged' },
  },
} as const satisfies Record<string, OpenQuestion>;

export type QuestionId = keyof typeof openQuestions;
