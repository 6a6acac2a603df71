/** Dialogue messages in which something is wrong. */

import type { DialogMessage } from '../../../machines/contract/messages/message.ts';
import { answered, asked, represented, slotsGiven, withFile } from './example-people.ts';
import {
  behind,
  type Change,
  type Expected,
  put,
  putAll,
  type Shape,
  shape,
  without,
} from './example-shape.ts';

function wrong(expected: Expected) {
  return (name: string, message: DialogMessage, about: string, ...changes: readonly Change[]) =>
    shape(name, message, { about, changes, expected });
}
const bySchema = wrong('schema');
const byCode = wrong('code');
const byMessage = wrong('message');
const byMarkup = wrong('markup');

const order: readonly Shape[] = [
  bySchema(
    'order-reference-before-ack',
    answered,
    'ConversationRef before Ack, as in a real message',
    behind('Ack', 'ConversationRef'),
  ),
  bySchema(
    'order-references',
    answered,
    'RefToConversation before RefToParent',
    behind('RefToParent', 'RefToConversation'),
  ),
  bySchema('order-gendate', asked, 'MsgId before GenDate', behind('GenDate', 'MsgId')),
  bySchema('order-ident', asked, 'Ident before OrganisationName', behind('OrganisationName', 'Ident')),
  bySchema('order-text', asked, 'Sporsmal before TypeForesp', behind('TypeForesp', 'Sporsmal')),
  bySchema('order-document-first', asked, 'Document before MsgInfo', behind('MsgInfo', 'Document')),
];

const missing: readonly Shape[] = [
  bySchema('missing-id', asked, 'no MsgId', without('MsgId')),
  bySchema('missing-date', asked, 'no GenDate', without('GenDate')),
  bySchema('missing-receiver', asked, 'no Receiver', without('Receiver')),
  bySchema('missing-ident', asked, 'an enterprise without Ident', without('Ident')),
  bySchema('missing-code', answered, 'no TemaKodet', without('TemaKodet')),
  bySchema('missing-conversation', answered, 'a parent without a conversation', without('RefToConversation')),
  bySchema('missing-document', asked, 'no Document', without('Document')),
  byMessage(
    'missing-body',
    asked,
    'a Dialogmelding with nothing in it',
    put(
      /(<Dialogmelding [^>]*>)[\s\S]*(<\/Dialogmelding>)/,
      '<Dialogmelding xmlns="http://www.kith.no/xmlstds/dialog/2013-01-23"></Dialogmelding>',
    ),
  ),
  byMessage('missing-id-text', asked, 'an empty MsgId', put(/<MsgId>[^<]*/, '<MsgId>')),
  byMessage('missing-type', asked, 'Type without V', put(/<Type V="[^"]*"/, '<Type')),
];

const NOWHERE = 'a namespace that no schema is of';
const estranged: readonly Shape[] = [
  shape('namespace-head', asked, {
    about: `MsgHead in ${NOWHERE}`,
    changes: [putAll('2006-05-24"', '2006-05-25"')],
    expected: 'message',
    bySchemas: false,
  }),
  shape('namespace-payload', asked, {
    about: `Dialogmelding in ${NOWHERE}`,
    changes: [putAll('2013-01-23"', '2013-01-24"')],
    expected: 'message',
    bySchemas: false,
  }),
  bySchema(
    'namespace-forgotten',
    asked,
    'the payload in the namespace of the head',
    put(' xmlns="http://www.kith.no/xmlstds/dialog/2013-01-23"', ''),
  ),
  bySchema(
    'namespace-empty',
    asked,
    'the payload in no namespace',
    put('http://www.kith.no/xmlstds/dialog/2013-01-23', ''),
  ),
  shape('namespace-root', asked, {
    about: 'the payload alone, without a head',
    changes: [put(/^[\s\S]*(?=<Dialogmelding)/, ''), put(/(?<=<\/Dialogmelding>)[\s\S]*$/, '\n')],
    expected: 'message',
    bySchemas: true,
  }),
];

const values: readonly Shape[] = [
  byCode('code-ack', asked, 'Ack X', put('<Ack V="J"', '<Ack V="X"')),
  byCode('code-document', asked, 'MsgType B', put('<MsgType V="XML"', '<MsgType V="B"')),
  byCode('code-ack-small', asked, 'Ack in small letters', put('<Ack V="J"', '<Ack V="j"')),
  bySchema('code-list-in-words', answered, 'S is no OID', put('2.16.578.1.12.4.1.1.7602', 'kodeverk 7602')),
  bySchema(
    'code-attribute',
    answered,
    'an attribute that is not there',
    put('<TemaKodet ', '<TemaKodet Kode="10" '),
  ),
  bySchema(
    'date-norwegian',
    asked,
    'GenDate as it is said',
    put(/<GenDate>[^<]*/, '<GenDate>05.05.2025 10:00'),
  ),
  bySchema('date-alone', asked, 'GenDate without a time', put(/<GenDate>[^<]*/, '<GenDate>2025-05-05')),
  bySchema(
    'date-30-february',
    asked,
    'GenDate on 30 February',
    put(/<GenDate>[^<]*/, '<GenDate>2025-02-30T10:00:00'),
  ),
  bySchema('date-empty', asked, 'GenDate is empty', put(/<GenDate>[^<]*/, '<GenDate>')),
  bySchema(
    'date-of-note',
    answered,
    'DatoNotat with a time',
    put('</Notat>', '<DatoNotat>2025-05-05T10:00:00</DatoNotat></Notat>'),
  ),
  bySchema('date-in-xcal', slotsGiven, 'a slot at no time', put('2025-05-09T08:00:00Z', 'fredag')),
  bySchema('version', asked, 'MIGversion of another version', put('v1.2 2006-05-24', 'v1.3 2010-01-01')),
  bySchema(
    'base64-stray',
    withFile,
    'base64 with letters that are none',
    put(/(<Base64Container[^>]*>)/, '<Base64Container xmlns="http://www.kith.no/xmlstds/base64container">!!'),
  ),
];

const structure: readonly Shape[] = [
  bySchema('text-between', asked, 'text between elements', put('<MsgInfo>', '<MsgInfo>hei')),
  bySchema('element-extra', asked, 'an element of the sender’s own', put('<Ack ', '<Prioritet V="1"/><Ack ')),
  bySchema('element-twice', asked, 'two MsgId', put('</MsgId>', '</MsgId><MsgId>2</MsgId>')),
  bySchema(
    'both-kinds',
    asked,
    'Foresporsel and Notat in one Dialogmelding',
    put('</Dialogmelding>', '<Notat><TemaKodet V="10"/></Notat></Dialogmelding>'),
  ),
  bySchema(
    'answer-in-question',
    asked,
    'the text of an answer in a question',
    putAll('Sporsmal>', 'TekstNotatInnhold>'),
  ),
  bySchema(
    'older-subject',
    asked,
    'Dialogmelding 1.0 with EmneSporsmal, which it has not',
    putAll('dialog/2013-01-23', 'dialog/2006-10-11'),
  ),
  bySchema(
    'older-part',
    answered,
    'Dialogmelding 1.0 with a part that nobody takes',
    putAll('dialog/2013-01-23', 'dialog/2006-10-11'),
    put('</Notat>', '<RollerRelatertNotat><RolleNotat V="1"/></RollerRelatertNotat></Notat>'),
  ),
  bySchema(
    'relation-without-person',
    represented,
    'Pasientrelasjon without the person',
    put(/<Person>[\s\S]*?<\/Person>/, ''),
  ),
];

const malformed: readonly Shape[] = [
  byMarkup('markup-not-ended', asked, 'an element is not ended', put('</Sporsmal>', '')),
  byMarkup('markup-crossed', asked, 'end tags in the wrong order', put(/<\/MsgHead>/, '</MsgInfo>')),
  byMarkup('markup-two-roots', asked, 'something after the end', (xml) => `${xml}<MsgHead/>`),
  byMarkup('markup-ampersand', asked, 'a bare ampersand', put('kneet', 'kne & ankel')),
  byMarkup('markup-control', asked, 'a character that XML has not', put('kneet', 'kne&#1;et')),
  byMarkup(
    'markup-prefix',
    asked,
    'a prefix that is not declared',
    put('<MsgInfo>', '<mh:MsgInfo>'),
    put('</MsgInfo>', '</mh:MsgInfo>'),
  ),
  byMarkup(
    'markup-doctype',
    asked,
    'a DOCTYPE, which is refused',
    put('<MsgHead ', '<!DOCTYPE MsgHead [<!ENTITY a "b">]><MsgHead '),
  ),
  byMarkup('markup-cut', asked, 'cut off in the middle', (xml) => xml.slice(0, xml.length / 2)),
  byMarkup('markup-declaration-late', asked, 'a line before the declaration', (xml) => `\n${xml}`),
  shape('encoding-wrong', asked, {
    about: 'ISO-8859-1 that says it is UTF-8',
    expected: 'markup',
    bytes: (xml) => Buffer.from(xml, 'latin1'),
  }),
];

export const broken: readonly Shape[] = [
  ...order,
  ...missing,
  ...estranged,
  ...values,
  ...structure,
  ...malformed,
];
