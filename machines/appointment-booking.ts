/**
 * The lifecycle of one booking: a slot that the office publishes, a request in words, or an appointment that the
 * office gives. Pure: time comes as an act. Sources: S0, S1, S2 (news 3 to 5 of 5, holidays), S4.
 *
 * A reservation of what is not to be had is permitted, for Helsenorge sends it: the office refuses it.
 */
import { and, not } from 'xstate';
import { booking, nobody } from './booking.ts';

const refusing = [{ guard: 'isDelayed', actions: ['delays', 'refuses'] }, { actions: 'refuses' }] as const;
const refusingRace = { actions: 'refuses' } as const;
const withholding = { target: 'withheld' } as const;
const expiring = { guard: 'hasBegun', target: 'expired' } as const;
const delivering = { guard: 'hasInTransit', actions: 'delivers' } as const;

/** What happens to a slot that can be had. */
const free = {
  'citizen.browses': { guard: and(['isOfDay', not('hasBegun')]), actions: 'offers' },
  'citizen.reserves': [
    { guard: 'isDelayed', target: 'reserved', actions: 'delays' },
    { guard: 'isStranger', actions: 'refuses' },
    { guard: 'hasBegun', actions: 'refuses' },
    { target: 'allocated', actions: ['gives', 'numbers'] },
  ],
  'citizen.races-for': [
    { guard: 'hasBegun', actions: 'refuses' },
    { target: 'allocated', actions: ['givesEither', 'numbers'] },
  ],
  'calendar.reaches': expiring,
} as const;

/** What happens to a reservation of a slot that cannot be had. Offered once, what follows no source says. */
const refused = {
  'citizen.reserves': [
    { guard: and([not('isOffered'), 'isDelayed']), actions: ['delays', 'refuses'] },
    { guard: not('isOffered'), actions: 'refuses' },
  ],
  'citizen.races-for': { guard: not('isOffered'), actions: 'refuses' },
  'network.delivers': delivering,
} as const;

export const appointmentBooking = booking.createMachine({
  id: 'appointment-booking',
  context: nobody,
  initial: 'unopened',
  states: {
    unopened: {
      on: {
        'office.publishes': { target: 'bookable', actions: 'publishes' },
        'office.pushes': { guard: not('isStranger'), target: 'allocated', actions: ['pushes', 'numbers'] },
        'citizen.suggests': [
          { guard: 'isDelayed', target: 'sent', actions: 'suggests' },
          { guard: 'isStranger', target: 'rejected', actions: 'suggests' },
          { target: 'awaiting-answer', actions: 'suggests' },
        ],
      },
    },
    bookable: {
      meta: { unsettled: ['office.calls-off'] },
      on: {
        ...free,
        'office.withdraws': 'withdrawn',
        'office.closes-period': { guard: 'isInPeriod', ...withholding },
        'office.takes-requests-only': withholding,
      },
    },
    reserved: {
      // The office does not know of what is on its way: what it does with the slot meanwhile, nobody has settled.
      meta: { unsettled: ['office.withdraws', 'office.calls-off'] },
      on: {
        ...free,
        'network.delivers': [
          { guard: 'hasBegun', target: 'expired', actions: 'delivers' },
          { guard: 'canGive', target: 'allocated', actions: ['givesOne', 'numbers', 'delivers'] },
          { target: 'bookable', actions: 'delivers' },
        ],
      },
    },
    allocated: {
      meta: { unsettled: ['office.withdraws', 'office.allocates'] },
      on: {
        'citizen.reserves': refusing,
        'citizen.races-for': refusingRace,
        'citizen.cancels': [
          {
            guard: and(['isLatest', not('hasBegun'), 'isSlot', 'isWithheld']),
            target: 'withheld',
            actions: 'frees',
          },
          {
            guard: and(['isLatest', not('hasBegun'), 'isSlot', 'hasInTransit']),
            target: 'reserved',
            actions: 'frees',
          },
          { guard: and(['isLatest', not('hasBegun'), 'isSlot']), target: 'bookable', actions: 'frees' },
          { guard: and(['isLatest', not('hasBegun')]), target: 'cancelled' },
        ],
        'office.calls-off': { guard: and(['isLatest', not('hasBegun')]), target: 'cancelled' },
        'calendar.reaches': { guard: 'hasBegun', target: 'begun' },
        'network.delivers': delivering,
      },
    },
    begun: {
      meta: { unsettled: ['office.withdraws', 'office.allocates', 'office.calls-off'] },
      on: { 'citizen.reserves': refusing, 'citizen.races-for': refusingRace, 'network.delivers': delivering },
    },
    cancelled: {
      // Called off by the office: whether the slot is to be had again, and the request answered anew, no source says.
      meta: {
        unsettled: [
          'office.withdraws',
          'office.allocates',
          'office.calls-off',
          'citizen.reserves',
          'citizen.races-for',
        ],
      },
    },
    withheld: {
      meta: { unsettled: ['citizen.reserves', 'citizen.races-for', 'office.withdraws', 'office.calls-off'] },
      on: { ...refused, 'calendar.reaches': expiring },
    },
    withdrawn: {
      meta: { unsettled: ['citizen.reserves', 'citizen.races-for', 'office.withdraws', 'office.calls-off'] },
      on: refused,
    },
    expired: {
      meta: { unsettled: ['office.withdraws', 'office.calls-off'] },
      on: { 'citizen.reserves': refusing, 'citizen.races-for': refusingRace, 'network.delivers': delivering },
    },
    sent: {
      on: {
        'network.delivers': [
          { guard: 'isRequestOfStranger', target: 'rejected' },
          { target: 'awaiting-answer' },
        ],
      },
    },
    'awaiting-answer': {
      on: { 'office.allocates': { target: 'allocated', actions: ['times', 'numbers'] } },
    },
    rejected: {},
  },
});
