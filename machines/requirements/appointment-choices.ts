/** BOOK-20 to BOOK-23: another clinician, a time proposed, and what the citizen has of an appointment. */
import { asWritten, type Words } from '../contract/words.ts';
import { answersTo, clinicianHerId } from './booking-messages.ts';
import { calendarFileRule } from './calendar-file.ts';
import { alsoInCalendar, byProposal } from './office-calendar.ts';
import { firstMismatch, from, inferredFrom, type Mismatch, requirement, unless } from './requirement.ts';
import { answersRequest, isElsewhere, isProposed, requestAnswered, winners } from './reservations.ts';
import type { Step } from './step.ts';

const service = 'appointment-booking';
const news = (number: number): Words => ({ nb: `Nytt i høst (${number} av 5)`, en: `news ${number} of 5` });

/** Reservations that win a time with another clinician than the citizen's own. */
function elsewhere(step: Step) {
  return winners(step)
    .filter((each) => isElsewhere(step, each))
    .map(({ message, booking }) => ({ message, herId: clinicianHerId(step, booking.facts.clinician) }));
}

function confirmedWithClinician(step: Step): Mismatch | undefined {
  return firstMismatch(
    ...elsewhere(step).map(({ message, herId }) => () => {
      const event = answersTo(step, message)[0]?.events?.[0];
      // A time that is not confirmed at all is BOOK-02's to judge.
      return event && unless(event.contact === herId, asWritten(herId), asWritten(event.contact ?? '–'));
    }),
  );
}

/** Telephone appointments that stand, as the citizen is shown them, where it is known what is shown. */
function shownByTelephone({ after, view }: Step) {
  return after.bookings.all.flatMap(({ state, facts }) => {
    const number = facts.appointments.at(-1);
    const shown = number === undefined ? undefined : view.booking?.appointments[number - 1];
    const isStanding = state === 'allocated' || state === 'begun';
    const isKnown = shown?.telephoneGuidance !== undefined;
    return facts.kind === 'telephone' && isStanding && isKnown ? [shown] : [];
  });
}

export const appointmentChoiceRequirements = [
  requirement({
    id: 'BOOK-20',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En time reservert hos en annen behandler på kontoret enn innbyggerens egen bekreftes hos den behandleren',
      en: "A time reserved with another clinician of the office than the citizen's own is confirmed with that clinician",
    },
    sources: [inferredFrom('S2', news(4))],
    profile: ['reservation', 'reservationAnswer', 'allocatedStatus'],
    when: (step) => elsewhere(step).length > 0,
    ensures: confirmedWithClinician,
  }),
  requirement({
    id: 'BOOK-21',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et timeønske som foreslår et tidspunkt, kan besvares med at det eller et annet tildeles, og timen står i kontorets kalender',
      en: "A request that proposes a time can be answered by allocating that time or another, which stands in the office's calendar",
    },
    sources: [
      from('S1', { nb: 'Bestill time', en: 'Book appointment' }),
      from('S2', { nb: 'fanen for å foreslå tidspunkt', en: 'tab for proposing a time' }),
    ],
    profile: ['appointmentRequest', 'proposedTime', 'requestAnswer', 'allocatedStatus'],
    ...alsoInCalendar(byProposal, {
      when: (step) => answersRequest(step) && isProposed(step),
      ensures: requestAnswered,
    }),
  }),
  requirement({
    id: 'BOOK-22',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'En tildelt time kan legges i innbyggerens egen kalender, med start, slutt og sted',
      en: "An allocated appointment can be put into the citizen's own calendar, with start, end and place",
    },
    sources: [from('S2', news(3))],
    ...calendarFileRule,
  }),
  requirement({
    id: 'BOOK-23',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'En telefontime viser veiledning om den',
      en: 'A telephone appointment shows the guidance for it',
    },
    sources: [from('S2', news(3))],
    applies: ({ services, appointmentKinds }) =>
      services.includes(service) && appointmentKinds.includes('telephone'),
    when: (step) => shownByTelephone(step).length > 0,
    ensures: (step) =>
      unless(
        shownByTelephone(step).every(({ telephoneGuidance }) => telephoneGuidance),
        { nb: 'veiledning om telefontimer', en: 'guidance for telephone appointments' },
        { nb: 'ingen slik veiledning', en: 'no such guidance' },
      ),
  }),
] as const;
