/** RENEW: the rules of prescription renewal. */
import { PRESCRIBED_BEFORE } from '../contract/practice-sketch.ts';
import type { Words } from '../contract/words.ts';
import { answersAs, isPermitted, sentOnce, sentWithCode } from './answering.ts';
import { overdueRule } from './deadlines.ts';
import { filedWholeRule, questionsOf } from './filing.ts';
import { isAnswer } from './observations.ts';
import { itemsArriveRule } from './renewal-items.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'prescription-renewal';
const description: Words = { nb: 'Forny resept', en: 'Renew prescription' };
const frontPage: Words = { nb: 'ny forside, Fornye resept', en: 'new front page, Renew prescription' };
const standardText: Words = {
  nb: 'standardtekst, reseptfornyelse',
  en: 'standard text, prescription renewal',
};
const officePage: Words = { nb: 'Fornye resept', en: 'Renew prescription' };

const preparedBy = (step: Step) => ('by' in step.act ? (step.act.by ?? 'gp') : 'gp');
const isAnswered = (step: Step) =>
  step.conversationBefore?.service === service &&
  ['renewed', 'referred'].includes(step.conversationBefore.state);
const itemsOf = ({ act }: Step) => (act.type === 'citizen.requests' ? (act.items ?? [1]) : undefined);

export const prescriptionRenewalRequirements = [
  requirement({
    id: 'RENEW-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Reseptfornyelsens livsløp følges: det som er tillatt, godtas, det som ikke er tillatt, avvises uten virkning, og ingenting sendes som ingen ba om',
      en: 'The lifecycle of a prescription renewal is honoured: what it permits is accepted, what it forbids is refused without effect, and nothing is sent that nobody asked for',
    },
    sources: [from('S1', description)],
  }),
  requirement({
    id: 'RENEW-01',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Bare det innbyggeren har fått på resept tidligere, kan bes om; alt annet avvises',
      en: 'Only what the citizen has had prescribed before can be requested; anything else is refused',
    },
    sources: [from('S2', frontPage)],
    forbids: (step) => itemsOf(step)?.some((item) => item > PRESCRIBED_BEFORE) ?? false,
  }),
  requirement({
    id: 'RENEW-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Kontoret mottar nøyaktig de legemidlene innbyggeren ba om: ingen mangler, ingen er lagt til, og rekkefølgen er den samme',
      en: 'The office receives exactly the medicines that the citizen asked for: none lost, none added, order kept',
    },
    sources: [from('S1', description)],
    profile: ['renewalItems'],
    ...itemsArriveRule('medicine'),
  }),
  requirement({
    id: 'RENEW-03',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Medisinsk utstyr og annet på resept godtas på lik linje med legemidler',
      en: 'Medical equipment and other prescribed items are accepted as medicines are',
    },
    sources: [from('S4', officePage)],
    profile: ['renewalItems'],
    ...itemsArriveRule('other'),
  }),
  requirement({
    id: 'RENEW-04',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En fornyelse besvares med koden for fornyet (14) i samme dialog',
      en: 'A renewal answered is answered with the renewed code (14) in the same conversation',
    },
    sources: [
      from('STD', { nb: 'kodeverk 7602, kode 14', en: 'code list 7602, code 14' }),
      from('S1', description),
    ],
    profile: ['renewedCode'],
    when: (step) => isPermitted(step, 'office.renews', service) && preparedBy(step) === 'gp',
    ensures: (step) => sentWithCode(step, step.profile.renewedCode.value, service),
  }),
  requirement({
    id: 'RENEW-05',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En forespørsel som ikke er behandlet innen utgangen av den femte arbeidsdagen, vises som forfalt på kontoret; ikke før',
      en: 'A request not handled by the end of its fifth working day is shown to the office as overdue; not before',
    },
    sources: [from('S2', standardText), from('S4', officePage)],
    ...overdueRule(service),
  }),
  requirement({
    id: 'RENEW-06',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En forespørsel som krever konsultasjon, besvares med at innbyggeren må bestille time; ingen resept meldes fornyet',
      en: 'A request that needs a consultation is answered by asking the citizen to book an appointment; no prescription is reported renewed',
    },
    sources: [
      from('S0', { nb: 'nye rutiner på kontoret', en: 'new routines at the office' }),
      from('S1', description),
    ],
    profile: ['referralCode'],
    when: (step) => isPermitted(step, 'office.declines', service),
    ensures: (step) => {
      const renewed = step.profile.renewedCode.value.value;
      const expected = { nb: 'et svar om å bestille time', en: 'an answer to book an appointment' };
      return sentOnce(step, expected, (message) =>
        firstMismatch(
          () =>
            unless(isAnswer(message) && message.body.code.value !== renewed, expected, {
              nb: `svar med kode ${message.body.code.value}`,
              en: `answer with code ${message.body.code.value}`,
            }),
          () => answersAs(step, message, service),
        ),
      );
    },
  }),
  requirement({
    id: 'RENEW-07',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Den kontoret har valgt, kan klargjøre fornyelser, ikke bare fastlegen',
      en: 'Anyone the office chose to prepare renewals can, not the GP alone',
    },
    sources: [from('S1', description)],
    profile: ['renewedCode'],
    when: (step) => isPermitted(step, 'office.renews', service) && preparedBy(step) === 'assistant',
    ensures: (step) => sentWithCode(step, step.profile.renewedCode.value, service),
  }),
  requirement({
    id: 'RENEW-08',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Forespørselen journalføres hos innbyggeren',
      en: "The request is filed in the citizen's journal",
    },
    sources: [from('S2', { nb: 'skjema, «journalført»', en: 'form, note on filing' })],
    ...filedWholeRule(questionsOf(service)),
  }),
  requirement({
    id: 'RENEW-09',
    service,
    level: 'must',
    binds: 'platform',
    title: { nb: 'En forespørsel uten noen resept avvises', en: 'A request with no item is refused' },
    sources: [from('S1', description)],
    forbids: (step) => itemsOf(step)?.length === 0,
  }),
  requirement({
    id: 'RENEW-10',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Innbyggeren får vite at andre på kontoret enn fastlegen kan lese forespørselen',
      en: 'The citizen is told that others than the GP at the office may read the request',
    },
    sources: [from('S2', standardText)],
    when: (step) => step.act.type === 'citizen.requests',
    ensures: (step) =>
      unless(
        step.view.renewalNotice,
        { nb: 'opplysning om hvem som kan lese', en: 'a notice of who may read it' },
        { nb: 'ingen slik opplysning', en: 'no such notice' },
      ),
  }),
  requirement({
    id: 'RENEW-11',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En forespørsel besvares én gang: å fornye eller avslå den på nytt avvises og sender ingenting',
      en: 'A request is answered once: renewing or declining it again is refused and sends nothing',
    },
    sources: [from('S1', description)],
    forbids: (step) => isAnswered(step) && step.act.type.startsWith('office.'),
  }),
] as const;
