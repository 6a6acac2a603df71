/** The acts of each service during which calls falter, in rounds: see `faltering.ts`. */
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Scenario } from '../scenario.ts';
import { type Falterings, falteringInEachKind, falteringInEachWay } from './faltering.ts';

/** Calls of an act that reads a message, listing once more after it; and of one that writes, each HER-id listed by itself. */
const READING = 5;
const WRITING = 4;

/** What the office opens may be refused where a call falters: nothing after it in its history names a conversation. */
const opening = (...acts: readonly Act[]): Falterings => ({
  name: 'opening while calls falter',
  calls: WRITING,
  round: () => acts.map((act) => ({ act })),
});

const eConsultation: readonly Falterings[] = [
  {
    name: 'dialogues while calls falter',
    calls: READING,
    round: (index) => {
      const [conversation, second] = [2 * index + 1, 2 * index + 2];
      return [
        { act: { type: 'citizen.asks' } },
        { act: { type: 'clinician.answers', conversation } },
        { act: { type: 'citizen.replies', conversation } },
        { act: { type: 'clinician.closes', conversation } },
        { after: [{ type: 'citizen.asks' }], act: { type: 'clinician.refers', conversation: second } },
      ];
    },
  },
  {
    name: 'odd arrivals while calls falter',
    calls: READING,
    round: () => [
      { after: [{ type: 'citizen.asks', isDelayed: true }], act: { type: 'network.delivers' } },
      { act: { type: 'network.repeats' } },
      { act: { type: 'network.corrupts' } },
      { act: { type: 'network.misroutes' } },
      { act: { type: 'citizen.asks', citizen: 'stranger' } },
    ],
  },
  opening({ type: 'clinician.opens' }),
];

const prescriptionRenewal: readonly Falterings[] = [
  {
    name: 'requests while calls falter',
    calls: READING,
    round: (index) => [
      { act: { type: 'citizen.requests' } },
      { act: { type: 'office.renews', conversation: 2 * index + 1 } },
      {
        after: [{ type: 'citizen.requests' }],
        act: { type: 'office.declines', conversation: 2 * index + 2 },
      },
    ],
  },
];

const officeContact: readonly Falterings[] = [
  {
    name: 'enquiries while calls falter',
    calls: READING,
    round: (index) => {
      const [conversation, second] = [2 * index + 1, 2 * index + 2];
      return [
        { act: { type: 'citizen.enquires' } },
        { act: { type: 'clinician.answers', conversation } },
        { act: { type: 'citizen.replies', conversation } },
        {
          after: [{ type: 'citizen.enquires' }],
          act: { type: 'clinician.redirects', conversation: second },
        },
      ];
    },
  },
  opening({ type: 'office.opens' }),
];

/** An instant of a day in the round of a number. */
const at = (day: number, index: number) => `2024-02-${day}T${String(8 + index).padStart(2, '0')}:00:00+01:00`;

const appointmentBooking: readonly Falterings[] = [
  {
    name: "citizens' appointments while calls falter",
    calls: READING,
    round: (index) => {
      const slot = 2 * index + 1;
      const slots = [13, 14].map((day) => ({ start: at(day, index) }));
      return [
        { after: [{ type: 'office.publishes', slots }], act: { type: 'citizen.reserves', slot } },
        { act: { type: 'citizen.races-for', slot: slot + 1 } },
        { act: { type: 'citizen.suggests' } },
        { act: { type: 'citizen.cancels', appointment: slot } },
      ];
    },
  },
  {
    name: "the office's appointments while calls falter",
    calls: WRITING,
    round: (index) => [
      {
        after: [{ type: 'citizen.suggests' }],
        act: { type: 'office.allocates', request: index + 1, start: at(13, index) },
      },
      { act: { type: 'office.calls-off', appointment: 2 * index + 1 } },
      { act: { type: 'office.pushes', start: at(14, index) } },
    ],
  },
  {
    name: 'slots while calls falter',
    calls: 2,
    round: (index) => [
      { act: { type: 'office.publishes', slots: [{ start: at(13, index) }] } },
      { act: { type: 'office.withdraws', slot: index + 1 } },
    ],
  },
  {
    name: 'closing the calendar while calls falter',
    calls: 2,
    round: (index) => [
      { act: { type: 'office.closes-period', from: `2024-02-1${index}`, until: `2024-02-1${index}` } },
      { act: { type: 'office.takes-requests-only' } },
    ],
  },
];

const gpPanel: readonly Falterings[] = [
  {
    name: 'switches while calls falter',
    calls: WRITING,
    round: () => [
      { act: { type: 'office.disables', service: 'e-consultation' } },
      { act: { type: 'office.enables', service: 'e-consultation' } },
      { act: { type: 'office.plans-holiday' } },
    ],
  },
  opening({ type: 'office.writes-one-way', citizen: 'visitor' }),
];

const falterings: Readonly<Record<Service, readonly Falterings[]>> = {
  'e-consultation': eConsultation,
  'prescription-renewal': prescriptionRenewal,
  'office-contact': officeContact,
  'appointment-booking': appointmentBooking,
  'gp-panel': gpPanel,
};

/** The histories of a service in which each call of each act falters: in each way, or in each kind of them. */
export function falteringOf(service: Service, isInEachWay = true): Scenario[] {
  const falter = isInEachWay ? falteringInEachWay : falteringInEachKind;
  return falter(service, falterings[service]);
}
