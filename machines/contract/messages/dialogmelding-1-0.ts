/** Dialogmelding 1.0, `http://www.kith.no/xmlstds/dialog/2006-10-11`: other dialogues than the GP's use it. */
import { personsIn } from './dialogmelding.ts';
import { anyType, date, many, namespace, oneOf, optional, string } from './grammar.ts';
import { CS, CV } from './kith.ts';

const dia = namespace('http://www.kith.no/xmlstds/dialog/2006-10-11');

const RollerRelatertNotat = dia.element('RollerRelatertNotat', {
  RolleNotat: optional(CV),
  RoleToPatient: optional(CV),
  person: oneOf(personsIn(dia)),
});

const Foresporsel = dia.element('Foresporsel', {
  TypeForesp: CV,
  Sporsmal: optional(string),
  Formål: optional(CV),
  Begrunnelse: optional(string),
  Hastegrad: optional(CS),
  FraDato: optional(date),
  TilDato: optional(date),
  TypeJournalinfo: optional(CV),
  DokIdForesp: optional(string),
  RollerRelatertNotat: many(RollerRelatertNotat),
});

const Notat = dia.element('Notat', {
  TemaKodet: CV,
  Tema: optional(string),
  TekstNotatInnhold: optional(anyType),
  Merknad: optional(string),
  DokIdNotat: optional(string),
  DatoNotat: optional(date),
  Foresporsel: optional(Foresporsel),
  RollerRelatertNotat: many(RollerRelatertNotat),
});

export const OlderDialogmelding = dia.element('Dialogmelding', {
  SakstypeKodet: optional(CV),
  Sakstype: optional(string),
  body: oneOf({ Foresporsel: many(Foresporsel), Notat: many(Notat) }),
});
