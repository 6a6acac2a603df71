/** Code lists and object identifiers (Volven numbers under 2.16.578.1.12.4.1.1) that the messages use. */
import type { CodeList } from './grammar.ts';

const VOLVEN = '2.16.578.1.12.4.1.1';

/** Code systems by what they are for. */
export const CODE_SYSTEM = {
  personId: `${VOLVEN}.8116`,
  organisationId: `${VOLVEN}.9051`,
  roleToCitizen: `${VOLVEN}.9034`,
  roleInNote: `${VOLVEN}.9057`,
  receiptError: `${VOLVEN}.8221`,
  representation: `${VOLVEN}.7611`,
} as const;

/** Kinds of identity number (8116) that are not a person's own number in the population register. */
export const PUBLIC_ID_TYPES: ReadonlySet<string> = new Set(['HER', 'HPR', 'ENH', 'RSH', 'LIN']);

/** Kinds that name a person in the register, the surest first: who has a number of their own is known by that. */
export const PERSON_ID_TYPES = ['FNR', 'DNR', 'HNR', 'FHN'] as const;

/** The kind of an identity number: a D-number has 4 added to its first digit. */
export const personIdTypeOf = (nationalId: string): 'FNR' | 'DNR' => (nationalId >= '4' ? 'DNR' : 'FNR');

export const PERSON_ID_NAMES: ReadonlyMap<string, string> = new Map([
  ['FNR', 'Fødselsnummer'],
  ['DNR', 'D-nummer'],
  ['HNR', 'H-nummer'],
  ['FHN', 'Felles hjelpenummer'],
  ['HPR', 'HPR-nummer'],
]);

/** Display names seen with MsgInfo/Type in public examples; the others were not found and are left out. */
export const MESSAGE_TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['DIALOG_INNBYGGER_EKONTAKT', 'Dialog med innbygger - eKontakt'],
  ['DIALOG_INNBYGGER_RESEPTFORNYELSE', 'Dialog med innbygger - reseptfornyelse'],
  ['DIALOG_INNBYGGER_TEST', 'Dialog med innbygger - test'],
  ['DIALOG_INNBYGGER_AVTALEUTSENDING', 'Dialog med innbygger - avtaleutsending'],
]);

export const YES_NO: CodeList = { title: 'Ja, nei', values: { J: 'Ja', N: 'Nei' } };

export const DOCUMENT_REFERENCE: CodeList = {
  title: '8114 Type dokumentreferanse',
  values: { A: 'Vedlegg', REF: 'Referanse', XML: 'XML-instans' },
};

/** Of the list of message functions (8279) the one that a receipt has. */
export const RECEIPT_TYPE: CodeList = {
  title: '8279 Meldingens funksjon, for kvitteringer',
  values: { APPREC: 'Applikasjonskvittering' },
};

export const RECEIPT_STATUS: CodeList = {
  title: '8258 Status for mottak av melding',
  values: { 1: 'OK', 2: 'Avvist', 3: 'OK, feil i delmelding' },
};

export const RECEIPT_ERROR: CodeList = {
  title: '8221 Feilmelding for applikasjonskvittering',
  system: CODE_SYSTEM.receiptError,
  values: {
    E10: 'Ugyldig meldingsidentifikator',
    E20: 'Lege finnes ikke',
    E21: 'Mottaker finnes ikke',
    E30: 'Fødselsnummer mangler',
    E31: 'Feil fødselsnummer',
    E32: 'Navn mangler',
    E35: 'Pasienten finnes ikke i mottakersystemet',
    E36: 'Pasientopplysninger er utilstrekkelige',
    E53: 'Fødselsnummer eller D-nummer finnes ikke i Folkeregisteret',
    E54: 'Fødselsnummer er ikke registrert i mottakersystemet',
    S01: 'Feil på signatur',
    S02: 'Ugyldig sertifikat',
    S03: 'Tilbaketrukket sertifikat',
    S99: 'Annen feil på signatur eller sertifikat',
    T01: 'Ikke XML, eller ikke velformet',
    T02: 'XML validerer ikke',
    T10: 'Støtter ikke meldingsformatet',
    T99: 'Annen teknisk feil',
    X99: 'Annen feil',
  },
};

/** Display names of codes, from lists and examples that were found: such a name tells of nobody. */
export const DISPLAY_NAMES: ReadonlySet<string> = new Set([
  ...PERSON_ID_NAMES.values(),
  ...MESSAGE_TYPE_NAMES.values(),
  ...[YES_NO, DOCUMENT_REFERENCE, RECEIPT_TYPE, RECEIPT_STATUS, RECEIPT_ERROR].flatMap(({ values }) =>
    Object.values(values),
  ),
  ...['HER-id', 'Organisasjonsnummer', 'Hoveddokument'],
  // 7601, 7602, 7603, 8324 as far as they are known
  ...['Bestille attest', 'Reseptfornying', 'Henvendelse', 'E-konsultasjon', 'Kommunikasjonstest'],
  ...['Svar', 'Resept er fornyet', 'Dialog avsluttet', 'Engangskontakt med innbygger', 'Hentes på apotek'],
  // 7611, 7617, 9034, 9057, 9060
  ...['Foreldreansvar', 'Vergemål', 'Fullmakt', 'Tildelt fullmakt'],
  ...['Ordinær', 'Hastetime', 'Videotime', 'Telefontime', 'Vaksine', 'Lab', 'Konsultasjon'],
  ...['Fastlege', 'Vikar for fastlege', 'Forfatter', 'Lege', 'Helsesekretær'],
]);
