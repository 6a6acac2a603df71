import { fnr } from '@navikt/fnrvalidator';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { writeMessage } from './codec.ts';
import { ANSWER, CITIZEN_ID, PARENT_ID, QUESTION, RECEIPT } from './example-messages.ts';

const NAMESPACES = {
  mh: 'http://www.kith.no/xmlstds/msghead/2006-05-24',
  dia: 'http://www.kith.no/xmlstds/dialog/2013-01-23',
  pr: 'http://www.kith.no/xmlstds/pasientrelasjon/2014-03-28',
  fk1: 'http://www.kith.no/xmlstds/felleskomponent1',
  xcal: 'urn:ietf:params:xml:ns:icalendar-2.0',
  b64: 'http://www.kith.no/xmlstds/base64container',
  ar: 'http://www.kith.no/xmlstds/apprec/2012-02-15',
};

/** The string value of an XPath in the document of a message. */
function at(message: typeof QUESTION | typeof RECEIPT, xpath: string): unknown {
  using document = XmlDocument.fromString(writeMessage(message));
  return document.eval(`string(${xpath})`, NAMESPACES);
}

test('each character is written as a parser must find it, in a text and in an attribute', () => {
  const hard = `a&b<c>"d"'e'\r\n\t&amp;&#13;æ🩺\u{A0}`;
  const xml = writeMessage({ ...ANSWER, type: hard, body: { ...ANSWER.body, text: hard } });
  expect(xml).toContain(
    `<Type V="a&amp;b&lt;c&gt;&quot;d&quot;'e'&#13;&#10;&#9;&amp;amp;&amp;#13;æ🩺\u{A0}"/>`,
  );
  expect(xml).toContain(
    `<TekstNotatInnhold>a&amp;b&lt;c&gt;"d"'e'&#13;\n\t&amp;amp;&amp;#13;æ🩺\u{A0}</TekstNotatInnhold>`,
  );
});

test('an empty text keeps its two tags, an element without content has one', () => {
  expect(writeMessage({ ...RECEIPT, id: '' })).toContain('<Id></Id>');
  expect(writeMessage({ ...ANSWER, type: '' })).toContain('<Type V=""/>');
});

test('a namespace is declared where it begins, and nowhere else', () => {
  const declared = [...writeMessage(QUESTION).matchAll(/<(\w+) xmlns="([^"]*)"/g)];
  expect(declared.map(([, name, uri]) => `${name} ${uri}`)).toEqual([
    `MsgHead ${NAMESPACES.mh}`,
    `Dialogmelding ${NAMESPACES.dia}`,
    `Pasientrelasjon ${NAMESPACES.pr}`,
    ...['FamilyName', 'GivenName', 'Ident'].map((name) => `${name} ${NAMESPACES.fk1}`),
    `icalendar ${NAMESPACES.xcal}`,
    `Base64Container ${NAMESPACES.b64}`,
  ]);
});

test('the identity numbers of the examples are synthetic and pass both check digits', () => {
  for (const id of [CITIZEN_ID, PARENT_ID]) {
    expect(fnr(id)).toEqual({ status: 'valid', type: 'tnr' });
    expect(Number(id.slice(2, 4))).toBeGreaterThan(80);
  }
});

test.each([
  ['/mh:MsgHead/mh:MsgInfo/mh:Type/@V', 'DIALOG_INNBYGGER_TIMEONSKE'],
  ['//mh:MIGversion', 'v1.2 2006-05-24'],
  ['//mh:Ack/@V', 'J'],
  ['//mh:Sender/mh:Organisation/mh:Ident/mh:TypeId[@V="HER"]/@S', '2.16.578.1.12.4.1.1.9051'],
  ['//mh:Sender/mh:Organisation/mh:Organisation/mh:Ident/mh:Id', '8093241'],
  [
    '//mh:Receiver/mh:Organisation/mh:HealthcareProfessional/mh:RoleToPatient[@V="6"]/@S',
    '2.16.578.1.12.4.1.1.9034',
  ],
  ['//mh:Patient/mh:Ident/mh:TypeId[@V="FNR"]/@S', '2.16.578.1.12.4.1.1.8116'],
  ['//mh:Patient/mh:TeleCom/mh:TeleAddress/@V', 'mob:99999999'],
  [
    '//mh:Document[1]/mh:RefDoc[mh:MsgType/@V="XML"]/mh:Content/dia:Dialogmelding/dia:Foresporsel/dia:TypeForesp/@V',
    'HE',
  ],
  ['//mh:Document[1]/mh:RefDoc/mh:MsgType/@DN', 'XML-instans'],
  ['//mh:Document[2]//pr:Pasientrelasjon/pr:Person/fk1:Ident/fk1:Id', PARENT_ID],
  ['//mh:Document[2]//pr:Relasjon[@S="2.16.578.1.12.4.1.1.7611"]/@V', 'FO'],
  ['//mh:Document[3]//xcal:vevent/xcal:properties/xcal:contact/xcal:text', '93238'],
  ['//mh:Document[4]/mh:RefDoc[mh:MsgType/@V="A"][mh:MimeType="image/png"]/mh:Description', 'kne.png'],
  ['//mh:Document[4]/mh:RefDoc[mh:MsgType/@DN="Vedlegg"]/mh:Content/b64:Base64Container', 'iVBORw=='],
])('a question has at %s: %s', (xpath, value) => {
  expect(at(QUESTION, xpath)).toBe(value);
});

test.each([
  ['//mh:Ack/@V', 'N'],
  ['//mh:ConversationRef/mh:RefToParent', QUESTION.id],
  ['//dia:Notat/dia:TemaKodet/@V', '13'],
  ['//dia:Notat/dia:Foresporsel/dia:Sporsmal', 'Vondt i kneet.'],
  ['count(//mh:Document)', '1'],
  ['count(//mh:Patient)', '0'],
])('an answer has at %s: %s', (xpath, value) => {
  expect(at(ANSWER, xpath)).toBe(value);
});

test.each([
  ['/ar:AppRec/ar:MsgType/@V', 'APPREC'],
  ['//ar:MIGversion', 'v1.1 2012-02-15'],
  ['//ar:Sender/ar:HCP/ar:Inst[ar:TypeId/@V="HER"]/ar:Id', '93237'],
  ['//ar:Sender/ar:HCP/ar:Inst/ar:HCPerson[ar:TypeId/@V="HER"]/ar:Id', '93238'],
  ['//ar:Receiver/ar:HCP/ar:Inst/ar:Dept[ar:TypeId/@V="HER"]/ar:Id', '8093241'],
  ['//ar:Status[@DN="Avvist"]/@V', '2'],
  ['//ar:Error[@S="2.16.578.1.12.4.1.1.8221"]/@V', 'E21'],
  ['//ar:OriginalMsgId/ar:MsgType/@V', QUESTION.type],
  ['//ar:OriginalMsgId/ar:IssueDate', QUESTION.sentAt],
  ['//ar:OriginalMsgId/ar:Id', QUESTION.id],
])('a receipt has at %s: %s', (xpath, value) => {
  expect(at(RECEIPT, xpath)).toBe(value);
});

test.each([
  ['ok', '1'],
  ['rejected', '2'],
  ['partly-rejected', '3'],
] as const)('a receipt that is %s has status %s', (status, value) => {
  expect(at({ ...RECEIPT, status }, '//ar:Status/@V')).toBe(value);
});
