/** What a record system may choose that is no leaf of what it shows, how it writes and in which order it works: a part of `freeLeaves`. */
import type { Words } from '../contract/words.ts';
import type { Free } from './free-leaf.ts';

const SAME_XML: Words = {
  nb: 'XML 1.0 og Namespaces in XML: dokumentet sier det samme',
  en: 'XML 1.0 and Namespaces in XML: the document says the same',
};
const SAME_INSTANT: Words = {
  nb: 'xs:dateTime tillater Z, en annen forskyvning eller ingen: det er samme tidspunkt',
  en: 'xs:dateTime allows Z, another offset or none: it is the same instant',
};
const OPTIONAL: Words = { nb: 'skjemaet tillater det', en: 'the schema allows it' };
const NO_ORDER: Words = {
  nb: 'ingen kilde sier i hvilken rekkefølge',
  en: 'no source says in which order',
};
const NOT_JUDGED: Words = {
  nb: 'ingen kilde krever det eller nekter det',
  en: 'no source demands or forbids it',
};

export const freeChoices = [
  { choice: 'xml-prefixes', reason: SAME_XML },
  { choice: 'xml-attributes', reason: SAME_XML },
  { choice: 'xml-comments', reason: SAME_XML },
  { choice: 'xml-instructions', reason: SAME_XML },
  { choice: 'xml-cdata', reason: SAME_XML },
  { choice: 'xml-references', reason: SAME_XML },
  { choice: 'xml-blanks', reason: SAME_XML },
  { choice: 'xml-encoding', reason: SAME_XML },
  { choice: 'offsets', reason: SAME_INSTANT },
  {
    choice: 'clock-that-goes-on',
    reason: {
      nb: 'en klokke som er stilt, kan gå videre mens handlingen utføres: inntil ett minutt',
      en: 'a clock that was set may go on while an act is done: up to a minute',
    },
  },
  {
    choice: 'optional-elements',
    leaf: /MsgHead\/MsgInfo\/((ProcessingStatus|RequestedPriority)\/@V|(Sender|Receiver)\/ComMethod\/@V)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /MsgHead\/Document\/((DocumentConnection|ContentType|ContentCategory|Consent|FromDate|ToDate)\/@(V|OT)|ContentDescription|Annotation|OidRef|EnquiryRefId)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /MsgHead\/Document\/RefDoc\/(Id|MimeType|Description|FileReference|Compression\/@V)|MsgHead\/Signature|AppRec\/(SoftwareName|SoftwareVersion)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /.*\/Dialogmelding\/(.*\/)?(SakstypeKodet|Formål|TypeJournalinfo|KodetOpplysning|Hastegrad|TemaKodet|TypeForesp)\/@(V|OT)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /.*\/Dialogmelding\/(.*\/)?(Sakstype|Tema|Merknad|EmneSporsmal|Begrunnelse|FraDato|TilDato|DokIdForesp|DokIdNotat|DatoNotat)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /.*\/(RollerRelatertNotat\/.*|Pasientrelasjon\/.*\/(@V|@OT|MiddleName|DateOfBirth|StreetAdr|PostalCode|City|Postbox))/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /.*\/vevent\/(components|properties\/(uid|dtstamp)\/.*)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /MsgHead\/MsgInfo\/(Sender|Receiver)\/.*\/(TypeOrganisation|TypeHealthcareProfessional|RoleToPatient|TypeId|Sex|Nationality)\/@(V|OT)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /MsgHead\/MsgInfo\/(Sender|Receiver)\/(.*\/)?(MiddleName|DateOfBirth|Address\/.*|TeleCom\/.*)/,
    reason: OPTIONAL,
  },
  {
    choice: 'optional-elements',
    leaf: /AppRec\/(Sender|Receiver)\/(Role\/@V|HCP\/(.*\/)?(MedSpeciality|Type)\/@(V|OT)|HCP\/(.*\/)?(AdditionalId|Address|TeleAddress)\/.*)/,
    reason: OPTIONAL,
  },
  {
    choice: 'citizen-details',
    leaf: /MsgHead\/MsgInfo\/Patient\/(MiddleName|DateOfBirth|(Sex|Nationality)\/@V|Ident\/TypeId\/@OT|(Address|TeleCom)\/.*)/,
    reason: OPTIONAL,
  },
  {
    choice: 'enterprise-by-number',
    reason: {
      nb: 'parten er den innerste HER-iden; virksomheten kan ha organisasjonsnummer alene',
      en: 'the party is the innermost HER-id; the enterprise may have its organisation number alone',
    },
  },
  {
    choice: 'order-of-slots',
    reason: { nb: 'ledige timer er en mengde', en: 'open slots are a set' },
  },
  {
    choice: 'receipt-by-call',
    reason: {
      nb: 'kvitteringen kan være et dokument eller et kall til meldingstjenesten',
      en: "a receipt may be a document, or a call of the message service's",
    },
  },
  { choice: 'time-of-receipt', reason: NO_ORDER },
  { choice: 'order-of-inbox', reason: NO_ORDER },
  { choice: 'page-of-inbox', reason: NO_ORDER },
  { choice: 'inbox-by-her-id', reason: NO_ORDER },
  { choice: 'time-of-marking-read', reason: NO_ORDER },
  { choice: 'order-after-outage', reason: NO_ORDER },
  {
    choice: 'rejection-codes',
    reason: { nb: 'flere koder passer', en: 'several codes fit' },
  },
  { choice: 'unsettled-charges', reason: NOT_JUDGED },
  {
    choice: 'further-warnings',
    reason: {
      nb: 'varsler av andre slag er kontorets egne',
      en: "warnings of other kinds are the office's own",
    },
  },
] as const satisfies readonly Free[];
