/** Faults in what is filed of e-consultations. */
import type { DialogMessage, Person } from '../../machines/contract/messages/message.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import type { Office } from '../reference/office.ts';
import { forgettingAfter } from './later.ts';
import type { Mutants } from './mutant.ts';
import {
  composed,
  cutAt,
  filingQuestion,
  unescapedTwice,
  withBlanksCollapsed,
  withoutAstral,
  withoutInvisible,
} from './odd-texts.ts';
import { refilingOvertaken } from './overtaken.ts';

export type FilingRule = Extract<CandidateRuleId, 'ECON-01' | 'ECON-10' | 'ECON-12'>;

export const consultationFilingMutants: Mutants<FilingRule> = {
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
    {
      fault: 'files a question twice',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          [message, ...(message.refersTo ? [] : [message])].flatMap((each) => entriesFor(office, each)),
      }),
    },
    {
      fault: 'files the latest question anew with each reply',
      shortest: 3,
      breaks: ({ entriesFor }) => {
        const latest = new WeakMap<Office, DialogMessage>();
        return {
          entriesFor: (office, message) => {
            if (!message.refersTo) latest.set(office, message);
            const question = message.refersTo && latest.get(office);
            return [...(question ? [question] : []), message].flatMap((each) => entriesFor(office, each));
          },
        };
      },
    },
    {
      fault: 'files a question in the journal of the first citizen of that name',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) => {
          const { citizens } = office.provision;
          const isOfName = (one: (typeof citizens)[number], other: Person | undefined) =>
            one.givenName === other?.givenName && one.familyName === other.familyName;
          return entriesFor(office, message).map((entry) => {
            const first = citizens.find((each) => isOfName(each, message.citizen));
            return message.refersTo || !first ? entry : { ...entry, journal: first.nationalId };
          });
        },
      }),
    },
    filingQuestion(cutAt(255)),
    filingQuestion(cutAt(32_767)),
    filingQuestion(withoutAstral),
    filingQuestion(withBlanksCollapsed),
    filingQuestion(unescapedTwice),
    filingQuestion(composed),
    filingQuestion(withoutInvisible),
    forgettingAfter(17),
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
      fault: 'files attachments under names of its own',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => ({
            ...entry,
            attachments: entry.attachments.map((each, index) => ({ ...each, name: `Vedlegg ${index + 1}` })),
          })),
      }),
    },
    {
      fault: 'files attachments of the same content once',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => {
            const first = new Map(entry.attachments.toReversed().map((each) => [each.sha256, each]));
            return {
              ...entry,
              attachments: entry.attachments.filter((each) => first.get(each.sha256) === each),
            };
          }),
      }),
    },
    {
      fault: 'files attachments under names without what is beyond ASCII',
      shortest: 1,
      breaks: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) => ({
            ...entry,
            attachments: entry.attachments.map((each) => ({
              ...each,
              name: each.name.replace(/[^ -~]/g, '_'),
            })),
          })),
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
    {
      fault: 'files a reply that a later one has overtaken as a conversation of its own',
      shortest: 4,
      breaks: refilingOvertaken((entries, message) =>
        entries.map((entry) => ({ ...entry, conversation: message.id })),
      ),
    },
  ],
};
