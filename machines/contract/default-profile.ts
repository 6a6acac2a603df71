/** The default profile: what public sources say, and where they say nothing, what the suite takes. */
import { defaultBookingProfile } from './default-profile-booking.ts';
import type { Profile } from './profile.ts';
import type { Words } from './words.ts';

const CODE_LISTS = '2.16.578.1.12.4.1.1';
const questionTypes = `${CODE_LISTS}.7601`;
const answerActions = `${CODE_LISTS}.7602`;

const ofConversations = {
  closingCode: {
    value: { value: '13', system: answerActions, name: 'Dialog avsluttet' },
    certainty: 'inferred',
    source: {
      nb: 'Verdien 13 står i webinaret 7. desember 2023; at kodeverket er 7602, følger av at svarkode 14 står der',
      en: 'The value 13 stands in the webinar of 2023-12-07; code list 7602 is inferred, since answer code 14 is there',
    },
  },
  answerCode: {
    value: { value: '10', system: answerActions, name: 'Svar' },
    certainty: 'assumed',
    source: {
      nb: 'Ingen offentlig kilde gir koden for et vanlig svar; enhver kode unntatt den for avsluttet dialog godtas',
      en: 'No public source gives the code of an ordinary answer; any code but the closing code is accepted',
    },
  },
  referralCode: {
    value: { value: '11', system: answerActions, name: 'Bestill ordinær time' },
    certainty: 'assumed',
    source: {
      nb: 'Ingen offentlig kilde gir en kode for henvisning til ordinær time; koden vurderes ikke, bare meldingen',
      en: 'No public source gives a code for referring to an ordinary appointment; the code is not judged, the message is',
    },
  },
  consultationType: {
    value: { value: 'EK', system: questionTypes, name: 'E-konsultasjon' },
    certainty: 'assumed',
    source: {
      nb: 'Kodeverk 7601 er ikke offentlig i sin helhet; koden for e-konsultasjon er ikke funnet',
      en: 'Code list 7601 is not public as a whole; the code of an e-consultation was not found',
    },
  },
  renewedCode: {
    value: { value: '14', system: answerActions, name: 'Resept er fornyet' },
    certainty: 'verified',
    source: {
      nb: 'Eksempelmelding i NHNs eget klientbibliotek',
      en: "An example message in NHN's own client library",
    },
  },
  renewalType: {
    value: { value: 'RF', system: questionTypes, name: 'Reseptfornying' },
    certainty: 'verified',
    source: {
      nb: 'Eksempelmelding i NHNs eget klientbibliotek',
      en: "An example message in NHN's own client library",
    },
  },
  renewalItems: {
    value: ['Sporsmal'],
    certainty: 'assumed',
    source: {
      nb: 'Ingen offentlig kilde viser hvordan flere resepter listes; her står én per linje i Sporsmal',
      en: 'No public source shows how several prescriptions are listed; here one stands on each line of Sporsmal',
    },
  },
  enquiryType: {
    value: { value: 'HE', system: questionTypes, name: 'Henvendelse' },
    certainty: 'inferred',
    source: {
      nb: 'Koden står i et åpent utkast fra KS; listen 7601 er ikke offentlig i sin helhet',
      en: 'The code stands in a public draft by KS; code list 7601 is not public as a whole',
    },
  },
  redirectionCode: {
    value: { value: '12', system: answerActions, name: 'Send e-konsultasjon' },
    certainty: 'assumed',
    source: {
      nb: 'Ingen offentlig kilde gir en kode for feilsendt henvendelse; koden vurderes ikke, bare meldingen',
      en: 'No public source gives a code for a misdirected enquiry; the code is not judged, the message is',
    },
  },
  oneWayCode: {
    value: { value: 'EKI', system: answerActions, name: 'Engangskontakt med innbygger' },
    certainty: 'assumed',
    source: {
      nb: 'Ingen offentlig kilde viser hvordan engangskontakt (EKI) kodes; her er den et Notat med egen kode, uten dialogreferanse',
      en: 'No public source shows how one-way contact (EKI) is encoded; here it is a Notat with a code of its own, without conversation reference',
    },
  },
  attachmentBytesMax: {
    value: 20_000_000,
    certainty: 'assumed',
    source: {
      nb: 'Kilden sier 20 MB; lest som 20 000 000 byte, den mildeste lesningen for mottakeren',
      en: 'The source says 20 MB; read as 20,000,000 bytes, the mildest reading for the receiver',
    },
  },
  notWellFormedErrors: {
    value: ['T01'],
    certainty: 'verified',
    source: { nb: 'Kodeverk 8221: T01 er ikke XML', en: 'Code list 8221: T01 is not XML' },
  },
  invalidErrors: {
    value: ['T02'],
    certainty: 'verified',
    source: { nb: 'Kodeverk 8221: T02 er ikke gyldig', en: 'Code list 8221: T02 does not validate' },
  },
  unsupportedErrors: {
    value: ['T02', 'T10'],
    certainty: 'inferred',
    source: {
      nb: 'Kodeverk 8221: T02 er ikke gyldig, T10 støtter ikke meldingsformatet; begge godtas',
      en: 'Code list 8221: T02 does not validate, T10 the message format is not supported; both are accepted',
    },
  },
  unknownCitizenErrors: {
    value: ['E35', 'E54'],
    certainty: 'inferred',
    source: {
      nb: 'Kodeverk 8221 har to koder for en pasient mottakeren ikke kjenner; begge godtas',
      en: 'Code list 8221 has two codes for a patient unknown to the receiver; both are accepted',
    },
  },
  unknownReceiverErrors: {
    value: ['E21', 'E20'],
    certainty: 'inferred',
    source: {
      nb: 'Kodeverk 8221 har en kode for ukjent mottaker og en for ukjent lege; begge godtas',
      en: 'Code list 8221 has a code for an unknown receiver and one for an unknown doctor; both are accepted',
    },
  },
} as const satisfies Partial<Profile>;

const clientLibrary: Words = {
  nb: 'NHNs eget klientbibliotek navngir alle',
  en: "NHN's own client library names all of them",
};
const contactForm: Words = {
  nb: 'Webinaret 7. desember 2023, skjemaet for å kontakte kontoret',
  en: 'The webinar of 2023-12-07, the form for writing to the office',
};
const attachments: Words = {
  nb: 'Webinaret 7. desember 2023, nytt i høst (1 av 5)',
  en: 'The webinar of 2023-12-07, news 1 of 5',
};
const emergency: Words = {
  nb: 'Beskrivelsen av tjenestene: nød- og legevaktnummer',
  en: 'The description of the services: emergency and out-of-hours numbers',
};
const publicList = (list: string): Words => ({
  nb: `Kodeverk ${list}, som er offentlig`,
  en: `Code list ${list}, which is public`,
});
const verified = <const T>(value: T, source: Words) => ({ value, certainty: 'verified', source }) as const;

/** Verified, and yet values that somebody may know otherwise. */
const ofStandards = {
  attachmentsMax: verified(3, attachments),
  attachmentFormats: verified(['jpg', 'png', 'pdf'], attachments),
  contactCharactersMax: verified(1000, contactForm),
  unknownReferenceErrors: verified(['E10'], publicList('8221')),
  otherErrors: verified(['X99'], publicList('8221')),
  messageTypes: verified(
    {
      'e-consultation': 'DIALOG_INNBYGGER_EKONSULTASJON',
      'prescription-renewal': 'DIALOG_INNBYGGER_RESEPTFORNYELSE',
      'appointment-booking': 'DIALOG_INNBYGGER_TIMERESERVASJON',
      'office-contact': 'DIALOG_INNBYGGER_EKONTAKT',
      'appointment-request': 'DIALOG_INNBYGGER_TIMEONSKE',
    },
    clientLibrary,
  ),
  gpRole: verified({ value: '6', system: `${CODE_LISTS}.9034`, name: 'Fastlege' }, publicList('9034')),
  locumRole: verified(
    { value: '15', system: `${CODE_LISTS}.9034`, name: 'Vikar for fastlege' },
    publicList('9034'),
  ),
  parentalResponsibility: verified(
    { value: 'FO', system: `${CODE_LISTS}.7611`, name: 'Foreldreansvar' },
    publicList('7611'),
  ),
  emergencyNumbers: verified(['113', '116117'], emergency),
} as const satisfies Partial<Profile>;

export const defaultProfile: Profile = { ...ofConversations, ...ofStandards, ...defaultBookingProfile };
