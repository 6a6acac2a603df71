import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { addSeconds } from '../../machines/workdays.ts';
import { ENTITY } from '../platform/faulty-messages.ts';
import type { Office } from '../reference/office.ts';
import type { Mutants } from './mutant.ts';
import { refilingOvertaken } from './overtaken.ts';
import { numberedAlike } from './practices-apart.ts';

/** Seconds: less than the preflight already takes for a clock that is not taken. */
const FOUR_MINUTES = 240;

/** MSG-02 and MSG-10, of the parties and receipts of what is sent, MSG-11 and those from MSG-13 on stand in files of their own. */
type MessageRule = Exclude<Extract<CandidateRuleId, `MSG-0${string}` | 'MSG-12'>, 'MSG-02'>;

/** A document as a lenient reader would take it. */
export function rewritten(bytes: Uint8Array, rewrite: (xml: string) => string): Uint8Array {
  return Buffer.from(rewrite(Buffer.from(bytes).toString()));
}

export const messageMutants: Mutants<MessageRule> = {
  'MSG-01': [
    {
      fault: 'writes the message id after the receipt request',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) => xmlOf(message).replace(/(<MsgId>[^<]*<\/MsgId>)(<Ack[^>]*>)/, '$2$1'),
      }),
    },
    {
      fault: 'sends receipts with a status nobody knows',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) => xmlOf(message).replace('<Status V="1"', '<Status V="9"'),
      }),
    },
    {
      fault: 'tells the end of an appointment twice',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) => xmlOf(message).replace(/<dtend>.*?<\/dtend>/, '$&$&'),
      }),
    },
    {
      fault: 'tells the type of its messages by the display name alone',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) => xmlOf(message).replace(/<Type V="[^"]*"/, '<Type V=""'),
      }),
    },
    {
      fault: 'sends receipts as messages of another function',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) => xmlOf(message).replace('<MsgType V="APPREC"', '<MsgType V="DIALOG_SVAR"'),
      }),
    },
  ],
  'MSG-03': [
    {
      fault: 'gives a synchronous question a receipt',
      shortest: 1,
      breaks: () => ({ isAcknowledged: () => true }),
    },
  ],
  'MSG-04': [
    {
      fault: 'files a message again when it comes again',
      shortest: 2,
      breaks: () => ({ isRepeated: () => false }),
    },
    {
      fault: 'knows again only the message that came last',
      shortest: 3,
      breaks: () => ({
        isRepeated: ({ receivedIds }, message) => [...receivedIds].at(-1) === message.id,
      }),
    },
  ],
  'MSG-05': [
    {
      fault: 'loses a reply that a later one has overtaken',
      shortest: 4,
      breaks: refilingOvertaken(() => []),
    },
  ],
  'MSG-06': [
    {
      fault: 'rejects what is not well-formed with the code for other errors',
      shortest: 1,
      breaks: ({ errorForUnreadable, profile }) => ({
        errorForUnreadable: (office, fault) =>
          fault === 'not-well-formed'
            ? { value: profile.otherErrors.value[0], name: 'Annen feil' }
            : errorForUnreadable(office, fault),
      }),
    },
    {
      fault: 'takes what does not validate for not well-formed',
      shortest: 1,
      breaks: ({ errorForUnreadable }) => ({
        errorForUnreadable: (office) => errorForUnreadable(office, 'not-well-formed'),
      }),
    },
    {
      fault: 'loses the message after one it could not read',
      shortest: 2,
      breaks: ({ errorForUnreadable, faultOf, entriesFor, passesOver }) => {
        const upset = new WeakSet<Office>();
        const lost = new WeakSet<DialogMessage>();
        return {
          errorForUnreadable: (office, fault) => {
            upset.add(office);
            return errorForUnreadable(office, fault);
          },
          faultOf: (office, message) => {
            if (upset.delete(office)) lost.add(message);
            return faultOf(office, message);
          },
          entriesFor: (office, message) => (lost.has(message) ? [] : entriesFor(office, message)),
          // What comes after an outage is not what comes after an unreadable message.
          passesOver: (office) => {
            if (office.isCutOff) upset.delete(office);
            return passesOver(office);
          },
        };
      },
    },
    {
      fault: 'expands the entities of a DOCTYPE and files the message',
      shortest: 1,
      breaks: ({ read }) => ({
        read: (bytes) =>
          read(
            rewritten(bytes, (xml) =>
              xml.replace(/<!DOCTYPE[^>]*>\]>/, '').replaceAll(`&${ENTITY.name};`, ENTITY.value),
            ),
          ),
      }),
    },
    {
      fault: 'takes the elements of a message in whatever order they stand',
      shortest: 1,
      breaks: ({ read }) => ({
        read: (bytes) =>
          read(
            rewritten(bytes, (xml) =>
              xml.replace(/(<MsgId>[^<]*<\/MsgId>)(<GenDate>[^<]*<\/GenDate>)/, '$2$1'),
            ),
          ),
      }),
    },
  ],
  'MSG-07': [
    {
      fault: 'accepts a message about somebody it does not know',
      shortest: 1,
      breaks: ({ faultOf, profile }) => ({
        faultOf: (office, message) => {
          const fault = faultOf(office, message);
          return fault?.value === profile.unknownCitizenErrors.value[0] ? undefined : fault;
        },
      }),
    },
  ],
  'MSG-08': [
    {
      fault: 'accepts a message to another office',
      shortest: 1,
      breaks: ({ faultOf, profile }) => ({
        faultOf: (office, message) => {
          const fault = faultOf(office, message);
          return fault?.value === profile.unknownReceiverErrors.value[0] ? undefined : fault;
        },
      }),
    },
  ],
  'MSG-09': [
    {
      fault: 'ignores a rejecting receipt',
      shortest: 4,
      breaks: () => ({ warningsOf: () => [] }),
    },
    {
      fault: 'warns of a rejected answer in another conversation',
      shortest: 4,
      breaks: ({ warningsOf }) => ({
        warningsOf: (office, conversation, messageId) =>
          warningsOf(office, conversation, messageId).map((warning) => ({
            ...warning,
            conversation: messageId,
          })),
      }),
    },
    {
      fault: 'warns twice of the same answer',
      shortest: 4,
      breaks: ({ warningsOf }) => ({
        warningsOf: (...about) => [...warningsOf(...about), ...warningsOf(...about)],
      }),
    },
    {
      fault: 'warns that the question was rejected, where the answer was',
      shortest: 4,
      breaks: ({ warningsOf }) => ({
        warningsOf: (office, conversation, messageId) =>
          warningsOf(office, conversation, messageId).map((each) => ({
            ...each,
            messageId: conversation.id,
          })),
      }),
    },
    {
      fault: 'takes a rejected answer for given, and refuses to give it anew',
      shortest: 4,
      breaks: () => ({ takesBack: () => false }),
    },
  ],
  'MSG-12': [
    {
      fault: 'uses one id for all its messages',
      shortest: 2,
      breaks: ({ idOf }) => ({ idOf: (office) => idOf(office, 1) }),
    },
    {
      fault: 'dates its messages four minutes before they are written',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) =>
          xmlOf(
            message.kind === 'dialog'
              ? { ...message, sentAt: addSeconds(message.sentAt, -FOUR_MINUTES) }
              : message,
          ),
      }),
    },
    numberedAlike,
  ],
};
