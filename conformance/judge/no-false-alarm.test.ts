/** What conforming record systems do and have been blamed for: each judged to conform. */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { conformingBy } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { playActs } from '../example-runs.ts';
import { lineOf, runOf } from '../record/run-line.ts';
import { judge } from './judge.ts';

const conforming = conformingBy(defaultProfile);

const VIDEO = { start: '2024-02-06T08:00:00+01:00', kind: 'video' } as const;
const SHORTLY_BEFORE: Act = { type: 'calendar.reaches', instant: '2024-02-06T07:51:00+01:00' };

describe('nobody is blamed', () => {
  it.each<[string, Act[]]>([
    [
      'reserved',
      [{ type: 'office.publishes', slots: [VIDEO] }, SHORTLY_BEFORE, { type: 'citizen.reserves' }],
    ],
    ['given', [SHORTLY_BEFORE, { type: 'office.pushes', ...VIDEO }]],
  ])('for sending the link at once when a video appointment is %s shortly before it', async (_how, acts) => {
    const run = await playActs(acts);
    expect(run.steps.at(-1)?.passed.filter(({ to }) => to === 'platform').length).toBeGreaterThan(1);
    expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
  });
});

it('a link may be of the later of two video appointments, one of which a race gave to nobody knows whom', async () => {
  const acts: Act[] = [
    { type: 'office.publishes', slots: [VIDEO] },
    { type: 'citizen.races-for' },
    { type: 'office.pushes', start: '2024-02-05T14:30:00+01:00', kind: 'video' },
    { type: 'calendar.reaches', instant: '2024-02-06T07:50:00+01:00' },
  ];
  expect(judge(await playActs(acts), referenceStatement, defaultProfile).divergences).toEqual([]);
});

it('a link sent at once to a time just reserved is of that time, not of one the same citizen had before', async () => {
  const day = '2024-02-06T';
  const acts: Act[] = [
    {
      type: 'office.publishes',
      slots: ['11:00', '11:22'].map((time) => ({
        start: `${day}${time}:00+01:00`,
        minutes: 22,
        kind: 'video',
      })),
    },
    { type: 'citizen.reserves' },
    { type: 'calendar.reaches', instant: `${day}11:15:00+01:00` },
    { type: 'citizen.reserves', slot: 2 },
  ];
  expect(judge(await playActs(acts), referenceStatement, defaultProfile).divergences).toEqual([]);
});

it('others are notified of theirs in the step in which a parent who wants no notice is sent an answer about a child', async () => {
  const acts: Act[] = [
    { type: 'citizen.chooses-notification', citizen: 'parent', by: 'off' },
    { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' },
    { type: 'citizen.asks', citizen: 'neighbour' },
    { type: 'network.goes-down' },
    { type: 'clinician.answers', conversation: 1 },
    { type: 'clinician.answers', conversation: 2 },
    { type: 'network.comes-up' },
  ];
  const { divergences, exercised } = judge(await playActs(acts), referenceStatement, defaultProfile);
  expect(divergences).toEqual([]);
  expect([...exercised.keys()]).toContain('ACCESS-05');
});

it('a task may wait for a reply that came after the closing, whatever the office does about something else', async () => {
  const acts: Act[] = [
    { type: 'clinician.opens' },
    { type: 'citizen.replies', isDelayed: true },
    { type: 'clinician.closes' },
    { type: 'network.delivers' },
    { type: 'office.publishes', slots: [{ start: VIDEO.start }] },
  ];
  const run = await playActs(acts);
  expect(run.steps.at(-1)?.office.tasks).toHaveLength(1);
  expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
});

it('a contact that is no HER-id is put into no act that follows, and the record holds it', async () => {
  const xmlOf: typeof conforming.xmlOf = (message) =>
    conforming.xmlOf(message).replace(/(<contact><text>)[^<]*/, '$1Resepsjonen');
  const acts: Act[] = [
    { type: 'office.publishes', slots: [{ start: VIDEO.start }] },
    { type: 'citizen.reserves' },
    { type: 'office.calls-off' },
  ];
  const run = await playActs(acts, { candidate: { xmlOf } });
  expect(run.steps[2]?.request).toMatchObject({ clinician: run.practice.clinicians[0]?.herId });
  expect(runOf(JSON.parse(lineOf(run)), 2)).toEqual(run);
});

describe('of two whose reservations of one slot lie in the inbox together', () => {
  const slots = [{ start: VIDEO.start }];
  const onTheWay: Act[] = [
    { type: 'office.publishes', slots },
    { type: 'citizen.reserves', isDelayed: true },
    { type: 'citizen.reserves', citizen: 'neighbour', isDelayed: true },
  ];
  const delivered: Act[] = [...onTheWay, { type: 'network.delivers' }];
  const newestFirst: Partial<typeof conforming> = {
    listing: () => ({ ...conforming.listing(), newestFirst: true }),
  };

  it.each<[string, Partial<typeof conforming>]>([
    ['first', {}],
    ['last', newestFirst],
  ])('the one who wrote %s may get it', async (_which, candidate) => {
    const run = await playActs([...delivered, { type: 'citizen.cancels' }], { candidate });
    const { divergences, judged } = judge(run, referenceStatement, defaultProfile);
    expect(divergences).toEqual([]);
    expect(judged).toBe(run.steps.length);
  });

  it.each<[string, Partial<typeof conforming>]>([
    ['both', { isTaken: () => false }],
    ['neither', { objectionToReservation: () => 'Nei' }],
  ])('exactly one gets it: not %s', async (_which, candidate) => {
    const { divergences } = judge(
      await playActs(delivered, { candidate }),
      referenceStatement,
      defaultProfile,
    );
    expect(divergences.map(({ rule }) => rule)).toContain('BOOK-03');
  });

  it('two slots have each their own', async () => {
    const acts: Act[] = [
      { type: 'office.publishes', slots: [...slots, { start: '2024-02-06T09:00:00+01:00' }] },
      ...onTheWay.slice(1),
      { type: 'citizen.reserves', slot: 2, isDelayed: true },
      { type: 'citizen.reserves', slot: 2, citizen: 'neighbour', isDelayed: true },
      { type: 'network.delivers' },
    ];
    for (const candidate of [{}, newestFirst]) {
      const run = await playActs(acts, { candidate });
      expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
    }
  });

  it('who has two reservations of it may have either', async () => {
    const twice: Act[] = [...onTheWay.slice(0, 2), { type: 'citizen.reserves', isDelayed: true }];
    for (const candidate of [{}, newestFirst]) {
      const run = await playActs([...twice, { type: 'network.delivers' }], { candidate });
      expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
    }
  });

  it('who has two reservations of it may have it beside a third, of another', async () => {
    const three: Act[] = [...onTheWay, { type: 'citizen.reserves', isDelayed: true }];
    for (const candidate of [{}, newestFirst]) {
      const run = await playActs([...three, { type: 'network.delivers' }], { candidate });
      expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
    }
  });

  it('who got it is told, whoever they are, as they chose', async () => {
    const [published] = onTheWay;
    const acts: Act[] = [
      ...(published ? [published] : []),
      { type: 'citizen.chooses-notification', citizen: 'citizen-3', by: 'e-mail' },
      { type: 'citizen.reserves', citizen: 'citizen-3', isDelayed: true },
      { type: 'citizen.reserves', citizen: 'citizen-8', isDelayed: true },
      { type: 'network.delivers' },
    ];
    for (const candidate of [{}, newestFirst]) {
      const { divergences, exercised } = judge(
        await playActs(acts, { candidate, drawn: { registered: 8 } }),
        referenceStatement,
        defaultProfile,
      );
      expect(divergences).toEqual([]);
      expect(exercised.get('BOOK-07')).toEqual([5]);
    }
  });

  it('who got it in a race is told, whatever is on its way meanwhile', async () => {
    const acts = [
      ...onTheWay.slice(0, 1),
      { type: 'citizen.reserves', citizen: 'stranger', isDelayed: true },
    ];
    const run = await playActs([...(acts as Act[]), { type: 'citizen.races-for' }]);
    const { divergences, exercised } = judge(run, referenceStatement, defaultProfile);
    expect(divergences).toEqual([]);
    expect(exercised.get('BOOK-07')).toEqual([3]);
  });

  it('whoever got it is confirmed to with all that a citizen needs', async () => {
    const confirmationOf: typeof conforming.confirmationOf = (office, appointment) => {
      const { location: _none, ...event } = conforming.confirmationOf(office, appointment);
      return event;
    };
    const run = await playActs(delivered, { candidate: { ...newestFirst, confirmationOf } });
    expect(judge(run, referenceStatement, defaultProfile).divergences.map(({ rule }) => rule)).toEqual([
      'BOOK-02',
    ]);
  });
});

it('a date in a year of five digits, which XSD has, is a finding and no end of the suite', async () => {
  const xmlOf: typeof conforming.xmlOf = (message) => conforming.xmlOf(message).replace(/(<GenDate>)/, '$11');
  const run = await playActs([{ type: 'citizen.asks' }, { type: 'clinician.answers' }], {
    candidate: { xmlOf },
  });
  expect(judge(run, referenceStatement, defaultProfile).divergences.map(({ rule }) => rule)).toEqual([
    'MSG-01',
  ]);
});

it('what is about appointments need not be filed, when it was held back by an outage either', async () => {
  const acts: Act[] = [
    { type: 'citizen.suggests', isDelayed: true },
    { type: 'network.goes-down' },
    { type: 'network.comes-up' },
  ];
  const filesNothing: Partial<typeof conforming> = { entriesFor: () => [] };
  const run = await playActs(acts, { candidate: filesNothing });
  expect(run.steps.at(-1)?.passed.length).toBeGreaterThan(0);
  expect(judge(run, referenceStatement, defaultProfile).divergences).toEqual([]);
});

it("a locum's patient is notified of an answer as the GP's patients are, whatever these were told of appointments before", async () => {
  const acts: Act[] = [
    { type: 'office.publishes', slots: [{ start: VIDEO.start }] },
    { type: 'citizen.reserves', citizen: 'neighbour' },
    { type: 'citizen.requests', citizen: 'newcomer' },
    { type: 'office.renews' },
  ];
  const { divergences, exercised } = judge(await playActs(acts), referenceStatement, defaultProfile);
  expect(divergences).toEqual([]);
  expect(exercised.get('ROUTE-09')).toEqual([4]);
});
