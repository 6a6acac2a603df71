/** ECON: the rules of e-consultation. */
import { isWithinAttachmentLimits } from '../attachments.ts';
import { type ActType, textOf } from '../contract/acts.ts';
import { EMERGENCY_NUMBERS, MESSAGE_TYPES, profile } from '../contract/profile.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { dueDate, isPastDue } from '../workdays.ts';
import { attachmentsFiledWhole, filedWhole, nothingSent, sentOnce } from './checks.ts';
import {
  entryOf,
  followsUnreadable,
  isAnswer,
  isQuestion,
  messagesSent,
  newlyReceived,
  taskOf,
  topState,
  viewOf,
} from './observations.ts';
import { firstMismatch, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'e-consultation';
const news = (number: number): Words => ({
  nb: `nytt i høst ${number} av 5`,
  en: `news ${number} of 5`,
});
const description: Words = { nb: 'Start e-konsultasjon', en: 'Start e-consultation' };
const officePage: Words = { nb: 'E-konsultasjon', en: 'E-consultation' };

const isPermitted = (step: Step, type: ActType) =>
  step.act.type === type && step.permission === 'permitted';

const received = (step: Step) =>
  followsUnreadable(step)
    ? []
    : newlyReceived(step).filter(({ message }) => message.type === MESSAGE_TYPES[service]);
const questionsIn = (step: Step) => received(step).filter(({ message }) => isQuestion(message));
const repliesIn = (step: Step) =>
  received(step).filter(({ message, isOutOfOrder }) => !isQuestion(message) && !isOutOfOrder);

/** The e-consultations of a scenario, each with its id, as they stand after the step. */
function consultations(step: Step) {
  return step.after.conversations.flatMap((conversation, index) => {
    const id = step.conversationIds[index];
    return conversation.service === service && id !== undefined ? [{ id, ...conversation }] : [];
  });
}

/** Those that wait for the office's first answer, with their deadline. */
function waiting(step: Step) {
  return consultations(step).flatMap(({ id, facts }) =>
    facts.dueOn === undefined ? [] : [{ id, dueOn: facts.dueOn }],
  );
}

/** Those that are charged: opened by the citizen and never referred to an appointment (Q5). */
function chargeable(step: Step) {
  return consultations(step).filter(({ facts }) => facts.openedBy === 'citizen' && !facts.isReferred);
}

const closedBefore = (step: Step) => step.conversationBefore?.state === 'closed';

export const eConsultationRequirements = [
  requirement({
    id: 'ECON-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'E-konsultasjonens livsløp følges: det som er tillatt, godtas, og det som ikke er tillatt, avvises uten virkning',
      en: 'The lifecycle of an e-consultation is honoured: what it permits is accepted, what it forbids is refused without effect',
    },
    sources: [
      { document: 'S1', place: description },
      { document: 'S2', place: news(2) },
    ],
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
      { document: 'S1', place: description },
      { document: 'S2', place: { nb: 'skjema, «journalført»', en: 'form, note on filing' } },
    ],
    needs: ['journal'],
    when: (step) => questionsIn(step).length > 0,
    ensures: (step) =>
      firstMismatch(...questionsIn(step).map(({ message }) => () => filedWhole(step, message))),
  }),
  requirement({
    id: 'ECON-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Behandlerens svar når innbyggeren som svar i samme dialog: det viser til meldingen det svarer på og til den første',
      en: "The clinician's answer reaches the citizen as an answer in the same conversation, referring to the message answered and to the first",
    },
    sources: [
      { document: 'S1', place: description },
      { document: 'STD', place: { nb: 'MsgHead 1.2, ConversationRef', en: 'MsgHead 1.2, ConversationRef' } },
    ],
    profile: ['answerCode'],
    when: (step) => isPermitted(step, 'clinician.answers'),
    ensures: (step) =>
      sentOnce(step, { nb: 'et svar i dialogen', en: 'an answer in the conversation' }, (message) =>
        firstMismatch(
          () =>
            unless(
              isAnswer(message) && message.type === MESSAGE_TYPES[service],
              { nb: 'et svar (Notat) på e-konsultasjonen', en: 'an answer (Notat) to the e-consultation' },
              asWritten(`${message.type}, ${message.body.kind === 'answer' ? 'Notat' : 'Foresporsel'}`),
            ),
          () =>
            unless(
              message.refersTo?.parent === step.answers,
              { nb: 'viser til meldingen det svarer på', en: 'refers to the message it answers' },
              { nb: 'viser til en annen melding', en: 'refers to another message' },
            ),
        ),
      ),
  }),
  requirement({
    id: 'ECON-03',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Når behandleren avslutter, sendes svaret med koden for avsluttet dialog (13)',
      en: 'When the clinician closes, the answer sent carries the closing code (13)',
    },
    sources: [{ document: 'S2', place: news(2) }],
    questions: ['Q8'],
    profile: ['closingCode'],
    when: (step) => isPermitted(step, 'clinician.closes'),
    ensures: (step) => {
      const closing = profile.closingCode.value;
      const expected = {
        nb: `et svar med kode ${closing.value}`,
        en: `an answer with code ${closing.value}`,
      };
      return sentOnce(step, expected, (message) =>
        unless(
          isAnswer(message) && message.body.code.value === closing.value,
          expected,
          { nb: `kode ${message.body.code.value}`, en: `code ${message.body.code.value}` },
        ),
      );
    },
  }),
  requirement({
    id: 'ECON-04',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Etter avslutning sender journalsystemet ikke mer i dialogen og avviser forsøk på det',
      en: "After closing, the office's system sends nothing more in the conversation and refuses an attempt to",
    },
    sources: [{ document: 'S2', place: news(2) }],
    questions: ['Q9'],
    forbids: (step) => closedBefore(step) && step.act.type.startsWith('clinician.'),
    when: (step) => step.before.conversations.some((conversation) => conversation.state === 'closed'),
    ensures: (step) => {
      const closed = step.before.conversations.flatMap((conversation, index) =>
        conversation.service === service && conversation.state === 'closed'
          ? [step.conversationIds[index]]
          : [],
      );
      const late = messagesSent(step).filter((message) => closed.includes(message.refersTo?.conversation));
      return unless(
        late.length === 0,
        { nb: 'ingenting mer sendes i dialogen', en: 'nothing more is sent in the conversation' },
        { nb: `${late.length} melding sendt`, en: `${late.length} message sent` },
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
    sources: [{ document: 'S2', place: news(2) }],
    forbids: (step) => closedBefore(step) && step.act.type === 'citizen.replies',
    when: (step) => consultations(step).some(({ state }) => state === 'closed'),
    ensures: (step) => {
      const views = consultations(step).flatMap(({ id, state }) =>
        state === 'closed' ? (viewOf(step, id) ?? []) : [],
      );
      return unless(
        views.every((view) => !view.canReply && view.closedNotice),
        { nb: 'ingen svarknapp, og beskjed om avslutning', en: 'no reply button, and the closed notice' },
        { nb: 'dialogen kan fortsatt besvares', en: 'the conversation can still be replied to' },
      );
    },
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
    sources: [
      { document: 'S1', place: description },
      { document: 'S4', place: officePage },
    ],
    profile: ['referralCode'],
    when: (step) => isPermitted(step, 'clinician.refers'),
    ensures: (step) => {
      const expected = { nb: 'et svar om å bestille ordinær time', en: 'an answer to book an ordinary appointment' };
      return sentOnce(step, expected, (message) =>
        unless(isAnswer(message), expected, asWritten('Foresporsel')),
      );
    },
  }),
  requirement({
    id: 'ECON-07',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Den som ikke har fått svar innen fem arbeidsdager, rådes til å bestille ordinær time; ikke før',
      en: 'A citizen not answered within five working days is advised to book an ordinary appointment; not before',
    },
    sources: [
      { document: 'S2', place: { nb: 'standardtekst, fem arbeidsdager', en: 'standard text, five working days' } },
      { document: 'S4', place: officePage },
    ],
    questions: ['Q1', 'Q2'],
    when: (step) => consultations(step).some(({ facts }) => facts.askedAt !== undefined),
    ensures: (step) =>
      firstMismatch(
        ...consultations(step).map(({ id, facts, state }) => () => {
          const isDue =
            topState(state) !== 'rejected' &&
            facts.askedAt !== undefined &&
            isPastDue(dueDate(facts.askedAt), step.at);
          return unless(
            (viewOf(step, id)?.advisesAppointment ?? false) === isDue,
            isDue
              ? { nb: 'rådes til å bestille ordinær time', en: 'advised to book an ordinary appointment' }
              : { nb: 'ikke noe slikt råd ennå', en: 'no such advice yet' },
            isDue ? { nb: 'ikke noe råd', en: 'no advice' } : { nb: 'rådet er gitt', en: 'the advice is given' },
          );
        }),
      ),
  }),
  requirement({
    id: 'ECON-08',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et spørsmål som fortsatt er ubesvart etter den femte arbeidsdagen, vises kontoret som forfalt; ikke før',
      en: 'A question still unanswered after its fifth working day is shown to the office as overdue; not before',
    },
    sources: [
      { document: 'S2', place: { nb: 'standardtekst, fem arbeidsdager', en: 'standard text, five working days' } },
      { document: 'S0', place: { nb: 'nye rutiner på kontoret', en: 'new routines at the office' } },
    ],
    needs: ['tasks'],
    needsClock: true,
    questions: ['Q1', 'Q2'],
    when: (step) => waiting(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...waiting(step).map(({ id, dueOn }) => () => {
          const isDue = isPastDue(dueOn, step.at);
          const isShown = taskOf(step, id)?.isOverdue ?? false;
          return unless(
            isShown === isDue,
            isDue
              ? { nb: `forfalt (frist ${dueOn})`, en: `overdue (due ${dueOn})` }
              : { nb: `ikke forfalt (frist ${dueOn})`, en: `not overdue (due ${dueOn})` },
            isShown
              ? { nb: 'vist som forfalt', en: 'shown as overdue' }
              : { nb: 'ikke vist som forfalt', en: 'not shown as overdue' },
          );
        }),
      ),
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
    sources: [
      { document: 'S4', place: officePage },
      { document: 'S1', place: { nb: 'Kontakt legekontoret', en: 'Contact the office' } },
    ],
    needs: ['charges'],
    questions: ['Q5'],
    when: (step) => chargeable(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...chargeable(step).map(({ id, state }) => () => {
          const charges = [...step.past, step]
            .flatMap((each) => each.charges)
            .filter((charge) => charge.conversation === id);
          const isWhole = charges.every(
            ({ items }) => items.includes('copayment') && items.includes('invoice-fee') && items.length === 2,
          );
          const isRight = isWhole && (state === 'closed' ? charges.length === 1 : charges.length <= 1);
          const items = charges.map((charge) => charge.items.join(' + ')).join('; ');
          return unless(
            isRight,
            state === 'closed'
              ? { nb: 'egenandel og fakturagebyr, én gang', en: 'copayment and invoice fee, once' }
              : { nb: 'egenandel og fakturagebyr, høyst én gang', en: 'copayment and invoice fee, at most once' },
            { nb: `${charges.length} ganger (${items})`, en: `${charges.length} times (${items})` },
          );
        }),
      ),
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
    sources: [{ document: 'S2', place: news(1) }],
    needs: ['journal'],
    profile: ['attachmentBytesMax'],
    when: (step) =>
      received(step).some(({ message, attachments }) => attachments.length > 0 && entryOf(step, message)),
    ensures: (step) =>
      firstMismatch(
        ...received(step)
          .filter(({ message }) => entryOf(step, message))
          .map((each) => () => attachmentsFiledWhole(step, each)),
      ),
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
    sources: [{ document: 'S2', place: news(1) }],
    profile: ['attachmentBytesMax'],
    forbids: ({ act }) =>
      (act.type === 'citizen.asks' || act.type === 'citizen.replies') &&
      !isWithinAttachmentLimits(act.attachments),
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
    sources: [{ document: 'S1', place: { nb: 'toveis dialog', en: 'two-way dialogue' } }],
    needs: ['journal'],
    when: (step) => repliesIn(step).length > 0,
    ensures: (step) =>
      firstMismatch(...repliesIn(step).map(({ message }) => () => filedWhole(step, message))),
  }),
  requirement({
    id: 'ECON-13',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Kontoret kan åpne en dialog med en innbygger på egen liste, og innbyggeren kan svare',
      en: 'The office can open a dialogue with a citizen on its own list, and the citizen can reply to it',
    },
    sources: [{ document: 'S1', place: { nb: 'toveis dialog', en: 'two-way dialogue' } }],
    profile: ['consultationType'],
    when: (step) => isPermitted(step, 'clinician.opens'),
    ensures: (step) => {
      const [message, ...others] = messagesSent(step);
      const expected = {
        nb: 'én melding som åpner en dialog med innbyggeren',
        en: 'one message that opens a dialogue with the citizen',
      };
      if (!message || others.length > 0) return { expected, actual: nothingSent(step) };
      const name = step.act.type === 'clinician.opens' ? (step.act.citizen ?? 'citizen') : 'citizen';
      return firstMismatch(
        () =>
          unless(
            message.body.kind === 'question' &&
              message.type === MESSAGE_TYPES[service] &&
              (message.refersTo === undefined || message.refersTo.conversation === message.id),
            expected,
            { nb: 'et svar i en annen dialog', en: 'an answer in another conversation' },
          ),
        () =>
          unless(
            message.citizen?.id === step.practice.cast[name].nationalId,
            { nb: 'til innbyggeren som er valgt', en: 'to the citizen chosen' },
            { nb: 'til en annen', en: 'to somebody else' },
          ),
        () =>
          unless(
            message.body.text === textOf(step.act),
            { nb: 'med teksten behandleren skrev', en: 'with the text the clinician wrote' },
            { nb: 'med en annen tekst', en: 'with another text' },
          ),
      );
    },
  }),
  requirement({
    id: 'ECON-14',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Nødnumrene 113 og 116117 vises der en e-konsultasjon startes',
      en: 'The emergency numbers 113 and 116117 are shown where an e-consultation is started',
    },
    sources: [
      { document: 'S2', place: { nb: 'ny forside', en: 'new front page' } },
      { document: 'S4', place: officePage },
    ],
    when: (step) => step.act.type === 'citizen.asks',
    ensures: (step) =>
      unless(
        EMERGENCY_NUMBERS.every((number) => step.view.emergencyNumbers.includes(number)),
        asWritten(EMERGENCY_NUMBERS.join(', ')),
        asWritten(step.view.emergencyNumbers.join(', ')),
      ),
  }),
] as const;
