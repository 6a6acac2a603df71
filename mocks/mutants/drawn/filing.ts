/** Drawn faults in what is done with a message that has come: in the journal, and its receipt. */
import fc from 'fast-check';
import type { JournalEntry } from '../../../machines/contract/driver.ts';
import type { DialogMessage } from '../../../machines/contract/messages/message.ts';
import type { Behaviour } from '../../reference/behaviour.ts';
import type { Conversation, Office } from '../../reference/office.ts';
import { certainDay } from './days.ts';
import { type Family, numberUpTo, oneOf, type When } from './drawn-fault.ts';
import { certainText } from './texts.ts';

type Service = Conversation['service'];
type OfMessage = When<[office: Office, message: DialogMessage]>;
type Written = Exclude<Service, 'appointment-booking'>;

/** The longest text that a citizen can send to a service. */
const LONGEST: Record<Written, number> = {
  'e-consultation': 32_000,
  'office-contact': 1000,
  'prescription-renewal': 200,
};

const conversationOf = (message: DialogMessage) => message.refersTo?.conversation ?? message.id;

/** The place of a message among the citizen's in its conversation, from 1. */
function placeOf(office: Office, message: DialogMessage): number {
  const known = office.conversations.get(conversationOf(message));
  if (!known) return 1;
  return known.replies + (known.openedBy === 'citizen' ? 2 : 1);
}

const later = (max: number, name: string, countOf: (office: Office, message: DialogMessage) => number) =>
  fc.tuple(numberUpTo(max, 2), fc.boolean()).map(
    ([n, isOnce]): OfMessage => ({
      family: isOnce ? 'the n-th time only' : 'from the n-th on',
      when: `${isOnce ? 'for' : 'from'} ${name} ${n}${isOnce ? ' alone' : ' on'}`,
      isMet: (office, message) => {
        const count = countOf(office, message);
        return isOnce ? count === n : count >= n;
      },
    }),
  );

const namesOf = ({ citizen }: DialogMessage) => [citizen?.givenName ?? '', citizen?.familyName ?? ''];

const certainCitizen: fc.Arbitrary<OfMessage> = fc.oneof(
  numberUpTo(90, 12).map(
    (length): OfMessage => ({
      family: 'for certain citizens',
      when: `for whoever has a name of ${length} letters or more`,
      isMet: (_office, message) => namesOf(message).some((name) => name.length >= length),
    }),
  ),
  oneOf<[string, RegExp]>(
    ['a hyphen', /-/],
    ['an apostrophe', /'/],
    ['a blank', / /],
    ['a letter beyond Latin-1', /[^ -\u00ff]/],
  ).map(
    ([what, pattern]): OfMessage => ({
      family: 'for certain citizens',
      when: `for whoever has ${what} in a name`,
      isMet: (_office, message) => namesOf(message).some((name) => pattern.test(name)),
    }),
  ),
  oneOf<[string, RegExp]>(
    ['a D-number', /^[4-7]/],
    ['a number with a leading zero', /^0/],
    ['a number of NAV’s', /^..(6[6-9]|7[0-7])/],
  ).map(
    ([what, pattern]): OfMessage => ({
      family: 'for certain citizens',
      when: `for whoever has ${what}`,
      isMet: (_office, { citizen }) => pattern.test(citizen?.id ?? ''),
    }),
  ),
  fc.constant<OfMessage>({
    family: 'mixes up two of a kind',
    when: 'for whoever shares a name with another',
    isMet: ({ provision }, { citizen }) =>
      provision.citizens.filter(
        ({ givenName, familyName }) => givenName === citizen?.givenName && familyName === citizen?.familyName,
      ).length > 1,
  }),
  fc.constant<OfMessage>({
    family: 'for certain citizens',
    when: 'for what somebody writes on behalf of another',
    isMet: (_office, { representation }) => representation !== undefined,
  }),
);

const certainFiles: fc.Arbitrary<OfMessage> = fc.oneof(
  numberUpTo(7_000_000, 100).map(
    (bytes): OfMessage => ({
      family: 'with certain files',
      when: `with a file of ${bytes} bytes or more`,
      isMet: (_office, { attachments }) => attachments.some(({ content }) => content.length >= bytes),
    }),
  ),
  fc.integer({ min: 1, max: 3 }).map(
    (count): OfMessage => ({
      family: 'with certain files',
      when: `with ${count} files`,
      isMet: (_office, { attachments }) => attachments.length === count,
    }),
  ),
  oneOf('pdf', 'jpeg', 'png', 'word').map(
    (type): OfMessage => ({
      family: 'with certain files',
      when: `with a file of type ${type}`,
      isMet: (_office, { attachments }) => attachments.some(({ mimeType }) => mimeType.includes(type)),
    }),
  ),
  fc.constant<OfMessage>({
    family: 'mixes up two of a kind',
    when: 'with two files of one name',
    isMet: (_office, { attachments }) =>
      new Set(attachments.map(({ name }) => name)).size < attachments.length,
  }),
);

function triggers(service: Written): fc.Arbitrary<OfMessage> {
  const ofText = (text: When<[string]>): OfMessage => ({
    ...text,
    isMet: (_office, { body }) => text.isMet(body.text ?? ''),
  });
  const ofDay = (day: When<[string]>): OfMessage => ({
    ...day,
    isMet: (_office, { sentAt }) => day.isMet(sentAt),
  });
  const answered = service === 'prescription-renewal' ? [] : [later(14, 'message', placeOf), certainFiles];
  return fc.oneof(
    later(22, 'conversation', ({ conversations }) => conversations.size + 1),
    later(90, 'message received', ({ receivedIds }) => receivedIds.size),
    certainText(LONGEST[service]).map(ofText),
    certainDay.map(ofDay),
    certainCitizen,
    ...answered,
  );
}

const firstHalf = (text: string) => [...text].slice(0, Math.ceil(text.length / 2)).join('');

/** What a fault makes of the entries of a message. */
const MISFILINGS: Readonly<Record<string, (entries: JournalEntry[], office: Office) => JournalEntry[]>> = {
  'files nothing': () => [],
  'files twice': (entries) => [...entries, ...entries],
  'files the first half': (entries) =>
    entries.map((entry) => ({ ...entry, text: `${firstHalf(entry.text)}…` })),
  'files with another citizen': (entries, { provision }) =>
    entries.map((entry) => ({
      ...entry,
      journal: provision.citizens.find(({ nationalId }) => nationalId !== entry.journal)?.nationalId ?? '',
    })),
};

const EFFECTS: Readonly<Record<string, (trigger: OfMessage, conforming: Behaviour) => Partial<Behaviour>>> = {
  ...Object.fromEntries(
    Object.entries(MISFILINGS).map(([name, misfiled]) => [
      name,
      ({ isMet }: OfMessage, { entriesFor }: Behaviour): Partial<Behaviour> => ({
        entriesFor: (office, message) => {
          const entries = entriesFor(office, message);
          return isMet(office, message) ? misfiled(entries, office) : entries;
        },
      }),
    ]),
  ),
  'gives no receipt': ({ isMet }, { receiptCount }) => ({
    receiptCount: (office, message) => (isMet(office, message) ? 0 : receiptCount(office, message)),
  }),
};

/** A message of a service that comes is dealt with wrongly, now and then. */
export const filingFaults = (service: Written): Family =>
  fc
    .tuple(triggers(service), fc.constantFrom(...Object.entries(EFFECTS)))
    .map(([trigger, [effect, faulty]]) => {
      const ofService: OfMessage = {
        ...trigger,
        isMet: (office, message) =>
          message.type === office.profile.messageTypes.value[service] && trigger.isMet(office, message),
      };
      return {
        family: trigger.family,
        service,
        fault: `${trigger.when}, ${effect}`,
        breaks: (conforming) => faulty(ofService, conforming),
      };
    });
