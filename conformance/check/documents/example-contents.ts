/** Dialogue messages by what stands in them: names, numbers, codes, dates, files and payloads. */
import { answered, asked, renewal, renewed, withFile, withFiles } from './example-people.ts';
import { type Change, put, putAll, type Shape, shape, without } from './example-shape.ts';

const older: readonly Change[] = [putAll('dialog/2013-01-23', 'dialog/2006-10-11')];

export const contents: readonly Shape[] = [
  shape('names-none', asked, {
    about: 'a citizen and a clinician without names',
    changes: [without('FamilyName'), without('GivenName'), without('FamilyName'), without('GivenName')],
  }),
  shape('names-empty', asked, {
    about: 'an enterprise whose name is empty',
    changes: [put('Bjerkely legesenter', '')],
  }),
  shape('organisation-empty', asked, {
    about: 'an Organisation with nothing in it: the schema takes it',
    changes: [
      put(
        /(<Receiver>\s*<Organisation>)[\s\S]*?(<\/Organisation>\s*<\/Receiver>)/,
        '<Receiver><Organisation></Organisation></Receiver>',
      ),
    ],
  }),
  shape('idents-several', asked, {
    about: 'several numbers of one citizen and of the enterprise',
    changes: [
      put(
        /(<Id>12858540036<\/Id>[\s\S]*?<\/Ident>)/,
        '<Id>12858540036</Id><TypeId V="FNR" S="2.16.578.1.12.4.1.1.8116"/></Ident><Ident><Id>A-17</Id><TypeId V="XXX" S="2.16.578.1.12.4.1.1.8116"/></Ident>',
      ),
      put(
        /<Ident>\s*<Id>93237<\/Id>/,
        '<Ident><Id>987654321</Id><TypeId V="ENH" S="2.16.578.1.12.4.1.1.9051"/></Ident><Ident><Id>93237</Id>',
      ),
    ],
  }),
  shape('codes-without-names', answered, {
    about: 'codes without DN',
    changes: [(xml) => xml.replaceAll(/ DN="[^"]*"/g, '')],
  }),
  shape('codes-without-lists', answered, {
    about: 'codes without S',
    changes: [(xml) => xml.replaceAll(/ S="[^"]*"/g, '')],
  }),
  shape('codes-list-by-number', renewal, {
    about: 'a list by its number alone, as in a public example',
    changes: [put('2.16.578.1.12.4.1.1.8324', '8324')],
  }),
  shape('codes-original-text', answered, {
    about: 'OT beside V',
    changes: [put(/(<TemaKodet )/, '<TemaKodet OT="svar" ')],
  }),
  shape('codes-unknown', answered, {
    about: 'a code of 7602 that no public source has',
    changes: [put('<TemaKodet V="10"', '<TemaKodet V="77"')],
  }),
  shape('date-without-offset', asked, {
    about: 'GenDate without an offset',
    changes: [put('2025-05-05T10:00:00+02:00</GenDate>', '2025-05-05T10:00:00</GenDate>')],
  }),
  shape('date-fraction', asked, {
    about: 'GenDate with parts of a second, in UTC',
    changes: [put('2025-05-05T10:00:00+02:00</GenDate>', '2025-05-05T08:00:00.1234567Z</GenDate>')],
  }),
  shape('date-with-blanks', asked, {
    about: 'blanks around GenDate',
    changes: [put('2025-05-05T10:00:00+02:00</GenDate>', ' 2025-05-05T10:00:00+02:00 </GenDate>')],
  }),
  shape('ack-absent', asked, { about: 'no Ack: no receipt is wanted', changes: [without('Ack')] }),
  shape('reference-on-first', asked, {
    about: 'a first message that refers to itself, as Nav writes it',
    changes: [
      put(
        '<Sender>',
        `<ConversationRef><RefToParent>${asked.id}</RefToParent><RefToConversation>${asked.id}</RefToConversation></ConversationRef><Sender>`,
      ),
    ],
  }),
  shape('status-debug', asked, {
    about: 'ProcessingStatus D, as the validator of NHN sends it',
    changes: [put('<Ack ', '<ProcessingStatus V="D" DN="Debugging"/><Ack ')],
  }),
  shape('other-receiver', answered, {
    about: 'another receiver beside the first',
    changes: [
      put(
        '<Patient>',
        '<OtherReceiver><RoleReceiver V="1"/><Organisation><OrganisationName>Et sykehus</OrganisationName><Ident><Id>93999</Id><TypeId V="HER"/></Ident></Organisation></OtherReceiver><Patient>',
      ),
    ],
  }),
  shape('attachment-elsewhere', withFile, {
    about: 'a file by its address',
    changes: [
      put(
        /<Content>\s*<Base64Container[\s\S]*?<\/Content>/,
        '<FileReference>https://example.com/kne.png</FileReference>',
      ),
    ],
  }),
  shape('attachment-in-lines', withFiles, {
    about: 'base64 broken into lines',
    changes: [(xml) => xml.replaceAll(/([A-Za-z0-9+/]{8})(?=[A-Za-z0-9+/=]*<\/Base64)/g, '$1\n')],
  }),
  shape('payload-prescription', renewed, {
    about: 'an e-prescription beside the answer: its schema is not public, and it is not looked into',
    bySchemas: null,
    changes: [
      put(
        '</MsgHead>',
        '<Document><RefDoc><MsgType V="XML"/><Content><Resept xmlns="http://www.kith.no/xmlstds/eresept/m1/2013-10-08"/></Content></RefDoc></Document></MsgHead>',
      ),
    ],
  }),
  shape('older-question', asked, {
    about: 'Dialogmelding 1.0: valid, and not used here',
    changes: [...older, without('EmneSporsmal')],
  }),
  shape('older-answer', answered, {
    about: 'Dialogmelding 1.0, an answer with its author',
    changes: [
      ...older,
      put(
        '</Notat>',
        '<RollerRelatertNotat><RolleNotat V="1" S="2.16.578.1.12.4.1.1.9057"/><HealthcareProfessional><FamilyName>Bakke</FamilyName></HealthcareProfessional></RollerRelatertNotat></Notat>',
      ),
    ],
  }),
];
