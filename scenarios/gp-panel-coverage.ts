/**
 * What covers the panel: every one of its sixteen configurations, every switch in each, and everything the other rules
 * of the panel tell apart.
 */
import type { Act } from '../machines/contract/acts.ts';
import { DialogService } from '../machines/contract/services.ts';
import { accessAndRouting, openings } from './access-coverage.ts';
import { ALWAYS, sized } from './data/panel-parts.ts';

/** One act or two, each showing one thing: the limits of every text, and a switch made and unmade. */
const alone: readonly Act[][] = [
  ...DialogService.options.flatMap((service): Act[][] => [
    [{ type: 'office.writes', place: service, text: sized(300) }],
    [{ type: 'office.writes', place: service, text: sized(301) }],
    [{ type: 'office.writes', place: service, text: '' }],
    [
      { type: 'office.disables', service },
      { type: 'office.enables', service },
    ],
    [{ type: 'office.disables', service }, { type: 'office.plans-holiday' }],
    [
      { type: 'office.writes', place: service, text: sized(40) },
      { type: 'office.disables', service },
    ],
  ]),
  [{ type: 'office.writes', place: 'panel', text: sized(200) }],
  [{ type: 'office.writes', place: 'panel', text: '' }],
  [
    { type: 'office.writes', place: 'panel', text: sized(40) },
    { type: 'office.writes', place: 'panel', text: sized(201) },
  ],
];

/** The four services, each on or off, in every way. */
function configurations(): DialogService[][] {
  const count = 2 ** DialogService.options.length;
  return Array.from({ length: count }, (_, number) =>
    DialogService.options.filter((_service, place) => Math.floor(number / 2 ** place) % 2 === 1),
  );
}

const disable = (service: DialogService): Act => ({ type: 'office.disables', service });

const disableInRegister = (service: DialogService): Act => ({
  type: 'register.switches',
  service,
  isEnabled: false,
});

/** With some services off: a holiday is planned, and each service asked for. */
const asked = (off: readonly DialogService[]): Act[] => [
  ...off.map(disable),
  { type: 'office.plans-holiday' },
  ...openings,
];

/** With some services off: each switched by the office, and back in the register. */
const switched = (off: readonly DialogService[]): Act[] => [
  ...off.map(disable),
  ...DialogService.options.flatMap((service): Act[] => {
    const isOff = off.includes(service);
    return [
      { type: isOff ? 'office.enables' : 'office.disables', service },
      { type: 'register.switches', service, isEnabled: !isOff },
    ];
  }),
];

/** The office's text beside a service, up to the limit and over it, while the service is on, off, and on again. */
const written = (service: DialogService): Act[] => [
  { type: 'office.writes', place: service, text: sized(300) },
  { type: 'office.writes', place: service, text: sized(301) },
  { type: 'office.disables', service },
  { type: 'office.enables', service },
  { type: 'office.registers-absence', service, ...ALWAYS },
  { type: 'register.switches', service, isEnabled: false },
];

const writtenOnPanel: Act[] = [
  { type: 'office.writes', place: 'panel', text: sized(200) },
  { type: 'office.writes', place: 'panel', text: sized(201) },
  ...DialogService.options.map(disable),
  { type: 'office.enables', service: 'office-contact' },
  { type: 'office.writes', place: 'panel', text: '' },
];

/** All services off, one of them last, and a holiday planned each time the last one has gone off. */
const emptied = (last: DialogService): Act[] => [
  ...DialogService.options.filter((service) => service !== last).map(disable),
  disable(last),
  { type: 'office.plans-holiday' },
  { type: 'office.enables', service: last },
  { type: 'register.switches', service: last, isEnabled: false },
  { type: 'office.plans-holiday' },
  { type: 'register.switches', service: last, isEnabled: true },
];

/** All services off with a text on the panel, in the office's system or in the register, and a holiday planned. */
const leftEmpty: Act[][] = [
  DialogService.options.map(disable),
  DialogService.options.map(disableInRegister),
].map((switches) => [
  { type: 'office.writes', place: 'panel', text: sized(40) },
  ...switches,
  { type: 'office.plans-holiday' },
  { type: 'office.writes', place: 'panel', text: '' },
  { type: 'office.plans-holiday' },
]);

/** Conversations open in services that are then switched off: each is answered all the same. */
const goingOn = (switchOff: (service: DialogService) => Act): Act[] => [
  ...openings,
  ...(['e-consultation', 'prescription-renewal', 'office-contact'] as const).map(switchOff),
  { type: 'clinician.answers' },
  { type: 'office.renews', conversation: 2 },
  { type: 'clinician.answers', conversation: 3 },
  { type: 'citizen.replies' },
  { type: 'clinician.closes' },
];

/** The same, each sent elsewhere instead: to an appointment, or to an e-consultation. */
const sentElsewhere = (switchOff: (service: DialogService) => Act): Act[] => [
  ...openings,
  ...(['e-consultation', 'prescription-renewal', 'office-contact'] as const).map(switchOff),
  { type: 'clinician.refers' },
  { type: 'office.declines', conversation: 2 },
  { type: 'clinician.redirects', conversation: 3 },
];

/** Absence registered for a service that stays on, with a text beside it. */
const absent = (service: DialogService): Act[] => [
  { type: 'office.registers-absence', service, ...ALWAYS },
  { type: 'office.writes', place: service, text: sized(40) },
  { type: 'office.plans-holiday' },
];

export const furtherActs: readonly (readonly Act[])[] = [
  ...alone,
  ...configurations().flatMap((off) => [asked(off), switched(off)]),
  ...DialogService.options.map(written),
  writtenOnPanel,
  ...DialogService.options.map(emptied),
  ...leftEmpty,
  goingOn(disable),
  goingOn(disableInRegister),
  sentElsewhere(disable),
  sentElsewhere(disableInRegister),
  ...DialogService.options.map(absent),
  ...accessAndRouting,
];
