/** Dialogue messages as senders write them. */
import { contents } from './example-contents.ts';
import {
  answered,
  asked,
  closed,
  contacted,
  oneWay,
  opened,
  pushed,
  renewal,
  renewed,
  replied,
  represented,
  reserved,
  slotsAsked,
  slotsGiven,
  wished,
  withFile,
  withFiles,
} from './example-people.ts';
import { prefixed, put, putAll, type Shape, shape } from './example-shape.ts';

const HEAD = 'http://www.kith.no/xmlstds/msghead/2006-05-24';
const DIALOG = 'http://www.kith.no/xmlstds/dialog/2013-01-23';
const XCAL = 'urn:ietf:params:xml:ns:icalendar-2.0';
const BASE64 = 'http://www.kith.no/xmlstds/base64container';
const FK1 = 'http://www.kith.no/xmlstds/felleskomponent1';
const RELATION = 'http://www.kith.no/xmlstds/pasientrelasjon/2014-03-28';

const TEXT = 'Vondt i kneet siden i går.';
const latin1 = (xml: string) => Buffer.from(xml, 'latin1');
const SIGNATURE = `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/><Reference URI=""><DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue>AAAA</DigestValue></Reference></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>`;

const kinds: readonly Shape[] = [
  shape('e-consultation-question', asked, { about: 'the citizen asks the GP' }),
  shape('e-consultation-answer', answered, { about: 'the GP answers' }),
  shape('e-consultation-closed', closed, { about: 'the GP answers and closes, code 13' }),
  shape('e-consultation-reply', replied, {
    about: 'the citizen replies: the parent is another than the first message',
  }),
  shape('renewal-question', renewal, { about: 'prescriptions to renew, one on each line' }),
  shape('renewal-answer', renewed, { about: 'the answer quotes the question' }),
  shape('contact-question', contacted, { about: 'an enquiry to the office' }),
  shape('contact-opened-by-office', opened, { about: 'the office opens the dialogue' }),
  shape('contact-one-way', oneWay, { about: 'one-way contact: an answer to nothing' }),
  shape('booking-slots-asked', slotsAsked, { about: 'open slots asked for: no receipt wanted, no text' }),
  shape('booking-slots-given', slotsGiven, { about: 'open slots as xCal' }),
  shape('booking-reservation', reserved, { about: 'a slot reserved' }),
  shape('booking-pushed', pushed, { about: 'an appointment that the office made' }),
  shape('booking-wish', wished, { about: 'an appointment wished for, with a proposed time' }),
  shape('representation', represented, {
    about: 'a parent on behalf of a child: Pasientrelasjon beside the dialogue',
  }),
  shape('attachment', withFile, { about: 'a file in base64' }),
  shape('attachments-three', withFiles, { about: 'three files of the formats that are allowed' }),
];

const namespaces: readonly Shape[] = [
  shape('prefix-on-all', withFile, {
    about: 'every name with a prefix',
    changes: [prefixed({ [HEAD]: 'mh', [DIALOG]: 'dia', [BASE64]: 'b64' })],
  }),
  shape('prefix-on-head', asked, {
    about: 'the head with a prefix, the payload without',
    changes: [prefixed({ [HEAD]: 'm' })],
  }),
  shape('prefix-on-payload', answered, {
    about: 'the payload with a prefix, the head without',
    changes: [prefixed({ [DIALOG]: 'd' })],
  }),
  shape('prefix-numbered', represented, {
    about: 'numbered prefixes at the root, as Java writes them',
    changes: [prefixed({ [HEAD]: 'ns2', [DIALOG]: 'ns3', [RELATION]: 'ns4', [FK1]: 'ns5' })],
  }),
  shape('prefix-on-xcal', slotsGiven, {
    about: 'xCal with its usual prefix',
    changes: [prefixed({ [XCAL]: 'xcal' })],
  }),
  shape('prefix-unused', asked, {
    about: 'namespaces that nothing is of',
    changes: [
      put(
        '<MsgHead ',
        '<MsgHead xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ',
      ),
    ],
  }),
  shape('schema-location', asked, {
    about: 'tells where its schema is: nothing is fetched',
    changes: [
      put(
        '<MsgHead ',
        `<MsgHead xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${HEAD} MsgHead-v1_2.xsd" `,
      ),
    ],
  }),
];

const markup: readonly Shape[] = [
  shape('declaration-none', asked, { about: 'no XML declaration', changes: [put(/^<\?xml.*\?>\s*/, '')] }),
  shape('declaration-standalone', asked, {
    about: 'standalone',
    changes: [put('?>', ' standalone="yes"?>')],
  }),
  shape('declaration-single-quotes', asked, {
    about: 'apostrophes for quotes',
    changes: [(xml) => xml.replaceAll('"', "'")],
  }),
  shape('encoding-latin1', asked, {
    about: 'ISO-8859-1, and says so',
    changes: [put('UTF-8', 'ISO-8859-1')],
    bytes: latin1,
  }),
  shape('encoding-windows', asked, {
    about: 'windows-1252, and says so',
    changes: [put('UTF-8', 'windows-1252')],
    bytes: latin1,
  }),
  shape('encoding-utf16', asked, {
    about: 'UTF-16 with its mark',
    changes: [put('UTF-8', 'UTF-16'), (xml) => `\u{FEFF}${xml}`],
    bytes: (xml) => Buffer.from(xml, 'utf16le'),
  }),
  shape('encoding-mark', asked, {
    about: 'UTF-8 with a byte order mark',
    changes: [(xml) => `\u{FEFF}${xml}`],
  }),
  shape('whitespace-none', asked, {
    about: 'all on one line',
    changes: [(xml) => xml.replaceAll(/>\s+</g, '><').trim()],
  }),
  shape('whitespace-windows', asked, {
    about: 'lines end as on Windows',
    changes: [(xml) => xml.replaceAll('\n', '\r\n')],
  }),
  shape('whitespace-in-tags', asked, {
    about: 'attributes on lines of their own',
    changes: [putAll(' V="', '\n      V="')],
  }),
  shape('comments', asked, {
    about: 'comments and instructions',
    changes: [put('<MsgInfo>', '<?editor on?><MsgInfo><!-- hode -->'), (xml) => `${xml}<!-- slutt -->`],
  }),
  shape('cdata', asked, {
    about: 'the text in a CDATA section',
    changes: [put(TEXT, `<![CDATA[${TEXT} <b> & slikt]]>`)],
  }),
  shape('references', asked, {
    about: 'letters as references',
    changes: [put('går', 'g&#229;r &amp; &#xE5;&lt;')],
  }),
  shape('empty-elements', asked, {
    about: 'empty elements with both tags',
    changes: [
      (xml) => xml.replaceAll(/<(\w+)( [^>]*)?\/>/g, (_, name, rest = '') => `<${name}${rest}></${name}>`),
    ],
  }),
  shape('text-xhtml', asked, {
    about: 'the text as XHTML',
    changes: [put(TEXT, `<div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p></div>`)],
  }),
  shape('signature', answered, {
    about: 'signed: a signature last',
    changes: [put('</MsgHead>', `${SIGNATURE}</MsgHead>`)],
  }),
];

export const dialogs: readonly Shape[] = [...kinds, ...namespaces, ...markup, ...contents];
