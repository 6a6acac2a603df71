/** Application receipts (AppRec): 1.1, `http://www.kith.no/xmlstds/apprec/2012-02-15`, and the older 1.0, which says it alike. */
import { RECEIPT_ERROR, RECEIPT_STATUS, RECEIPT_TYPE } from './code-lists.ts';
import { coded, dateTime, many, namespace, oneOf, optional, string } from './grammar.ts';
import { CS, CV, URL } from './kith.ts';

/** The receipt in the namespace of a version. */
function receiptsIn(uri: string) {
  const ar = namespace(uri);

  const AdditionalId = ar.element('AdditionalId', { Id: string, Type: CS });

  const unitParts = {
    Name: optional(string),
    Id: optional(string),
    TypeId: optional(CS),
  };

  const Dept = ar.element('Dept', {
    Type: optional(CS),
    ...unitParts,
    AdditionalId: many(AdditionalId),
  });
  const HCPerson = ar.element('HCPerson', { ...unitParts, AdditionalId: many(AdditionalId) });
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

  const HCP = ar.element('HCP', {
    unit: oneOf({ Inst, HCProf }),
    MedSpeciality: optional(CV),
    Address: optional(Address),
  });

  const OriginalMsgId = ar.element('OriginalMsgId', { MsgType: CS, IssueDate: dateTime, Id: string });

  const party = ar.anonymous({ Role: optional(CS), HCP });

  const AppRec = ar.element('AppRec', {
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
  return { Dept, HCPerson, HCP, AppRec };
}

export const { Dept, HCPerson, HCP, AppRec } = receiptsIn('http://www.kith.no/xmlstds/apprec/2012-02-15');

/** AppRec 1.0, which other dialogues than the citizens' use. */
export const { AppRec: OlderAppRec } = receiptsIn('http://www.kith.no/xmlstds/apprec/2004-11-21');
