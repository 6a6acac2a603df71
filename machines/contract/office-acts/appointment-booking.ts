/** What the office's system is asked to do with its calendar, and what it tells of it. */
import * as z from 'zod';
import { CalendarDate, HerId, Instant, MessageId, NationalId } from '../formats.ts';
import { APPOINTMENT_KINDS } from '../statement.ts';

const clinician = HerId.describe('HER-id of the clinician whose time it is');
const start = Instant.describe(
  'When it begins: with the clinician it tells one slot or appointment from another',
);
const end = Instant.describe('When it ends: start and expected duration');
const kind = z.enum(APPOINTMENT_KINDS).describe('How the citizen meets the clinician');
const citizen = NationalId.describe('Whom the appointment is for: Patient');
const text = z.string().describe('What the office writes: sent exactly so');

export const bookingOfficeActs = [
  z
    .strictObject({
      type: z.literal('office.publishes'),
      slots: z.array(z.strictObject({ clinician, start, end, kind })).min(1),
    })
    .describe('Marks slots as bookable: these, and no others, are offered'),
  z
    .strictObject({ type: z.literal('office.withdraws'), clinician, start })
    .describe('Takes an open slot back: it is no longer offered'),
  z
    .strictObject({ type: z.literal('office.closes-period'), from: CalendarDate, until: CalendarDate })
    .describe('Closes a period, both days included: no slot in it is offered; appointments in it stand'),
  z
    .strictObject({ type: z.literal('office.takes-requests-only') })
    .describe('From now on no slot is offered; citizens send requests in words'),
  z
    .strictObject({
      type: z.literal('office.allocates'),
      clinician,
      request: MessageId.describe('Id of the request that is answered: RefToParent and RefToConversation'),
      start,
      end,
      kind,
      text,
    })
    .describe('Answers a request by allocating a time: one answer (Notat) with the appointment as xCal'),
  z
    .strictObject({ type: z.literal('office.pushes'), clinician, citizen, start, end, kind, text })
    .describe('Gives a citizen an appointment: one message without ConversationRef, with it as xCal'),
  z
    .strictObject({ type: z.literal('office.calls-off'), clinician, citizen, start, text })
    .describe('Calls an appointment off: one message in its conversation, with it cancelled as xCal'),
] as const;

export const CalendarEntry = z
  .strictObject({ citizen: NationalId, clinician: HerId, start: Instant, end: Instant, kind })
  .meta({ id: 'CalendarEntry', description: "An appointment that stands in the office's own calendar" });
export type CalendarEntry = z.infer<typeof CalendarEntry>;
