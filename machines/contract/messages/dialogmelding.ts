/** Dialogmelding 1.1, `http://www.kith.no/xmlstds/dialog/2013-01-23`, with TilknyttetEnhet of January 2017. */
import { Address, Ident, Organisation, TeleCom } from './felleskomponent.ts';
import { anyType, atMostOneOf, date, many, namespace, oneOf, optional, string } from './grammar.ts';
import { CS, CV } from './kith.ts';

const dia = namespace('http://www.kith.no/xmlstds/dialog/2013-01-23');

/** Who takes part in a dialogue, alike in its versions. */
export function personsIn(dia: ReturnType<typeof namespace>) {
  const HealthcareProfessional = dia.element('HealthcareProfessional', {
    TypeHealthcareProfessional: optional(CS),
    RoleToPatient: optional(CV),
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

  const Person = dia.element('Person', {
    GivenName: optional(string),
    MiddleName: optional(string),
    FamilyName: optional(string),
    DateOfBirth: optional(date),
    Sex: optional(CS),
    Nationality: optional(CS),
    Ident: many(Ident),
    Address: optional(Address),
    TeleCom: many(TeleCom),
  });
  return { HealthcareProfessional, Person };
}

const { HealthcareProfessional, Person } = personsIn(dia);

const TilknyttetEnhet = dia.element('TilknyttetEnhet', {
  Kontaktenhet: Organisation,
  Merknad: optional(string),
  person: atMostOneOf({ HealthcareProfessional, Person }),
});

export const RollerRelatertNotat = dia.element('RollerRelatertNotat', {
  RolleNotat: optional(CV),
  RoleToPatient: optional(CV),
  TilknyttetEnhet: optional(TilknyttetEnhet),
  person: atMostOneOf({ HealthcareProfessional, Person }),
});

export const Foresporsel = dia.element('Foresporsel', {
  TypeForesp: CV,
  EmneSporsmal: optional(string),
  Sporsmal: optional(anyType),
  Formål: optional(CV),
  Begrunnelse: optional(string),
  Hastegrad: optional(CS),
  FraDato: optional(date),
  TilDato: optional(date),
  TypeJournalinfo: many(CV),
  KodetOpplysning: optional(CV),
  DokIdForesp: optional(string),
  RollerRelatertNotat: many(RollerRelatertNotat),
});

export const Notat = dia.element('Notat', {
  TemaKodet: CV,
  Tema: optional(string),
  TekstNotatInnhold: optional(anyType),
  Merknad: optional(string),
  DokIdNotat: optional(string),
  DatoNotat: optional(date),
  Foresporsel: optional(Foresporsel),
  RollerRelatertNotat: many(RollerRelatertNotat),
});

export const Dialogmelding = dia.element('Dialogmelding', {
  SakstypeKodet: optional(CV),
  Sakstype: optional(string),
  body: oneOf({ Foresporsel: many(Foresporsel), Notat: many(Notat) }),
});
