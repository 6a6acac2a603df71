/** The GP panel, access and routing: which acts are tried how often. */
import fc from 'fast-check';
import { CONSENT_LEVELS, NOTIFICATION_CHANNELS, PLACES } from '../machines/contract/acts/gp-panel.ts';
import type { Act } from '../machines/contract/acts.ts';
import { DialogService } from '../machines/contract/services.ts';
import type { Alphabet } from './alphabet.ts';
import { ALWAYS, sized } from './data/panel-parts.ts';
import { act, whichConversation, words } from './data/parts.ts';
import { textUpTo } from './data/texts.ts';
import { sideBySide } from './histories/side-by-side.ts';

export { furtherActs } from './gp-panel-coverage.ts';
export { stories } from './gp-panel-stories.ts';

const service = fc.record({ service: fc.constantFrom(...DialogService.options) });
const place = fc.record({
  place: fc.constantFrom('panel' as const, 'panel' as const, ...PLACES),
  text: fc.oneof(fc.constantFrom('', ...[200, 201, 300, 301].map(sized)), textUpTo(300)),
});
const period = fc.constantFrom(ALWAYS, ALWAYS, { from: '2019-01-01', until: '2019-12-31' });

/** Who writes: on the GP's list or a locum's, for themselves or a child, or whom nobody receives for. */
const writer = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.constant({ citizen: 'newcomer' }) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'parent', onBehalfOf: 'child' }) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'parent', onBehalfOf: 'sibling' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ citizen: 'orphan' }, { citizen: 'shared' }, { citizen: 'visitor' }),
  },
);
const holder = fc.constantFrom({}, {}, { citizen: 'parent' }, { citizen: 'newcomer' });

export const alphabet: Alphabet = [
  { type: 'citizen.asks', weight: 9, acts: act('citizen.asks', writer) },
  { type: 'citizen.requests', weight: 3, acts: act('citizen.requests', writer) },
  { type: 'citizen.enquires', weight: 3, acts: act('citizen.enquires', writer) },
  { type: 'citizen.replies', weight: 4, acts: act('citizen.replies', whichConversation) },
  { type: 'clinician.answers', weight: 10, acts: act('clinician.answers', whichConversation, words) },
  { type: 'clinician.closes', weight: 1, acts: act('clinician.closes', whichConversation) },
  { type: 'office.renews', weight: 2, acts: act('office.renews', whichConversation) },
  {
    type: 'clinician.opens',
    weight: 2,
    acts: act(
      'clinician.opens',
      fc.constantFrom({}, { citizen: 'newcomer' }, { citizen: 'visitor' }, { citizen: 'orphan' }),
    ),
  },
  {
    type: 'office.writes-one-way',
    weight: 2,
    acts: act(
      'office.writes-one-way',
      fc.constantFrom({ citizen: 'visitor' }, { citizen: 'orphan' }, { citizen: 'stranger' }),
      fc.record({ text: textUpTo(1000) }, { requiredKeys: [] }),
    ),
  },
  { type: 'office.disables', weight: 6, acts: act('office.disables', service) },
  { type: 'office.enables', weight: 4, acts: act('office.enables', service) },
  {
    type: 'register.switches',
    weight: 4,
    acts: act('register.switches', service, fc.record({ isEnabled: fc.boolean() })),
  },
  { type: 'office.plans-holiday', weight: 2, acts: act('office.plans-holiday') },
  { type: 'office.writes', weight: 4, acts: act('office.writes', place) },
  { type: 'office.registers-absence', weight: 1, acts: act('office.registers-absence', service, period) },
  { type: 'citizen.logs-out', weight: 1, acts: act('citizen.logs-out', holder) },
  { type: 'citizen.logs-in', weight: 2, acts: act('citizen.logs-in', holder) },
  {
    type: 'citizen.consents',
    weight: 3,
    acts: act('citizen.consents', holder, fc.record({ level: fc.constantFrom(...CONSENT_LEVELS) })),
  },
  {
    type: 'citizen.chooses-notification',
    weight: 3,
    acts: act(
      'citizen.chooses-notification',
      holder,
      fc.record({ by: fc.constantFrom(...NOTIFICATION_CHANNELS) }),
    ),
  },
];

/** Every configuration goes through each switch, so that every state need not be tried one by one. */
export const isEveryStateInFurtherActs = true;

/** The acts that switch services, and those that the panel refuses: texts too long, absence backwards, what is off. */
export const plainActs: readonly Act[] = [
  ...DialogService.options.flatMap((each): Act[] => [
    { type: 'office.disables', service: each },
    { type: 'office.enables', service: each },
    { type: 'register.switches', service: each, isEnabled: false },
    { type: 'register.switches', service: each, isEnabled: true },
    { type: 'office.writes', place: each, text: sized(301) },
    { type: 'office.registers-absence', service: each, from: ALWAYS.until, until: ALWAYS.from },
  ]),
  { type: 'office.writes', place: 'panel', text: sized(201) },
  { type: 'citizen.asks' },
  { type: 'citizen.requests' },
  { type: 'citizen.enquires' },
  { type: 'citizen.browses', day: '2024-02-12' },
  { type: 'citizen.reserves' },
  { type: 'citizen.races-for' },
  { type: 'citizen.suggests' },
];

const off = (service: DialogService): Act => ({ type: 'office.disables', service });

/** What one office switches off, writes and settles with a citizen, while another goes on. */
export const histories = sideBySide('gp-panel', {
  'a service off at one': [
    [off('e-consultation'), { type: 'citizen.asks' }, { type: 'office.enables', service: 'e-consultation' }],
    [
      { type: 'citizen.asks' },
      off('office-contact'),
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
    ],
  ],
  'everything off at one': [
    [...DialogService.options.map(off), { type: 'office.plans-holiday' }],
    [
      { type: 'citizen.asks' },
      { type: 'office.writes', place: 'panel', text: 'Vi holder åpent i ferien.' },
      off('appointment-booking'),
      { type: 'clinician.answers' },
      { type: 'office.plans-holiday' },
    ],
  ],
});
