/** Where in a document stands what a message says: from the names that the messages have here to those of the standards. */
import { type XmlLine, xmlLines } from '../../reports/xml-lines.ts';

/** Names of elements, one or the other, each within the former; by the last two names of ours, or by the last alone. */
const ELEMENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  messageId: [['MsgId', 'Id']],
  'message.type': [['Type']],
  'message.id': [['MsgId']],
  sentAt: [['GenDate']],
  wantsReceipt: [['Ack']],
  refersTo: [['ConversationRef']],
  parent: [['RefToParent']],
  'refersTo.conversation': [['RefToConversation']],
  sender: [['Sender']],
  receiver: [['Receiver']],
  organisation: [['Organisation', 'HCP']],
  service: [
    ['Organisation', 'HCP'],
    ['Organisation', 'Inst'],
  ],
  clinician: [['HealthcareProfessional', 'HCProf']],
  herId: [['Id']],
  organisationNumber: [['Id']],
  role: [['RoleToPatient']],
  givenName: [['GivenName']],
  familyName: [['FamilyName']],
  otherReceivers: [['OtherReceiver']],
  citizen: [['Patient']],
  'citizen.id': [['Id']],
  idType: [['TypeId']],
  body: [['Notat', 'Foresporsel']],
  further: [['Dialogmelding']],
  code: [['TemaKodet', 'TypeForesp']],
  subject: [['Tema', 'EmneSporsmal']],
  text: [['TekstNotatInnhold', 'Sporsmal']],
  information: [['KodetOpplysning']],
  partsTaken: [['RollerRelatertNotat']],
  attachments: [['Base64Container']],
  representation: [['Pasientrelasjon']],
  events: [['icalendar']],
  start: [['dtstart']],
  end: [['dtend']],
  contact: [['contact']],
  summary: [['summary']],
  description: [['description']],
  location: [['location']],
  categories: [['categories']],
  'receipts.status': [['Status']],
  'events.status': [['status']],
  errors: [['Error']],
  original: [['OriginalMsgId']],
};

const nameIn = ({ place }: XmlLine) => (place.split('/').at(-1) ?? '').replace(/\[.*/, '');

/** The element of one of the names within another, the nth of them from 0. */
function within(lines: readonly XmlLine[], around: string, names: readonly string[], nth = 0) {
  const places = lines.filter(
    (line) => line.place.startsWith(around === '' ? '' : `${around}/`) && names.includes(nameIn(line)),
  );
  return [...new Set(places.map(({ place }) => place))][nth];
}

/**
 * The place of the element that says what stands in a message under our names (`body`, `code`, `value`); of what it does not
 * say, the place of the nearest around it. Undefined where nothing more can be told than the document.
 */
export function elementOf(xml: string, path: readonly string[]): string | undefined {
  const lines = xmlLines(xml);
  let place = '';
  for (const [index, name] of path.entries()) {
    const around = path.slice(0, index).findLast((each) => !/^\d+$/.test(each));
    const event = around === 'events' && /^\d+$/.test(name) ? Number(name) : undefined;
    const steps =
      event === undefined ? (ELEMENTS[`${around}.${name}`] ?? ELEMENTS[name] ?? []) : [['vevent']];
    for (const names of steps) place = within(lines, place, names, event) ?? place;
  }
  return place === '' ? undefined : place;
}

/** The place of an element that a validator names by its path from the root. */
export function elementAt(xml: string, path: string): string | undefined {
  const lines = xmlLines(xml);
  const place = path.split('/').reduce((around, name) => within(lines, around, [name]) ?? around, '');
  return place === '' ? undefined : place;
}
