/** What a vendor states of the system, in readers' words; what is not known here stays as it was written. */
import type { Words } from './schema.ts';
import { asWritten, inBoth, serviceName } from './sentences.ts';

const NAMES: Readonly<Record<string, Words>> = {
  name: { nb: 'Navn', en: 'Name' },
  version: { nb: 'Versjon', en: 'Version' },
  services: { nb: 'Tjenester', en: 'Services' },
  appointmentKinds: { nb: 'Slags timer', en: 'Kinds of appointment' },
  observes: { nb: 'Viser testverktøyet', en: 'Shows to the suite' },
  takesClock: { nb: 'Klokken kan stilles', en: 'Its clock can be set' },
  messages: { nb: 'Meldingsstandarder', en: 'Message standards' },
};

const VALUES: Readonly<Record<string, Words>> = {
  'in-person': { nb: 'oppmøte', en: 'in person' },
  urgent: { nb: 'hastetime', en: 'urgent' },
  video: { nb: 'video', en: 'video' },
  telephone: { nb: 'telefon', en: 'telephone' },
  journal: { nb: 'journal', en: 'journal' },
  tasks: { nb: 'oppgaver', en: 'tasks' },
  charges: { nb: 'regninger', en: 'charges' },
  warnings: { nb: 'advarsler', en: 'warnings' },
  calendar: { nb: 'kalender', en: 'calendar' },
};

const YES_OR_NO = { true: { nb: 'ja', en: 'yes' }, false: { nb: 'nei', en: 'no' } } as const;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The versions of standards, as `msgHead 1.2`. */
const isVersions = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each === 'string');

const listed = (items: readonly Words[]): Words =>
  items.length === 0
    ? { nb: 'ingen', en: 'none' }
    : inBoth((language) => items.map((item) => item[language]).join(', '));

function valueWords(name: string, value: unknown): Words {
  if (typeof value === 'boolean') return YES_OR_NO[`${value}`];
  if (typeof value === 'string') return asWritten(value);
  if (isTexts(value)) {
    const word = (item: string) =>
      name === 'services' ? serviceName(item) : (VALUES[item] ?? asWritten(item));
    return listed(value.map(word));
  }
  if (isVersions(value))
    return listed(Object.entries(value).map(([standard, version]) => asWritten(`${standard} ${version}`)));
  return asWritten(JSON.stringify(value));
}

/** Each thing stated, with what is stated of it. */
export function statementLines(
  statement: Readonly<Record<string, unknown>>,
): { name: Words; value: Words }[] {
  return Object.entries(statement).map(([name, value]) => ({
    name: NAMES[name] ?? asWritten(name),
    value: valueWords(name, value),
  }));
}
