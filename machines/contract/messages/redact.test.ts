import { expect, test } from 'vitest';
import { redact, writeMessage } from './codec.ts';
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
  const lines = redact(xml).replace('encoding="utf-8"?>\n', 'encoding="UTF-8"?>').trim();
  expect(lines).toBe(xml.replace('Kari Bakke', '…'));
});

test('other prefixes and encodings declared make no difference', () => {
  const xml = writeMessage(ANSWER)
    .replace('UTF-8', 'ISO-8859-1')
    .replace(/<Dialogmelding.*<\/Dialogmelding>/s, (inner) =>
      inner.replace(/<(\/?)/g, '<$1d:').replace('xmlns="', 'xmlns:d="'),
    );
  expect(redact(xml)).not.toMatch(/fredag|Vondt/);
  expect(redact(xml.replace('Fastlege', 'Blåøye'))).toContain('Blåøye');
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
    redact(writeMessage({ ...ANSWER, citizen: { id: '202512345678', idType } }));
  expect(named('DUF')).not.toContain('202512345678');
  expect(named('HPR')).toContain('202512345678');
});

test('an identity number out of its place is masked too', () => {
  const xml = writeMessage(ANSWER).replace('</MsgId>', `</MsgId><Odd V="${CITIZEN_ID}">${CITIZEN_ID}</Odd>`);
  expect(redact(xml)).not.toContain(CITIZEN_ID);
});

test.each([
  ['not-well-formed', '<a>Ola Eng'],
  ['invalid', '<!DOCTYPE a><a>Ola Eng</a>'],
])('a document that is %s is withheld as a whole', (fault, xml) => {
  expect(redact(xml)).toBe(`… (${fault}, ${xml.length} characters withheld)`);
});
