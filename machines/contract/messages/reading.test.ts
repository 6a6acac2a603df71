import { expect, test } from 'vitest';
import { readMessage, writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';
import type { DialogMessage, Receipt } from './message.ts';

const HEAD = 'http://www.kith.no/xmlstds/msghead/2006-05-24';
const DIALOG = 'http://www.kith.no/xmlstds/dialog/2013-01-23';
const XHTML = 'http://www.w3.org/1999/xhtml';

const question = writeMessage(QUESTION);
const answer = writeMessage(ANSWER);
const receipt = writeMessage(RECEIPT);

function replaced(xml: string, from: string | RegExp, to: string): string {
  expect(xml).toMatch(from);
  return xml.replace(from, to);
}

function dialog(bytes: string | Uint8Array): DialogMessage {
  const reading = readMessage(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
  if (!reading.ok || reading.message.kind !== 'dialog') throw new Error(JSON.stringify(reading));
  return reading.message;
}

function receiptOf(xml: string): Receipt {
  const reading = readMessage(Buffer.from(xml, 'utf8'));
  if (!reading.ok || reading.message.kind !== 'receipt') throw new Error(JSON.stringify(reading));
  return reading.message;
}

test.each([
  '2025-05-06T09:30:00Z',
  '2025-05-06T11:30:00+02:00',
  '2025-05-06T11:30:00',
  '2025-05-06T09:30:00.1234567Z',
])('GenDate %s is kept as written', (sentAt) => {
  expect(dialog(replaced(answer, />2025-05-06T09:30:00Z</, `>${sentAt}<`)).sentAt).toBe(sentAt);
});

test('other prefixes and white space between elements change nothing', () => {
  const prefixed = answer
    .replaceAll('><', '>\n\t<')
    .replace(/<(\/?)(?=[A-Z])/g, '<$1mh:')
    .replace('xmlns="http', 'xmlns:mh="http')
    .replace(/<mh:Dialogmelding.*<\/mh:Dialogmelding>/s, (inner) =>
      inner.replaceAll('mh:', 'q:').replace('xmlns="', 'xmlns:q="'),
    );
  expect(prefixed).toContain('<q:TemaKodet');
  expect(dialog(prefixed)).toEqual(ANSWER);
});

test.each<[string, BufferEncoding, string]>([
  ['ISO-8859-1', 'latin1', ''],
  ['UTF-16', 'utf16le', '\u{FEFF}'],
  ['UTF-8', 'utf8', '\u{FEFF}'],
  ['UTF-8', 'utf8', ''],
])('a document in %s (%s, mark "%s") is read by its declaration', (name, encoding, mark) => {
  const message: DialogMessage = { ...ANSWER, body: { ...ANSWER.body, text: 'Blåbærsyltetøy på tå' } };
  const xml = mark + replaced(writeMessage(message), 'encoding="UTF-8"', `encoding="${name}"`);
  expect(dialog(Buffer.from(xml, encoding))).toEqual(message);
});

test('a big-endian UTF-16 document is read by its mark', () => {
  const xml = `\u{FEFF}${replaced(answer, 'encoding="UTF-8"', 'encoding="UTF-16"')}`;
  expect(dialog(Buffer.from(xml, 'utf16le').swap16())).toEqual(ANSWER);
});

test('a document without declaration is read as UTF-8', () => {
  expect(dialog(replaced(answer, /^<\?xml[^>]*>/, ''))).toEqual(ANSWER);
});

test.each([
  ['<p>Hei</p><p>Kom <b>på</b>\n   fredag.<br/>Hilsen</p>', 'Hei\nKom på fredag.\nHilsen'],
  ['<div>\n  <h1>Svar</h1>\n  <ul><li>én</li><li>to &amp; tre</li></ul>\n</div>', 'Svar\nén\nto & tre'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
  ['<pre>a\n  b</pre>', 'a\n  b'],
  ['Hei<p>der</p>borte', 'Hei\nder\nborte'],
  ['<style>p{}</style>Hei<!-- ikke dette -->!', 'Hei!'],
])('XHTML %s reads as its lines', (markup, text) => {
  const xml = replaced(answer, '>Kom på fredag.<', `><div xmlns="${XHTML}">${markup}</div><`);
  expect(dialog(xml).body.text).toBe(text);
});

test('text without markup is kept to the letter, CDATA included', () => {
  const xml = replaced(answer, '>Kom på fredag.<', '> a\n <![CDATA[<b> & ]]>&#13;&#x1F600; <');
  expect(dialog(xml).body.text).toBe(' a\n <b> & \r😀 ');
});

test('base64 may be broken into lines of any kind', () => {
  const content = Uint8Array.from({ length: 200 }, (_, index) => index);
  const xml = writeMessage({ ...QUESTION, attachments: [{ name: 'a', mimeType: 'b', content }] });
  const broken = replaced(xml, /(?<=<Base64Container[^>]*>)[^<]+/, '\n\t');
  const base64 = Buffer.from(content).toString('base64');
  for (const end of ['\n', '\r\n', '&#13;\n', ' \n  ']) {
    const lines = broken.replace('\n\t', () => base64.replace(/.{76}/g, `$&${end}`));
    expect(dialog(lines).attachments[0]?.content).toEqual(content);
  }
});

test('an attachment without Description takes the ContentDescription, or no name', () => {
  const bare = replaced(question, '<Description>kne.png</Description>', '');
  expect(dialog(bare).attachments).toEqual([{ ...QUESTION.attachments[0], name: '' }]);
  const described = replaced(
    bare,
    '<Document><RefDoc><IssueDate V="2025-05-05T10:00:00+02:00"/><MsgType V="A"',
    '<Document><ContentDescription>bilde</ContentDescription><RefDoc><IssueDate V="2025-05-05T10:00:00+02:00"/><MsgType V="A"',
  );
  expect(dialog(described).attachments[0]?.name).toBe('bilde');
});

test('attachments and the representation may come before the dialogue', () => {
  const documents = question.match(/<Document>.*?<\/Document>/gs) ?? [];
  expect(documents).toHaveLength(4);
  const reversed = question.replace(/<Document>.*<\/Document>/s, () => documents.toReversed().join(''));
  expect(dialog(reversed)).toEqual(QUESTION);
});

test('an attachment outside the message is named, without bytes', () => {
  const xml = replaced(
    question,
    /<Content><Base64Container.*<\/Content>/,
    '<FileReference>https://x.example/a</FileReference>',
  );
  expect(dialog(xml).attachments).toEqual([
    { name: 'kne.png', mimeType: 'image/png', content: new Uint8Array() },
  ]);
});

test('a payload we have no schema of is passed over', () => {
  const resept =
    '<Document><RefDoc><MsgType V="XML"/><Content><Resept xmlns="http://www.kith.no/xmlstds/eresept/m1/2013-10-08"><a/></Resept></Content></RefDoc></Document>';
  expect(dialog(replaced(answer, '</MsgHead>', `${resept}</MsgHead>`))).toEqual(ANSWER);
});

test('a signature is passed over', () => {
  const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>';
  expect(dialog(replaced(answer, '</MsgHead>', `${signature}</MsgHead>`))).toEqual(ANSWER);
});

test('schema locations in a document are not followed', () => {
  const hint = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${HEAD} file:///etc/passwd ${DIALOG} d.xsd urn:x y.xsd" xmlns="${HEAD}"`;
  expect(dialog(replaced(answer, `xmlns="${HEAD}"`, hint))).toEqual(ANSWER);
});

test('Ack is optional, and so are names, ident types and level 2', () => {
  const xml = question
    .replace(/<Ack [^>]*>/, '')
    .replace(/<(Family|Given)Name[^>]*>[^<]*<\/\1Name>/g, '')
    .replace(/<HealthcareProfessional>.*<\/HealthcareProfessional>/, '');
  const { wantsReceipt, citizen, receiver } = dialog(xml);
  expect(wantsReceipt).toBe(false);
  expect(citizen).toEqual({ id: QUESTION.citizen?.id, idType: 'FNR', telecoms: ['mob:99999999'] });
  expect(receiver).toEqual({ organisation: QUESTION.receiver.organisation });
});

test('the HER-id is found among other idents, and is empty when there is none', () => {
  const other = '<Ident><Id>987654321</Id><TypeId V="ENH" S="2.16.578.1.12.4.1.1.9051"/></Ident>';
  const xml = replaced(answer, '<Ident><Id>93237</Id>', `${other}<Ident><Id>93237</Id>`);
  expect(dialog(xml).sender.organisation.herId).toBe('93237');
  const without = replaced(answer, /<Ident><Id>93237<\/Id>.*?<\/Ident>/, other);
  expect(dialog(without).sender.organisation.herId).toBe('');
});

test('an event without an end ends when it starts, and a whole day has no clock time', () => {
  const open = replaced(question, /<dtend>.*?<\/dtend>/, '');
  expect(dialog(open).events?.[0]?.end).toBe(QUESTION.events?.[0]?.start);
  const day = replaced(
    question,
    /<dtstart>.*?<\/dtend>/,
    '<dtstart><parameters><value><text>DATE</text></value></parameters><date>2025-05-09</date></dtstart><x-room>4</x-room>',
  );
  expect(dialog(day).events?.[0]?.start).toBe('2025-05-09');
});

test('a receipt may come from a person, name its HER-id further down, and say more than one error', () => {
  const person = replaced(
    receipt,
    /<Sender>.*<\/Sender>/,
    '<Sender><Role V="x"/><HCP><HCProf><Name>K</Name><Id>1</Id><TypeId V="HPR"/><AdditionalId><Id>93238</Id><Type V="HER"/></AdditionalId></HCProf></HCP></Sender>',
  );
  const xml = replaced(
    person,
    '<OriginalMsgId>',
    '<Error V="77" S="2.16.578.1.12.4.1.1.9999"/><OriginalMsgId>',
  );
  const { sender, errors } = receiptOf(xml);
  expect(sender).toEqual({ organisation: { herId: '93238', name: 'K' } });
  expect(errors).toEqual([...RECEIPT.errors, { value: '77', system: '2.16.578.1.12.4.1.1.9999' }]);
});

test('white space around values that are not text is no part of them', () => {
  const xml = replaced(
    replaced(question, '>2025-05-05T10:00:00+02:00</GenDate>', '>\n 2025-05-05T10:00:00+02:00\n</GenDate>'),
    '<Ack V="J"',
    '<Ack V=" J "',
  );
  expect(dialog(xml)).toEqual(QUESTION);
});

test('a citizen without identity number is read and written without', () => {
  const citizen = { id: '', idType: '', givenName: 'Ola' };
  const xml = writeMessage({ ...ANSWER, citizen });
  expect(xml).toContain('<Patient><GivenName>Ola</GivenName></Patient>');
  expect(dialog(xml).citizen).toEqual(citizen);
});
