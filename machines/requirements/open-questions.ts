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
    reading: { nb: 'Dømmes ikke', en: 'Not judged' },
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
    reading: { nb: 'Dømmes ikke', en: 'Not judged' },
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
    reading: { nb: 'Dømmes bare for Kontakt legekontoret', en: 'Judged for contact only' },
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
} as const satisfies Record<string, OpenQuestion>;

export type QuestionId = keyof typeof openQuestions;
