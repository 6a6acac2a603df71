/** What the office's system is asked to do on the GP panel, and of one-way contact. */
import * as z from 'zod';
import { HerId, NationalId } from '../formats.ts';
import { DialogService } from '../services.ts';

const clinician = HerId.describe('HER-id of the clinician whose services these are');
const service = DialogService.describe('The service switched, and no other');

export const panelOfficeActs = [
  z
    .strictObject({ type: z.literal('office.enables'), clinician, service })
    .describe('Switches a service on for a clinician, in the address register'),
  z
    .strictObject({ type: z.literal('office.disables'), clinician, service })
    .describe('Switches a service off for a clinician, in the address register; open conversations go on'),
  z
    .strictObject({ type: z.literal('office.plans-holiday'), clinician })
    .describe(
      'Plans a holiday in which nobody answers, with the services as they are in the address register; changes nothing, and the system may warn (warnings)',
    ),
  z
    .strictObject({
      type: z.literal('office.writes-one-way'),
      clinician: HerId.describe('HER-id of the clinician who acts: the sender'),
      citizen: NationalId.describe("Whom the message is for, on another GP's list or nobody's: Patient"),
      text: z.string().describe('What the clinician writes: sent exactly so'),
    })
    .describe(
      'Sends one message (Notat) without ConversationRef, marked as one-way contact: it cannot be replied to',
    ),
] as const;
