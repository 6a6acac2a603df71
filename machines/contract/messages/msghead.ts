/** Hodemelding (MsgHead) 1.2, `http://www.kith.no/xmlstds/msghead/2006-05-24`. */
import { Base64Container } from './base64-container.ts';
import { DOCUMENT_REFERENCE, YES_NO } from './code-lists.ts';
import { Dialogmelding } from './dialogmelding.ts';
import {
  anyURI,
  attribute,
  coded,
  date,
  dateTime,
  fixed,
  many,
  namespace,
  oid,
  oneOf,
  optional,
  payloads,
  some,
  string,
  timestamp,
  token,
} from './grammar.ts';
import { Pasientrelasjon } from './pasientrelasjon.ts';
import { icalendar } from './xcal.ts';
import { Signature } from './xmldsig.ts';

const mh = namespace('http://www.kith.no/xmlstds/msghead/2006-05-24');

// MsgHead names its own copies of the KITH data types, so that xsi:type reads as in the published schema.
const CS = mh.type('CS', { V: attribute(token), DN: attribute(string) });
const CV = mh.type('CV', {
  V: attribute(token),
  S: attribute(oid),
  DN: attribute(string),
  OT: attribute(string),
});
const TS = mh.type('TS', { V: attribute(timestamp) });
const URL = mh.type('URL', { V: attribute(anyURI) });

const Ident = mh.type('Ident', { Id: string, TypeId: CV });

const Address = mh.type('Address', {
  Type: optional(CS),
  StreetAdr: optional(string),
  PostalCode: optional(string),
  City: optional(string),
  Postbox: optional(string),
  County: optional(CS),
  Country: optional(CS),
});

const TeleCom = mh.type('TeleCom', { TypeTelecom: optional(CS), TeleAddress: URL });

const personParts = {
  FamilyName: optional(string),
  MiddleName: optional(string),
  GivenName: optional(string),
  DateOfBirth: optional(date),
  Sex: optional(CS),
  Nationality: optional(CS),
};

const Patient = mh.element('Patient', {
  ...personParts,
  Ident: many(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
});

const Person = mh.element('Person', {
  ...personParts,
  Ident: many(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
});

export const HealthcareProfessional = mh.element('HealthcareProfessional', {
  TypeHealthcareProfessional: optional(CS),
  RoleToPatient: optional(CV),
  ...personParts,
  Ident: some(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
});

export const Organisation = mh.emptiableElement('Organisation', {
  OrganisationName: string,
  TypeOrganisation: optional(CV),
  Ident: some(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
  get Organisation() {
    return optional(Organisation);
  },
  HealthcareProfessional: optional(HealthcareProfessional),
});

const Sender = mh.element('Sender', { ComMethod: optional(CS), Organisation });
const Receiver = mh.element('Receiver', { ComMethod: optional(CS), Organisation });

const OtherReceiver = mh.element('OtherReceiver', {
  ComMethod: optional(CS),
  RoleReceiver: CS,
  party: oneOf({
    Organisation: optional(Organisation),
    Patient: optional(Patient),
    Person: optional(Person),
    HealthcareProfessional: optional(HealthcareProfessional),
  }),
});

const ConversationRef = mh.element('ConversationRef', { RefToParent: string, RefToConversation: string });

export const MsgInfo = mh.element('MsgInfo', {
  Type: CS,
  MIGversion: fixed('v1.2 2006-05-24'),
  GenDate: dateTime,
  MsgId: string,
  ProcessingStatus: optional(CS),
  RequestedPriority: optional(CS),
  Ack: optional(coded(CS, YES_NO)),
  ConversationRef: optional(ConversationRef),
  Sender,
  Receiver,
  OtherReceiver: many(OtherReceiver),
  Patient: optional(Patient),
});

const RefDoc = mh.element('RefDoc', {
  IssueDate: optional(TS),
  MsgType: coded(CS, DOCUMENT_REFERENCE),
  Id: optional(string),
  MimeType: optional(string),
  Description: optional(string),
  Compression: optional(CS),
  payload: oneOf({
    FileReference: optional(anyURI),
    Content: optional(
      mh.anonymous({ any: payloads(Dialogmelding, Base64Container, Pasientrelasjon, icalendar) }),
    ),
  }),
});

export const Document = mh.element('Document', {
  DocumentConnection: optional(CS),
  ContentType: optional(CV),
  ContentDescription: optional(string),
  ContentCategory: optional(CV),
  Consent: optional(CV),
  Annotation: optional(string),
  FromDate: optional(TS),
  ToDate: optional(TS),
  OidRef: optional(oid),
  EnquiryRefId: optional(string),
  RefDoc,
});

const PatientReport = mh.element('PatientReport', {
  DocumentConnection: optional(CS),
  CaseNo: string,
  Document: some(Document),
  Patient: optional(Patient),
});

export const MsgHead = mh.element('MsgHead', {
  MsgInfo,
  body: oneOf({ Document: some(Document), PatientReport: some(PatientReport) }),
  Signature: optional(Signature),
});
