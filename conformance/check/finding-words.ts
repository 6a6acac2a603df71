/** What a validator finds, in a reader's words: it speaks to those who wrote the schema, in English alone. */
import { asWritten, type Words } from '../../machines/contract/words.ts';

/** Names without their namespaces: `{http://…}MsgId` is MsgId to a reader. */
const named = (message: string) => message.replaceAll(/\{[^}]*\}/g, '');

/** What may come in a place, one of several where there are such. */
function choice(names: string): Words {
  const all = names.split(',').map((name) => name.trim());
  const written = all.join(', ');
  return all.length === 1 ? asWritten(written) : { nb: `en av ${written}`, en: `one of ${written}` };
}

type Says = (...parts: readonly string[]) => Words;
const element = "Element '([^']*)'";

/** What is said, by the pattern of the validator's own message without namespaces. */
const SAYINGS: readonly (readonly [RegExp, Says])[] = [
  [
    new RegExp(`^${element}: This element is not expected\\. Expected is (?:one of )?\\( ([^)]*) \\)`),
    (name = '', expected = '') => ({
      nb: `${name} står ikke her; på dette stedet kommer ${choice(expected).nb}`,
      en: `${name} has no place here; what comes in this place is ${choice(expected).en}`,
    }),
  ],
  [
    new RegExp(`^${element}: This element is not expected`),
    (name = '') => ({
      nb: `${name} har ingen plass her: etter det som står foran, kommer ikke mer`,
      en: `${name} has no place here: nothing more comes after what stands before it`,
    }),
  ],
  [
    new RegExp(`^${element}: Missing child element\\(s\\)\\. Expected is (?:one of )?\\( ([^)]*) \\)`),
    (name = '', expected = '') => ({
      nb: `${name} mangler ${choice(expected).nb}`,
      en: `${name} lacks ${choice(expected).en}`,
    }),
  ],
  [
    new RegExp(`^${element}: Missing child element`),
    (name = '') => ({ nb: `${name} mangler noe inni seg`, en: `${name} lacks something inside` }),
  ],
  [
    new RegExp(`^${element}, attribute '([^']*)': The attribute '[^']*' is not allowed`),
    (name = '', attribute = '') => ({
      nb: `${name} har ingen attributt ${attribute}`,
      en: `${name} has no attribute ${attribute}`,
    }),
  ],
  [
    new RegExp(`^${element}, attribute '([^']*)': .*'(?:xs:)?([^']*)'\\.$`),
    (name = '', attribute = '', type = '') => ({
      nb: `attributten ${attribute} i ${name} har ikke formen til ${type}`,
      en: `the attribute ${attribute} of ${name} has not the form of ${type}`,
    }),
  ],
  [
    new RegExp(`^${element}: Character content`),
    (name = '') => ({
      nb: `${name} har tekst der det bare er plass til elementer`,
      en: `${name} has text where there is room for elements alone`,
    }),
  ],
  [
    new RegExp(`^${element}: Element content is not allowed`),
    (name = '') => ({
      nb: `${name} har elementer der det bare er plass til tekst`,
      en: `${name} has elements where there is room for text alone`,
    }),
  ],
  [
    new RegExp(`^${element}: .*fixed value constraint '([^']*)'`),
    (name = '', value = '') => ({
      nb: `${name} er alltid «${value}»`,
      en: `${name} is always “${value}”`,
    }),
  ],
  [
    new RegExp(`^${element}: .*valid value of .*?'(?:xs:)?(\\w+)'\\.$`),
    (name = '', type = '') => ({
      nb: `${name} har ikke formen til ${type}`,
      en: `${name} has not the form of ${type}`,
    }),
  ],
  [
    new RegExp(`^${element}: .*valid value of the local union type`),
    (name = '') => ({
      nb: `${name} er ingen dato eller tid som skjemaet kjenner`,
      en: `${name} is no date or time that the schema knows`,
    }),
  ],
  [
    new RegExp(`^${element}: No matching global element declaration`),
    (name = '') => ({
      nb: `${name} finnes ikke i skjemaet for sitt navnerom`,
      en: `${name} is not in the schema of its namespace`,
    }),
  ],
  [
    new RegExp(`^${element}: its schema declares no such element`),
    (name = '') => ({
      nb: `${name} finnes ikke i skjemaet for sitt navnerom; er xmlns glemt?`,
      en: `${name} is not in the schema of its namespace; is xmlns forgotten?`,
    }),
  ],
  [
    /^V="([^"]*)" is no code of the list (.*); it has (.*)\.$/,
    (value = '', list = '', codes = '') => ({
      nb: `V="${value}" er ingen kode i listen ${list}; den har ${codes}`,
      en: `V="${value}" is no code of the list ${list}; it has ${codes}`,
    }),
  ],
  [
    /^The content is not valid (\w+)\.$/,
    (type = '') => ({ nb: `Innholdet er ikke gyldig ${type}`, en: `The content is no valid ${type}` }),
  ],
  [
    /^The document is a (.*), neither a MsgHead/,
    (name = '') => ({
      nb: `Dokumentet er en ${name}, verken en MsgHead 1.2 eller en AppRec, eller er av et annet navnerom`,
      en: `The document is a ${name}, neither a MsgHead 1.2 nor an AppRec, or is of another namespace`,
    }),
  ],
  [
    /^(MsgId|Id) is empty/,
    (name = '') => ({
      nb: `${name} er tom, så ingenting kan vise til meldingen`,
      en: `${name} is empty, so that nothing can refer to the message`,
    }),
  ],
  [
    /^(Type|Status) has no V/,
    (name = '') => ({
      nb: `${name} har ingen V, og sier ingenting`,
      en: `${name} has no V, and tells nothing`,
    }),
  ],
  [
    /neither Foresporsel nor Notat/,
    () => ({
      nb: 'Dialogmelding har verken Foresporsel eller Notat, og er ingen dialogmelding',
      en: 'The Dialogmelding has neither Foresporsel nor Notat, and is no dialogue message',
    }),
  ],
  [
    /^The MsgHead has no Dialogmelding/,
    () => ({
      nb: 'MsgHead har ingen Dialogmelding, og er ingen dialogmelding',
      en: 'The MsgHead has no Dialogmelding, and is no dialogue message',
    }),
  ],
  [
    /^The document has a DOCTYPE/,
    () => ({
      nb: 'Dokumentet har en DOCTYPE. Meldinger har ingen, og erklæringer av entiteter avvises før de leses',
      en: 'The document has a DOCTYPE. Messages have none, and entity declarations are refused before they are read',
    }),
  ],
  [
    /^The document has \d+ bytes/,
    () => ({
      nb: 'Dokumentet er større enn de 40 MB meldingsbussen tar imot, og er ikke lest',
      en: 'The document is larger than the 40 MB that the message bus takes, and was not read',
    }),
  ],
  [
    /^Input is not proper UTF-8|^Invalid bytes in character encoding|^input conversion failed/i,
    () => ({
      nb: 'Tegnene er ikke i den tegnkodingen dokumentet sier (UTF-8 der det ikke sier noe)',
      en: 'The characters are not in the encoding that the document tells (UTF-8 where it tells none)',
    }),
  ],
  [
    /^(?:Start tag expected|Document is empty|The document is not XML)/,
    () => ({ nb: 'Dokumentet er ikke XML', en: 'The document is not XML' }),
  ],
  [
    /^Double hyphen within comment/,
    () => ({ nb: 'En kommentar har -- i seg', en: 'A comment has -- in it' }),
  ],
  [
    /^Excessive depth in document: (\d+)/,
    (levels = '') => ({
      nb: `Dokumentet har flere enn ${levels} elementer inni hverandre`,
      en: `The document has more than ${levels} elements within each other`,
    }),
  ],
  [
    /^(?:Premature end|EndTag|Opening and ending tag mismatch|Extra content|Comment not terminated)/,
    () => ({
      nb: 'Dokumentet er ikke velformet XML: et element eller en kommentar er ikke avsluttet, eller noe står etter slutten',
      en: 'The document is not well-formed XML: an element or a comment is not ended, or something stands after the end',
    }),
  ],
  [
    /^There are (\d+) more findings/,
    (count = '') => ({ nb: `${count} funn til er utelatt`, en: `${count} more findings are left out` }),
  ],
];

/** A finding's message in both languages; what nobody has words for, as the validator says it. */
export function wordsOfFinding(message: string): Words {
  const plain = named(message);
  for (const [pattern, says] of SAYINGS) {
    const found = pattern.exec(plain);
    if (found) return says(...found.slice(1));
  }
  return asWritten(plain);
}
