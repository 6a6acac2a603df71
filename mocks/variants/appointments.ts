/** What documents about appointments may hold otherwise. */
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import { rewriting, type Variants } from './variant.ts';

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
function reworded(xml: string): string {
  return xml
    .replace(/(<location><text>)(?![^<]*[Tt]elefon)[^<]*/gu, '$1Inngang fra bakgården')
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
} as const satisfies Partial<Variants<FreeChoice>>;
