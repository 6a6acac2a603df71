import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate } from '../../machines/workdays.ts';
import { countingUntold, EASTER_MONDAY, forgetting, MAUNDY_THURSDAY, showing } from './deadlines.ts';
import type { FilingRule } from './e-consultation-filing.ts';
import { repeatingFrom } from './later.ts';
import { misreferring } from './misreferring.ts';
import type { Mutants } from './mutant.ts';
import { answering, cutAt, withoutAstral } from './odd-texts.ts';
import { closedEverywhere } from './practices-apart.ts';
import { saying, twice, withFile } from './saying.ts';
import { thanking } from './unasked.ts';

type EConsultationRule = Exclude<Extract<CandidateRuleId, `ECON-${string}`>, FilingRule>;

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
    thanking('e-consultation'),
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
    {
      fault: 'files its answer cut at ten characters',
      shortest: 2,
      breaks: ({ entriesForSent, profile }) => ({
        entriesForSent: (office, message) =>
          entriesForSent(office, message).map((entry) =>
            message.body.code.value === profile.answerCode.value.value
              ? { ...entry, text: entry.text.slice(0, 10) }
              : entry,
          ),
      }),
    },
    saying(
      'answers twice in one message',
      2,
      ({ type, body }, profile) =>
        type === profile.messageTypes.value['e-consultation'] &&
        body.kind === 'answer' &&
        body.code === profile.answerCode.value,
      twice,
    ),
    answering(cutAt(4000)),
    answering(withoutAstral),
    repeatingFrom(9),
    saying(
      'answers with a file',
      2,
      ({ type, body }, profile) =>
        type === profile.messageTypes.value['e-consultation'] &&
        body.kind === 'answer' &&
        body.code === profile.answerCode.value,
      withFile,
    ),
    closedEverywhere,
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
    saying(
      'closes by a message of another service',
      2,
      ({ type, body }, profile) =>
        type === profile.messageTypes.value['e-consultation'] &&
        body.code.value === profile.closingCode.value.value,
      (_message, profile) => ({ type: profile.messageTypes.value['office-contact'] }),
    ),
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
      shortest: 1,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 4) }),
    },
    {
      fault: 'takes the deadline a working day late',
      shortest: 1,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 6) }),
    },
    forgetting('takes Maundy Thursday for a working day', MAUNDY_THURSDAY),
    forgetting('takes Easter Monday for a working day', EASTER_MONDAY),
    countingUntold('shows a question as overdue a working day early', 4),
    countingUntold('shows a question as overdue a working day late', 6),
    showing('shows the task of a question twice', (task) => [task, task]),
    {
      fault: 'keeps the task of what it has closed',
      shortest: 2,
      breaks: () => ({ endsTask: (_conversation, act) => act.type !== 'clinician.closes' }),
    },
    {
      fault: 'never ends a task',
      shortest: 2,
      breaks: () => ({ endsTask: () => false }),
    },
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
  'ECON-13': [
    {
      fault: 'opens a dialogue and sends nothing',
      shortest: 1,
      breaks: ({ opensWith }) => ({
        opensWith: (office, act) => (act.service === 'e-consultation' ? [] : opensWith(office, act)),
      }),
    },
    {
      fault: 'files a dialogue it opens twice',
      shortest: 1,
      breaks: ({ entriesForSent }) => ({
        entriesForSent: (office, message) =>
          [message, ...(message.refersTo ? [] : [message])].flatMap((each) => entriesForSent(office, each)),
      }),
    },
    saying(
      'asks twice in the message that opens a dialogue',
      1,
      ({ type, body }, profile) =>
        type === profile.messageTypes.value['e-consultation'] && body.kind === 'question',
      twice,
    ),
    saying(
      'opens a dialogue with a file',
      1,
      ({ type, body }, profile) =>
        type === profile.messageTypes.value['e-consultation'] && body.kind === 'question',
      withFile,
    ),
  ],
};
