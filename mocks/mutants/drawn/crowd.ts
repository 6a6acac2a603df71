/** Drawn faults that show only in a crowd: citizens mixed up once there are many of them, or many conversations. */
import fc from 'fast-check';
import type { Conversation, Office } from '../../reference/office.ts';
import { type DrawnFault, type Family, numberUpTo, type When } from './drawn-fault.ts';

type InCrowd = When<[office: Office, conversation: Conversation]>;

const inCrowd = (when: string, isMet: InCrowd['isMet']): InCrowd => ({
  family: 'mixes up two of a crowd',
  when,
  isMet,
});

const citizensOf = ({ conversations }: Office) => [...conversations.values()].map(({ citizen }) => citizen);

const triggers: fc.Arbitrary<InCrowd> = fc.oneof(
  numberUpTo(200, 80).map((n) =>
    inCrowd(
      `from conversation ${n} on`,
      ({ conversations }, { id }) => [...conversations.keys()].indexOf(id) >= n - 1,
    ),
  ),
  numberUpTo(100, 50).map((n) =>
    inCrowd(`once ${n} citizens have written`, (office) => new Set(citizensOf(office)).size >= n),
  ),
);

/** Another citizen than a conversation's: that of the conversation so many before it, or the first there is. */
function mixedUp(office: Office, { id, citizen }: Conversation, before: number): string {
  const all = [...office.conversations.values()];
  const place = all.findIndex((each) => each.id === id);
  const near = all[place - before]?.citizen ?? citizen;
  return [near, ...citizensOf(office)].find((each) => each !== citizen) ?? citizen;
}

/** The children's places among the citizens of a provision: whom an answer about a child is about is ACCESS-07's to judge. */
const CHILDREN = [3, 6];
const isChild = ({ provision }: Office, { citizen }: Conversation) =>
  CHILDREN.some((place) => provision.citizens[place]?.nationalId === citizen);

/** An answer is about another citizen than its conversation. */
const answering: Family = fc.tuple(triggers, numberUpTo(40)).map(([{ family, when, isMet }, before]) => ({
  family,
  service: 'e-consultation',
  fault: `${when}, answers about the citizen of ${before} conversations before`,
  breaks: ({ citizenOf }) => ({
    citizenOf: (office, conversation) =>
      isMet(office, conversation) && !isChild(office, conversation)
        ? mixedUp(office, conversation, before)
        : citizenOf(office, conversation),
  }),
}));

/** So many faults that a year may show and nothing shorter; the same seed gives the same ones. */
export function crowdFaults(seed: number, count: number): DrawnFault[] {
  return fc.sample(answering, { seed, numRuns: count });
}
