/** Details of a scenario in readers' words: when a failure needs none of them, and when it needs this one. */
import type { Detail } from '../contract/details.ts';
import type { Words } from '../contract/words.ts';

export const WHATEVER: Readonly<Record<Detail, Words>> = {
  text: { nb: 'hva som skrives', en: 'what is written' },
  subject: { nb: 'hva emnet er', en: 'what the subject is' },
  citizen: { nb: 'hvem innbyggeren er', en: 'who the citizen is' },
  people: {
    nb: 'hvilke navn og fødselsnumre folk har',
    en: 'which names and identity numbers people have',
  },
  week: { nb: 'hvilken uke det er', en: 'which week it is' },
  hour: { nb: 'når på dagen timen er', en: 'at which hour the appointment is' },
  kind: { nb: 'hva slags time det er', en: 'of which kind the appointment is' },
  minutes: { nb: 'hvor lenge timen varer', en: 'how long the appointment lasts' },
  clinician: { nb: 'hos hvilken behandler', en: 'with which clinician' },
  answerer: { nb: 'hvem på kontoret som svarer', en: 'who at the office answers' },
  items: { nb: 'hva det bes om resept på', en: 'what is asked for' },
  files: { nb: 'hvilke filer som legges ved', en: 'which files are attached' },
  service: { nb: 'hvilken tjeneste det er', en: 'which service it is' },
  place: { nb: 'hvor teksten står', en: 'where the text stands' },
  fault: { nb: 'hva som er galt med meldingen', en: 'what is wrong with the message' },
};

export const ONLY: Readonly<Record<Detail, Words>> = {
  text: { nb: 'med denne teksten', en: 'with this text' },
  subject: { nb: 'med dette emnet', en: 'with this subject' },
  citizen: { nb: 'for denne innbyggeren', en: 'for this citizen' },
  people: { nb: 'med disse navnene og fødselsnumrene', en: 'with these names and identity numbers' },
  week: { nb: 'i denne uken', en: 'in this week' },
  hour: { nb: 'på dette klokkeslettet', en: 'at this hour' },
  kind: { nb: 'for denne slags time', en: 'for this kind of appointment' },
  minutes: { nb: 'med denne varigheten', en: 'with this duration' },
  clinician: { nb: 'hos denne behandleren', en: 'with this clinician' },
  answerer: { nb: 'når den samme svarer', en: 'when the same person answers' },
  items: { nb: 'når det bes om akkurat dette', en: 'when just this is asked for' },
  files: { nb: 'med disse filene', en: 'with these files' },
  service: { nb: 'for denne tjenesten', en: 'for this service' },
  place: { nb: 'når teksten står her', en: 'when the text stands here' },
  fault: { nb: 'når meldingen er feil på denne måten', en: 'when the message is wrong in this way' },
};
