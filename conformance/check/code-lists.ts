/** Volven's lists under 2.16.578.1.12.4.1.1 as far as public sources show them, each name in Norwegian and English. */
import type { Words } from '../../machines/contract/words.ts';

interface List {
  readonly title: Words;
  readonly values: Readonly<Record<string, readonly [nb: string, en: string]>>;
}

const DIALOGUE = ['Dialog med innbygger', 'Dialogue with the citizen'] as const;
const dialogue = (nb: string, en: string) => [`${DIALOGUE[0]} – ${nb}`, `${DIALOGUE[1]}: ${en}`] as const;

export const LISTS: Readonly<Record<string, List>> = {
  'J/N': { title: { nb: 'Ja, nei', en: 'Yes, no' }, values: { J: ['Ja', 'Yes'], N: ['Nei', 'No'] } },
  '7322': {
    title: { nb: 'Tema i helsefaglig dialog', en: 'Theme of a dialogue between clinicians' },
    values: {
      '6': ['Henvendelse om pasient', 'Enquiry about a patient'],
      '7': ['Tilbakemelding om mottak av utskrivningsklar', 'Reply on receiving a patient ready to leave'],
      '8': ['Forespørsel om helseopplysninger', 'Request for health information'],
      '9': ['Forespørsel om legemiddelopplysninger', 'Request for information on medicines'],
    },
  },
  '7601': {
    title: {
      nb: 'Type forespørsel i dialog med innbygger',
      en: 'Kind of question in a dialogue with the citizen',
    },
    values: {
      BA: ['Bestille attest', 'Order a certificate'],
      RF: ['Reseptfornying', 'Renewal of a prescription'],
    },
  },
  '7602': {
    title: { nb: 'Svar i dialog med innbygger', en: 'Answer in a dialogue with the citizen' },
    values: { '14': ['Resept er fornyet', 'The prescription is renewed'] },
  },
  '7603': {
    title: { nb: 'Kommunikasjonstest', en: 'Communication test' },
    values: { KT: ['Kommunikasjonstest', 'Communication test'] },
  },
  '7611': {
    title: { nb: 'Representasjonsrolle', en: 'By what right somebody acts for another' },
    values: {
      FO: ['Foreldreansvar', 'Parental responsibility'],
      VE: ['Vergemål', 'Guardianship'],
      FU: ['Fullmakt', 'Power of attorney'],
      TD: ['Tildelt fullmakt', 'Power of attorney conferred'],
    },
  },
  '7617': {
    title: { nb: 'Timetype i innbyggerportal', en: 'Kind of appointment' },
    values: {
      Ordinær: ['Ordinær', 'Ordinary'],
      Hastetime: ['Hastetime', 'Urgent'],
      Vaksine: ['Vaksine', 'Vaccination'],
      Lab: ['Laboratorium', 'Laboratory'],
      Hjemmebesok: ['Hjemmebesøk', 'Home visit'],
      Dagbehandling: ['Dagbehandling', 'Day treatment'],
      Innleggelse: ['Innleggelse', 'Admission'],
      Konsultasjon: ['Konsultasjon', 'Consultation'],
      Poliklinisk: ['Poliklinisk', 'Outpatient'],
    },
  },
  '8114': {
    title: { nb: 'Type dokumentreferanse', en: 'Kind of document' },
    values: {
      A: ['Vedlegg', 'Attachment'],
      REF: ['Referanse', 'Reference'],
      XML: ['XML-instans', 'XML'],
    },
  },
  '8116': {
    title: { nb: 'Id-type for personer', en: "Kind of a person's number" },
    values: {
      FNR: ['Fødselsnummer', 'National identity number'],
      DNR: ['D-nummer', 'D-number'],
      HNR: ['H-nummer', 'H-number'],
      FHN: ['Felles hjelpenummer', 'Common auxiliary number'],
      HPR: ['HPR-nummer', 'Number in the register of health personnel'],
      HER: ['HER-id', 'HER-id'],
      DUF: ['DUF-nummer', 'DUF number'],
    },
  },
  '8117': {
    title: { nb: 'Årsak til avvisning', en: 'Why something is turned away' },
    values: {
      '1': ['Feil adressat', 'Wrong addressee'],
      '2': ['Mangelfulle opplysninger', 'Information is wanting'],
      '9': ['Annet', 'Other'],
    },
  },
  '8126': {
    title: { nb: 'Svar på innkalling til dialogmøte', en: 'Reply to a summons to a dialogue meeting' },
    values: {
      '1': ['Kommer', 'Comes'],
      '2': ['Ønsker ny tid', 'Wants another time'],
      '3': ['Kan ikke', 'Cannot'],
    },
  },
  '8128': {
    title: { nb: 'Henvendelse til Nav', en: 'Enquiry to Nav' },
    values: {
      '1': ['Sykefraværsoppfølging', 'Follow-up of sick leave'],
      '2': ['Ikke sykmeldt', 'Not on sick leave'],
    },
  },
  '8129': {
    title: { nb: 'Forespørsel fra Nav', en: 'Request from Nav' },
    values: { '1': ['Forespørsel om pasient', 'Request about a patient'], '2': ['Påminnelse', 'Reminder'] },
  },
  '8221': {
    title: { nb: 'Feilmelding i applikasjonskvittering', en: 'Error in a receipt' },
    values: {
      E10: ['Ugyldig meldingsidentifikator', 'The message id is not valid'],
      E20: ['Lege finnes ikke', 'There is no such doctor'],
      E21: ['Mottaker finnes ikke', 'There is no such receiver'],
      E30: ['Fødselsnummer mangler', 'The identity number is missing'],
      E31: ['Feil fødselsnummer', 'The identity number is wrong'],
      E32: ['Navn mangler', 'The name is missing'],
      E35: ['Pasienten finnes ikke i mottakersystemet', 'The patient is unknown to the receiver'],
      E36: ['Pasientopplysninger er utilstrekkelige', 'What is told of the patient does not suffice'],
      E53: ['Nummeret finnes ikke i Folkeregisteret', 'The number is not in the population register'],
      E54: ['Fødselsnummer er ikke registrert i mottakersystemet', 'The number is unknown to the receiver'],
      S01: ['Feil på signatur', 'The signature is wrong'],
      S02: ['Ugyldig sertifikat', 'The certificate is not valid'],
      S03: ['Tilbaketrukket sertifikat', 'The certificate is revoked'],
      S99: ['Annen feil på signatur eller sertifikat', 'Another error of signature or certificate'],
      T01: ['Ikke XML, eller ikke velformet', 'Not XML, or not well-formed'],
      T02: ['XML er ikke gyldig', 'The XML does not validate'],
      T10: ['Støtter ikke meldingsformatet', 'The message format is not supported'],
      T99: ['Annen teknisk feil', 'Another technical error'],
      X99: ['Annen feil', 'Another error'],
    },
  },
  '8258': {
    title: { nb: 'Status for mottak av melding', en: 'How a message was received' },
    values: {
      '1': ['OK', 'OK'],
      '2': ['Avvist', 'Rejected'],
      '3': ['OK, feil i delmelding', 'OK, with an error in a part'],
    },
  },
  '8279': {
    title: { nb: 'Meldingens funksjon', en: 'What the message is for' },
    values: {
      APPREC: ['Applikasjonskvittering', 'Application receipt'],
      DIALOG_INNBYGGER_EKONSULTASJON: dialogue('e-konsultasjon', 'e-consultation'),
      DIALOG_INNBYGGER_EKONTAKT: dialogue('e-kontakt', 'contact with the office'),
      DIALOG_INNBYGGER_RESEPTFORNYELSE: dialogue('reseptfornyelse', 'renewal of a prescription'),
      DIALOG_INNBYGGER_TIMERESERVASJON: dialogue('timereservasjon', 'booking an appointment'),
      DIALOG_INNBYGGER_TIMEONSKE: dialogue('timeønske', 'asking for an appointment'),
      DIALOG_INNBYGGER_DIGITALBRUKER: dialogue('digital bruker', 'digital user'),
      DIALOG_INNBYGGER_TEST: dialogue('test', 'test'),
      DIALOG_INNBYGGER_TIMER: ['Dialog med innbygger om timer', 'Dialogue with the citizen: appointments'],
      DIALOG_FORESPORSEL: ['Forespørsel mellom behandlere', 'Question between clinicians'],
      DIALOG_SVAR: ['Svar mellom behandlere', 'Answer between clinicians'],
      DIALOG_NOTAT: ['Notat mellom behandlere', 'Note between clinicians'],
      DIALOG_HELSEFAGLIG: ['Helsefaglig dialog', 'Dialogue between clinicians'],
    },
  },
  '8324': {
    title: { nb: 'Hvordan resepten leveres', en: 'How a prescription is delivered' },
    values: { AP: ['Hentes på apotek', 'Fetched at the pharmacy'] },
  },
  '9034': {
    title: { nb: 'Helsepersonellets rolle', en: "The clinician's role" },
    values: { '6': ['Fastlege', 'GP'], '15': ['Vikar for fastlege', 'Locum for the GP'] },
  },
  '9051': {
    title: { nb: 'Id-type for virksomheter', en: "Kind of an enterprise's number" },
    values: { HER: ['HER-id', 'HER-id'], ENH: ['Organisasjonsnummer', 'Organisation number'] },
  },
  '9057': {
    title: { nb: 'Rolle i notat', en: 'Part in a note' },
    values: { '1': ['Forfatter', 'Author'] },
  },
  '9060': {
    title: { nb: 'Kategori helsepersonell', en: 'Category of health personnel' },
    values: { LE: ['Lege', 'Doctor'], HE: ['Helsesekretær', 'Health secretary'] },
  },
  '9069': {
    title: { nb: 'Svar til Nav', en: 'Answer to Nav' },
    values: { '5': ['Svar på forespørsel', 'Answer to a request'] },
  },
};

/** The list of a code that names none, by where it stands: `parent/element`, or the element alone. */
const LIST_IN_PLACE: Readonly<Record<string, string>> = {
  'MsgInfo/Type': '8279',
  'AppRec/MsgType': '8279',
  'OriginalMsgId/MsgType': '8279',
  'RefDoc/MsgType': '8114',
  'AppRec/Status': '8258',
  'AppRec/Error': '8221',
  Ack: 'J/N',
  TypeForesp: '7601',
  TemaKodet: '7602',
  KodetOpplysning: '8324',
  Relasjon: '7611',
  RoleToPatient: '9034',
  RolleNotat: '9057',
  TypeHealthcareProfessional: '9060',
};

const OF_PERSONS = ['Patient', 'Person', 'HealthcareProfessional', 'HCPerson', 'HCProf'];
const OF_ENTERPRISES = ['Organisation', 'Kontaktenhet', 'Inst', 'Dept'];

/** The list that a code is of by its place; `around` are the names of the elements around it, the innermost last. */
export function listInPlace(name: string, around: readonly string[]): string | undefined {
  const parent = around.at(-1) ?? '';
  const isOfId = name === 'TypeId' || (name === 'Type' && parent === 'AdditionalId');
  if (!isOfId) return LIST_IN_PLACE[`${parent}/${name}`] ?? LIST_IN_PLACE[name];
  const owner = ['Ident', 'AdditionalId'].includes(parent) ? (around.at(-2) ?? '') : parent;
  if (OF_PERSONS.includes(owner)) return '8116';
  return OF_ENTERPRISES.includes(owner) ? '9051' : undefined;
}
