/**
 * The part of xCal (RFC 6321) that carries an appointment. Properties and components stand in any order and
 * unknown ones are let through, for RFC 5545 lets anybody add some.
 */
import {
  anyElements,
  anyType,
  date,
  dateTime,
  many,
  namespace,
  oneOf,
  optional,
  some,
  string,
} from './grammar.ts';

const xcal = namespace('urn:ietf:params:xml:ns:icalendar-2.0');

const words = xcal.type('text-property', { parameters: optional(anyType), text: string });
const list = xcal.type('text-list-property', { parameters: optional(anyType), text: some(string) });
const moment = xcal.type('moment-property', {
  parameters: optional(anyType),
  value: oneOf({ 'date-time': dateTime, date }),
});

const uid = xcal.elementOf('uid', words);
const dtstamp = xcal.elementOf('dtstamp', moment);
const dtstart = xcal.elementOf('dtstart', moment);
const dtend = xcal.elementOf('dtend', moment);
const contact = xcal.elementOf('contact', words);
const summary = xcal.elementOf('summary', words);
const description = xcal.elementOf('description', words);
const location = xcal.elementOf('location', words);
const status = xcal.elementOf('status', words);
const categories = xcal.elementOf('categories', list);
const prodid = xcal.elementOf('prodid', words);
const version = xcal.elementOf('version', words);

export const vevent = xcal.element('vevent', {
  properties: xcal.anonymous({
    any: anyElements(
      uid,
      dtstamp,
      dtstart,
      dtend,
      contact,
      summary,
      description,
      location,
      status,
      categories,
    ),
  }),
  components: optional(anyType),
});

const vcalendar = xcal.element('vcalendar', {
  properties: optional(xcal.anonymous({ any: anyElements(prodid, version) })),
  components: optional(xcal.anonymous({ any: anyElements(vevent) })),
});

export const icalendar = xcal.element('icalendar', { vcalendar: many(vcalendar) });
