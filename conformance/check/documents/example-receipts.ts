/** Receipts as senders write them. */
import { accepted, rejected } from './example-people.ts';
import { type Change, prefixed, put, putAll, type Shape, shape, without } from './example-shape.ts';

const APPREC = 'http://www.kith.no/xmlstds/apprec/2012-02-15';
const older: readonly Change[] = [
  putAll('apprec/2012-02-15', 'apprec/2004-11-21'),
  put('v1.1 2012-02-15', '1.0 2004-11-21'),
];

export const receipts: readonly Shape[] = [
  shape('receipt-ok', accepted, { about: 'the message was taken in' }),
  shape('receipt-rejected', rejected, { about: 'rejected: the receiver is not there' }),
  shape(
    'receipt-in-part',
    { ...rejected, status: 'partly-rejected' },
    { about: 'OK, with an error in a part' },
  ),
  shape(
    'receipt-errors',
    { ...rejected, errors: [...rejected.errors, { value: 'T02' }, { value: 'X99' }] },
    { about: 'several errors, some without a list' },
  ),
  shape('receipt-prefix', accepted, {
    about: 'every name with a prefix',
    changes: [prefixed({ [APPREC]: 'ar' })],
  }),
  shape('receipt-software', accepted, {
    about: 'names the program that wrote it',
    changes: [
      put(
        '</MIGversion>',
        '</MIGversion><SoftwareName>Journal</SoftwareName><SoftwareVersion>4.2</SoftwareVersion>',
      ),
    ],
  }),
  shape('receipt-version-other', accepted, {
    about: 'MIGversion says something else: the schema leaves it free',
    changes: [put('v1.1 2012-02-15', '1.1')],
  }),
  shape('receipt-clinician-alone', accepted, {
    about: 'the sender as HCProf, without an enterprise',
    changes: [
      put(
        /<Inst>[\s\S]*?<\/Inst>/,
        '<HCProf><Type V="LE"/><Name>Kari Bakke</Name><Id>93238</Id><TypeId V="HER"/></HCProf>',
      ),
    ],
  }),
  shape('receipt-organisation-number', accepted, {
    about: 'the enterprise by HER-id and organisation number',
    changes: [put('<HCPerson>', '<AdditionalId><Id>987654321</Id><Type V="ENH"/></AdditionalId><HCPerson>')],
  }),
  shape('receipt-without-names', accepted, {
    about: 'parties by number alone',
    changes: [without('Name'), without('Name')],
  }),
  shape('receipt-older-ok', accepted, { about: 'AppRec 1.0: valid, and not used here', changes: older }),
  shape('receipt-older-rejected', rejected, { about: 'AppRec 1.0, rejected', changes: older }),
  shape('receipt-older-prefix', accepted, {
    about: 'AppRec 1.0 with prefixes',
    changes: [prefixed({ [APPREC]: 'ns0' }), ...older],
  }),
  shape('receipt-status-unknown', accepted, {
    about: 'Status 9',
    changes: [put('<Status V="1"', '<Status V="9"')],
    expected: 'code',
  }),
  shape('receipt-error-unknown', rejected, {
    about: 'Error E99',
    changes: [put('V="E21"', 'V="E99"')],
    expected: 'code',
  }),
  shape('receipt-type-unknown', accepted, {
    about: 'MsgType is not APPREC',
    changes: [put('<MsgType V="APPREC"', '<MsgType V="KVITTERING"')],
    expected: 'code',
  }),
  shape('receipt-status-silent', accepted, {
    about: 'Status without V',
    changes: [put(/<Status [^>]*>/, '<Status/>')],
    expected: 'message',
  }),
  shape('receipt-id-empty', accepted, {
    about: 'an empty Id',
    changes: [put(/<Id>5d0c[^<]*/, '<Id>')],
    expected: 'message',
  }),
  shape('receipt-without-original', accepted, {
    about: 'no OriginalMsgId',
    changes: [put(/<OriginalMsgId>[\s\S]*<\/OriginalMsgId>/, '')],
    expected: 'schema',
  }),
  shape('receipt-errors-first', rejected, {
    about: 'Error before Status',
    changes: [put(/(<Status [^>]*>)(\s*)(<Error [^>]*>)/, '<Error V="E21"/><Status V="2"/>')],
    expected: 'schema',
  }),
  shape('receipt-original-date', accepted, {
    about: 'IssueDate is a date alone',
    changes: [put(/<IssueDate>[^<]*/, '<IssueDate>2025-05-05')],
    expected: 'schema',
  }),
  shape('receipt-namespace', accepted, {
    about: 'a namespace that no schema is of',
    changes: [putAll('2012-02-15"', '2012-02-16"')],
    expected: 'message',
    bySchemas: false,
  }),
  shape('receipt-older-status', accepted, {
    about: 'AppRec 1.0 without Status',
    changes: [...older, put(/<Status [^>]*>/, '')],
    expected: 'schema',
  }),
];
