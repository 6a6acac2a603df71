import { asWritten, type Words } from '../contract/words.ts';
import { answersMessage, isPermitted, nothingSent, openedOnce, sentOnce } from './answering.ts';
import { neverChargedRule } from './charges.ts';
import { contactFormRequirements } from './contact-form.ts';
import { overdueRule } from './deadlines.ts';
import { filesAllowed } from './files-needed.ts';
import { filedWholeRule, filesArriveRule, messagesOf } from './filing.ts';
import { charactersLimitRule, filesLimitRule, LIMITS_OF_FILES } from './limits.ts';
import { sentInConversation } from './observations.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'office-contact';
const description: Words = { nb: 'Kontakt legekontoret', en: 'Contact the office' };
const form: Words = { nb: 'skjema, Kontakt legekontoret', en: 'form, Contact the office' };

const isOfficeAct = (step: Step) =>
  isPermitted(step, 'clinician.answers', service) || isPermitted(step, 'clinician.redirects', service);

/** Whether somebody at the reception acts. */
const isByReception = ({ act }: Step) => act.type === 'clinician.answers' && act.by === 'reception';

const isSent = (step: Step) => sentInConversation(step, step.conversationId).length > 0;

export const officeContactRequirements = [
  requirement({
    id: 'CONT-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Livsløpet til en henvendelse følges: det som er tillatt, godtas, det som ikke er tillatt, avvises uten virkning, og ingenting sendes som ingen ba om',
      en: 'The lifecycle of an enquiry is honoured: what it permits is accepted, what it forbids is refused without effect, and nothing is sent that nobody asked for',
    },
    sources: [from('S1', description)],
  }),
  requirement({
    id: 'CONT-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En praktisk henvendelse journalføres hos innbyggeren, med emne og tekst hele',
      en: "A practical enquiry is filed in the citizen's journal, subject and text whole",
    },
    sources: [from('S2', form)],
    ...filedWholeRule(messagesOf(service)),
  }),
  requirement({
    id: 'CONT-02',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Tekst over 1000 tegn avvises; 1000 tegn godtas',
      en: 'Text over 1000 characters is refused; 1000 is accepted',
    },
    sources: [from('S2', form)],
    questions: ['Q7'],
    profile: ['contactCharactersMax'],
    ...charactersLimitRule,
  }),
  requirement({
    id: 'CONT-03',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En henvendelse som er ubesvart etter den femte arbeidsdagen, vises som forfalt; ikke før',
      en: 'An enquiry unanswered after its fifth working day is shown as overdue; not before',
    },
    sources: [from('S2', { nb: 'standardtekst, fem arbeidsdager', en: 'standard text, five working days' })],
    ...overdueRule(service),
  }),
  requirement({
    id: 'CONT-04',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En medisinsk sak sendt hit ved en feil besvares med at innbyggeren må sende e-konsultasjon, som koster egenandel',
      en: 'A medical matter sent here by mistake is answered by a message that tells the citizen to send an e-consultation and that it carries a copayment',
    },
    sources: [from('S1', description)],
    profile: ['redirectionCode'],
    when: (step) => isPermitted(step, 'clinician.redirects', service),
    ensures: (step) => {
      const expected = {
        nb: 'et svar om å sende e-konsultasjon',
        en: 'an answer to send an e-consultation',
      };
      // Of what type it is, is CONT-06's to judge.
      return sentOnce(step, expected, (message) => answersMessage(step, message));
    },
  }),
  requirement({
    id: 'CONT-05',
    service,
    level: 'must',
    binds: 'ehr',
    title: { nb: 'Å kontakte legekontoret koster aldri noe', en: 'Contact is never charged' },
    sources: [from('S1', description), from('S4', description)],
    ...neverChargedRule(service),
  }),
  requirement({
    id: 'CONT-06',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det gis ikke helsehjelp her: journalsystemet gjør ikke en henvendelse til e-konsultasjon og svarer ikke som på en',
      en: "No health care is given here: the office's system does not turn an enquiry into an e-consultation or answer it as one",
    },
    sources: [from('S1', description), from('S4', description)],
    profile: ['messageTypes'],
    when: (step) => isOfficeAct(step) && sentInConversation(step, step.conversationId).length > 0,
    situations: [
      {
        name: 'answered',
        words: { nb: 'en henvendelse blir besvart', en: 'an enquiry is answered' },
        occurs: ({ act }) => act.type === 'clinician.answers',
      },
      {
        name: 'redirected',
        words: { nb: 'en feilsendt henvendelse blir besvart', en: 'a misdirected enquiry is answered' },
        occurs: ({ act }) => act.type === 'clinician.redirects',
      },
    ],
    ensures: (step) =>
      firstMismatch(
        ...sentInConversation(step, step.conversationId).map(
          ({ type }) =>
            () =>
              unless(
                type === step.profile.messageTypes.value[service],
                asWritten(step.profile.messageTypes.value[service]),
                asWritten(type),
              ),
        ),
      ),
  }),
  requirement({
    id: 'CONT-07',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Svaret kommer fram til innbyggeren i samme dialog',
      en: 'The answer reaches the citizen in the same conversation',
    },
    sources: [
      from('S1', description),
      from('STD', { nb: 'MsgHead 1.2, ConversationRef', en: 'MsgHead 1.2, ConversationRef' }),
    ],
    profile: ['answerCode'],
    // That the reception may answer at all is CONT-12's to judge.
    when: (step) => isPermitted(step, 'clinician.answers', service) && (!isByReception(step) || isSent(step)),
    ensures: (step) =>
      sentOnce(step, { nb: 'et svar i dialogen', en: 'an answer in the conversation' }, (message) =>
        answersMessage(step, message),
      ),
  }),
  requirement({
    id: 'CONT-08',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En kladd kan beholdes og sendes senere; forkastes den, sendes ingenting',
      en: 'A draft can be kept and continued later, and a draft discarded sends nothing',
    },
    sources: [from('S2', form)],
    forbids: (step) =>
      (step.act.type === 'citizen.resumes' || step.act.type === 'citizen.discards') && !step.before.draft,
    when: ({ act }) => act.type === 'citizen.drafts' || act.type === 'citizen.discards',
    ensures: (step) =>
      unless(
        step.received.length === 0,
        { nb: 'ingenting sendes', en: 'nothing is sent' },
        { nb: 'en melding er sendt', en: 'a message is sent' },
      ),
  }),
  requirement({
    id: 'CONT-09',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'For mange, for store eller andre vedlegg enn tillatt avvises med grunn, og ingenting sendes',
      en: 'Attachments too many, too large or of another format are refused with a reason, and nothing is sent',
    },
    sources: [from('S2', form)],
    profile: LIMITS_OF_FILES,
    ...filesLimitRule(service),
  }),
  requirement({
    id: 'CONT-10',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Tillatte vedlegg kommer fram byte for byte',
      en: 'Attachments within the limits arrive byte for byte',
    },
    sources: [from('S2', form)],
    ...filesArriveRule(service, filesAllowed),
  }),
  requirement({
    id: 'CONT-11',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Kontoret kan ta kontakt om noe praktisk med en innbygger på egen liste, og innbyggeren kan svare',
      en: 'The office can open a practical contact with a citizen on its own list, and the citizen can reply to it',
    },
    sources: [from('S1', { nb: 'toveis dialog', en: 'two-way dialogue' })],
    profile: ['messageTypes', 'enquiryType'],
    when: (step) => isPermitted(step, 'office.opens', service),
    ensures: (step) => openedOnce(step, service),
  }),
  requirement({
    id: 'CONT-12',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Alle i resepsjonen kan lese og besvare en henvendelse, ikke bare fastlegen',
      en: 'Anyone at the reception can read and answer an enquiry, not the GP alone',
    },
    sources: [
      from('S4', description),
      from('S0', { nb: 'nye rutiner på kontoret', en: 'new routines at the office' }),
    ],
    profile: ['answerCode'],
    when: (step) => isPermitted(step, 'clinician.answers', service) && isByReception(step),
    ensures: (step) =>
      unless(
        isSent(step),
        { nb: 'et svar fra resepsjonen', en: 'an answer by the reception' },
        nothingSent(step),
      ),
  }),
  ...contactFormRequirements,
] as const;
