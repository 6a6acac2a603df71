/** What is drawn of an ordinary day at an office: the acts of all services' alphabets, as often as life has them. */
import type fc from 'fast-check';
import type { Act, ActType } from '../../machines/contract/acts.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { isClaimed } from '../../machines/situation/bookings.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { serviceOfAct } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import type { Alphabet } from '../alphabet.ts';

/** What a candidate claims. */
export type Claims = Pick<Statement, 'services' | 'appointmentKinds'>;

/** How often each act is tried in a year. What ends or bars much is rare, and mended by the next mornings. */
const ORDINARY: Readonly<Partial<Record<ActType, number>>> = {
  'citizen.asks': 100,
  'citizen.requests': 80,
  'citizen.enquires': 70,
  'citizen.replies': 90,
  'citizen.drafts': 10,
  'citizen.resumes': 20,
  'clinician.answers': 140,
  'clinician.closes': 60,
  'clinician.refers': 20,
  'clinician.redirects': 10,
  'clinician.opens': 15,
  'office.opens': 15,
  'office.writes-one-way': 10,
  'office.renews': 90,
  'office.declines': 20,
  'office.publishes': 40,
  'office.withdraws': 10,
  'office.allocates': 40,
  'office.pushes': 10,
  'office.calls-off': 10,
  'citizen.browses': 30,
  'citizen.reserves': 90,
  'citizen.races-for': 10,
  'citizen.suggests': 30,
  'citizen.cancels': 25,
  'citizen.logs-out': 2,
  'citizen.consents': 2,
  'citizen.chooses-notification': 5,
  'office.writes': 8,
  'office.disables': 3,
  'register.switches': 2,
  'network.delivers': 15,
  'network.repeats': 15,
  'network.corrupts': 6,
  'network.misroutes': 4,
  'network.rejects': 6,
  'network.goes-down': 4,
};

/** The alphabets of the services as one. */
export function ordinary(alphabets: readonly Alphabet[]): Alphabet {
  return alphabets.flatMap((alphabet) =>
    alphabet.flatMap(({ type, acts }) => {
      const sharing = alphabets.filter((each) => each.some((other) => other.type === type)).length;
      const weight = Math.ceil((ORDINARY[type] ?? 0) / sharing);
      return weight > 0 ? [{ type, weight, acts }] : [];
    }),
  );
}

/** Of those that came last, so many are still spoken of. */
const RECENT = 15;

const oneOf = (random: fc.Random, count: number) =>
  count - random.nextInt(0, Math.max(Math.min(count, RECENT) - 1, 0));

/** An act as it is about something recent: which of what there is, an alphabet does not know. */
export function aboutRecent(act: Act, { conversations, bookings }: Situation, random: fc.Random): Act {
  const slots = bookings.all.filter(({ facts }) => facts.origin === 'slot').length;
  const requests = bookings.all.filter(({ facts }) => facts.origin === 'request').length;
  switch (act.type) {
    case 'citizen.reserves':
    case 'citizen.races-for':
    case 'office.withdraws':
      return { ...act, slot: oneOf(random, slots) || 1 };
    case 'office.allocates':
      return { ...act, request: oneOf(random, requests) || 1 };
    case 'office.calls-off':
    case 'citizen.cancels':
      return { ...act, appointment: oneOf(random, bookings.appointments) || 1 };
    default:
      return isConversational(act.type) && !opensConversation(act)
        ? ({ ...act, conversation: oneOf(random, conversations.length) || 1 } as Act)
        : act;
  }
}

const SLOTS_MAX = 12;
const BYTES_MAX = 100_000;

/** Whether an act is of a size that a year has room for, and of what a candidate claims. */
export function isOrdinary(act: Act, { services, appointmentKinds }: Claims): boolean {
  const files = 'attachments' in act ? (act.attachments ?? []) : [];
  const isSmall = files.reduce((sum, { bytes }) => sum + bytes, 0) <= BYTES_MAX;
  const isFew = act.type !== 'office.publishes' || act.slots.length <= SLOTS_MAX;
  const isOfClaimed = !opensConversation(act) || services.includes(serviceOfAct(act));
  return isSmall && isFew && isOfClaimed && isClaimed(act, { appointmentKinds });
}
