import * as z from 'zod';
import { CalendarDate, Instant } from '../formats.ts';
import { APPOINTMENT_KINDS } from '../statement.ts';
import { isDelayed, orRegistered, text } from './common.ts';

/**
 * Who has appointments: the citizen or the neighbour, both on the GP's list; the stranger, whom the office does not
 * know; or the visitor, who is on another GP's list and can be given one, but book none. So has whoever is registered.
 */
export const BOOKERS = ['citizen', 'neighbour', 'stranger', 'visitor'] as const;
export const Booker = orRegistered(z.enum(BOOKERS));
export type Booker = z.infer<typeof Booker>;

/** Whose calendar: the GP's unless said, or that of the other clinician at the office. */
export const CALENDARS = ['gp', 'locum'] as const;
const clinician = z.enum(CALENDARS).optional();

/** The nth slot published, request sent or appointment made in the scenario; 1 unless said. */
const nth = z.int().min(1).optional();

const start = Instant;
const minutes = z.int().min(5).max(120).optional();
const kind = z.enum(APPOINTMENT_KINDS).optional();

/** A time at a clinician's, of a kind: what is published, allocated or pushed. */
export const SlotSketch = z.strictObject({ start, minutes, kind, clinician });
export type SlotSketch = z.infer<typeof SlotSketch>;

/** How long an appointment lasts when nothing is said. */
export const MINUTES = 20;

/** Acts of appointment booking: slots in the office's calendar, and requests in words. */
export const appointmentBookingActs = {
  'office.publishes': z.strictObject({
    type: z.literal('office.publishes'),
    slots: z.array(SlotSketch).min(1).max(200),
  }),
  'office.withdraws': z.strictObject({ type: z.literal('office.withdraws'), slot: nth }),
  /** A holiday: both days belong to it. */
  'office.closes-period': z.strictObject({
    type: z.literal('office.closes-period'),
    from: CalendarDate,
    until: CalendarDate,
  }),
  'office.takes-requests-only': z.strictObject({ type: z.literal('office.takes-requests-only') }),
  /** Looks at the slots of a day: the question that is answered at once. */
  'citizen.browses': z.strictObject({ type: z.literal('citizen.browses'), day: CalendarDate, clinician }),
  'citizen.reserves': z.strictObject({
    type: z.literal('citizen.reserves'),
    slot: nth,
    citizen: Booker.optional(),
    isDelayed,
  }),
  /** The citizen and the neighbour reserve one slot at the same moment. */
  'citizen.races-for': z.strictObject({ type: z.literal('citizen.races-for'), slot: nth }),
  /** Asks in words for a time, and may propose one. */
  'citizen.suggests': z.strictObject({
    type: z.literal('citizen.suggests'),
    citizen: Booker.optional(),
    start: start.optional(),
    minutes,
    text,
    isDelayed,
  }),
  'office.allocates': z.strictObject({
    type: z.literal('office.allocates'),
    request: nth,
    start,
    minutes,
    kind,
    text,
  }),
  'office.pushes': z.strictObject({
    type: z.literal('office.pushes'),
    citizen: Booker.optional(),
    start,
    minutes,
    kind,
    text,
  }),
  'office.calls-off': z.strictObject({ type: z.literal('office.calls-off'), appointment: nth, text }),
  'citizen.cancels': z.strictObject({ type: z.literal('citizen.cancels'), appointment: nth }),
} as const;

export const appointmentBookingTexts = {
  'citizen.reserves': 'Kontroll av blodtrykket',
  'citizen.races-for': 'Kontroll av blodtrykket',
  'citizen.suggests': 'Jeg har vondt i kneet og kan komme alle dager etter klokken 12.',
  'office.allocates': 'Du har fått denne timen.',
  'office.pushes': 'Velkommen til kontroll.',
  'office.calls-off': 'Vi må dessverre avlyse timen.',
} as const;
