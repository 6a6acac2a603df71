/** What values a profile holds, each with the shape it has: what a file may say, and what the code can count on. */
import * as z from 'zod';
import { ATTACHMENT_FORMATS } from './acts/common.ts';
import { RECEIPT_ERROR } from './messages/code-lists.ts';
import { DialogService } from './services.ts';
import { APPOINTMENT_KINDS } from './statement.ts';

const NAME_MAX = 200;
const name = z.string().min(1).max(NAME_MAX);

/** A code with its list; where a file leaves the list out, it is that of the value replaced. */
export const ProfileCode = z.strictObject({
  value: name,
  system: z.string().regex(/^\d+(\.\d+)+$/u, 'expected an object identifier as 2.16.578.1.12.4.1.1.7602'),
  name: name.optional(),
});
export type ProfileCode = z.infer<typeof ProfileCode>;

/** At least one; the first is what is sent where one must be chosen. */
const several = <S extends z.ZodType>(one: S) => z.tuple([one], one);
const names = several(name);
/** Of list 8221, which is public. */
const errors = several(z.enum(Object.keys(RECEIPT_ERROR.values)));
const positive = (max: number) => z.int().min(1).max(max);

const MESSAGE_KINDS = [...DialogService.options, 'appointment-request'] as const;

/** A name for each of some keys. */
const namesOf = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, name])) as Record<K, typeof name>);

/** Every value, in the order in which it is told. */
export const ProfileValues = z.strictObject({
  closingCode: ProfileCode,
  answerCode: ProfileCode,
  referralCode: ProfileCode,
  consultationType: ProfileCode,
  renewedCode: ProfileCode,
  renewalType: ProfileCode,
  /** Only one way of listing them is known to the suite: a file can confirm it, and not say another. */
  renewalItems: several(z.literal('Sporsmal')),
  enquiryType: ProfileCode,
  redirectionCode: ProfileCode,
  oneWayCode: ProfileCode,
  attachmentBytesMax: positive(25_000_000),
  attachmentsMax: positive(5),
  attachmentFormats: several(z.enum(ATTACHMENT_FORMATS)),
  contactCharactersMax: positive(30_000),
  notWellFormedErrors: errors,
  invalidErrors: errors,
  unsupportedErrors: errors,
  unknownCitizenErrors: errors,
  unknownReceiverErrors: errors,
  unknownReferenceErrors: errors,
  otherErrors: errors,
  messageTypes: namesOf(MESSAGE_KINDS),
  gpRole: ProfileCode,
  locumRole: ProfileCode,
  parentalResponsibility: ProfileCode,
  emergencyNumbers: names,
  slotQuestion: ProfileCode,
  slotAnswer: ProfileCode,
  reservation: ProfileCode,
  reservationAnswer: ProfileCode,
  cancellation: ProfileCode,
  pushedAppointment: ProfileCode,
  calledOff: ProfileCode,
  videoLink: ProfileCode,
  /** Minutes before the start between which the link of a video appointment is sent. */
  videoLinkMinutes: z.strictObject({ earliest: positive(60), latest: positive(60) }),
  appointmentRequest: ProfileCode,
  /** As `renewalItems`: the one way that the suite knows. */
  proposedTime: several(z.literal('vevent')),
  requestAnswer: ProfileCode,
  allocatedStatus: names,
  cancelledStatus: names,
  telephonePlace: names,
  appointmentKinds: namesOf(APPOINTMENT_KINDS),
});
export type ProfileValues = z.infer<typeof ProfileValues>;

const words = z.strictObject({ nb: z.string(), en: z.string() });
export const Certainty = z.enum(['verified', 'inferred', 'assumed', 'given']);

/** A whole profile as a record holds it; values that a suite of before did not know are not there. */
export const ProfileInForce = z
  .strictObject(
    mapped(ProfileValues.shape, (value) => z.strictObject({ value, certainty: Certainty, source: words })),
  )
  .partial();

function mapped<S extends z.ZodRawShape, T extends z.ZodType>(shape: S, of: (each: z.ZodType) => T) {
  return Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, of(each as z.ZodType)])) as {
    [K in keyof S]: T;
  };
}
