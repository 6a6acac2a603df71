import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate } from '../../machines/workdays.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import { countingUntold, showing } from './deadlines.ts';
import { misreferring } from './misreferring.ts';
import type { Mutant, Mutants } from './mutant.ts';
import { thanking } from './unasked.ts';

type ContactRule = Extract<CandidateRuleId, `CONT-${string}`>;

/** A fault in what is filed of an enquiry. */
function filing(
  fault: string,
  shortest: number,
  change: (entry: ReturnType<Behaviour['entriesFor']>[number]) => Partial<typeof entry>,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ entriesFor }) => ({
      entriesFor: (office, message) =>
        entriesFor(office, message).map((entry) => ({ ...entry, ...change(entry) })),
    }),
  };
}

/** A fault in the deadline of enquiries. */
function counting(fault: string, workdays: number): Mutant {
  return {
    fault,
    shortest: 1,
    breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, workdays) }),
  };
}

export const officeContactMutants: Mutants<ContactRule> = {
  'CONT-00': [
    {
      fault: 'redirects enquiries it does not have',
      shortest: 1,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          conversation || act.type !== 'clinician.redirects' ? objectionTo(conversation, act) : undefined,
      }),
    },
    thanking('office-contact'),
  ],
  'CONT-01': [
    filing('loses the subject', 1, () => ({ subject: '' })),
    filing('cuts the text at 999 characters', 1, ({ text }) => ({ text: text.slice(0, 999) })),
  ],
  'CONT-03': [
    counting('takes the deadline of enquiries a working day early', 4),
    counting('takes the deadline of enquiries a working day late', 6),
    countingUntold('shows an enquiry as overdue a working day late', 6),
    showing('shows an enquiry as an e-consultation', (task) => [{ ...task, service: 'e-consultation' }]),
  ],
  'CONT-04': [
    {
      fault: 'redirects without telling the citizen',
      shortest: 2,
      breaks: ({ textsOf }) => ({
        textsOf: (conversation, act) =>
          act.type === 'clinician.redirects' ? [] : textsOf(conversation, act),
      }),
    },
    misreferring(
      'redirects by answering a message that nobody sent',
      (act) => act.type === 'clinician.redirects',
    ),
  ],
  'CONT-05': [
    {
      fault: 'charges enquiries as e-consultations',
      shortest: 2,
      breaks: () => ({ chargeFor: () => ['copayment'] }),
    },
  ],
  'CONT-06': [
    {
      fault: 'answers an enquiry as an e-consultation',
      shortest: 2,
      breaks: ({ profile }) => ({ typeOf: () => profile.messageTypes.value['e-consultation'] }),
    },
  ],
  'CONT-07': [
    {
      fault: 'refers to the first message of an enquiry even when it answers a reply',
      shortest: 3,
      breaks: ({ referenceOf }) => ({
        referenceOf: (conversation, act) =>
          act.type === 'clinician.answers'
            ? { parent: conversation.id, conversation: conversation.id }
            : referenceOf(conversation, act),
      }),
    },
  ],
  'CONT-11': [
    {
      fault: 'opens a practical contact and sends nothing',
      shortest: 1,
      breaks: ({ opensWith }) => ({
        opensWith: (office, act) => (act.service === 'office-contact' ? [] : opensWith(office, act)),
      }),
    },
    {
      fault: 'opens a practical contact as an e-consultation',
      shortest: 1,
      breaks: ({ profile }) => ({ typeOfOpening: () => profile.messageTypes.value['e-consultation'] }),
    },
  ],
  'CONT-12': [
    {
      fault: 'lets nobody but the GP answer an enquiry',
      shortest: 2,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          act.type === 'clinician.answers' && act.by === 'reception'
            ? 'Bare fastlegen kan svare'
            : objectionTo(conversation, act),
      }),
    },
  ],
  'CONT-10': [
    filing('loses the third attachment of an enquiry', 1, ({ attachments }) => ({
      attachments: attachments.slice(0, 2),
    })),
    filing('tells another size of attachments', 1, ({ attachments }) => ({
      attachments: attachments.map((each) => ({ ...each, bytes: each.bytes + 1 })),
    })),
    filing('tells another format of attachments', 1, ({ attachments }) => ({
      attachments: attachments.map((each) => ({ ...each, mimeType: 'application/octet-stream' })),
    })),
  ],
};
