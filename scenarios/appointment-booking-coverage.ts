/** What covers of appointment booking what its states do not tell apart: kinds, clinicians, the time for a video link. */
import type { Act } from '../machines/contract/acts.ts';
import { APPOINTMENT_KINDS } from '../machines/contract/statement.ts';

const DAY = '2024-02-12';
const START = `${DAY}T10:00:00+01:00`;
const browse: Act = { type: 'citizen.browses', day: DAY };

/** A slot of each kind, looked at, reserved and cancelled; and each kind given by the office. */
const kinds: Act[][] = APPOINTMENT_KINDS.map((kind) => [
  { type: 'office.publishes', slots: [{ start: START, kind }] },
  browse,
  { type: 'citizen.reserves' },
  { type: 'citizen.cancels' },
  browse,
  { type: 'office.pushes', start: `${DAY}T14:00:00+01:00`, kind },
  { type: 'citizen.suggests' },
  { type: 'office.allocates', start: `${DAY}T15:00:00+01:00`, kind },
]);

/** A slot of another clinician on the day, and slots of two, looked at with each. */
const clinicians: Act[][] = [
  [{ type: 'office.publishes', slots: [{ start: START, clinician: 'locum' }] }, browse],
  [
    {
      type: 'office.publishes',
      slots: [{ start: START }, { start: START, clinician: 'locum' }],
    },
    browse,
    { ...browse, clinician: 'locum' },
    { type: 'citizen.reserves', slot: 2 },
    { ...browse, clinician: 'locum' },
  ],
];

/** Slots of every kind on one day, looked at before and after one is taken. */
const together: Act[] = [
  {
    type: 'office.publishes',
    slots: (['in-person', ...APPOINTMENT_KINDS] as const).map((kind, hour) => ({
      start: `${DAY}T${10 + hour}:00:00+01:00`,
      kind,
    })),
  },
  browse,
  { type: 'citizen.reserves', slot: 2 },
  browse,
];

/** Telephone appointments of both clinicians, reserved, given and asked for. */
const byTelephone: Act[] = [
  {
    type: 'office.publishes',
    slots: [
      { start: START, kind: 'telephone' },
      { start: START, kind: 'telephone', clinician: 'locum' },
    ],
  },
  browse,
  { ...browse, clinician: 'locum' },
  { type: 'citizen.reserves', slot: 2 },
  { type: 'citizen.reserves', citizen: 'neighbour' },
  { type: 'office.pushes', start: `${DAY}T15:00:00+01:00`, kind: 'telephone' },
];

/** A time with another clinician than the citizen's own, of each kind, reserved at once and held back on the way. */
const withAnother: Act[][] = (['in-person', ...APPOINTMENT_KINDS] as const).map((kind) => [
  {
    type: 'office.publishes',
    slots: [
      { start: START, kind, clinician: 'locum' },
      { start: `${DAY}T11:00:00+01:00`, kind, clinician: 'locum' },
      { start: `${DAY}T12:00:00+01:00`, kind, clinician: 'locum' },
    ],
  },
  { type: 'citizen.reserves' },
  { type: 'citizen.reserves', slot: 2, citizen: 'neighbour' },
  { type: 'citizen.reserves', slot: 3, isDelayed: true },
  { type: 'network.delivers' },
  { type: 'office.calls-off' },
]);

/** A request that proposes a time, answered by that time and by another, of each kind. */
const proposed: Act[][] = [START, `${DAY}T15:00:00+01:00`].flatMap((start) => [
  ...(['in-person', ...APPOINTMENT_KINDS] as const).map((kind): Act[] => [
    { type: 'citizen.suggests', start: START },
    { type: 'office.allocates', start, kind },
    { type: 'citizen.cancels' },
  ]),
  [
    { type: 'citizen.suggests', start: START, minutes: 40, citizen: 'neighbour', isDelayed: true },
    { type: 'network.delivers' },
    { type: 'citizen.suggests', start },
    { type: 'office.allocates', start },
    { type: 'office.allocates', request: 2, start: `${DAY}T16:00:00+01:00` },
  ],
]);

const reaches = (time: string): Act => ({ type: 'calendar.reaches', instant: `${DAY}T${time}:00+01:00` });
const video: Act = { type: 'office.pushes', start: START, kind: 'video' };

/** The times at which a video link may be sent, and may not. */
const links: Act[][] = [
  [video, reaches('09:49'), reaches('09:50'), reaches('09:55')],
  [video, reaches('09:55'), reaches('09:56')],
  [video, reaches('09:52'), reaches('10:01')],
  [video, reaches('09:49'), { type: 'citizen.cancels' }, reaches('09:52')],
  [{ ...video, kind: 'in-person' }, reaches('09:52')],
  // Two of one citizen, whose links only their conversations tell apart, and one of another.
  [
    video,
    { ...video, start: `${DAY}T10:20:00+01:00` },
    { ...video, start: `${DAY}T10:40:00+01:00`, citizen: 'neighbour' },
    reaches('09:52'),
    reaches('10:15'),
    reaches('10:35'),
  ],
];

/** A video appointment that the citizen reserved, or asked for in words. */
const linksOfCitizens: Act[][] = [
  [
    { type: 'office.publishes', slots: [{ start: START, kind: 'video' }] },
    { type: 'citizen.reserves' },
    reaches('09:49'),
    reaches('09:54'),
  ],
  [
    { type: 'citizen.suggests' },
    { type: 'office.allocates', start: START, kind: 'video' },
    reaches('09:51'),
    reaches('09:56'),
  ],
  [
    { type: 'office.publishes', slots: [{ start: START, kind: 'video', clinician: 'locum' }] },
    { type: 'citizen.reserves', citizen: 'neighbour', isDelayed: true },
    { type: 'network.delivers' },
    reaches('09:53'),
  ],
];

const NEXT_DAY = '2024-02-13';

/** Slots of every kind, of both clinicians, in a calendar that the office shuts: for a period, or for good. */
const shut: Act[][] = [
  ...(['in-person', ...APPOINTMENT_KINDS] as const).flatMap((kind): Act[][] => {
    const publish: Act = {
      type: 'office.publishes',
      slots: [
        { start: START, kind },
        { start: START, kind, clinician: 'locum' },
      ],
    };
    const looks: Act[] = [browse, { ...browse, clinician: 'locum' }];
    return [
      [publish, { type: 'office.closes-period', from: DAY, until: DAY }, ...looks],
      [publish, { type: 'office.takes-requests-only' }, ...looks],
    ];
  }),
  [
    { type: 'office.publishes', slots: [{ start: START }, { start: `${NEXT_DAY}T10:00:00+01:00` }] },
    { type: 'citizen.reserves' },
    { type: 'office.closes-period', from: DAY, until: NEXT_DAY },
    { ...browse, day: NEXT_DAY },
    { type: 'citizen.cancels' },
    browse,
  ],
  [
    { type: 'office.publishes', slots: [{ start: START }, { start: `${NEXT_DAY}T10:00:00+01:00` }] },
    { type: 'citizen.reserves' },
    { type: 'office.takes-requests-only' },
    { ...browse, day: NEXT_DAY },
    { type: 'citizen.cancels' },
    browse,
  ],
];

/** What is past, withdrawn or begun while a citizen looks at it. */
const late: Act[][] = [
  [{ type: 'office.publishes', slots: [{ start: START }] }, reaches('10:01'), browse],
  [{ type: 'office.publishes', slots: [{ start: START }] }, { type: 'office.withdraws' }, browse],
  [
    { type: 'citizen.chooses-notification', by: 'off' },
    { type: 'office.publishes', slots: [{ start: START }] },
    { type: 'citizen.reserves' },
    { type: 'citizen.chooses-notification', by: 'e-mail' },
    { type: 'office.pushes', start: `${DAY}T14:00:00+01:00` },
  ],
];

export const furtherActs: readonly (readonly Act[])[] = [
  ...kinds,
  ...clinicians,
  together,
  byTelephone,
  [{ type: 'office.pushes', start: START, kind: 'telephone' }],
  ...withAnother,
  ...proposed,
  ...links,
  ...linksOfCitizens,
  ...shut,
  ...late,
];
