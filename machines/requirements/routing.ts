/** ROUTE: who receives a message, and who may be written to. */
import type { CitizenName } from '../contract/acts.ts';
import { isKnownToOffice, isListedAtOffice } from '../contract/practice.ts';
import { DialogService } from '../contract/services.ts';
import type { Words } from '../contract/words.ts';
import { cancelsOfAnotherGp, receiverFor } from '../situation/eligibility.ts';
import { isPermitted } from './answering.ts';
import { viewOf } from './observations.ts';
import { closesRule, isEligible, listed } from './panel-offers.ts';
import { sentByLocumRule } from './parties.ts';
import { firstMismatch, from, inferredFrom, requirement, unless } from './requirement.ts';
import { isNotifiedAlike, isRouted, ofLocum, oneWays, sentOneWay, sentTo } from './routes.ts';
import type { Step } from './step.ts';

const service = 'routing';
const vacantLists: Words = { nb: 'lister med én vikar', en: 'lists with one locum' };
const setup: Words = { nb: 'oppsett i Adresseregisteret', en: 'set-up in the address register' };
const otherDoctors: Words = {
  nb: 'andre leger enn innbyggerens fastlege',
  en: "doctors other than the citizen's GP",
};

/** Whether the office knows a citizen who is on no list of its clinicians. */
const isOnNoListHere = (name: CitizenName = 'citizen') => isKnownToOffice(name) && !isListedAtOffice(name);

/** Appointments shown to a citizen whose GP is elsewhere. */
const ofAnotherGp = ({ view, after }: Step) =>
  (view.booking?.appointments ?? []).filter(({ citizen }) => receiverFor(citizen, after) === 'elsewhere');

export const routingRequirements = [
  requirement({
    id: 'ROUTE-01',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En melding går til innbyggerens egen fastlege, slik Fastlegeregisteret og Adresseregisteret sier',
      en: "A message goes to the citizen's own GP as the GP register and the address register say",
    },
    sources: [
      from('S1', { nb: 'dialog med fastlegen', en: 'dialogue with the GP' }),
      from('S3', vacantLists),
    ],
    when: (step) => sentTo('gp', step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...sentTo('gp', step).map(
          ({ message, name }) =>
            () =>
              isRouted(step, message, name),
        ),
      ),
  }),
  requirement({
    id: 'ROUTE-02',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'På en ubesatt liste med nøyaktig én vikar er vikaren mottaker, med de samme fire tjenestene',
      en: 'On a vacant list with exactly one locum the receiver is the locum, with the same four services',
    },
    sources: [from('S3', vacantLists)],
    when: (step) => isEligible(step, 'newcomer', ['locum']),
    ensures: (step) => {
      const offered = step.view.panel.offered.newcomer;
      const services = DialogService.options;
      return firstMismatch(
        () => unless(offered.join() === services.join(), listed(services), listed(offered)),
        ...sentTo('locum', step).map(
          ({ message, name }) =>
            () =>
              isRouted(step, message, name),
        ),
      );
    },
  }),
  requirement({
    id: 'ROUTE-03',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'På en ubesatt liste uten vikar, eller med flere, tilbys ingenting',
      en: 'On a vacant list with no locum, or with several, nothing is offered',
    },
    sources: [from('S3', vacantLists)],
    questions: ['Q12'],
    ...closesRule('no-receiver'),
  }),
  requirement({
    id: 'ROUTE-04',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Har mottakeren ikke kommunikasjonsprosessen for en tjeneste, tilbys den ikke',
      en: 'A receiver without the communication process for a service is not offered that service',
    },
    sources: [
      from('S3', setup),
      from('STD', { nb: 'CPP i Adresseregisteret', en: 'CPP in the address register' }),
    ],
    ...closesRule('no-process'),
  }),
  requirement({
    id: 'ROUTE-05',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Kontoret til en vikar svarer med vikaren som avsender',
      en: "A locum's office answers from the locum as sender",
    },
    sources: [inferredFrom('S3', setup)],
    ...sentByLocumRule,
  }),
  requirement({
    id: 'ROUTE-06',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding til en innbygger som ikke står på avsenderens liste, men på en annens eller ingens, sendes som engangskontakt (EKI)',
      en: "A message to a citizen who is not on the sender's list, but on another's or nobody's, is sent as one-way contact (EKI)",
    },
    sources: [from('S0', otherDoctors)],
    questions: ['Q8'],
    profile: ['oneWayCode', 'messageTypes'],
    applies: ({ services }) => services.includes('office-contact'),
    forbids: ({ act }) =>
      (act.type === 'clinician.opens' || act.type === 'office.opens') && isOnNoListHere(act.citizen),
    when: (step) => isPermitted(step, 'office.writes-one-way', 'office-contact'),
    ensures: sentOneWay,
  }),
  requirement({
    id: 'ROUTE-07',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En enveismelding kan ikke besvares',
      en: 'A one-way message cannot be replied to',
    },
    sources: [from('S0', otherDoctors)],
    forbids: ({ act, conversationBefore }) =>
      act.type === 'citizen.replies' && conversationBefore?.state === 'one-way',
    when: (step) => oneWays(step).length > 0,
    ensures: (step) =>
      unless(
        oneWays(step).every(({ id }) => viewOf(step, id)?.canReply === false),
        { nb: 'ingen svarknapp', en: 'no reply button' },
        { nb: 'en svarknapp vises', en: 'a reply button is shown' },
      ),
  }),
  requirement({
    id: 'ROUTE-08',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En time sendt av en annen enn innbyggerens fastlege kan ikke avbestilles på Helsenorge',
      en: "An appointment sent by another than the citizen's GP cannot be cancelled by the citizen on Helsenorge",
    },
    sources: [from('S0', otherDoctors)],
    applies: ({ services }) => services.includes('appointment-booking'),
    forbids: ({ act, before }) => cancelsOfAnotherGp(act, before),
    when: (step) => ofAnotherGp(step).length > 0,
    ensures: (step) =>
      unless(
        ofAnotherGp(step).every(({ canCancel }) => !canCancel),
        { nb: 'ingen knapp for å avbestille', en: 'no button to cancel' },
        { nb: 'timen kan avbestilles', en: 'the appointment can be cancelled' },
      ),
  }),
  requirement({
    id: 'ROUTE-09',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Innbyggeren varsles likt enten fastlegen eller en vikar svarer',
      en: 'Notification is the same whether GP or locum answers',
    },
    sources: [from('S3', { nb: 'hvordan det ser ut for innbygger', en: 'how it looks to the citizen' })],
    when: (step) => ofLocum(step).some(({ answer }) => !step.rejected.includes(answer.id)),
    ensures: isNotifiedAlike,
  }),
] as const;
