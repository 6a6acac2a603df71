/** Drawn faults in appointments: of certain times, kinds and lengths, and from the n-th on. */
import fc from 'fast-check';
import { APPOINTMENT_KINDS } from '../../../machines/contract/statement.ts';
import { addSeconds, epochOf } from '../../../machines/workdays.ts';
import type { Calendar, Slot } from '../../reference/calendar.ts';
import { certainDay } from './days.ts';
import { type DrawnFault, type Family, numberUpTo, oneOf, type When } from './drawn-fault.ts';

const MINUTE = 60;
type OfTime = When<[time: Pick<Slot, 'start' | 'end' | 'kind' | 'clinician'>]>;

const minutesOf = ({ start, end }: Pick<Slot, 'start' | 'end'>) =>
  (epochOf(end) - epochOf(start)) / (MINUTE * 1000);

const certainTime: fc.Arbitrary<OfTime> = fc.oneof(
  certainDay.map((day): OfTime => ({ ...day, isMet: ({ start }) => day.isMet(start) })),
  oneOf(...APPOINTMENT_KINDS).map(
    (kind): OfTime => ({
      family: 'of a certain kind',
      when: `of kind ${kind}`,
      isMet: (each) => each.kind === kind,
    }),
  ),
  numberUpTo(110, 25).map(
    (minutes): OfTime => ({
      family: 'of a certain kind',
      when: `of ${minutes} minutes or more`,
      isMet: (each) => minutesOf(each) >= minutes,
    }),
  ),
  numberUpTo(15, 6).map(
    (minutes): OfTime => ({
      family: 'of a certain kind',
      when: `of ${minutes} minutes or less`,
      isMet: (each) => minutesOf(each) <= minutes,
    }),
  ),
);

const service = 'appointment-booking';
/** Where it ends an offer need not tell. */
const aMinuteLate = <T extends { start: string; end: string }>({ start, end, ...time }: T) => ({
  ...time,
  start: addSeconds(start, MINUTE),
  end: addSeconds(end, MINUTE),
});
const earlier = <T extends { end: string }>(time: T): T => ({ ...time, end: addSeconds(time.end, -MINUTE) });

/** A slot is offered, or an appointment confirmed or shown, wrongly. */
const ofTimes: Family = fc
  .tuple(certainTime, oneOf('offers', 'confirms', 'shows', 'refuses'))
  .map(([{ family, when, isMet }, what]) => ({
    family,
    service,
    fault: `${what} wrongly what is ${when}`,
    breaks: ({ offerOf, confirmationOf, entriesOf, objectionToReservation }) => {
      if (what === 'offers')
        return { offerOf: (slot) => (isMet(slot) ? aMinuteLate(offerOf(slot)) : offerOf(slot)) };
      if (what === 'confirms') {
        return {
          confirmationOf: (office, appointment) => {
            const event = confirmationOf(office, appointment);
            return isMet(appointment) ? earlier(event) : event;
          },
        };
      }
      if (what === 'shows') {
        return {
          entriesOf: (calendar, now) =>
            entriesOf(calendar, now).map((each) => (isMet(each) ? earlier(each) : each)),
        };
      }
      return {
        objectionToReservation: (calendar, slot, now) =>
          isMet(slot) ? 'Timen er ikke ledig' : objectionToReservation(calendar, slot, now),
      };
    },
  }));

const standing = ({ appointments }: Calendar) => appointments.filter(({ isCancelled }) => !isCancelled);

/** From the n-th slot or appointment on. */
const ofNumbers: Family = fc.oneof(
  numberUpTo(15, 2).map(
    (n): DrawnFault => ({
      family: 'from the n-th on',
      service,
      fault: `shows no more than ${n} appointments`,
      breaks: ({ entriesOf }) => ({ entriesOf: (calendar, now) => entriesOf(calendar, now).slice(0, n) }),
    }),
  ),
  numberUpTo(120, 2).map(
    (n): DrawnFault => ({
      family: 'from the n-th on',
      service,
      fault: `offers no slot after the ${n}-th that it has`,
      breaks: ({ isBookable }) => ({
        isBookable: (calendar, slot, now) =>
          calendar.slots.indexOf(slot) < n && isBookable(calendar, slot, now),
      }),
    }),
  ),
  numberUpTo(8).map(
    (n): DrawnFault => ({
      family: 'from the n-th on',
      service,
      fault: `frees no slot once ${n} appointments have been cancelled`,
      breaks: ({ isFreed }) => {
        let freed = 0;
        return {
          isFreed: (slot) => {
            freed += 1;
            return freed <= n && isFreed(slot);
          },
        };
      },
    }),
  ),
  numberUpTo(8, 2).map(
    (n): DrawnFault => ({
      family: 'mixes up two of a kind',
      service,
      fault: `gives a taken slot once ${n} appointments stand`,
      breaks: ({ isTaken }) => ({
        isTaken: (calendar, slot) => standing(calendar).length < n && isTaken(calendar, slot),
      }),
    }),
  ),
  fc.constant<DrawnFault>({
    family: 'in certain states',
    service,
    fault: 'sends no link of a video appointment that the citizen reserved',
    breaks: ({ linked }) => ({
      linked: (appointment) => (appointment.confirmedBy === undefined ? linked(appointment) : []),
    }),
  }),
);

export const calendarFaults: Family = fc.oneof(
  { weight: 2, arbitrary: ofTimes },
  { weight: 1, arbitrary: ofNumbers },
);
