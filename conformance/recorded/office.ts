/** Which side of a log is the office: the other is Helsenorge, always. */
import type { Message, Party } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import { UserError } from '../user-error.ts';
import type { Direction } from './logged.ts';
import type { OutlinedParty, ReadDocument } from './read-log.ts';

/** By its own name Helsenorge is known, whatever numbers it has where the log was written. */
const HELSENORGE = /helsenorge|norsk helsenett|innbyggertjenest/i;

/** Numbers by which the office's parties are known. */
export type Office = ReadonlySet<string>;

const enterpriseOf = ({ organisation }: Party) =>
  [organisation.herId, organisation.organisationNumber ?? ''].filter((each) => each !== '');

const numbersOf = (party: Party) =>
  [...enterpriseOf(party), innermostHerId(party)].filter((each) => each !== '');

const isHelsenorge = ({ organisation, service }: Party) =>
  HELSENORGE.test(organisation.name) || HELSENORGE.test(service?.name ?? '');

/**
 * The office of a log: whom the user names, else who is on the office's side of the documents whose direction is told, else
 * whoever is not Helsenorge by name, else who has clinicians.
 * @throws UserError when nobody can tell, with the parties there are.
 */
export function officeOf(documents: readonly ReadDocument[], named: string | undefined): Office {
  const messages = documents.flatMap(({ message }) => message ?? []);
  if (named !== undefined) return officeNamed(documents, named);
  const sides = [
    documents.flatMap(({ message, direction }) => (message && direction ? sideOf(message, direction) : [])),
    messages.flatMap(othersThanHelsenorge),
    messages.flatMap(({ sender, receiver }) =>
      oneOf(sender, receiver, ({ clinician }) => clinician !== undefined),
    ),
  ];
  const office = sides.find((each) => each.length > 0)?.flatMap(numbersOf) ?? outlined(documents);
  if (office.length === 0) throw new UserError(unclear(messages));
  return new Set(office);
}

/** The same of documents that are not valid, where no other is. */
function outlined(documents: readonly ReadDocument[]): string[] {
  const isNamed = ({ names }: OutlinedParty) => names.some((each) => HELSENORGE.test(each));
  return documents.flatMap(({ outline }) => {
    if (!outline || isNamed(outline.sender) === isNamed(outline.receiver)) return [];
    return isNamed(outline.sender) ? outline.receiver.ids : outline.sender.ids;
  });
}

function officeNamed(documents: readonly ReadDocument[], named: string): Office {
  const messages = documents.flatMap(({ message }) => message ?? []);
  const isOutlined = documents.some(({ outline }) =>
    [...(outline?.sender.ids ?? []), ...(outline?.receiver.ids ?? [])].includes(named),
  );
  const parties = messages.flatMap(({ sender, receiver }) => [sender, receiver]);
  const own = parties.filter((each) => numbersOf(each).includes(named));
  if (own.length === 0 && !isOutlined)
    throw new UserError(
      `No message is from or to HER-id ${named}. ${partiesIn(messages)} Name the office among them with --office.`,
    );
  return new Set([named, ...own.flatMap(numbersOf)]);
}

const sideOf = ({ sender, receiver }: Message, direction: Direction) =>
  direction === 'from-office' ? [sender] : [receiver];

/** The one of two parties that something holds of, where it holds of one alone. */
function oneOf(one: Party, other: Party, holds: (party: Party) => boolean): Party[] {
  if (holds(one) === holds(other)) return [];
  return holds(one) ? [one] : [other];
}

const othersThanHelsenorge = ({ sender, receiver }: Message) =>
  oneOf(sender, receiver, (party) => !isHelsenorge(party));

function partiesIn(messages: readonly Message[]): string {
  const numbers = new Set(
    messages.flatMap(({ sender, receiver }) => [sender, receiver].map((each) => numbersOf(each).join('/'))),
  );
  const some = [...numbers].slice(0, 10).join(', ');
  return numbers.size === 0 ? 'No document names a party.' : `The parties are ${some}.`;
}

const unclear = (messages: readonly Message[]) =>
  `Which party is the office? Neither direction nor name tells. ${partiesIn(messages)} Name it with --office, by its HER-id.`;

/** Whether a party is the office, or somebody at it. */
export const isOf = (office: Office, party: Party): boolean =>
  numbersOf(party).some((each) => office.has(each));

/** Which way a document went; undefined where nobody can tell. */
export function directionOf(
  office: Office,
  { direction, message, outline }: ReadDocument,
): Direction | undefined {
  if (message) {
    const [from, to] = [isOf(office, message.sender), isOf(office, message.receiver)];
    if (from !== to) return from ? 'from-office' : 'to-office';
    return undefined;
  }
  if (direction) return direction;
  if (!outline || outline.sender.ids.length === 0) return undefined;
  return outline.sender.ids.some((each) => office.has(each)) ? 'from-office' : 'to-office';
}
