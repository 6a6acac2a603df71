/** Application receipt (AppRec) 1.1, `http://www.kith.no/xmlstds/apprec/2012-02-15`. */
import { RECEIPT_ERROR, RECEIPT_STATUS, RECEIPT_TYPE } from './code-lists.ts';
import { coded, dateTime, many, namespace, oneOf, optional, string } from './grammar.ts';
import { CS, CV, URL } from './kith.ts';

const ar = namespace('http://www.kith.no/xmlstds/apprec/2012-02-15');

const AdditionalId = ar.element('AdditionalId', { Id: string, Type: CS });

const unitParts = {
  Name: optional(string),
  Id: optional(string),
  TypeId: optional(CS),
};

export const Dept = ar.element('Dept', {
  Type: optional(CS),
  ...unitParts,
  AdditionalId: many(AdditionalId),
});
export const HCPerson = ar.element('HCPerson', { ...unitParts, AdditionalId: many(AdditionalId) });
const HCProf = ar.element('HCProf', {
  Type: optional(CS),
  ...unitParts,
  AdditionalId: many(AdditionalId),
});

const Inst = ar.element('Inst', {
  ...unitParts,
  Dept: many(Dept),
  AdditionalId: many(AdditionalId),
  HCPerson: many(HCPerson),
});

const Address = ar.element('Address', {
  Type: CS,
  StreetAdr: optional(string),
  PostalCode: optional(string),
  City: optional(string),
  County: optional(CS),
  Country: optional(CS),
  CityDistr: optional(CS),
  TeleAddress: many(URL),
});

export const HCP = ar.element('HCP', {
  unit: oneOf({ Inst, HCProf }),
  MedSpeciality: optional(CV),
  Address: optional(Address),
});

const OriginalMsgId = ar.element('OriginalMsgId', { MsgType: CS, IssueDate: dateTime, Id: string });

const party = ar.anonymous({ Role: optional(CS), HCP });

export const AppRec = ar.element('AppRec', {
  MsgType: coded(CS, RECEIPT_TYPE),
  MIGversion: string,
  SoftwareName: optional(string),
  SoftwareVersion: optional(string),
  GenDate: dateTime,
  Id: string,
  Sender: party,
  Receiver: party,
  Status: coded(CS, RECEIPT_STATUS),
  Error: many(coded(CV, RECEIPT_ERROR)),
  OriginalMsgId,
});
