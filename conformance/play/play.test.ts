import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { ActRequest, ProvisionRequest, TestDriver } from '../../machines/contract/driver.ts';
import { RunRecord } from '../../machines/contract/record.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { playActs } from '../example-runs.ts';

/** The reference, with what it was asked noted down. */
function listening() {
  const provisions: ProvisionRequest[] = [];
  const acts: ActRequest[] = [];
  const retired: string[] = [];
  const noting = (carrier: Carrier): TestDriver => {
    const driver = createRecordSystem({ profile: defaultProfile, carrier });
    return {
      statement: driver.statement,
      provision: async (request) => {
        provisions.push(request);
        await driver.provision(request);
      },
      act: (request) => {
        acts.push(request);
        return driver.act(request);
      },
      retire: async (request) => {
        retired.push(request.practice);
        await driver.retire(request);
      },
    };
  };
  return { createDriver: noting, provisions, acts, retired };
}

const ACTS: readonly Act[] = [
  { type: 'citizen.asks', text: 'Hei' },
  { type: 'calendar.reaches', instant: '2024-02-07T12:00:00+01:00' },
  { type: 'clinician.answers', text: 'Hei selv' },
  { type: 'citizen.replies' },
  { type: 'clinician.closes' },
  { type: 'clinician.answers', conversation: 2 },
  { type: 'clinician.opens', citizen: 'neighbour' },
];

describe('playing a scenario', () => {
  it('gives a record of the contract, the same each time', async () => {
    const run = await playActs(ACTS);
    expect(RunRecord.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(JSON.stringify(await playActs(ACTS))).toBe(JSON.stringify(run));
    expect(run.acts).toEqual(ACTS);
    expect(run.steps.map(({ act }) => act)).toEqual(ACTS);
  });

  it('provisions the practice first, asks one act a step, and retires it last', async () => {
    const { createDriver, provisions, acts, retired } = listening();
    const run = await playActs(ACTS, { createDriver });
    expect(provisions).toHaveLength(1);
    expect(provisions[0]).toMatchObject({ practice: 'p0', now: ORDINARY_START });
    expect(acts.map(({ practice, now, act }) => [practice, now, act])).toEqual(
      run.steps.map(({ at, request }) => ['p0', at, request]),
    );
    expect(retired).toEqual(['p0']);
  });

  it('gives each act its time: a second after the former, or what the calendar reaches', async () => {
    const { steps } = await playActs(ACTS);
    expect(steps.slice(0, 4).map(({ at }) => at)).toEqual([
      '2024-02-05T09:00:01+01:00',
      '2024-02-07T12:00:00+01:00',
      '2024-02-07T12:00:01+01:00',
      '2024-02-07T12:00:02+01:00',
    ]);
  });

  it('asks of the office what a clinician does, and nothing when others act', async () => {
    const { steps } = await playActs(ACTS);
    const [asked, reached, answered, replied, closed, unknown, opened] = steps;
    const { cast } = practiceOf(0);
    for (const step of [asked, reached, replied]) expect(step?.request).toBeNull();
    const id = asked?.conversation;
    const clinician = cast.citizen.gpHerId;
    expect(answered?.request).toEqual({
      type: 'clinician.answers',
      clinician,
      conversation: id,
      answers: id,
      text: 'Hei selv',
    });
    expect(closed?.request).toMatchObject({
      conversation: id,
      answers: expect.not.stringContaining(id ?? ''),
    });
    expect(unknown?.request).toMatchObject({ type: 'clinician.answers', answers: expect.any(String) });
    expect(unknown?.outcome).toBe('refused');
    expect(opened?.request).toMatchObject({ type: 'clinician.opens', citizen: cast.neighbour.nationalId });
    expect(opened?.view.conversations.at(-1)?.conversation).toBe(opened?.conversation);
  });

  it('records what the candidate says of Helsenorge’s acts nowhere, and of its own as it says it', async () => {
    const stubborn = (carrier: Carrier): TestDriver => {
      const driver = createRecordSystem({ profile: defaultProfile, carrier });
      return {
        ...driver,
        act: async (request) => ({ ...(await driver.act(request)), outcome: 'refused', reason: 'vil ikke' }),
      };
    };
    const { steps } = await playActs(ACTS.slice(0, 3), { createDriver: stubborn });
    expect(steps.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['accepted', undefined],
      ['accepted', undefined],
      ['refused', 'vil ikke'],
    ]);
  });

  it('closes the door behind the candidate, also when it fails', async () => {
    const { createDriver, provisions } = listening();
    const failing = (carrier: Carrier) => ({
      ...createDriver(carrier),
      act: () => Promise.reject(new Error('nede')),
    });
    await expect(playActs(ACTS, { createDriver: failing })).rejects.toThrow('nede');
    expect(provisions).toHaveLength(1);
  });

  it('provisions every practice that acts name with the same citizens, and plays each act at its own by the time there', async () => {
    const { createDriver, provisions, acts, retired } = listening();
    const { steps, beside } = await playActs(
      [
        { type: 'citizen.asks' },
        { type: 'calendar.reaches', instant: '2024-02-07T12:00:00+01:00' },
        { type: 'citizen.asks', practice: 2 },
        { type: 'clinician.answers', practice: 2 },
        { type: 'clinician.answers' },
      ],
      { createDriver },
    );
    expect(provisions.map(({ practice }) => practice)).toEqual(['p0', 'p0-2']);
    expect(retired).toEqual(['p0', 'p0-2']);
    expect(beside).toEqual([practiceOf(0, undefined, 2)]);
    const citizensOf = ({ citizens }: ProvisionRequest) => citizens.map(({ nationalId }) => nationalId);
    const [first, second] = provisions.map(citizensOf);
    expect(first).toEqual(second);
    expect(acts.map(({ practice, now }) => `${practice} ${now.slice(8, 19)}`)).toEqual([
      'p0 05T09:00:01',
      'p0 07T12:00:00',
      'p0-2 05T09:00:01',
      'p0-2 05T09:00:02',
      'p0 07T12:00:01',
    ]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(Array(5).fill('accepted'));
    expect(steps[3]?.conversation).toBe(steps[2]?.conversation);
    expect(steps[4]?.conversation).toBe(steps[0]?.conversation);
  });
});
