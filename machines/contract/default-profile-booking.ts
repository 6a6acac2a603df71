/** Code values of appointment messages: no public source shows such a message, so that nearly all is assumed. */
import type { Profile } from './profile.ts';
import type { Words } from './words.ts';

const CODE_LISTS = '2.16.578.1.12.4.1.1';
const questionTypes = `${CODE_LISTS}.7601`;
const answerActions = `${CODE_LISTS}.7602`;

const unknownFunction: Words = {
  nb: 'CPA-en navngir funksjonen, men ingen offentlig kilde gir koden for den',
  en: 'The CPA names the function, yet no public source gives its code',
};

function assumed(value: string, system: string, name: string) {
  return { value: { value, system, name }, certainty: 'assumed', source: unknownFunction } as const;
}

export const defaultBookingProfile = {
  slotQuestion: assumed('LT', questionTypes, 'Hent ledige timer'),
  slotAnswer: assumed('30', answerActions, 'Svar ledige timer'),
  reservation: assumed('RA', questionTypes, 'Reserver avtale'),
  reservationAnswer: assumed('31', answerActions, 'Svar avtalereservasjon'),
  cancellation: assumed('AA', questionTypes, 'Avbestill avtale'),
  pushedAppointment: assumed('TA', questionTypes, 'Avtale'),
  calledOff: assumed('32', answerActions, 'Avtale avlyst'),
  videoLink: assumed('33', answerActions, 'Lenke til videotime'),
  videoLinkMinutes: {
    value: { earliest: 10, latest: 5 },
    certainty: 'verified',
    source: {
      nb: 'Et legekontors side om Helsenorge: lenken kommer 10 til 5 minutter før',
      en: "A GP office's page about Helsenorge: the link comes 10 to 5 minutes before",
    },
  },
  appointmentRequest: assumed('TO', questionTypes, 'Ønske om time'),
  proposedTime: {
    value: ['vevent'],
    certainty: 'assumed',
    source: {
      nb: 'Webinaret 7. desember 2023 viser en fane for å foreslå tidspunkt; her følger forslaget som xCal, slik en avtale gjør',
      en: 'The webinar of 2023-12-07 shows a tab for proposing a time; here the proposal goes along as xCal, as an appointment does',
    },
  },
  requestAnswer: assumed('34', answerActions, 'Svar på ønske om time'),
  allocatedStatus: {
    value: ['CONFIRMED'],
    certainty: 'assumed',
    source: {
      nb: 'Helsenorge viser «Tildelt»; RFC 5545 har CONFIRMED for en hendelse som er bestemt',
      en: 'Helsenorge shows "Tildelt"; RFC 5545 has CONFIRMED for an event that is settled',
    },
  },
  cancelledStatus: {
    value: ['CANCELLED'],
    certainty: 'assumed',
    source: {
      nb: 'RFC 5545 har CANCELLED for en hendelse som ikke blir noe av; her også for en reservasjon som avvises',
      en: 'RFC 5545 has CANCELLED for an event that does not take place; here for a refused reservation too',
    },
  },
  telephonePlace: {
    value: ['Telefontime'],
    certainty: 'inferred',
    source: {
      nb: 'Webinaret 7. desember 2023 viser oppmøtested «Telefontime»; ethvert sted som nevner telefon, godtas',
      en: 'The webinar of 2023-12-07 shows meeting place "Telefontime"; any place that names the telephone is accepted',
    },
  },
  appointmentKinds: {
    value: { 'in-person': 'Ordinær', urgent: 'Hastetime', video: 'Videotime', telephone: 'Telefontime' },
    certainty: 'inferred',
    source: {
      nb: 'Kodeverk 7617 har Ordinær og Hastetime; Videotime og Telefontime står bare i webinaret 7. desember 2023',
      en: 'Code list 7617 has Ordinær and Hastetime; Videotime and Telefontime stand in the webinar of 2023-12-07 only',
    },
  },
} as const satisfies Partial<Profile>;
