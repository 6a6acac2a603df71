import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate } from '../../machines/workdays.ts';
import { EASTER_MONDAY, forgetting, MAUNDY_THURSDAY } from './deadlines.ts';
import { misreferring } from './misreferring.ts';
import type { Mutants } from './mutant.ts';

type EConsultationRule = Extract<CandidateRuleId, `ECON-${string}`>;

export const eConsultationMutants: Mutants<EConsultationRule> = {
  'ECON-00': [
    {
      fault: 'accepts acts in conversations it does not have',
      shortest: 1,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          conversation || !act.type.startsWith('clinician.') || act.type === 'clinician.redirects'
            ? objectionTo(conversation, act)
            : undefined,
      }),
    },
  ],
  'ECON-01': [
    {
      fault: 'cuts the text of a question at 40 characters',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            message.refersTo ? entry : { ...entry, text: entry.text.slice(0, 40) },
          ),
      }),
    },
    {
      fault: "files a question in the neighbour's journal",
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            message.refersTo || message.representation
              ? entry
              : { ...entry, journal: office.provision.citizens[1]?.nationalId ?? '' },
          ),
      }),
    },
    {
      fault: 'files no question that a locum receives',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) => {
          const { clinicians } = office.provision;
          const receiver = clinicians.find(({ herId }) => herId === message.receiver.clinician?.herId);
          const isLost = receiver?.role === 'locum' && !message.refersTo;
          return isLost ? [] : entriesFor(office, message);
        },
      }),
    },
  ],
  'ECON-02': [
    {
      fault: 'refers to the first message even when it answers a reply',
      shortest: 3,
      breaks: ({ referenceOf }) => ({
        referenceOf: (conversation, act) =>
          act.type === 'clinician.answers'
            ? { parent: conversation.id, conversation: conversation.id }
            : referenceOf(conversation, act),
      }),
    },
    {
      fault: 'refers to no conversation of the citizen’s',
      shortest: 2,
      breaks: ({ referenceOf }) => ({
        referenceOf: (conversation, act) =>
          act.type === 'clinician.answers'
            ? { parent: act.answers, conversation: `${conversation.id}-x` }
            : referenceOf(conversation, act),
      }),
    },
  ],
  'ECON-03': [
    {
      fault: 'closes with the code of an ordinary answer',
      shortest: 2,
      breaks: ({ codeOf }) => ({
        codeOf: (conversation, act) =>
          codeOf(
            conversation,
            act.type === 'clinician.closes' ? { ...act, type: 'clinician.answers', by: 'gp' } : act,
          ),
      }),
    },
    {
      fault: 'forgets the closing code when the citizen has replied',
      shortest: 3,
      breaks: ({ codeOf }) => ({
        codeOf: (conversation, act) =>
          codeOf(
            conversation,
            conversation.replies > 0 ? { ...act, type: 'clinician.answers', by: 'gp' } : act,
          ),
      }),
    },
    misreferring('closes by answering a message that nobody sent', (act) => act.type === 'clinician.closes'),
    {
      fault: 'closes by a message of another service',
      shortest: 2,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) =>
          xmlOf(message).replace(
            /(<Type V=")DIALOG_INNBYGGER_EKONSULTASJON("[\s\S]*<TemaKodet V="13")/,
            '$1DIALOG_INNBYGGER_EKONTAKT$2',
          ),
      }),
    },
  ],
  'ECON-04': [
    {
      fault: 'goes on sending after it has closed',
      shortest: 3,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          objectionTo(conversation && { ...conversation, isClosed: false }, act),
      }),
    },
  ],
  'ECON-06': [
    {
      fault: 'sends the referral twice',
      shortest: 2,
      breaks: ({ textsOf }) => ({
        textsOf: (conversation, act) =>
          act.type === 'clinician.refers' ? [act.text, act.text] : textsOf(conversation, act),
      }),
    },
    {
      fault: 'refers without telling the citizen',
      shortest: 2,
      breaks: ({ textsOf }) => ({
        textsOf: (conversation, act) => (act.type === 'clinician.refers' ? [] : textsOf(conversation, act)),
      }),
    },
    misreferring('refers by answering a message that nobody sent', (act) => act.type === 'clinician.refers'),
  ],
  'ECON-08': [
    {
      fault: 'takes the deadline a working day early',
      shortest: 2,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 4) }),
    },
    {
      fault: 'takes the deadline a working day late',
      shortest: 2,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 6) }),
    },
    forgetting('takes Maundy Thursday for a working day', MAUNDY_THURSDAY),
    forgetting('takes Easter Monday for a working day', EASTER_MONDAY),
  ],
  'ECON-09': [
    {
      fault: 'charges every answer',
      shortest: 3,
      breaks: () => ({
        chargeFor: (conversation, act) =>
          conversation.openedBy === 'citizen' && act.type !== 'clinician.refers'
            ? ['copayment', 'invoice-fee']
            : [],
      }),
    },
    { fault: 'never charges', shortest: 2, breaks: () => ({ chargeFor: () => [] }) },
    {
      fault: 'leaves out the invoice fee',
      shortest: 2,
      breaks: ({ chargeFor }) => ({
        chargeFor: (conversation, act) => chargeFor(conversation, act).slice(0, 1),
      }),
    },
  ],
  'ECON-10': [
    {
      fault: 'loses the third attachment',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => ({
            ...entry,
            attachments: entry.attachments.slice(0, 2),
          })),
      }),
    },
    {
      fault: 'loses attachments of 20 MB together',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => {
            const bytes = entry.attachments.reduce((sum, attachment) => sum + attachment.bytes, 0);
            return bytes < 20_000_000 ? entry : { ...entry, attachments: [] };
          }),
      }),
    },
    {
      fault: 'loses the attachments of every reply but the first',
      shortest: 3,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) => {
          const earlier = office.conversations.get(message.refersTo?.conversation ?? '');
          const entries = entriesFor(office, message);
          return earlier && earlier.replies > 0
            ? entries.map((entry) => ({ ...entry, attachments: [] }))
            : entries;
        },
      }),
    },
  ],
  'ECON-12': [
    {
      fault: 'files a reply as a conversation of its own',
      shortest: 2,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => ({ ...entry, conversation: message.id })),
      }),
    },
  ],
  'ECON-13': [
    {
      fault: 'opens a dialogue and sends nothing',
      shortest: 1,
      breaks: ({ opensWith }) => ({
        opensWith: (office, act) => (act.service === 'e-consultation' ? [] : opensWith(office, act)),
      }),
    },
  ],
};
