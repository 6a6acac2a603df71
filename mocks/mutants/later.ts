/** Faults that show only later, or with more. */
import type { Mutant } from './mutant.ts';

/** Says the same from the n-th answer of a conversation on, whatever the office wrote. */
export const repeatingFrom = (n: number): Mutant => ({
  fault: `answers what it answered before from answer ${n} of a conversation on`,
  shortest: n + 1,
  breaks: ({ textsOf }) => ({
    textsOf: (conversation, act) =>
      act.type === 'clinician.answers' && conversation.answers + 1 >= n
        ? ['Se tidligere svar.']
        : textsOf(conversation, act),
  }),
});

/** Files nothing of a message once so many conversations are known. */
export const forgettingAfter = (n: number): Mutant => ({
  fault: `files nothing once it has ${n} conversations`,
  shortest: n + 1,
  breaks: ({ entriesFor }) => ({
    entriesFor: (office, message) => (office.conversations.size < n ? entriesFor(office, message) : []),
  }),
});
