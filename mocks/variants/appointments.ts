/** What documents about appointments may hold otherwise. */
import type { Profile } from '../../machines/contract/profile.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import { type Rewriting, rewriting, type Variants } from './variant.ts';

const eventsTurned = ({ xmlOf }: Behaviour): Partial<Behaviour> => ({
  xmlOf: (message) =>
    xmlOf(
      message.kind === 'dialog' && message.events
        ? { ...message, events: message.events.toReversed() }
        : message,
    ),
});

const OWN_WORDS = '<description><text>Ring oss om noe er uklart</text></description>';

/** Each event says something in its description. */
function described(xml: string): string {
  return xml
    .replace(/<description>.*?<\/description>/gsu, OWN_WORDS)
    .replace(
      /<vevent><properties>(?:(?!<description>|<\/properties>).)*(?=<\/properties>)/gsu,
      (event) => `${event}${OWN_WORDS}`,
    );
}

/** Another place, but for the telephone, and another subject. */
function reworded(xml: string, profile: Profile): string {
  return xml
    .replace(/(<location><text>)([^<]*)/gu, (whole, tag: string, place: string) =>
      isTelephone(place, profile) ? whole : `${tag}Inngang fra bakgården`,
    )
    .replace(/(<summary><text>)[^<]*/gu, '$1Legetime');
}

const SENDING_CLINICIAN = /<Sender>(?:(?!<\/Sender>).)*<HealthcareProfessional>(?:(?!<Id>).)*<Id>(\d+)/su;

/** No clinician is named, nor anybody else, in an answer that comes from this very one: who was asked is the citizen's own. */
function withoutContact(xml: string): string {
  const own = SENDING_CLINICIAN.exec(xml)?.[1];
  return own === undefined || !xml.includes('<ConversationRef>')
    ? xml
    : xml.replaceAll(new RegExp(`<contact><text>${own}</text></contact>(?!<contact>)`, 'gu'), '');
}

/** A rewriting of the messages of one kind, told by the code of what they say. */
const ofCode =
  (key: CodeKey, rewrite: Rewriting): Rewriting =>
  (xml, profile) => {
    const { value: code } = profile[key].value;
    const isMeant = ['TemaKodet', 'TypeForesp'].some((element) => xml.includes(`<${element} V="${code}"`));
    return isMeant ? rewrite(xml, profile) : xml;
  };

type CodeKey =
  | 'slotAnswer'
  | 'reservationAnswer'
  | 'calledOff'
  | 'videoLink'
  | 'requestAnswer'
  | 'pushedAppointment';
const hasStatus = (xml: string, { value: [status] }: Profile['allocatedStatus']) =>
  xml.includes(`<status><text>${status}<`);
/** Whether a place is the telephone, by the profile or in the word. */
const isTelephone = (place: string, { telephonePlace }: Profile) =>
  /telefon/iu.test(place) || telephonePlace.value.some((each) => place.includes(each));

const CALENDAR_DOCUMENT = /<Document><RefDoc>(?:(?!<RefDoc>).)*<icalendar.*?<\/Document>/su;
const withoutEnd = (xml: string) => xml.replace(/<dtend>.*?<\/dtend>/gsu, '');
const withoutKind = (xml: string) => xml.replace(/<categories>.*?<\/categories>/gsu, '');
/** Without place and subject, but for the telephone as place. */
const withoutPlaceAndSubject: Rewriting = (xml, profile) =>
  xml
    .replace(/<summary>.*?<\/summary>/gsu, '')
    .replace(/<location><text>([^<]*)<\/text><\/location>/gu, (whole, place: string) =>
      isTelephone(place, profile) ? whole : '',
    );

const CALENDAR_PROPERTIES = /(<vcalendar>)<properties>.*?<\/properties>/gsu;

export const appointmentVariants = {
  'order-of-slots': [{ otherwise: 'offers the last slot first', chooses: eventsTurned }],
  'program-of-calendar-file': [
    rewriting('is another program', /<vcalendar><properties><prodid><text>-\/\/EPJ/u, (xml) =>
      xml.replace(/(<prodid><text>)[^<]*/gu, '$1-//EPJ//NO'),
    ),
    rewriting('does not say which program it is', /<vcalendar><components>/u, (xml) =>
      xml.replace(CALENDAR_PROPERTIES, '$1'),
    ),
  ],
  'description-of-slot': [rewriting('describes each time', /Ring oss om noe er uklart/u, described)],
  'words-of-an-appointment': [
    rewriting('says in its own words what a time is about and where', /Inngang fra/u, reworded),
  ],
  'several-contacts': [
    rewriting('names more contacts and categories', /<contact><text>Resepsjonen/u, (xml) =>
      xml
        .replaceAll('</contact>', '</contact><contact><text>Resepsjonen</text></contact>')
        .replaceAll('</categories>', '</categories><categories><text>Kontroll</text></categories>'),
    ),
  ],
  'contact-left-out': [
    rewriting('leaves its own clinician out of a time', /<\/dtend><(?!contact)/u, withoutContact),
  ],
  'refusal-without-time': [
    rewriting(
      'refuses a reservation without saying of which time',
      /<TemaKodet V="31"[^>]*><\/Notat><\/Dialogmelding><\/Content><\/RefDoc><\/Document><\/MsgHead>/u,
      ofCode('reservationAnswer', (xml, { cancelledStatus }) =>
        hasStatus(xml, cancelledStatus) ? xml.replace(CALENDAR_DOCUMENT, '') : xml,
      ),
    ),
  ],
  'offer-without-end': [
    rewriting(
      'offers times without their end',
      /V="30".*<\/dtstart><contact>/u,
      ofCode('slotAnswer', withoutEnd),
    ),
  ],
  'called-off-without-end': [
    rewriting(
      'calls off a time without its end',
      /V="32".*<\/dtstart><contact>/u,
      ofCode('calledOff', withoutEnd),
    ),
  ],
  'kind-left-out': [
    rewriting(
      'confirms a time without its kind',
      /CONFIRMED<\/text><\/status><\/properties>/u,
      (xml, { allocatedStatus }) => (hasStatus(xml, allocatedStatus) ? withoutKind(xml) : xml),
    ),
  ],
  'category-of-its-own': [
    rewriting(
      'confirms a reserved time in a category of its own',
      /<categories><text>Oppfølging/u,
      ofCode('reservationAnswer', (xml) => xml.replace(/(<categories><text>)[^<]*/gu, '$1Oppfølging')),
    ),
  ],
  'place-and-subject-left-out': [
    rewriting('allocates without place and subject', /V="34".*<\/contact><status>/u, (xml, profile) =>
      (['requestAnswer', 'pushedAppointment'] as const).reduce(
        (text, key) => ofCode(key, withoutPlaceAndSubject)(text, profile),
        xml,
      ),
    ),
  ],
  'message-of-video-link': [
    rewriting(
      'sends the link of a video appointment in a conversation of its own',
      /<Ack V="J" DN="Ja"\/><Sender>(?:(?!<\/MsgHead>).)*V="33"/u,
      ofCode('videoLink', (xml) => xml.replace(/<ConversationRef>.*?<\/ConversationRef>/su, '')),
    ),
  ],
  'parent-of-calling-off': [
    {
      otherwise: 'calls off in answer to what confirmed the appointment',
      chooses: ({ calledOffAfter }) => ({
        calledOffAfter: (appointment) => appointment.confirmedBy ?? calledOffAfter(appointment),
      }),
    },
  ],
} as const satisfies Partial<Variants<FreeChoice>>;
