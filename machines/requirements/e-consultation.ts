/** ECON: the rules of e-consultation. */

import { isOfficeAct } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';
import { answersAs, isPermitted, sentAfterClosing, sentOnce, sentWithCode } from './answering.ts';
import { chargedOnceRule } from './charges.ts';
import { overdueRule } from './deadlines.ts';
import { consultationOpeningRequirements } from './e-consultation-opening.ts';
import { filesUpToTheLimit } from './files-needed.ts';
import { filedWholeRule, filesArriveRule, questionsOf, repliesOf } from './filing.ts';
import { filesLimitRule, LIMITS_OF_FILES } from './limits.ts';
import { adviceRule, closedNoticeRule } from './notices.ts';
import { from, inferredFrom, requirement, unless } from './requirement.ts';

const service = 'e-consultation';
const news = (number: number): Words => ({ nb: `nytt i høst ${number} av 5`, en: `news ${number} of 5` });
const description: Words = { nb: 'Start e-konsultasjon', en: 'Start e-consultation' };
const officePage: Words = { nb: 'E-konsultasjon', en: 'E-consultation' };
const twoWay: Words = { nb: 'toveis dialog', en: 'two-way dialogue' };
const inFiveDays: Words = { nb: 'standardtekst, fem arbeidsdager', en: 'standard text, five working days' };

export const eConsultationRequirements = [
  requirement({
    id: 'ECON-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'E-konsultasjonens livsløp følges: det som er tillatt, godtas, det som ikke er tillatt, avvises uten virkning, og ingenting sendes som ingen ba om',
      en: 'The lifecycle of an e-consultation is honoured: what it permits is accepted, what it forbids is refused without effect, and nothing is sent that nobody asked for',
    },
    sources: [from('S1', description), from('S2', news(2))],
    questions: ['Q6', 'Q9'],
  }),
  requirement({
    id: 'ECON-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et mottatt spørsmål journalføres helt, hos den innbyggeren det gjelder',
      en: 'A question received is filed whole, in the journal of the citizen it concerns',
    },
    sources: [
      from('S1', description),
      from('S2', { nb: 'skjema, «journalført»', en: 'form, note on filing' }),
    ],
    ...filedWholeRule(questionsOf(service)),
  }),
  requirement({
    id: 'ECON-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Behandlerens svar kommer fram til innbyggeren i samme dialog: det viser til meldingen det svarer på og til den første',
      en: "The clinician's answer reaches the citizen as an answer in the same conversation, referring to the message answered and to the first",
    },
    sources: [
      from('S1', description),
      from('STD', { nb: 'MsgHead 1.2, ConversationRef', en: 'MsgHead 1.2, ConversationRef' }),
    ],
    profile: ['answerCode', 'messageTypes'],
    when: (step) => isPermitted(step, 'clinician.answers', service),
    ensures: (step) =>
      sentOnce(step, { nb: 'et svar i dialogen', en: 'an answer in the conversation' }, (message) =>
        answersAs(step, message, service),
      ),
  }),
  requirement({
    id: 'ECON-03',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Når behandleren avslutter, sendes svaret i dialogen med koden for avsluttet dialog (13)',
      en: 'When the clinician closes, the answer sent in the conversation carries the closing code (13)',
    },
    sources: [from('S2', news(2))],
    questions: ['Q8', 'Q13'],
    profile: ['closingCode'],
    when: (step) => isPermitted(step, 'clinician.closes', service),
    ensures: (step) => sentWithCode(step, step.profile.closingCode.value, service),
  }),
  requirement({
    id: 'ECON-04',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Etter avslutning sender journalsystemet ikke mer i dialogen og avviser forsøk på det',
      en: 'After closing, the record system sends nothing more in the conversation and refuses any attempt to do so',
    },
    sources: [inferredFrom('S2', news(2))],
    questions: ['Q9', 'Q10'],
    forbids: (step) => step.conversationBefore?.state === 'closed' && isOfficeAct(step.act),
    // What was kept while the message service was down is MSG-11's to judge.
    when: (step) => !step.before.isDown && step.before.conversations.some(({ state }) => state === 'closed'),
    ensures: (step) => {
      const late = sentAfterClosing(step, service).length;
      return unless(
        late === 0,
        { nb: 'ingenting mer sendes i dialogen', en: 'nothing more is sent in the conversation' },
        { nb: `${late} melding sendt`, en: `${late} message sent` },
      );
    },
  }),
  requirement({
    id: 'ECON-05',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Etter avslutning kan ikke innbyggeren svare, og får vite at behandleren har avsluttet',
      en: 'After closing, the citizen cannot reply and is told that the clinician closed the conversation',
    },
    sources: [from('S2', news(2))],
    ...closedNoticeRule(service),
  }),
  requirement({
    id: 'ECON-06',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Er behandleren i tvil om saken kan løses på nett, får innbyggeren én melding i dialogen om å bestille ordinær time',
      en: 'A clinician in doubt whether the matter can be solved online refers the citizen to an ordinary appointment by one message in the conversation',
    },
    sources: [from('S1', description), from('S4', officePage)],
    profile: ['referralCode'],
    when: (step) => isPermitted(step, 'clinician.refers', service),
    ensures: (step) => {
      const expected = {
        nb: 'et svar om å bestille ordinær time',
        en: 'an answer to book an ordinary appointment',
      };
      return sentOnce(step, expected, (message) => answersAs(step, message, service));
    },
  }),
  requirement({
    id: 'ECON-07',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Den som ikke har fått svar innen fem arbeidsdager, får råd om å bestille ordinær time; ikke før',
      en: 'A citizen not answered within five working days is advised to book an ordinary appointment; not before',
    },
    sources: [
      from('S4', officePage),
      inferredFrom('S4', { nb: 'E-konsultasjon, «ikke før»', en: 'E-consultation, "not before"' }),
    ],
    ...adviceRule(service),
  }),
  requirement({
    id: 'ECON-08',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et spørsmål som fortsatt er ubesvart etter den femte arbeidsdagen, vises som forfalt på kontoret; ikke før',
      en: 'A question still unanswered after its fifth working day is shown to the office as overdue; not before',
    },
    sources: [
      from('S2', inFiveDays),
      from('S0', { nb: 'nye rutiner på kontoret', en: 'new routines at the office' }),
    ],
    ...overdueRule(service),
  }),
  requirement({
    id: 'ECON-09',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En e-konsultasjon koster vanlig egenandel og fakturagebyr, én gang, uansett hvor mange svar den har',
      en: 'An e-consultation is charged the ordinary copayment and invoice fee, once, however many replies it has',
    },
    sources: [from('S4', officePage), from('S1', { nb: 'Kontakt legekontoret', en: 'Contact the office' })],
    ...chargedOnceRule(service),
  }),
  requirement({
    id: 'ECON-10',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Vedlegg opp til grensen (3 filer, 20 MB til sammen, JPG, PNG eller PDF) kommer fram byte for byte',
      en: 'Attachments up to the limit (3 files, 20 MB together, JPG, PNG or PDF) arrive byte for byte',
    },
    sources: [from('S2', news(1))],
    ...filesArriveRule(service, filesUpToTheLimit),
  }),
  requirement({
    id: 'ECON-11',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Flere enn 3 vedlegg, mer enn 20 MB til sammen eller et annet format avvises med grunn, og ingenting sendes',
      en: 'More than 3 attachments, more than 20 MB together or another format is refused with a reason, and nothing is sent',
    },
    sources: [from('S2', news(1))],
    profile: LIMITS_OF_FILES,
    ...filesLimitRule(service),
  }),
  requirement({
    id: 'ECON-12',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Innbyggerens svar i en åpen dialog journalføres i samme dialog, etter de tidligere meldingene',
      en: "The citizen's reply in an open conversation is filed in the same conversation, after the earlier messages",
    },
    sources: [from('S1', twoWay)],
    ...filedWholeRule(repliesOf(service)),
  }),
  ...consultationOpeningRequirements,
] as const;
