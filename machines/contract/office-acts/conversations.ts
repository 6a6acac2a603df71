/** What the office's system is asked to do in conversations, and to open of its own accord. */
import * as z from 'zod';
import { ANSWERERS } from '../acts/e-consultation.ts';
import { HerId, MessageId, NationalId } from '../formats.ts';
import { DialogService } from '../services.ts';

const conversationAct = {
  clinician: HerId.describe('HER-id of the clinician who acts: the sender'),
  conversation: MessageId.describe("Id of the conversation's first message: RefToConversation"),
  answers: MessageId.describe('Id of the message that is answered: RefToParent'),
  text: z.string().describe('What the clinician writes: sent exactly so'),
};

const Preparer = z.enum(['gp', 'assistant']).describe('Who at the office prepares the renewal');

const Answerer = z
  .enum(ANSWERERS)
  .describe(
    'Who at the office answers; the GP when nothing is said. Anyone at the reception may answer an enquiry: the message is the same',
  );

export const conversationOfficeActs = [
  z
    .strictObject({ type: z.literal('clinician.answers'), ...conversationAct, by: Answerer.optional() })
    .describe('Sends one answer (Notat) with an ordinary answer code'),
  z
    .strictObject({ type: z.literal('clinician.closes'), ...conversationAct })
    .describe('Sends one answer (Notat) with the closing code 13; after it the conversation is closed'),
  z
    .strictObject({ type: z.literal('clinician.refers'), ...conversationAct })
    .describe('Sends one answer (Notat) that asks the citizen to book an ordinary appointment'),
  z
    .strictObject({ type: z.literal('clinician.redirects'), ...conversationAct })
    .describe('Sends one answer (Notat) that tells the citizen to send an e-consultation instead'),
  z
    .strictObject({ type: z.literal('office.renews'), ...conversationAct, by: Preparer })
    .describe('Sends one answer (Notat) with the code for renewed, 14'),
  z
    .strictObject({ type: z.literal('office.declines'), ...conversationAct, by: Preparer })
    .describe('Sends one answer (Notat) that asks the citizen to book an appointment; nothing is renewed'),
  z
    .strictObject({
      type: z.literal('clinician.opens'),
      service: DialogService.describe('e-consultation, or office-contact: the type of the message'),
      clinician: HerId.describe('HER-id of the clinician who acts: the sender'),
      citizen: NationalId.describe('Whom the dialogue is opened with: Patient'),
      text: z.string().describe('What the clinician writes: sent exactly so'),
    })
    .describe('Sends one question (Foresporsel) without ConversationRef, which opens a conversation'),
] as const;
