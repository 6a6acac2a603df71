import { expect, test } from 'vitest';
import { redact, validateXml, writeMessage } from './codec.ts';
import { ANSWER, CITIZEN_ID, PARENT_ID, QUESTION, RECEIPT } from './example-messages.ts';
import type { DialogMessage } from './message.ts';
import { parseXml } from './parse.ts';

const isWellFormed = (xml: string) => {
  const parsed = parseXml(Buffer.from(xml));
  if (parsed.ok) parsed.document.dispose();
  return parsed.ok;
};

const redacted = redact(writeMessage(QUESTION));

test.each([
  CITIZEN_ID,
  PARENT_ID,
  ...['Ola', 'Eng', 'Anne', 'Kari', 'Bakke', 'Vondt', 'fredag', '>Time<', 'kne.png', 'iVBORw', '99999999'],
  ...['Ønsket', 'Kneet'],
])('%s is gone', (secret) => {
  expect(writeMessage(QUESTION)).toContain(secret);
  expect(redacted).not.toContain(secret);
});

test.each([
  ...[QUESTION.id, QUESTION.sentAt, QUESTION.type, '8093240', '93238', 'V="HE"', 'V="FO"', 'V="FNR"'],
  ...[
    'Bjerkely legesenter',
    'Innbyggertjenester',
    '2025-05-09T08:00:00Z',
    '<Id>***********</Id>',
    'image/png',
  ],
])('%s stays', (fact) => {
  expect(redacted).toContain(fact);
});

test('the redacted document is well-formed, and so is one with markup inside', () => {
  expect(isWellFormed(redacted)).toBe(true);
  const xml = writeMessage(ANSWER).replace(
    '>Kom på fredag.<',
    '><p xmlns="http://www.w3.org/1999/xhtml">Kom <b>nå</b></p><',
  );
  expect(redact(xml)).toContain('<TekstNotatInnhold>…</TekstNotatInnhold>');
});

test('an answer loses its text and the question it quotes', () => {
  const message: DialogMessage = { ...ANSWER, body: { ...ANSWER.body, subject: 'Kneet' } };
  expect(redact(writeMessage(message))).not.toMatch(/fredag|Vondt|Kneet/);
});

test('a receipt keeps everything but the names of persons', () => {
  const xml = writeMessage(RECEIPT);
  expect(redact(xml)).toBe(xml.replace('Kari Bakke', '…'));
});

test('other prefixes and encodings declared make no difference', () => {
  const xml = writeMessage(ANSWER)
    .replace('UTF-8', 'ISO-8859-1')
    .replace(/<Dialogmelding.*<\/Dialogmelding>/s, (inner) =>
      inner.replace(/<(\/?)/g, '<$1d:').replace('xmlns="', 'xmlns:d="'),
    );
  expect(redact(xml)).not.toMatch(/fredag|Vondt/);
  expect(redact(xml.replace('Bjerkely', 'Blåøye'))).toContain('Blåøye');
});

test.each([
  ['a payload we do not know', '<Resept xmlns="urn:m1"><Navn>Ola Eng</Navn></Resept>'],
  [
    'a calendar property we do not know',
    '<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties><attendee><cal-address>mailto:Ola Eng</cal-address></attendee></properties></vevent></components></vcalendar></icalendar>',
  ],
  ['a comment', '<!-- Ola Eng -->'],
  ['an instruction', '<?note Ola Eng?>'],
  [
    'an original text',
    '<x:Tema xmlns:x="http://www.kith.no/xmlstds/dialog/2013-01-23"><TemaKodet OT="Ola Eng"/></x:Tema>',
  ],
  ['an address', '<StreetAdr>Ola Eng</StreetAdr>'],
])('%s keeps nothing personal', (_, markup) => {
  const document = `<RefDoc><MsgType V="XML"/><Content>${markup}</Content></RefDoc>`;
  const xml = writeMessage(ANSWER).replace(
    '</MsgHead>',
    `<Document>${document}</Document></MsgHead><!-- Ola Eng -->`,
  );
  expect(redact(xml)).not.toContain('Ola Eng');
});

test('a person’s number of any other kind is masked, a public one stays', () => {
  const named = (idType: string) =>
    redact(writeMessage({ ...ANSWER, citizen: { id: '2025123456', idType } }));
  expect(named('DUF')).not.toContain('2025123456');
  expect(named('HPR')).toContain('2025123456');
});

test.each([
  ['a public kind claimed for an identity number', '<Id>93237</Id>', `<Id>${CITIZEN_ID}</Id>`],
  ['a second kind beside a public one', '<Id>93237</Id>', '<Id>93237</Id><TypeId V="FNR"/>'],
  ['no kind at all', /<Id>93237<\/Id><TypeId [^>]*>/, '<Id>93237</Id>'],
])('an id with %s is masked', (_, from, to) => {
  const written = redact(writeMessage(ANSWER).replace(from, to));
  expect(written).toContain('<Id>***********</Id>');
  expect(written).not.toContain('<Id>93237</Id>');
});

test('an identity number out of its place is masked too', () => {
  const xml = writeMessage(ANSWER).replace('</MsgId>', `</MsgId><Odd V="${CITIZEN_ID}">${CITIZEN_ID}</Odd>`);
  expect(redact(xml)).not.toContain(CITIZEN_ID);
});

test.each([
  ['not-well-formed', '<a>Ola Eng'],
  ['invalid', '<!DOCTYPE a><a>Ola Eng</a>'],
  ['invalid', '<a>Ola Eng</a>'],
])('a document that is %s is withheld as a whole', (fault, xml) => {
  expect(redact(xml)).toBe(`… (${fault}, ${xml.length} characters withheld)`);
});

test.each([
  ['an instant', /<GenDate>[^<]*/, '<GenDate>Ola Eng'],
  ['a value with quotes', /<GenDate>[^<]*/, "<GenDate>Ola' is not 'Eng"],
  ['a code system', 'S="2.16.578.1.12.4.1.1.7602"', `S="Ola ${CITIZEN_ID}"`],
  ['a fixed value', 'v1.2 2006-05-24', 'Ola Eng'],
  ['a code', '<Ack V="N"', '<Ack V="Ola Eng"'],
  ['a type', '<GenDate>', '<GenDate xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="Ola">'],
])('a finding on %s does not quote what was written', (_, from, to) => {
  const xml = writeMessage({ ...ANSWER, citizen: QUESTION.citizen ?? { id: '', idType: '' } });
  expect(xml).toMatch(from);
  const findings = validateXml(Buffer.from(xml.replace(from, to)));
  expect(findings).not.toEqual([]);
  expect(JSON.stringify(findings)).not.toMatch(/Ola|Eng|\d{11}/);
});

test('a finding quotes a value that is harmless, and names the attribute that is not allowed', () => {
  const told = (from: string, to: string) =>
    validateXml(Buffer.from(writeMessage(ANSWER).replace(from, to))).map(({ message }) => message);
  expect(told('T09:30:00Z', '').join()).toContain("'2025-05-06' is not a valid value");
  expect(told('<Ack V="N"', '<Ack V="X"').join()).toContain('V="X" is no code');
  expect(told('<Ack V="N"', '<Ack Verdi="N"').join()).toContain("The attribute 'Verdi' is not allowed");
});
