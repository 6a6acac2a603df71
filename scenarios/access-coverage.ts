/** What covers access and routing: who writes and who receives, consent and login, one-way messages. */
import type { Act, ActOf } from '../machines/contract/acts.ts';

/** Each service that a citizen writes in, asked for. */
export const openings: readonly Act[] = [
  { type: 'citizen.asks' },
  { type: 'citizen.requests' },
  { type: 'citizen.enquires' },
];

type Writer = Pick<ActOf<'citizen.asks'>, 'citizen' | 'onBehalfOf'>;
const writers: readonly Writer[] = [
  { citizen: 'newcomer' },
  { citizen: 'parent', onBehalfOf: 'sibling' },
  { citizen: 'visitor' },
  { citizen: 'orphan' },
  { citizen: 'shared' },
];

/** Each service asked for by or for somebody, and answered where it may be. */
const writtenBy = (writer: Writer): Act[] => [
  { type: 'citizen.asks', ...writer },
  { type: 'citizen.requests', ...writer },
  { type: 'citizen.enquires', ...writer },
  { type: 'clinician.answers' },
  { type: 'clinician.closes' },
];

/** What a locum received, each sent elsewhere. */
const ofLocum: Act[][] = [
  { citizen: 'newcomer' } as const,
  { citizen: 'parent', onBehalfOf: 'sibling' } as const,
].map((writer) => [
  { type: 'citizen.asks', ...writer },
  { type: 'citizen.requests', ...writer },
  { type: 'citizen.enquires', ...writer },
  { type: 'clinician.refers' },
  { type: 'office.declines', conversation: 2 },
  { type: 'clinician.redirects', conversation: 3 },
]);

const accounts: Act[][] = [
  [{ type: 'citizen.consents', level: 'basis' }, ...openings],
  [
    { type: 'citizen.consents', level: 'basis-plus' },
    ...openings,
    { type: 'citizen.consents', level: 'full-access' },
    ...openings,
  ],
  [
    ...openings,
    { type: 'clinician.answers' },
    { type: 'citizen.logs-out' },
    ...openings,
    { type: 'citizen.replies' },
    { type: 'citizen.consents', level: 'basis' },
    { type: 'citizen.logs-in' },
    { type: 'citizen.replies' },
  ],
  [
    { type: 'citizen.logs-out' },
    { type: 'citizen.drafts' },
    { type: 'citizen.browses', day: '2024-02-12' },
    { type: 'citizen.suggests' },
    { type: 'citizen.chooses-notification', by: 'off' },
  ],
];

const oneWay: Act[][] = [
  [
    { type: 'office.writes-one-way', citizen: 'visitor' },
    { type: 'citizen.replies' },
    { type: 'clinician.opens', citizen: 'visitor' },
  ],
  [{ type: 'office.writes-one-way', citizen: 'stranger' }],
  [
    { type: 'office.writes-one-way', citizen: 'orphan' },
    { type: 'citizen.replies' },
    { type: 'clinician.opens', citizen: 'orphan' },
  ],
  [{ type: 'clinician.opens', citizen: 'orphan' }],
  [{ type: 'office.opens', citizen: 'visitor' }],
  [{ type: 'office.opens', citizen: 'orphan' }],
  [
    { type: 'office.opens', citizen: 'newcomer' },
    { type: 'citizen.replies' },
    { type: 'clinician.answers', by: 'reception' },
  ],
  [
    { type: 'clinician.opens', citizen: 'visitor' },
    { type: 'office.writes-one-way', citizen: 'visitor' },
    { type: 'office.writes-one-way', citizen: 'visitor' },
    { type: 'citizen.replies', conversation: 2 },
    { type: 'citizen.replies' },
    { type: 'clinician.opens', citizen: 'visitor' },
  ],
  [
    { type: 'citizen.asks' },
    { type: 'office.writes-one-way', citizen: 'visitor' },
    { type: 'clinician.answers' },
    { type: 'citizen.replies', conversation: 2 },
    { type: 'office.writes-one-way', citizen: 'visitor' },
  ],
  [
    { type: 'office.pushes', citizen: 'visitor', start: '2024-02-06T10:00:00+01:00' },
    { type: 'citizen.cancels' },
    { type: 'office.pushes', start: '2024-02-06T11:00:00+01:00' },
    { type: 'citizen.cancels', appointment: 2 },
    { type: 'office.pushes', citizen: 'visitor', start: '2024-02-07T10:00:00+01:00', kind: 'urgent' },
    { type: 'citizen.cancels', appointment: 3 },
    { type: 'office.calls-off' },
    { type: 'citizen.cancels' },
  ],
  [
    { type: 'office.pushes', citizen: 'visitor', start: '2024-02-06T10:00:00+01:00', kind: 'video' },
    { type: 'citizen.cancels' },
    { type: 'calendar.reaches', instant: '2024-02-06T09:52:00+01:00' },
    { type: 'citizen.cancels' },
  ],
];

export const accessAndRouting: readonly (readonly Act[])[] = [
  ...writers.map(writtenBy),
  ...ofLocum,
  ...accounts,
  ...oneWay,
];
