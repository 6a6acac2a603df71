/** What documents may hold otherwise: names, ids, what is optional, and the order of slots. */
import type { Profile } from '../../machines/contract/profile.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import { bare, farAway, halfAMinuteLater, inFractions, inUtc, withInstants } from './instants.ts';
import { isReceipt } from './receipts.ts';
import { rewriting, type Variants } from './variant.ts';

const ofMessages = (rewrite: (xml: string) => string) => (xml: string) =>
  isReceipt(xml) ? xml : rewrite(xml);

const ORGANISATIONS = '2.16.578.1.12.4.1.1.9051';
const PERSONS = '2.16.578.1.12.4.1.1.8116';
const enterpriseNumber = '900000099';
const ident = (id: string, type: string, list: string) =>
  `<Ident><Id>${id}</Id><TypeId V="${type}" S="${list}"/></Ident>`;
const ENTERPRISE = ident(enterpriseNumber, 'ENH', ORGANISATIONS);
/** AppRec's unit with what stands before its clinicians. */
const UNIT_OF_RECEIPT = /<Inst>(?:(?!<HCPerson>|<\/Inst>).)*/gsu;

/** A number of the office's own before the citizen's, and organisation numbers and HPR numbers beside HER-ids. */
function withIdents(xml: string): string {
  return xml
    .replace(/(<Patient>(?:(?!<Ident>).)*)/su, `$1${ident('4711', 'LIN', PERSONS)}`)
    .replace(/(<\/OrganisationName>)/gu, `$1${ENTERPRISE}`)
    .replace(/(<\/HealthcareProfessional>)/gu, `${ident('9000001', 'HPR', PERSONS)}$1`)
    .replace(UNIT_OF_RECEIPT, `$&<AdditionalId><Id>${enterpriseNumber}</Id><Type V="ENH"/></AdditionalId>`);
}

/** The office's enterprise by its organisation number and no HER-id. */
function byNumber(xml: string): string {
  return xml
    .replace(
      /(<Sender><Organisation><OrganisationName>[^<]*<\/OrganisationName>)<Ident>.*?<\/Ident>/su,
      `$1${ENTERPRISE}`,
    )
    .replace(
      /(<Sender><HCP><Inst><Name>[^<]*<\/Name>)<Id>[^<]*<\/Id><TypeId[^>]*>/u,
      `$1<Id>${enterpriseNumber}</Id><TypeId V="ENH"/>`,
    );
}

function withDetails(xml: string): string {
  const birth = '<DateOfBirth>1940-01-01</DateOfBirth><Sex V="2" DN="Kvinne"/>';
  const address =
    '<Address><Type V="H" DN="Bostedsadresse"/><StreetAdr>Testveien 1</StreetAdr><PostalCode>0001</PostalCode><City>Oslo</City></Address>';
  const telecom = '<TeleCom><TypeTelecom V="MC" DN="Mobiltelefon"/><TeleAddress V="tel:00000000"/></TeleCom>';
  return xml
    .replace(/(<Patient>(?:(?!<Ident>).)*)/su, `$1${birth}`)
    .replace('</Patient>', `${address}${telecom}</Patient>`);
}

function withMore(xml: string): string {
  const software = '<SoftwareName>En annen journal</SoftwareName><SoftwareVersion>4.2</SoftwareVersion>';
  if (isReceipt(xml)) return xml.replace('</MIGversion>', `</MIGversion>${software}`);
  const status = '<ProcessingStatus V="P" DN="Produksjon"/><RequestedPriority V="1" DN="Normal"/>';
  return xml
    .replace('</MsgId>', `</MsgId>${status}`)
    .replace(/<(Sender|Receiver)>/gu, '<$1><ComMethod V="EDI" DN="EDI"/>')
    .replaceAll('<Document><RefDoc>', '<Document><ContentDescription>Dialog</ContentDescription><RefDoc>')
    .replaceAll('DN="XML-instans"/>', 'DN="XML-instans"/><Id>1</Id><MimeType>text/xml</MimeType>')
    .replaceAll('</Notat>', '<DokIdNotat>42</DokIdNotat></Notat>')
    .replaceAll('<vevent><properties>', '<vevent><properties><uid><text>time-42</text></uid>');
}

const ASKING = /<Ack [^>]*>/u;
const NAMES_OF_PERSONS = /<(FamilyName|GivenName)>[^<]*<\/\1>|<RoleToPatient[^>]*>/gu;
/** A code of its own in place of every code but those that close, renew and write one-way. */
function withOwnCodes(xml: string, { closingCode, renewedCode, oneWayCode }: Profile): string {
  const settled = [closingCode, renewedCode, oneWayCode].map(({ value }) => value.value);
  return xml.replace(
    /<(TemaKodet|TypeForesp) V="([^"]*)"[^>]*>/gu,
    (written, element: string, code: string) =>
      settled.includes(code) ? written : `<${element} V="99" S="2.16.578.1.12.4.1.1.7602"/>`,
  );
}

/** Whether a document is a message of a type that is about appointments. */
function isAboutTimes(xml: string, { messageTypes: { value: types } }: Profile): boolean {
  return [types['appointment-booking'], types['appointment-request']].some((type) =>
    xml.includes(`<Type V="${type}"`),
  );
}

const offset = (otherwise: string, seen: RegExp, write: (instant: string) => string) =>
  rewriting(`writes instants ${otherwise}`, seen, (xml) => withInstants(xml, write));

export const documentVariants = {
  'display-names': [
    rewriting('leaves display names out', /<Ack V="J"\/>/u, (xml) => xml.replace(/ DN="[^"]*"/gu, '')),
    rewriting('displays other names', /<OrganisationName>Et annet/u, (xml) =>
      xml
        .replace(/ DN="[^"]*"/gu, ' DN="Noe annet"')
        .replace(/(<(?:OrganisationName|Name)>)[^<]*/gu, '$1Et annet navn'),
    ),
  ],
  'issue-date': [
    rewriting('does not date the documents in a message', /<RefDoc><MsgType/u, (xml) =>
      xml.replace(/<IssueDate V="[^"]*"\/>/gu, ''),
    ),
    rewriting('dates the documents in a message by the day', /<IssueDate V="[^T"]*"/u, (xml) =>
      xml.replace(/(<IssueDate V="[^T"]*)[^"]*/gu, '$1'),
    ),
  ],
  'names-left-out': [
    rewriting(
      'names no persons',
      /<Patient><Ident>/u,
      ofMessages((xml) => xml.replace(NAMES_OF_PERSONS, '')),
    ),
  ],
  'role-to-patient': [
    rewriting('names other roles', /<RoleToPatient V="7"/u, (xml) =>
      xml.replace(/<RoleToPatient V="[^"]*"/gu, '<RoleToPatient V="7"'),
    ),
  ],
  'receipt-asked-for': [
    rewriting(
      'asks for no receipts of appointments',
      /<Ack V="N" DN="Nei"\/><ConversationRef>.*"31"/u,
      (xml, profile) => (isAboutTimes(xml, profile) ? xml.replace(ASKING, '<Ack V="N" DN="Nei"/>') : xml),
    ),
    rewriting(
      'says nothing of receipts for appointments',
      /<\/MsgId><ConversationRef>.*"31"/u,
      (xml, profile) => (isAboutTimes(xml, profile) ? xml.replace(ASKING, '') : xml),
    ),
  ],
  'several-idents': [rewriting('gives several numbers of each', /V="LIN"/u, withIdents)],
  'enterprise-by-number': [
    rewriting('has no HER-id of its enterprise', /<Sender><Organisation>(?:(?!HER).)*V="ENH"/u, byNumber),
  ],
  'unsettled-codes': [rewriting('has codes of its own', /<TemaKodet V="99"/u, withOwnCodes)],
  'citizen-details': [rewriting('tells where the citizen lives', /<City>Oslo<\/City>/u, withDetails)],
  'optional-elements': [rewriting('says more than it must', /<ProcessingStatus/u, withMore)],
  'clock-that-goes-on': [
    rewriting('writes what it sends half a minute into the act', /<GenDate>[^<]*:30\+/u, (xml) =>
      xml.replace(
        /(<GenDate>)([^<]*)/u,
        (_whole, tag: string, instant: string) => tag + halfAMinuteLater(instant),
      ),
    ),
  ],
  offsets: [
    offset('in UTC', /<GenDate>[^<]*Z</u, inUtc),
    offset('with an offset from elsewhere', /<GenDate>[^<]*-09:30</u, farAway),
    offset('without an offset', /<GenDate>[^<]*T[^<Z+-]*</u, bare),
    offset('with fractions of a second', /<GenDate>[^<]*\.000Z</u, inFractions),
  ],
} as const satisfies Partial<Variants<FreeChoice>>;
