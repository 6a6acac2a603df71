/**
 * Whose data goes where: what can be told from a step of something of one citizen, conversation, clinician or practice
 * that has reached another. Where another rule says whose journal or message it is, that one judges.
 */

import type { DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed, namesById } from '../contract/practice.ts';
import type { Words } from '../contract/words.ts';
import { epochOf } from '../workdays.ts';
import { clinicianHerId, isAboutAppointments } from './booking-messages.ts';
import { gathered } from './gathered.ts';
import { entriesAreOwn } from './journal-entries.ts';
import { messagesSent } from './observations.ts';
import { staysInPractice } from './practices-apart.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** The dialogue messages so far of an id, of either side: one, but where the office uses an id twice, which MSG-12 judges. */
const named = gathered(({ received, sent }) =>
  [...received, ...sent].flatMap(({ message }) => (message ? [[message.id, message] as const] : [])),
);

/** Those that the office sent. */
const sentOf = gathered((step) => messagesSent(step).map((message) => [message.id, message] as const));

/** What passed in each conversation, if it could be read, and by its own id what could not. */
const passedIn = gathered(({ received, sent }) => [
  ...[...received, ...sent].flatMap(({ message }) =>
    message ? [[message.refersTo?.conversation ?? message.id, message.id] as const] : [],
  ),
  ...received.flatMap(({ corruptedId }) => (corruptedId ? [[corruptedId, corruptedId] as const] : [])),
]);

/** A time of a clinician, however the instant is written. */
const timeOf = (clinician: string | undefined, start: string) => `${clinician} ${epochOf(start)}`;

/** Whom each time was reserved for. */
const reservedBy = gathered(({ received, sent, profile }) =>
  [...received, ...sent].flatMap(({ message }) =>
    message?.body.code.value === profile.reservation.value.value
      ? (message.events ?? []).map(
          ({ contact, start }) => [timeOf(contact, start), message.citizen?.id] as const,
        )
      : [],
  ),
);

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
  const first = named(step, message.refersTo?.conversation);
  const here = [citizen?.id, ...first.flatMap(concerned)];
  const people = namesById(step.practice);
  return unless(
    !found.some((id) => people.has(id) && !here.includes(id)),
    { nb: 'bare den meldingen gjelder, er nevnt', en: 'nobody but whom the message concerns is named' },
    { nb: 'fødselsnummeret til en annen', en: "another citizen's identity number" },
  );
}

/** A later message about an appointment that the office gave is to whom it was given. */
function staysWithCitizen(step: Step, message: DialogMessage): Mismatch | undefined {
  const conversation = message.refersTo?.conversation;
  const first = sentOf(step, conversation).filter((each) => !messagesSent(step).includes(each));
  const isSame = first.length === 0 || first.some(({ citizen }) => citizen?.id === message.citizen?.id);
  return isSame || !isAboutAppointments(step, message)
    ? undefined
    : ofAnother({ nb: 'timen', en: 'the appointment' });
}

/** What is charged in a conversation is charged to whom it concerns, or who wrote for them. */
function chargedRightly(step: Step): Mismatch | undefined {
  const isRight = step.charges.every(({ citizen, conversation }) => {
    return named(step, conversation).some((first) => concerned(first).includes(citizen));
  });
  return isRight ? undefined : ofAnother({ nb: 'regningen', en: 'the charge' });
}

/** Every task is of a conversation of this practice; what was made of one that cannot be read MSG-06 judges. */
function tasksAreOwn(step: Step): Mismatch | undefined {
  return unless(
    step.tasks.every(({ conversation }) => passedIn(step, conversation).length > 0),
    { nb: 'bare oppgaver for kontorets egne dialoger', en: "tasks of the office's own conversations alone" },
    { nb: 'en oppgave for en dialog som ikke er her', en: 'a task of a conversation that is not here' },
  );
}

/** What was sent, and messages about appointments, are filed with whom they concern: of other entries other rules judge. */
function filedRightly(step: Step): Mismatch | undefined {
  const isRight = step.filed.every(({ journal, messageId, direction }) => {
    const judged = named(step, messageId).filter(
      (each) => direction === 'sent' || isAboutAppointments(step, each),
    );
    // Whether the patient of a message is the conversation's own is MSG-10's to judge.
    const about = judged.flatMap((each) => [each, ...named(step, each.refersTo?.conversation)]);
    return about.length > 0
      ? about.flatMap(concerned).includes(journal)
      : namesById(step.practice).has(journal);
  });
  return isRight ? undefined : ofAnother({ nb: 'journalen', en: 'the journal' });
}

/** Who reserved, asked for or was given the time of an entry: undefined when nobody here knows of the time. */
function askedFor(step: Step, start: string, clinician: string) {
  const time = epochOf(start);
  const reservations = reservedBy(step, timeOf(clinician, start));
  const given = step.after.bookings.all.filter(
    ({ facts }) =>
      facts.start !== '' &&
      epochOf(facts.start) === time &&
      clinicianHerId(step, facts.clinician) === clinician,
  );
  if (reservations.length + given.length === 0) return undefined;
  const holders = given.flatMap(({ facts }) => facts.citizen ?? []);
  return [...reservations, ...holders.map((name) => citizenNamed(step.practice, name).nationalId)];
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
export function calendarIsOwn(step: Step): Mismatch | undefined {
  const clinicians = step.practice.clinicians.map(({ herId }) => herId);
  const isRight = (step.calendar ?? []).every(({ citizen, clinician, start }) => {
    const known = askedFor(step, start, clinician);
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
  situations: [
    {
      name: 'alone',
      words: { nb: 'noe sendes, journalføres eller vises', en: 'something is sent, filed or shown' },
      occurs: ({ beside }: Step) => beside.length === 0,
    },
    {
      name: 'side-by-side',
      words: {
        nb: 'det samme med to kontorer i ett journalsystem',
        en: 'the same with two practices in one record system',
      },
      occurs: ({ beside }: Step) => beside.some(({ past }) => past.length > 0),
    },
  ],
  ensures: (step: Step) =>
    firstMismatch(
      () => staysInPractice(step),
      ...messagesSent(step).flatMap((message) => [
        () => namesNobodyElse(step, message),
        () => staysWithCitizen(step, message),
      ]),
      () => chargedRightly(step),
      () => tasksAreOwn(step),
      () => filedRightly(step),
      () => entriesAreOwn(step),
      () => calendarIsOwn(step),
    ),
} as const;
