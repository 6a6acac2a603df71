import * as z from 'zod';
import { CalendarDate } from '../formats.ts';
import { DialogService } from '../services.ts';
import { CastName, CitizenName, orRegistered } from './common.ts';

/** How much a citizen lets Helsenorge do; the services need full access. */
export const CONSENT_LEVELS = ['basis', 'basis-plus', 'full-access'] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** How a citizen wants to be told of news on Helsenorge. */
export const NOTIFICATION_CHANNELS = ['sms', 'e-mail', 'off'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** Where the office can write a text of its own: on the panel, or beside one service. */
export const PLACES = ['panel', ...DialogService.options] as const;
export const Place = z.enum(PLACES);
export type Place = z.infer<typeof Place>;

/** Longer than any place takes, so that what is too long can be written. */
const OFFICE_NOTE_CHARACTERS = 400;

/** Acts of the GP panel: services on and off, the office's texts, absence, one-way contact. */
export const gpPanelActs = {
  /** Made in the office's own system. */
  'office.enables': z.strictObject({ type: z.literal('office.enables'), service: DialogService }),
  'office.disables': z.strictObject({ type: z.literal('office.disables'), service: DialogService }),
  /** Made in the address register itself, past the office's system. */
  'register.switches': z.strictObject({
    type: z.literal('register.switches'),
    service: DialogService,
    isEnabled: z.boolean(),
  }),
  /** Made in the health-offer tool. */
  'office.writes': z.strictObject({
    type: z.literal('office.writes'),
    place: Place,
    text: z.string().max(OFFICE_NOTE_CHARACTERS),
  }),
  /** Made in the health-offer tool. */
  'office.registers-absence': z.strictObject({
    type: z.literal('office.registers-absence'),
    service: DialogService,
    from: CalendarDate,
    until: CalendarDate,
  }),
  /** The office plans a holiday in which nobody answers, with the services as they are: its system may warn. */
  'office.plans-holiday': z.strictObject({ type: z.literal('office.plans-holiday') }),
  /** A message that cannot be replied to. */
  'office.writes-one-way': z.strictObject({
    type: z.literal('office.writes-one-way'),
    citizen: CitizenName,
    text: z.string().min(1).max(1000).optional(),
  }),
} as const;

export const gpPanelTexts = {
  'office.writes-one-way': 'Prøvesvaret ditt er normalt. Denne meldingen kan ikke besvares.',
} as const;

/** Children have no account of their own on Helsenorge. */
const citizen = orRegistered(CastName.exclude(['child', 'sibling'])).optional();

/** What a citizen settles with Helsenorge alone: logging in and out, consent, notification. */
export const accountActs = {
  'citizen.logs-in': z.strictObject({ type: z.literal('citizen.logs-in'), citizen }),
  'citizen.logs-out': z.strictObject({ type: z.literal('citizen.logs-out'), citizen }),
  'citizen.consents': z.strictObject({
    type: z.literal('citizen.consents'),
    citizen,
    level: z.enum(CONSENT_LEVELS),
  }),
  'citizen.chooses-notification': z.strictObject({
    type: z.literal('citizen.chooses-notification'),
    citizen,
    by: z.enum(NOTIFICATION_CHANNELS),
  }),
} as const;
