/** Helsenorge with one decision wrong about the panel, access or routing. */
import type { CitizenName } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { PlatformRuleId } from '../../machines/requirements/catalogue.ts';
import type { PlatformBehaviour } from '../platform/behaviour.ts';
import type { Mutants } from './mutant.ts';

type Rule = Extract<PlatformRuleId, `PANEL-${string}` | `ROUTE-${string}` | 'ACCESS-01' | 'ACCESS-02'>;

const herIdOf = ({ clinicians }: Practice, role: 'gp' | 'locum') =>
  clinicians.find((clinician) => clinician.role === role)?.herId ?? '';

/** Helsenorge that takes a locum for the receiver of somebody who has none. */
const receivingFor = (fault: string, whom: CitizenName) => ({
  fault,
  shortest: 1,
  breaks: ({ receiverOf }: PlatformBehaviour): Partial<PlatformBehaviour> => ({
    receiverOf: (practice, name) =>
      (name === whom && herIdOf(practice, 'locum')) || receiverOf(practice, name),
  }),
});

export const panelPlatformMutants: Mutants<Rule, PlatformBehaviour> = {
  'PANEL-03': [
    { fault: 'offers services that are off', shortest: 1, breaks: () => ({ isOffered: () => true }) },
  ],
  'PANEL-04': [
    {
      fault: 'shows the message of a service that is off',
      shortest: 2,
      breaks: () => ({ showsServiceNote: () => true }),
    },
  ],
  'PANEL-05': [
    {
      fault: "shows the panel's message with all services off",
      shortest: 5,
      breaks: () => ({ showsPanelNote: () => true }),
    },
    {
      fault: "hides the panel's message when a single service is left",
      shortest: 4,
      breaks: () => ({ showsPanelNote: (servicesOn) => servicesOn > 1 }),
    },
  ],
  'PANEL-06': [
    {
      fault: 'says nothing when all services are off',
      shortest: 4,
      breaks: () => ({ showsAllOffNotice: () => false }),
    },
    {
      fault: 'says that nothing is offered while one service is left',
      shortest: 3,
      breaks: () => ({ showsAllOffNotice: (servicesOn) => servicesOn <= 1 }),
    },
  ],
  'PANEL-07': [
    {
      fault: 'takes one character more than the limit',
      shortest: 1,
      breaks: ({ noteCharactersMax }) => ({ noteCharactersMax: (place) => noteCharactersMax(place) + 1 }),
    },
    {
      fault: 'takes one character less than the limit',
      shortest: 1,
      breaks: ({ noteCharactersMax }) => ({ noteCharactersMax: (place) => noteCharactersMax(place) - 1 }),
    },
    {
      fault: 'takes texts for the panel that only a service may have',
      shortest: 1,
      breaks: ({ noteCharactersMax }) => ({ noteCharactersMax: () => noteCharactersMax('office-contact') }),
    },
    {
      fault: 'loses the earlier text when it refuses a longer one',
      shortest: 2,
      breaks: () => ({ noteAfterRefusal: () => undefined }),
    },
  ],
  'PANEL-08': [
    {
      fault: "puts the office's text in place of the standard text",
      shortest: 1,
      breaks: () => ({ standardTextOf: (_place, officeNote) => officeNote }),
    },
  ],
  'PANEL-09': [
    {
      fault: 'hides the button of a service with absence registered',
      shortest: 1,
      breaks: () => ({ isOffered: ({ isOn, isAbsent }) => isOn && !isAbsent }),
    },
    {
      fault: 'hides the information of a service with absence registered',
      shortest: 2,
      breaks: () => ({ showsServiceNote: ({ isOn, isAbsent }) => isOn && !isAbsent }),
    },
  ],
  'PANEL-15': [
    {
      fault: "leaves the office's telephone number out of the front page",
      shortest: 1,
      breaks: () => ({ officeTelephone: () => undefined }),
    },
    {
      fault: 'shows no emergency numbers on the front page',
      shortest: 1,
      breaks: () => ({ frontPageEmergencyNumbers: [] }),
    },
  ],
  'PANEL-16': [
    {
      fault: 'shows a message that the office has left empty',
      shortest: 1,
      breaks: () => ({ keepsEmptyNote: true }),
    },
  ],
  'PANEL-17': [
    {
      fault: 'names the panel of a vacant list after its locum',
      shortest: 1,
      breaks: () => ({ headingOf: (_practice, { name }) => name }),
    },
  ],
  'ACCESS-01': [
    {
      fault: 'is content with less than full access',
      shortest: 1,
      breaks: () => ({ isEnough: (consent) => consent !== 'basis' }),
    },
  ],
  'ACCESS-02': [
    { fault: 'lets in whoever has logged out', shortest: 1, breaks: () => ({ isLetIn: () => true }) },
  ],
  'ROUTE-01': [
    {
      fault: "sends to the locum what is for the citizen's own GP",
      shortest: 1,
      breaks: ({ addressedTo }) => ({
        // Where nobody is a locum there is none to send to.
        addressedTo: (practice, name, receiver) =>
          (receiver === herIdOf(practice, 'gp') && herIdOf(practice, 'locum')) ||
          addressedTo(practice, name, receiver),
      }),
    },
  ],
  'ROUTE-02': [
    {
      fault: 'sends to a GP what is for the locum of a vacant list',
      shortest: 1,
      breaks: ({ addressedTo }) => ({
        addressedTo: (practice, name, receiver) =>
          receiver === herIdOf(practice, 'locum')
            ? herIdOf(practice, 'gp')
            : addressedTo(practice, name, receiver),
      }),
    },
  ],
  'ROUTE-03': [
    receivingFor('offers services on a vacant list without locum', 'orphan'),
    receivingFor('offers services on a vacant list with two locums', 'shared'),
  ],
  'ROUTE-04': [
    {
      fault: 'offers services that the receiver takes no part in',
      shortest: 1,
      breaks: () => ({ hasProcess: () => true }),
    },
  ],
  'ROUTE-07': [
    {
      fault: 'lets the citizen reply to a one-way message',
      shortest: 1,
      breaks: ({ canReply }) => ({
        canReply: (dialogue) => dialogue.status === 'one-way' || canReply(dialogue),
      }),
    },
  ],
  'ROUTE-08': [
    {
      fault: "lets a citizen cancel what another than the citizen's GP has given",
      shortest: 1,
      breaks: () => ({ canCancelFrom: () => true }),
    },
  ],
  'ROUTE-09': [
    {
      fault: 'does not notify that a locum has answered',
      shortest: 2,
      breaks: () => ({
        // Whether a parent is notified is ACCESS-05's to judge, and of what is no answer MSG-14's.
        notifiesOf: ({ citizen, status }, role) =>
          role !== 'locum' || citizen !== 'newcomer' || status === 'awaiting-reply' || status === 'one-way',
      }),
    },
    {
      fault: 'says in the notification that a locum has answered',
      shortest: 4,
      breaks: ({ notificationText }) => ({
        notificationText: (role, concerned) =>
          role === 'locum' ? 'En vikar har svart deg.' : notificationText(role, concerned),
      }),
    },
  ],
};
