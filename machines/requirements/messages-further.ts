/** MSG-13 to MSG-17: news to the citizen, what nobody here understands, and whose data goes where. */

import { WRITTEN_SERVICES } from '../contract/services.ts';
import { newsRule } from './news.ts';
import { privacyRule } from './privacy.ts';
import { rejected, unsupported } from './receipts.ts';
import { firstMismatch, from, requirement } from './requirement.ts';

const service = 'messages';

export const furtherMessageRequirements = [
  requirement({
    id: 'MSG-13',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Et varsel om at innbyggeren ikke har lest en melding, vises på kontoret',
      en: 'A notice that the citizen has not read a message is shown to the office',
    },
    sources: [from('S2', { nb: 'mål for prosjektet', en: 'aims of the project' })],
    notObservable: {
      nb: 'Ingen offentlig kilde viser hvordan et slikt varsel kommer, så ingen kan sendes her',
      en: 'No public source shows how such a notice comes, so that none can be sent here',
    },
  }),
  requirement({
    id: 'MSG-14',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Innbyggeren varsles om hver ny melding fra kontoret, uansett hvilken tjeneste den hører til',
      en: 'Every new message from the office is notified to the citizen, whichever service it belongs to',
    },
    sources: [
      from('S3', { nb: 'hvordan det ser ut for innbygger', en: 'how it looks to the citizen' }),
      from('S4', { nb: 'varsling', en: 'notification' }),
    ],
    ...newsRule,
  }),
  requirement({
    id: 'MSG-15',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding i en versjon eller av en type som ikke støttes, avvises (T02, eller T10 som er mer presis)',
      en: 'A message of an unsupported version or type is rejected (T02, or T10 which is more exact)',
    },
    sources: [from('STD', { nb: 'kodeverk 8221', en: 'code list 8221' })],
    profile: ['unsupportedErrors'],
    when: (step) => unsupported(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...unsupported(step).map(
          (received) => () => rejected(step, received, step.profile.unsupportedErrors.value),
        ),
      ),
  }),
  requirement({
    id: 'MSG-16',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Det som er én innbyggers, én dialogs, én behandlers eller én praksis sitt, når aldri en annen: i ingen melding, journal, oppgave, regning eller kalender; det som journalføres, er det som er mottatt eller sendt',
      en: "One citizen's, one conversation's, one clinician's or one practice's data never reaches another: in no message, journal, task, charge or calendar; what is filed is what was received or sent",
    },
    sources: [
      from('S1', { nb: 'krav til personvern', en: 'demands on privacy' }),
      from('STD', { nb: 'MsgHead 1.2, Patient', en: 'MsgHead 1.2, Patient' }),
    ],
    ...privacyRule,
  }),
  requirement({
    id: 'MSG-17',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et dokument som ikke kan dekrypteres, eller med en signatur som ikke stemmer, besvares på avsenderens feilkø, ikke med kvittering; ingenting journalføres',
      en: "A document that cannot be decrypted, or whose signature does not verify, is answered on the sender's error queue, not by a receipt; nothing is filed",
    },
    sources: [from('STD', { nb: 'meldingsbussen, feilkøer', en: 'the message bus, error queues' })],
    notObservable: {
      nb: 'Gjelder bare over meldingsbussen: meldingstjenesten som brukes her, dekrypterer og kontrollerer signaturen selv',
      en: 'Holds over the message bus alone: the message service that is used here decrypts and verifies for itself',
    },
  }),
] as const;
