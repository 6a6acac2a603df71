/** Whom the office's messages come from, go to and concern: the parties of the conversation, or whoever opens it. */

import { type Act, type ActOf, textOf } from '../contract/acts.ts';
import { personIdTypeOf } from '../contract/messages/code-lists.ts';
import type { DialogMessage, Party, Person } from '../contract/messages/message.ts';
import { innermostHerId } from '../contract/messages/parties.ts';
import { citizenNamed, nameOf } from '../contract/practice.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { isAboutAppointments } from './booking-messages.ts';
import { gathered } from './gathered.ts';
import { messagesSent } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** A message that the office sent, with the first of its conversation, unless it is that itself. */
interface Sent {
  readonly message: DialogMessage;
  readonly first?: DialogMessage;
  /** Whether the office opened the conversation. */
  readonly isOurs?: boolean;
  /** Who is to be its sender: undefined where nobody can tell. */
  readonly sender?: Party;
  /** Number of whom it is to concern, where that can be told. */
  readonly citizen?: string | undefined;
}

/** Messages so far that a step's own may stand in a conversation with, by id: those of either side. */
const messagesOf = gathered(({ received, sent }) =>
  [...received, ...sent].flatMap(({ message }) => (message ? [[message.id, message] as const] : [])),
);
const sentOf = gathered((step) => messagesSent(step).map((message) => [message.id, message] as const));

function sentIn(step: Step): Sent[] {
  return messagesSent(step).flatMap((message) => {
    const id = message.refersTo?.conversation ?? message.id;
    if (id === message.id) return [{ message, ...openedBy(step, message) }];
    const [first] = messagesOf(step, id);
    // A conversation that is not there is for the rule of the act to judge.
    if (!first) return [];
    const isOurs = sentOf(step, id).includes(first);
    const sender = isOurs ? first.sender : first.receiver;
    return [{ message, first, isOurs, sender, citizen: first.citizen?.id }];
  });
}

const OPENERS = ['clinician.opens', 'office.opens', 'office.writes-one-way', 'office.pushes'] as const;
type Opening = ActOf<(typeof OPENERS)[number]>;

const isOpening = (act: Act): act is Opening => OPENERS.some((type) => type === act.type);

/** The act that a message opening a conversation is sent for: what an outage kept comes later than its act. */
function openingOf(step: Step, { body, citizen }: DialogMessage): Opening | undefined {
  if (isOpening(step.act)) return step.act;
  return step.past
    .map(({ act }) => act)
    .filter(isOpening)
    .findLast((act) => textOf(act) === body.text && numberOf(step, act) === citizen?.id);
}

const numberOf = ({ practice }: Step, act: Opening) => citizenNamed(practice, act.citizen).nationalId;

/** Who is told to open a conversation, and with whom: the citizen's own clinician at the office, else its GP. */
function openedBy(step: Step, message: DialogMessage): Pick<Sent, 'sender' | 'citizen'> {
  const act = openingOf(step, message);
  if (!act) return {};
  const { clinicians, office } = step.practice;
  const isDialogue = act.type === 'clinician.opens' || act.type === 'office.opens';
  const { gpHerId } = citizenNamed(step.practice, act.citizen);
  const own = isDialogue ? clinicians.find(({ herId }) => herId === gpHerId) : undefined;
  const herId = (own ?? clinicians[0])?.herId ?? '';
  return { citizen: numberOf(step, act), sender: { organisation: office, clinician: { herId } } };
}

/** The HER-id of the enterprise that a party belongs to, empty where the party has one level alone or tells none. */
const enterpriseOf = ({ organisation, service, clinician }: Party) =>
  service || clinician ? organisation.herId : '';

/** Whether two parties are one: by the innermost HER-id, and by the enterprise's where both tell it. */
function isSameParty(one: Party, other: Party): boolean {
  const [here, there] = [enterpriseOf(one), enterpriseOf(other)];
  return innermostHerId(one) === innermostHerId(other) && (here === there || here === '' || there === '');
}

const written = (party: Party): Words =>
  asWritten([party.organisation.herId || '–', innermostHerId(party) || '–'].join('/'));

/** A party is the one expected. */
export function sameParty(expected: Party, actual: Party): Mismatch | undefined {
  return unless(isSameParty(expected, actual), written(expected), written(actual));
}

function isLocum({ practice }: Step, party: Party | undefined): boolean {
  const clinician = practice.clinicians.find(({ herId }) => party && herId === innermostHerId(party));
  return clinician?.role === 'locum';
}

/** Messages whose sender is to be a locum. */
const locums = (step: Step) => sentIn(step).filter(({ sender }) => isLocum(step, sender));

/** A locum may have any other role than the GP's, or none. */
const AS_LOCUM: Words = { nb: 'ikke som innbyggerens fastlege', en: "not as the citizen's GP" };
const asGp = (role: string): Words => ({
  nb: `vikaren med rollen fastlege (${role})`,
  en: `the locum in the role of GP (${role})`,
});

/** The rule that what a locum is to send comes from the locum. */
export const sentByLocumRule = {
  profile: ['gpRole'],
  when: (step: Step) => locums(step).length > 0,
  ensures: (step: Step) => {
    const gp = step.profile.gpRole.value.value;
    return firstMismatch(
      ...locums(step).flatMap(({ message, sender }) => [
        () => sender && sameParty(sender, message.sender),
        () => unless(message.sender.clinician?.role?.value !== gp, AS_LOCUM, asGp(gp)),
      ]),
    );
  },
} as const;

/** The enterprise is known by its HER-id or its number in the register of enterprises, whatever other ids it has. */
function isKnownEnterprise({ organisation: { herId, organisationNumber } }: Party): Mismatch | undefined {
  return unless(
    herId !== '' || organisationNumber !== undefined,
    { nb: 'virksomheten ved HER-id eller organisasjonsnummer', en: 'the enterprise by HER-id or its number' },
    { nb: 'en id av et annet slag', en: 'an id of another kind' },
  );
}

const OTHERS: Words = {
  nb: 'også andre mottakere (OtherReceiver)',
  en: 'other receivers too (OtherReceiver)',
};

type Named = Pick<Person, 'givenName' | 'familyName'>;

/** Names that are given are those of whoever is meant; how they are cased and spaced is free. */
function rightlyNamed(known: Named | undefined, given: Named | undefined): Mismatch | undefined {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  const isRight = (name: string | undefined, right: string | undefined) =>
    name === undefined || right === undefined || plain(name) === plain(right);
  const ofWhom = ({ givenName, familyName }: Named) => asWritten([givenName, familyName].join(' ').trim());
  return known && given
    ? unless(
        isRight(given.givenName, known.givenName) && isRight(given.familyName, known.familyName),
        ofWhom(known),
        ofWhom(given),
      )
    : undefined;
}

/** Whom the first message of a conversation concerns is for the rule of the act that opens it to judge. */
function concernsTheSame(step: Step, { message, first, isOurs }: Sent): Mismatch | undefined {
  if (!first) return undefined;
  // An answer about a child is ACCESS-07's to judge, and an appointment that the office gave MSG-16's.
  const isJudged = first.representation === undefined && !(isOurs && isAboutAppointments(step, first));
  return unless(
    !isJudged || message.citizen?.id === first.citizen?.id,
    { nb: 'pasienten er dialogens', en: 'the patient is that of the conversation' },
    { nb: 'en annen pasient', en: 'another patient' },
  );
}

/** The kind of the patient's number (list 8116) by the number itself. */
function isOfKind({ practice }: Step, citizen: Person | undefined): Mismatch | undefined {
  const isKnown = nameOf(practice, citizen?.id) !== undefined;
  if (!citizen || !isKnown) return undefined;
  const kind = personIdTypeOf(citizen.id);
  return unless(citizen.idType === kind, asWritten(kind), asWritten(citizen.idType));
}

/** The rule that every message comes from, goes to and concerns whom its conversation does. */
export const keepsPartiesRule = {
  when: (step: Step) => sentIn(step).length > 0,
  ensures: (step: Step) => {
    const { clinicians, helsenorge } = step.practice;
    const platform: Party = {
      organisation: helsenorge,
      service: { herId: helsenorge.serviceHerId, name: helsenorge.serviceName },
    };
    return firstMismatch(
      ...sentIn(step).flatMap((sent) => {
        const { message, sender } = sent;
        // Of somebody else nothing is asked but that it be the right one.
        const isRight = (sent.citizen ?? message.citizen?.id) === message.citizen?.id;
        const name = isRight ? nameOf(step.practice, message.citizen?.id) : undefined;
        const writer = clinicians.find(({ herId }) => herId === message.sender.clinician?.herId);
        return [
          // Whom a locum's messages come from is ROUTE-05's to judge.
          () => (sender && !isLocum(step, sender) ? sameParty(sender, message.sender) : undefined),
          () => sameParty(platform, message.receiver),
          () => unless(!message.otherReceivers, { nb: 'én mottaker', en: 'one receiver' }, OTHERS),
          () => isKnownEnterprise(message.sender),
          () => isKnownEnterprise(message.receiver),
          () => concernsTheSame(step, sent),
          () => isOfKind(step, message.citizen),
          () => rightlyNamed(name && citizenNamed(step.practice, name), message.citizen),
          () => rightlyNamed(writer, message.sender.clinician),
        ];
      }),
    );
  },
} as const;
