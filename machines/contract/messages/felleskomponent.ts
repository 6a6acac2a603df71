/** Shared components of `http://www.kith.no/xmlstds/felleskomponent1`: persons, organisations, addresses. */
import { date, many, namespace, optional, some, string } from './grammar.ts';
import { CS, CV, URL } from './kith.ts';

const fk1 = namespace('http://www.kith.no/xmlstds/felleskomponent1');

export const Ident = fk1.type('Ident', { Id: string, TypeId: CV });

export const Address = fk1.type('Address', {
  Type: optional(CS),
  StreetAdr: optional(string),
  PostalCode: optional(string),
  City: optional(string),
  Postbox: optional(string),
  County: optional(CS),
  Country: optional(CS),
});

export const TeleCom = fk1.type('TeleCom', { TypeTelecom: optional(CS), TeleAddress: URL });

export const Person = fk1.type('Person', {
  FamilyName: optional(string),
  MiddleName: optional(string),
  GivenName: optional(string),
  DateOfBirth: optional(date),
  Sex: optional(CS),
  Nationality: optional(CS),
  Ident: many(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
});

export const Organisation = fk1.type('Organisation', {
  TypeOrganisation: optional(CV),
  OrganisationName: string,
  Ident: some(Ident),
  Address: optional(Address),
  TeleCom: many(TeleCom),
  get Organisation() {
    return optional(Organisation);
  },
});
