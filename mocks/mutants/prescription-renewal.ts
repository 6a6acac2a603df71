import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate } from '../../machines/workdays.ts';
import type { Office } from '../reference/office.ts';
import { countingUntold, forgetting, WHIT_MONDAY } from './deadlines.ts';
import { misreferring } from './misreferring.ts';
import type { Mutants } from './mutant.ts';
import { thanking } from './unasked.ts';

type RenewalRule = Extract<CandidateRuleId, `RENEW-${string}`>;

/** Whether an item is somebody's medicine: the first of what a citizen was prescribed before. */
const isMedicine =
  ({ provision: { citizens } }: Office) =>
  (item: string) =>
    citizens.some(({ prescribedBefore: [medicine] }) => medicine === item);

export const prescriptionRenewalMutants: Mutants<RenewalRule> = {
  'RENEW-00': [
    {
      fault: 'renews requests it does not have',
      shortest: 1,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          conversation || !act.type.startsWith('office.') ? objectionTo(conversation, act) : undefined,
      }),
    },
    thanking('prescription-renewal'),
  ],
  'RENEW-02': [
    {
      fault: 'adds a medicine nobody asked for',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            entry.items ? { ...entry, items: [...entry.items, 'Ibux 400 mg, 30 tabletter'] } : entry,
          ),
      }),
    },
    {
      fault: 'loses the medicine when it is not asked for first',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => {
            const [first, ...others] = entry.items ?? [];
            return first !== undefined && !isMedicine(office)(first)
              ? { ...entry, items: [first, ...others.filter((item) => !isMedicine(office)(item))] }
              : entry;
          }),
      }),
    },
    {
      fault: 'files the medicine last, whatever the order it was asked for in',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => {
            const [first, ...others] = entry.items ?? [];
            return first !== undefined && isMedicine(office)(first)
              ? { ...entry, items: [...others, first] }
              : entry;
          }),
      }),
    },
  ],
  'RENEW-03': [
    {
      fault: 'takes medicines only',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            entry.items ? { ...entry, items: entry.items.filter(isMedicine(office)) } : entry,
          ),
      }),
    },
  ],
  'RENEW-04': [
    {
      fault: 'answers a renewal with the code of an ordinary answer when the GP renews',
      shortest: 2,
      breaks: ({ codeOf }) => ({
        codeOf: (conversation, act) =>
          act.type === 'office.renews' && act.by === 'gp'
            ? codeOf(conversation, { ...act, type: 'clinician.answers', by: 'gp' })
            : codeOf(conversation, act),
      }),
    },
    misreferring(
      'renews by answering a message that nobody sent',
      (act) => act.type === 'office.renews' && act.by === 'gp',
    ),
  ],
  'RENEW-05': [
    {
      fault: 'takes the deadline of renewals a working day early',
      shortest: 1,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 4) }),
    },
    {
      fault: 'takes the deadline of renewals a working day late',
      shortest: 1,
      breaks: () => ({ dueOn: (_conversation, waitingSince) => dueDate(waitingSince, 6) }),
    },
    forgetting('takes Whit Monday for a working day', WHIT_MONDAY),
    countingUntold('shows a request as overdue a working day late', 6),
  ],
  'RENEW-06': [
    {
      fault: 'reports renewed what it declines',
      shortest: 2,
      breaks: ({ codeOf }) => ({
        codeOf: (conversation, act) =>
          codeOf(conversation, act.type === 'office.declines' ? { ...act, type: 'office.renews' } : act),
      }),
    },
    misreferring('declines by answering a message that nobody sent', (act) => act.type === 'office.declines'),
  ],
  'RENEW-07': [
    {
      fault: 'lets nobody but the GP renew',
      shortest: 2,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          act.type === 'office.renews' && act.by === 'assistant'
            ? 'Bare fastlegen kan fornye'
            : objectionTo(conversation, act),
      }),
    },
  ],
  'RENEW-08': [
    {
      fault: "files requests in the neighbour's journal",
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            !message.representation
              ? { ...entry, journal: office.provision.citizens[1]?.nationalId ?? '' }
              : entry,
          ),
      }),
    },
    {
      fault: 'files no request for a child',
      shortest: 1,
      breaks: ({ entriesFor, errorForUnreadable }) => {
        // What comes after an unreadable message MSG-06 judges.
        const spared = new WeakSet<Office>();
        return {
          errorForUnreadable: (office, fault) => {
            spared.add(office);
            return errorForUnreadable(office, fault);
          },
          entriesFor: (office, message) =>
            message.representation && !spared.has(office) ? [] : entriesFor(office, message),
        };
      },
    },
  ],
  'RENEW-11': [
    {
      fault: 'renews a request again',
      shortest: 3,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) => objectionTo(conversation && { ...conversation, answers: 0 }, act),
      }),
    },
  ],
};
