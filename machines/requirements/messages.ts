/** MSG: messages and receipts, which every service rests on. */
import type { Party } from '../contract/messages/message.ts';
import { profile } from '../contract/profile.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { entryOf, followsUnreadable, isAnswer, messagesSent, newlyReceived, receiptsFor } from './observations.ts';
import { firstMismatch, type Mismatch, requirement, unless } from './requirement.ts';
import type { ReceivedMessage, Step } from './step.ts';

const service = 'messages';
const chapter = (name: string): Words => ({ nb: name, en: name });

/** Messages that ask for a receipt and came whole, to the right office, for the first time. */
const askingForReceipt = (step: Step) =>
  followsUnreadable(step)
    ? []
    : step.received.filter(
        ({ cause, message }) => (cause === 'sent' || cause === 'released') && message?.wantsReceipt,
      );

const corrupted = (step: Step) => step.received.filter(({ cause }) => cause === 'corrupted');
const misrouted = (step: Step) => step.received.filter(({ cause }) => cause === 'misrouted');
const repeated = (step: Step) => step.received.filter(({ cause }) => cause === 'repeated');
const outOfOrder = (step: Step) => newlyReceived(step).filter(({ isOutOfOrder }) => isOutOfOrder);

/** Messages from somebody on the GP's list whom the office does not know. */
const fromStrangers = (step: Step) =>
  step.received.filter(
    ({ cause, message }) =>
      (cause === 'sent' || cause === 'released') &&
      message?.citizen?.id === step.practice.cast.stranger.nationalId,
  );

/** Whether an entry stands for another message of the step than the one given. */
function isOfAnother(step: Step, received: ReceivedMessage, messageId: string): boolean {
  const others = [...step.received.filter((each) => each !== received), ...step.sent];
  return others.some((other) => other.message?.id === messageId);
}

/** The message is rejected with one of the codes, and nothing is filed. */
function rejected(step: Step, received: ReceivedMessage, codes: readonly string[]): Mismatch | undefined {
  const [receipt] = receiptsFor(step, received);
  const list = codes.join('/');
  const expected = { nb: `avvisende kvittering med ${list}`, en: `a rejecting receipt with ${list}` };
  if (!receipt) return { expected, actual: { nb: 'ingen kvittering', en: 'no receipt' } };
  const given = receipt.errors.map((error) => error.value).join(', ');
  return firstMismatch(
    () =>
      unless(
        receipt.status === 'rejected' && receipt.errors.some((error) => codes.includes(error.value)),
        expected,
        asWritten(`${receipt.status} ${given}`.trim()),
      ),
    () =>
      unless(
        step.filed.every(({ messageId }) => isOfAnother(step, received, messageId)),
        { nb: 'ingenting journalføres', en: 'nothing is filed' },
        { nb: 'meldingen er journalført', en: 'the message is filed' },
      ),
  );
}

export const messageRequirements = [
  requirement({
    id: 'MSG-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Hver melding som sendes, validerer: navnerom, rekkefølge, antall og kjente koder',
      en: 'Every message sent validates: namespaces, element order, cardinality and known codes',
    },
    sources: [{ document: 'STD', place: chapter('MsgHead 1.2, Dialogmelding 1.1, AppRec 1.1') }],
    when: (step) => step.sent.length > 0,
    ensures: (step) =>
      firstMismatch(
        ...step.sent.map(({ findings }) => () => {
          const [finding] = findings;
          return finding === undefined
            ? undefined
            : {
                expected: { nb: 'et dokument som validerer', en: 'a document that validates' },
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
      nb: 'En mottatt melding som ber om det, får nøyaktig én applikasjonskvittering, med meldingens type, dato og id',
      en: "A received message that asks for it gets exactly one application receipt, with the original's type, date and id",
    },
    sources: [{ document: 'STD', place: chapter('AppRec 1.1, OriginalMsgId') }],
    when: (step) => askingForReceipt(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        () =>
          unless(
            step.receipts.every((receipt) => receipt.receivedAs !== undefined && receipt.refersExactly),
            { nb: 'kvitteringen gjengir meldingens type, dato og id', en: "the receipt repeats the message's type, date and id" },
            { nb: 'kvitteringen viser til noe annet', en: 'the receipt refers to something else' },
          ),
        ...askingForReceipt(step).map((received) => () => {
          const count = receiptsFor(step, received).length;
          return unless(
            count === 1,
            { nb: 'nøyaktig én kvittering', en: 'exactly one receipt' },
            { nb: `${count} kvitteringer`, en: `${count} receipts` },
          );
        }),
      ),
  }),
  requirement({
    id: 'MSG-04',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding som leveres to ganger, journalføres én gang',
      en: 'A message delivered twice is filed once',
    },
    sources: [{ document: 'STD', place: { nb: 'transport, gjentatt levering', en: 'transport, repeated delivery' } }],
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
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Meldinger i samme dialog som kommer i en annen rekkefølge, journalføres alle sammen',
      en: 'Messages of one conversation that arrive in another order are all filed, and none is lost',
    },
    sources: [{ document: 'STD', place: { nb: 'transport, rekkefølge', en: 'transport, order' } }],
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
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det som ikke er velformet eller ikke validerer, avvises med kvitteringskoden for det; ingenting journalføres, og neste melding behandles',
      en: 'What is not well-formed or does not validate is rejected with the receipt error for it; nothing is filed, and the next message is handled',
    },
    sources: [{ document: 'STD', place: { nb: 'kodeverk 8221', en: 'code list 8221' } }],
    profile: ['notWellFormedErrors', 'invalidErrors'],
    when: (step) =>
      corrupted(step).length > 0 || (followsUnreadable(step) && newlyReceived(step).length > 0),
    ensures: (step) =>
      firstMismatch(
        ...corrupted(step).map((received) => () => {
          const errors = received.fault === 'invalid' ? profile.invalidErrors : profile.notWellFormedErrors;
          return rejected(step, received, errors.value);
        }),
        () =>
          unless(
            !followsUnreadable(step) ||
              newlyReceived(step).every(
                ({ message }) => entryOf(step, message) || !step.statement.observes.includes('journal'),
              ),
            { nb: 'meldingen etter den uleselige er behandlet', en: 'the message after the unreadable one is handled' },
            { nb: 'den er ikke behandlet', en: 'it is not handled' },
          ),
      ),
  }),
  requirement({
    id: 'MSG-07',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En pasient kontoret ikke kjenner, avvises med kvitteringskoden for det',
      en: 'A patient unknown to the office is rejected with the receipt error for it',
    },
    sources: [{ document: 'STD', place: { nb: 'kodeverk 8221', en: 'code list 8221' } }],
    profile: ['unknownCitizenErrors'],
    when: (step) => !followsUnreadable(step) && fromStrangers(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...fromStrangers(step).map(
          (received) => () => rejected(step, received, profile.unknownCitizenErrors.value),
        ),
      ),
  }),
  requirement({
    id: 'MSG-08',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En mottaker kontoret ikke kjenner, avvises med kvitteringskoden for det',
      en: 'A receiver unknown to the office is rejected with the receipt error for it',
    },
    sources: [{ document: 'STD', place: { nb: 'kodeverk 8221', en: 'code list 8221' } }],
    profile: ['unknownReceiverErrors'],
    when: (step) => misrouted(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...misrouted(step).map(
          (received) => () => rejected(step, received, profile.unknownReceiverErrors.value),
        ),
      ),
  }),
  requirement({
    id: 'MSG-10',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Avsender, mottaker og pasient i et svar er dialogens egne',
      en: 'Sender, receiver and patient of an answer are those of the conversation',
    },
    sources: [{ document: 'STD', place: chapter('MsgHead 1.2, Sender, Receiver, Patient') }],
    when: (step) => answersWithQuestion(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...answersWithQuestion(step).flatMap(({ answer, question }) => [
          () =>
            unless(
              partyKey(answer.sender) === partyKey(question.receiver),
              { nb: 'avsender er den spørsmålet gikk til', en: 'the sender is whom the question went to' },
              asWritten(partyKey(answer.sender)),
            ),
          () =>
            unless(
              partyKey(answer.receiver) === partyKey(question.sender),
              { nb: 'mottaker er den spørsmålet kom fra', en: 'the receiver is whom the question came from' },
              asWritten(partyKey(answer.receiver)),
            ),
          () =>
            unless(
              answer.citizen?.id === question.citizen?.id,
              { nb: 'pasienten er dialogens', en: 'the patient is that of the conversation' },
              { nb: 'en annen pasient', en: 'another patient' },
            ),
        ]),
      ),
  }),
  requirement({
    id: 'MSG-12',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Samme meldings-id brukes aldri på to meldinger',
      en: 'The same message id is never used for two messages',
    },
    sources: [{ document: 'STD', place: chapter('MsgHead 1.2, MsgId') }],
    when: (step) => step.sent.some(({ messageId }) => messageId !== undefined),
    ensures: (step) => {
      const earlier = [...step.past, step].flatMap((each) => [
        ...each.received.flatMap(({ message, cause }) => (cause === 'repeated' || !message ? [] : message.id)),
        ...each.sent.flatMap(({ messageId }) => messageId ?? []),
      ]);
      return unless(
        new Set(earlier).size === earlier.length,
        { nb: 'en ny id for hver melding', en: 'a new id for each message' },
        { nb: 'en id er brukt to ganger', en: 'an id is used twice' },
      );
    },
  }),
] as const;

/** Answers sent in this step, each with the citizen's message that opened its conversation. */
function answersWithQuestion(step: Step) {
  const opened = [...step.past, step].flatMap((each) => each.received.flatMap(({ message }) => message ?? []));
  return messagesSent(step)
    .filter(isAnswer)
    .flatMap((answer) => {
      const question = opened.find((message) => message.id === answer.refersTo?.conversation);
      return question ? [{ answer, question }] : [];
    });
}

/** The HER-ids of a party, enterprise first. */
function partyKey(party: Party): string {
  return [party.organisation.herId, party.service?.herId ?? party.clinician?.herId ?? ''].join('/');
}
