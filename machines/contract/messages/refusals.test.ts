import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage, UnwritableText, validateXml, writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';

const answer = writeMessage(ANSWER);
const question = writeMessage(QUESTION);
const receipt = writeMessage(RECEIPT);

function refusal(bytes: string | Uint8Array) {
  const reading = readMessage(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
  if (reading.ok) throw new Error('The document was read.');
  expect(reading.findings.length).toBeGreaterThan(0);
  return reading;
}

const changed = (xml: string, from: string | RegExp, to: string) => {
  expect(xml).toMatch(from);
  return xml.replace(from, to);
};

test.each([
  ['nothing', ''],
  ['plain words', 'hei'],
  ['JSON', '{"a":1}'],
  ['a cut-off document', answer.slice(0, 900)],
  ['a bare ampersand', changed(answer, 'Kom på', 'Kom & gå')],
  ['two roots', `${answer}<a/>`],
])('%s is not well-formed', (_, xml) => {
  expect(refusal(xml).fault).toBe('not-well-formed');
});

test('a fault in well-formedness is told with its line', () => {
  expect(refusal('<a>\n<b>\n</a>').findings[0]).toMatchObject({ line: 3, message: /mismatch/i });
});

const LAUGHS = `<!DOCTYPE MsgHead [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]>`;
const EXTERNAL = '<!DOCTYPE MsgHead [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const doctyped = (doctype: string, entity: string) =>
  changed(changed(answer, '?>', `?>\n<!-- <x> -->\n<?pi ?>${doctype}`), 'Kom på', `${entity} på`);

test.each<[string, Uint8Array]>([
  ['entities upon entities', Buffer.from(doctyped(LAUGHS, '&d;'))],
  ['an external entity', Buffer.from(doctyped(EXTERNAL, '&a;'))],
  ['a document type alone', Buffer.from(doctyped('<!DOCTYPE MsgHead>', 'x'))],
  ['one behind a byte order mark', Buffer.from(`\u{FEFF}${doctyped(LAUGHS, '&d;')}`)],
  ['one in UTF-16', Buffer.from(`\u{FEFF}${doctyped(LAUGHS, '&d;').replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ['one in UTF-16, unmarked', Buffer.from(doctyped(EXTERNAL, '&a;').replace('UTF-8', 'UTF-16LE'), 'utf16le')],
  [
    'one in big-endian UTF-16',
    Buffer.from(`\u{FEFF}${doctyped(EXTERNAL, '&a;').replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
  ],
  [
    'one in UCS-4, unmarked and undeclared',
    ucs4(doctyped('<!DOCTYPE MsgHead>', 'x').replace(/^<\?xml.*?\?>\n/, '')),
  ],
])('%s is refused for its DOCTYPE', (_, bytes) => {
  const { fault, findings } = refusal(bytes);
  expect(fault).toBe('invalid');
  expect(findings[0]?.message).toContain('DOCTYPE');
  expect(validateXml(bytes)).toEqual(findings);
});

function ucs4(text: string): Uint8Array {
  return new Uint8Array(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);
}

test('the word DOCTYPE inside a message is only a word', () => {
  const xml = changed(answer, 'Kom på', '&lt;!DOCTYPE <![CDATA[<!DOCTYPE a>]]> på');
  expect(readMessage(Buffer.from(xml)).ok).toBe(true);
});

test.each([
  ['an element left out', changed(answer, /<MsgId>.*?<\/MsgId>/, ''), 'MsgHead/MsgInfo/Ack'],
  [
    'an element out of order',
    changed(answer, /(<GenDate>.*?<\/GenDate>)(<MsgId>.*?<\/MsgId>)/, '$2$1'),
    'MsgHead/MsgInfo/MsgId',
  ],
  ['an element too many', changed(answer, '</MsgInfo>', '<Extra/></MsgInfo>'), 'MsgHead/MsgInfo/Extra'],
  [
    'an instant that is none',
    changed(answer, /<GenDate>[^<]*/, '<GenDate>6. mai'),
    'MsgHead/MsgInfo/GenDate',
  ],
  [
    'a code system that is no OID',
    changed(answer, 'S="2.16.578.1.12.4.1.1.7602"', 'S="7602!"'),
    'MsgHead/Document/RefDoc/Content/Dialogmelding/Notat/TemaKodet',
  ],
  ['text where there is none', changed(answer, '<Sender>', '<Sender>hei'), 'MsgHead/MsgInfo/Sender'],
  ['another MIGversion', changed(answer, 'v1.2 2006-05-24', 'v1.3'), 'MsgHead/MsgInfo/MIGversion'],
  [
    'a second-document fault',
    changed(question, '<Relasjon', '<Relation/><Relasjon'),
    'MsgHead/Document[2]/RefDoc/Content/Pasientrelasjon/Relation',
  ],
  [
    'an appointment at no time',
    changed(question, /<date-time>[^<]*/, '<date-time>fredag'),
    'MsgHead/Document[3]/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/dtstart/date-time',
  ],
  [
    'an unknown element of a known payload',
    changed(
      answer,
      /<Dialogmelding.*<\/Dialogmelding>/,
      '<Samtale xmlns="http://www.kith.no/xmlstds/dialog/2013-01-23"/>',
    ),
    'MsgHead/Document/RefDoc/Content/Samtale',
  ],
  [
    'base64 with a stray character',
    changed(question, /(?<=<Base64Container[^>]*>)/, '!'),
    'MsgHead/Document[4]/RefDoc/Content/Base64Container',
  ],
  ['an Ack that is neither yes nor no', changed(answer, '<Ack V="N"', '<Ack V="X"'), 'MsgHead/MsgInfo/Ack'],
  [
    'a document reference outside its list',
    changed(answer, '<MsgType V="XML"', '<MsgType V="PDF"'),
    'MsgHead/Document/RefDoc/MsgType',
  ],
  ['a receipt status outside its list', changed(receipt, '<Status V="2"', '<Status V="9"'), 'AppRec/Status'],
  ['a receipt error outside its list', changed(receipt, '<Error V="E21"', '<Error V="E00"'), 'AppRec/Error'],
  ['a receipt without a status code', changed(receipt, '<Status V="2"', '<Status'), 'AppRec/Status'],
])('%s is invalid, at its place', (_, xml, path) => {
  const { fault, findings } = refusal(xml);
  expect(fault).toBe('invalid');
  expect(findings[0]?.path).toBe(path);
});

test('a payload in no namespace is a fault, not somebody else’s', () => {
  const xml = changed(answer, /<Dialogmelding[^>]*>/, '<Dialogmelding xmlns="">');
  expect(refusal(xml).findings[0]?.message).toContain('declares no such element');
});

test('a place is told by its names whatever the prefixes', () => {
  const prefixed = answer
    .replace(/<Dialogmelding.*<\/Dialogmelding>/s, '<Extra/><Extra/>')
    .replace(/<(\/?)(?=[A-Z])/g, '<$1mh:')
    .replace('xmlns="http', 'xmlns:mh="http');
  expect(refusal(prefixed).findings.map(({ path }) => path)).toEqual([
    'MsgHead/Document/RefDoc/Content/Extra[1]',
    'MsgHead/Document/RefDoc/Content/Extra[2]',
  ]);
  const twice = changed(prefixed, /<mh:Extra\/><mh:Extra\/>/, '').replace(
    '</mh:MsgInfo>',
    '<mh:Extra/></mh:MsgInfo>',
  );
  expect(refusal(twice).findings[0]?.path).toBe('MsgHead/MsgInfo/Extra');
});

test('a finding is told with its line', () => {
  const xml = changed(changed(answer, '<MsgId>', '\n\n<MsgId>'), '<Ack V="N"', '<Ack V="X"');
  expect(refusal(xml).findings[0]?.line).toBe(3);
});

test('the lists nobody could find (7601, 7602) are never restricted', () => {
  const xml = changed(
    answer,
    'V="13" S="2.16.578.1.12.4.1.1.7602"',
    'V="quite-new" S="2.16.578.1.12.4.1.1.7602"',
  );
  expect(validateXml(Buffer.from(xml))).toEqual([]);
});

test.each([
  ['another root', '<a xmlns="urn:x"/>', /neither a MsgHead 1.2 nor an AppRec 1.1/],
  [
    'an older receipt',
    receipt.replaceAll('apprec/2012-02-15', 'apprec/2004-11-21'),
    /2004-11-21\}AppRec, neither/,
  ],
  [
    'a MsgHead with an attachment alone',
    question.replace(/(<Document>.*?<\/Document>){3}/s, ''),
    /no Dialogmelding/,
  ],
  [
    'a dialogue that says nothing',
    changed(answer, /<Notat>.*<\/Notat>/, ''),
    /neither Foresporsel nor Notat/,
  ],
])('%s is invalid and told why', (_, xml, why) => {
  const { fault, findings } = refusal(xml);
  expect(fault).toBe('invalid');
  expect(findings[0]?.message).toMatch(why);
});

test('reading never throws, whatever the bytes', () => {
  const spoiled = fc
    .tuple(
      fc.constantFrom(answer, question, receipt),
      fc.nat(),
      fc.nat({ max: 60 }),
      fc.uint8Array({ maxLength: 20 }),
    )
    .map(([xml, at, gone, put]) => {
      const bytes = Buffer.from(xml);
      const start = at % bytes.length;
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + gone)]);
    });
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const reading = readMessage(bytes);
      expect(validateXml(bytes).length === 0 || !reading.ok).toBe(true);
    }),
    { seed: 20250507, numRuns: 500 },
  );
});

test.each([
  ['\u{0}', 'U+0000'],
  ['\u{B}', 'U+000B'],
  ['\u{FFFE}', 'U+FFFE'],
  ['\u{D83D}', 'U+D83D'],
])('a character XML cannot hold is refused by name before writing (%j)', (character, code) => {
  const withText = { ...ANSWER, body: { ...ANSWER.body, text: `a${character}b` } };
  expect(() => writeMessage(withText)).toThrow(UnwritableText);
  expect(() => writeMessage(withText)).toThrow(
    `MsgHead/Document/RefDoc/Content/Dialogmelding/Notat/TekstNotatInnhold`,
  );
  expect(() => writeMessage({ ...ANSWER, type: `a${character}` })).toThrow(
    `Failed to write MsgHead/MsgInfo/Type/@V: XML cannot hold the character ${code}.`,
  );
});

test('an appointment that does not say when it begins is told, and judged by nobody as if it did', () => {
  const { findings } = refusal(changed(question, /<dtstart>.*?<\/dtstart>/, ''));
  expect(findings[0]?.message).toContain('has no dtstart');
});
