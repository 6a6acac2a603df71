/**
 * Whose data goes where: what can be told from a step of something of one citizen, conversation, clinician or practice
 * that has reached another. Where another rule says whose journal or message it is, that one judges.
 */
import { CITIZENS } from '../contract/acts.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import { profile } from '../contract/profile.ts';
import type { Words } from '../contract/words.ts';
import { epochOf } from '../workdays.ts';
import { clinicianHerId, isAboutAppointments } from './booking-messages.ts';
import { entriesAreOwn } from './journal-entries.ts';
import { messagesSent } from './observations.ts';
import { staysInPractice } from './practices-apart.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Every dialogue message so far, of either side. */
function messagesUntil(step: Step): DialogMessage[] {
  return [...step.past, step].flatMap(({ received, sent }) =>
    [...received, ...sent].flatMap(({ message }) => message ?? []),
  );
}

/** The messages of an id: one, but where the office uses an id twice, which MSG-12 judges. */
const named = (all: readonly DialogMessage[], messageId: string | undefined) =>
  all.filter(({ id }) => id === messageId);

/** Those whom a message concerns or is written by. */
const concerned = ({ citizen, representation }: DialogMessage) => [citizen?.id, representation?.person.id];

const ofAnother = (what: Words): Mismatch => ({
  expected: { nb: `${what.nb} er den det gjelder sin`, en: `${what.en} is that of whom it concerns` },
  actual: { nb: 'en annens', en: "another's" },
});

const IDENTITY_NUMBERS = /\d{11}/g;

/** No message holds the identity number of anybody but whom it concerns, and who began its conversation for them. */
function namesNobodyElse(step: Step, message: DialogMessage): Mismatch | undefined {
  const { attachments: _files, citizen, ...said } = message;
  const found = JSON.stringify(said).match(IDENTITY_NUMBERS) ?? [];
  const first = named(messagesUntil(step), message.refersTo?.conversation);
  const here = [citizen?.id, ...first.flatMap(concerned)];
  const others = CITIZENS.map((name) => step.practice.cast[name].nationalId).filter(
    (id) => !here.includes(id),
  );
  return unless(
    !found.some((id) => others.includes(id)),
    { nb: 'bare den meldingen gjelder, er nevnt', en: 'nobody but whom the message concerns is named' },
    { nb: 'fødselsnummeret til en annen', en: "another citizen's identity number" },
  );
}

/** A later message about an appointment that the office gave is to whom it was given. */
function staysWithCitizen(step: Step, message: DialogMessage): Mismatch | undefined {
  const first = named(step.past.flatMap(messagesSent), message.refersTo?.conversation);
  const isSame = first.length === 0 || first.some(({ citizen }) => citizen?.id === message.citizen?.id);
  return isSame || !isAboutAppointments(message)
    ? undefined
    : ofAnother({ nb: 'timen', en: 'the appointment' });
}

/** What is charged in a conversation is charged to whom it concerns, or who wrote for them. */
function chargedRightly(step: Step, all: readonly DialogMessage[]): Mismatch | undefined {
  const isRight = step.charges.every(({ citizen, conversation }) => {
    return named(all, conversation).some((first) => concerned(first).includes(citizen));
  });
  return isRight ? undefined : ofAnother({ nb: 'regningen', en: 'the charge' });
}

/** Every task is of a conversation of this practice; what was made of one that cannot be read MSG-06 judges. */
function tasksAreOwn(step: Step, all: readonly DialogMessage[]): Mismatch | undefined {
  const unreadable = [...step.past, step].flatMap(({ received }) =>
    received.flatMap(({ corruptedId }) => corruptedId ?? []),
  );
  const conversations = all.map(({ id, refersTo }) => refersTo?.conversation ?? id);
  const ids = [...conversations, ...unreadable];
  return unless(
    step.tasks.every(({ conversation }) => ids.includes(conversation)),
    { nb: 'bare oppgaver for kontorets egne dialoger', en: "tasks of the office's own conversations alone" },
    { nb: 'en oppgave for en dialog som ikke er her', en: 'a task of a conversation that is not here' },
  );
}

/** What was sent, and messages about appointments, are filed with whom they concern: of other entries other rules judge. */
function filedRightly(step: Step, all: readonly DialogMessage[]): Mismatch | undefined {
  const people = CITIZENS.map((name) => step.practice.cast[name].nationalId);
  const isRight = step.filed.every(({ journal, messageId, direction }) => {
    const judged = named(all, messageId).filter((each) => direction === 'sent' || isAboutAppointments(each));
    // Whether the patient of a message is the conversation's own is MSG-10's to judge.
    const about = judged.flatMap((each) => [each, ...named(all, each.refersTo?.conversation)]);
    return (about.length > 0 ? about.flatMap(concerned) : people).includes(journal);
  });
  return isRight ? undefined : ofAnother({ nb: 'journalen', en: 'the journal' });
}

/** Who reserved, asked for or was given the time of an entry: undefined when nobody here knows of the time. */
function askedFor(step: Step, all: readonly DialogMessage[], start: string, clinician: string) {
  const time = epochOf(start);
  const isAt = (event: { start: string; contact?: string | undefined }) =>
    event.contact === clinician && epochOf(event.start) === time;
  const reservations = all.filter(
    ({ body, events }) => body.code.value === profile.reservation.value.value && events?.some(isAt),
  );
  const given = step.after.bookings.all.filter(
    ({ facts }) =>
      facts.start !== '' &&
      epochOf(facts.start) === time &&
      clinicianHerId(step, facts.clinician) === clinician,
  );
  if (reservations.length + given.length === 0) return undefined;
  const holders = given.flatMap(({ facts }) => facts.citizen ?? []);
  return [
    ...reservations.map(({ citizen }) => citizen?.id),
    ...holders.map((name) => step.practice.cast[name].nationalId),
  ];
}

/** Whether an appointment that is to be in the calendar is missing: then one too many may be it, at another time. */
const isAnyMissing = (step: Step) =>
  step.after.bookings.all.some(
    ({ state, facts }) =>
      state === 'allocated' &&
      epochOf(facts.start) > epochOf(step.at) &&
      !step.calendar?.some(
        ({ start, clinician }) =>
          epochOf(start) === epochOf(facts.start) && clinician === clinicianHerId(step, facts.clinician),
      ),
  );

/** The office's calendar has in it whoever asked for a time or was given it, with the practice's own clinicians. */
export function calendarIsOwn(step: Step, all = messagesUntil(step)): Mismatch | undefined {
  const clinicians = step.practice.clinicians.map(({ herId }) => herId);
  const isRight = (step.calendar ?? []).every(({ citizen, clinician, start }) => {
    const known = askedFor(step, all, start, clinician);
    return clinicians.includes(clinician) && (known?.includes(citizen) ?? isAnyMissing(step));
  });
  return isRight ? undefined : ofAnother({ nb: 'timen i kalenderen', en: 'the appointment in the calendar' });
}

/** The rule that nothing of one reaches another, as far as a step shows it. */
export const privacyRule = {
  when: (step: Step) =>
    messagesSent(step).length +
      step.filed.length +
      step.charges.length +
      step.tasks.length +
      (step.calendar?.length ?? 0) >
      0 || staysInPractice(step) !== undefined,
  ensures: (step: Step) => {
    const all = messagesUntil(step);
    return firstMismatch(
      () => staysInPractice(step),
      ...messagesSent(step).flatMap((message) => [
        () => namesNobodyElse(step, message),
        () => staysWithCitizen(step, message),
      ]),
      () => chargedRightly(step, all),
      () => tasksAreOwn(step, all),
      () => filedRightly(step, all),
      () => entriesAreOwn(step),
      () => calendarIsOwn(step, all),
    );
  },
} as const;
