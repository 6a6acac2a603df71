/** MSG: messages and receipts, which every service rests on. */
import { WRITTEN_SERVICES } from '../contract/services.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { slotQuestion } from './booking-messages.ts';
import { areDated } from './gen-dates.ts';
import { entryOf, followsUnreadable } from './observations.ts';
import { outageRule } from './outage.ts';
import { keepsPartiesRule } from './parties.ts';
import {
  acknowledgedOnce,
  afterUnreadable,
  askingForReceipt,
  corrupted,
  errorsFor,
  fromStrangers,
  handledAfterUnreadable,
  misrouted,
  newIdsRule,
  notAcknowledged,
  outOfOrder,
  rejected,
  repeated,
} from './receipts.ts';
import { receiptSituations, unreadableSituations } from './receipts-needed.ts';
import { rejectionShownRule } from './rejected-answers.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';

const service = 'messages';
const chapter = (name: string): Words => ({ nb: name, en: name });

export const messageRequirements = [
  requirement({
    id: 'MSG-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Hver melding som sendes, er gyldig: navnerom, rekkefølge, antall og kjente koder',
      en: 'Every message sent validates: namespaces, element order, cardinality and known codes',
    },
    sources: [from('STD', chapter('MsgHead 1.2, Dialogmelding 1.1, AppRec 1.1'))],
    when: (step) => step.sent.length > 0,
    ensures: (step) =>
      firstMismatch(
        ...step.sent.map(({ findings }) => () => {
          const [finding] = findings;
          return finding === undefined
            ? undefined
            : {
                expected: { nb: 'et gyldig dokument', en: 'a document that validates' },
                actual: asWritten(finding),
              };
        }),
      ),
  }),
  requirement({
    id: 'MSG-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En mottatt melding som ber om det, får nøyaktig én applikasjonskvittering, med meldingens type, dato og id, tilbake dit meldingen kom fra; den sier OK når meldingen er tatt imot',
      en: "A received message that asks for it gets exactly one application receipt, with the original's type, date and id, back to where it came from; it says OK where the message is taken in",
    },
    sources: [from('STD', chapter('AppRec 1.1, OriginalMsgId, Status'))],
    // What comes again may be given a receipt or none: both are tried.
    when: (step) =>
      askingForReceipt(step).length > 0 || repeated(step).length > 0 || step.receipts.length > 0,
    situations: receiptSituations,
    ensures: acknowledgedOnce,
  }),
  requirement({
    id: 'MSG-03',
    service,
    within: ['appointment-booking'],
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et synkront spørsmål får ingen applikasjonskvittering',
      en: 'A synchronous question gets no application receipt',
    },
    sources: [from('STD', { nb: 'CPA, HentLedigeTimer', en: 'CPA, HentLedigeTimer' })],
    profile: ['slotQuestion'],
    when: (step) => slotQuestion(step) !== undefined,
    ensures: notAcknowledged,
  }),
  requirement({
    id: 'MSG-04',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding som leveres to ganger, journalføres én gang',
      en: 'A message delivered twice is filed once',
    },
    sources: [from('STD', { nb: 'transport, gjentatt levering', en: 'transport, repeated delivery' })],
    needs: ['journal'],
    when: (step) => repeated(step).some(({ message }) => message !== undefined),
    ensures: (step) =>
      unless(
        step.filed.length === 0,
        { nb: 'ingenting nytt journalføres', en: 'nothing new is filed' },
        { nb: 'meldingen er journalført på nytt', en: 'the message is filed again' },
      ),
  }),
  requirement({
    id: 'MSG-05',
    service,
    within: ['e-consultation', 'office-contact'],
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Meldinger i samme dialog som kommer i en annen rekkefølge, journalføres alle sammen',
      en: 'Messages of one conversation that arrive in another order are all filed, and none is lost',
    },
    sources: [from('STD', { nb: 'transport, rekkefølge', en: 'transport, order' })],
    needs: ['journal'],
    when: (step) => !followsUnreadable(step) && outOfOrder(step).length > 0,
    ensures: (step) => {
      const lost = outOfOrder(step).filter(({ message }) => !entryOf(step, message));
      return unless(
        lost.length === 0,
        { nb: 'alle meldingene er journalført', en: 'all messages are filed' },
        { nb: `${lost.length} er ikke journalført`, en: `${lost.length} not filed` },
      );
    },
  }),
  requirement({
    id: 'MSG-06',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det som ikke er velformet eller ikke er gyldig, avvises med kvitteringskoden for det; ingenting journalføres, og neste melding behandles',
      en: 'What is not well-formed or does not validate is rejected with the receipt error for it; nothing is filed, and the next message is handled',
    },
    sources: [from('STD', { nb: 'kodeverk 8221', en: 'code list 8221' })],
    profile: ['notWellFormedErrors', 'invalidErrors'],
    when: (step) => corrupted(step).length + afterUnreadable(step).length > 0,
    situations: unreadableSituations,
    ensures: (step) =>
      firstMismatch(
        ...corrupted(step).map((received) => () => {
          return rejected(step, received, errorsFor(step, received.fault));
        }),
        () => handledAfterUnreadable(step),
      ),
  }),
  requirement({
    id: 'MSG-07',
    service,
    within: WRITTEN_SERVICES,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'En pasient kontoret ikke kjenner, avvises med kvitteringskoden for det',
      en: 'A patient unknown to the office is rejected with the receipt error for it',
    },
    sources: [from('STD', { nb: 'kodeverk 8221', en: 'code list 8221' })],
    questions: ['Q11'],
    profile: ['unknownCitizenErrors'],
    when: (step) => fromStrangers(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...fromStrangers(step).map(
          (received) => () => rejected(step, received, step.profile.unknownCitizenErrors.value),
        ),
      ),
  }),
  requirement({
    id: 'MSG-08',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En mottaker kontoret ikke kjenner, avvises med kvitteringskoden for det',
      en: 'A receiver unknown to the office is rejected with the receipt error for it',
    },
    sources: [from('STD', { nb: 'kodeverk 8221', en: 'code list 8221' })],
    profile: ['unknownReceiverErrors'],
    when: (step) => misrouted(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...misrouted(step).map(
          (received) => () => rejected(step, received, step.profile.unknownReceiverErrors.value),
        ),
      ),
  }),
  requirement({
    id: 'MSG-09',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En avvisende kvittering på et svar vises på kontoret, én gang: svaret regnes ikke som levert',
      en: 'A rejecting receipt on an answer is shown to the office, once: the answer is not taken for delivered',
    },
    sources: [from('STD', chapter('AppRec 1.1, Status 2'))],
    ...rejectionShownRule,
  }),
  requirement({
    id: 'MSG-10',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Avsender, mottaker og pasient i det kontoret sender, er dialogens egne, eller de som åpner den',
      en: 'Sender, receiver and patient of what the office sends are those of the conversation, or of its opening',
    },
    sources: [from('STD', chapter('MsgHead 1.2, Sender, Receiver, Patient'))],
    ...keepsPartiesRule,
  }),
  requirement({
    id: 'MSG-11',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Når meldingstjenesten er nede eller et kall svikter, går ingenting tapt, og ingenting gjøres to ganger: det gjøres én gang når Helsenorge svarer igjen',
      en: 'When the message service is down or a call falters, nothing is lost and nothing done twice: it is done once, when Helsenorge answers again',
    },
    sources: [from('STD', { nb: 'transport, nye forsøk', en: 'transport, retrying' })],
    ...outageRule,
  }),
  requirement({
    id: 'MSG-12',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Samme meldings-id brukes aldri på to meldinger, og hver melding er datert når den ble skrevet',
      en: 'The same message id is never used for two messages, and each message is dated when it was written',
    },
    sources: [from('STD', chapter('MsgHead 1.2, MsgId, GenDate'))],
    when: newIdsRule.when,
    ensures: (step) =>
      firstMismatch(
        () => newIdsRule.ensures(step),
        () => areDated(step),
      ),
  }),
] as const;
