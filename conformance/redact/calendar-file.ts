/** A file for a citizen's calendar (RFC 5545): times and the words of the format stay. */
import { harmless } from '../../machines/contract/messages/harmless.ts';
import type { Substitutes } from './substitutes.ts';

/** Properties that say nothing of anybody. */
const OF_THE_FORMAT =
  /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|DTSTART|DTEND|DTSTAMP)(?:;[A-Z]+=[\w/-]+)?$/;
const HARMLESS_VALUE =
  /^(?:V[A-Z]+|\d\.\d|[A-Z]+|\d{8}(?:T\d{6}Z?)?|-\/\/ddfl-conformance\/\/NONSGML\/\/NO)$/;
const LINE_BREAK = /(\r?\n)/;

const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** The file with its lines unfolded, and pseudonyms in it. */
export function calendarFileBy(file: string, by: Substitutes): string {
  return file
    .replace(/\r?\n[ \t]/g, '')
    .split(LINE_BREAK)
    .map((line) => lineBy(line, by))
    .join('');
}

function lineBy(line: string, by: Substitutes): string {
  const colon = line.indexOf(':');
  if (colon === -1) return by.text(line);
  const [property, value] = [line.slice(0, colon), line.slice(colon + 1)];
  if (OF_THE_FORMAT.test(property) && HARMLESS_VALUE.test(value)) return line;
  const name = /^[A-Z-]{2,20}$/.test(property) && isProperty(property) ? property : by.text(property);
  const isId = property === 'UID' && harmless.id(value) === value;
  return `${name}:${isId ? value : escaped(by.text(unescaped(value)))}`;
}

const PROPERTIES = 'UID SUMMARY LOCATION DESCRIPTION STATUS CONTACT CATEGORIES ORGANIZER ATTENDEE'.split(' ');
const isProperty = (name: string) => PROPERTIES.includes(name);
