import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { ActResponse, type OfficeAct } from '../../machines/contract/driver.ts';
import { MESSAGES_TO_FETCH_MAX } from '../../machines/contract/message-service.ts';
import { provisionOf } from '../../machines/contract/practice.ts';
import { Statement } from '../../machines/contract/statement.ts';
import { examplePractice } from '../example-practice.ts';
import { intercept } from '../in-process/intercept.ts';
import { worldsBy } from '../platform/world.ts';
import type { Platform } from '../reception.ts';
import { createRecordSystem } from './record-system.ts';

const START = '2024-02-05T09:00:00+01:00';
const GP = examplePractice.clinicians[0]?.herId ?? '';
const { nationalId } = examplePractice.cast.citizen;

let platform: Platform;
beforeAll(() => {
  platform = intercept('secret');
});
afterAll(() => platform.close());

/** An office with its Helsenorge, and one way to have either act. */
async function openOffice(id = 'example') {
  const practice = { ...examplePractice, id };
  const world = worldsBy(defaultProfile)(practice);
  const driver = createRecordSystem({ profile: defaultProfile });
  await driver.provision(provisionOf(practice, START, platform.admit(world)));
  const act = async (office: OfficeAct | null = null, now = START) =>
    ActResponse.parse(await driver.act({ practice: id, now, act: office }));
  const ask = (text?: string) =>
    world.perform({ type: 'citizen.asks', ...(text && { text }) }, START, undefined).conversation ?? '';
  return { driver, world, act, ask };
}

const inConversation = (
  type: 'clinician.answers' | 'clinician.closes' | 'clinician.refers',
  id: string,
): OfficeAct => ({
  type,
  clinician: GP,
  conversation: id,
  answers: id,
  text: 'Et svar',
});

describe('the reference record system', () => {
  it('states what it can, as the contract has it', async () => {
    const statement = await createRecordSystem({ profile: defaultProfile }).statement();
    expect(Statement.parse(statement)).toEqual(statement);
  });

  it('files what has come, and tells of it once', async () => {
    const { act, ask } = await openOffice();
    const id = ask('Hei');
    const first = await act();
    expect(first.filed).toMatchObject([
      { journal: nationalId, messageId: id, conversation: id, text: 'Hei' },
    ]);
    expect(first.tasks).toEqual([
      { conversation: id, service: 'e-consultation', dueOn: '2024-02-12', isOverdue: false },
    ]);
    const second = await act(null, '2024-02-13T00:00:00+01:00');
    expect(second.filed).toEqual([]);
    expect(second.tasks).toMatchObject([{ conversation: id, isOverdue: true }]);
  });

  it('reads its inbox empty, however many pages there are', async () => {
    const { act, ask } = await openOffice();
    const ids = Array.from({ length: MESSAGES_TO_FETCH_MAX + 1 }, () => ask());
    const { filed } = await act();
    expect(new Set(filed.map(({ messageId }) => messageId))).toEqual(new Set(ids));
  });

  it('answers, charges once, closes, and then refuses', async () => {
    const { act, ask, world } = await openOffice();
    const id = ask();
    const answered = await act(inConversation('clinician.answers', id));
    expect(answered).toMatchObject({ outcome: 'accepted', tasks: [] });
    expect(answered.charges).toEqual([
      { citizen: nationalId, conversation: id, items: ['copayment', 'invoice-fee'] },
    ]);
    expect(world.view().conversations[0]).toMatchObject({ status: 'answered', canReply: true });
    const closed = await act(inConversation('clinician.closes', id));
    expect(closed).toMatchObject({ outcome: 'accepted', charges: [] });
    expect(world.view().conversations[0]).toMatchObject({
      status: 'closed',
      canReply: false,
      closedNotice: true,
    });
    world.takePassed();
    const refused = await act(inConversation('clinician.answers', id));
    expect(refused).toMatchObject({ outcome: 'refused', reason: 'Dialogen er avsluttet', filed: [] });
    expect(world.takePassed()).toEqual([]);
  });

  it('refers without a charge', async () => {
    const { act, ask } = await openOffice();
    expect((await act(inConversation('clinician.refers', ask()))).charges).toEqual([]);
  });

  it('opens a dialogue with its own citizens alone', async () => {
    const { act, world } = await openOffice();
    const opening = {
      type: 'clinician.opens',
      service: 'e-consultation',
      clinician: GP,
      text: 'Hei',
    } as const;
    expect((await act({ ...opening, citizen: nationalId })).outcome).toBe('accepted');
    expect(world.takeOpenedByOffice()).toBe(world.view().conversations[0]?.conversation);
    expect(world.takeOpenedByOffice()).toBeUndefined();
    const stranger = { ...opening, citizen: examplePractice.cast.stranger.nationalId };
    expect(await act(stranger)).toMatchObject({
      outcome: 'refused',
      reason: 'Innbyggeren er ikke registrert her',
    });
    const anotherGp = { ...opening, citizen: nationalId, clinician: '12' };
    expect(await act(anotherGp)).toMatchObject({
      outcome: 'refused',
      reason: 'Innbyggeren står på en annen liste',
    });
  });

  it('keeps practices apart, and forgets those that are retired', async () => {
    const one = await openOffice('one');
    const other = await openOffice('other');
    one.ask();
    expect((await other.act()).filed).toEqual([]);
    expect((await one.act()).filed).toHaveLength(1);
    await one.driver.retire({ practice: 'one' });
    await expect(one.act()).rejects.toThrow('No practice one is provisioned here');
  });

  it('cannot act when Helsenorge does not let it in', async () => {
    const { act, ask } = await openOffice('shut');
    ask();
    platform.dismiss('shut');
    await expect(act()).rejects.toThrow('was answered 404');
  });
});

describe('while the message service is down', () => {
  it('keeps what the office writes, and sends it once, in order, when it is up again', async () => {
    const { world, act, ask } = await openOffice('outage');
    const id = ask();
    await act();
    world.perform({ type: 'network.goes-down' }, START, undefined);
    world.takePassed();
    expect(await act(inConversation('clinician.answers', id))).toMatchObject({ outcome: 'accepted' });
    expect(await act(inConversation('clinician.closes', id))).toMatchObject({ outcome: 'accepted' });
    expect(world.takePassed()).toEqual([]);
    world.perform({ type: 'network.comes-up' }, START, undefined);
    await act();
    expect(world.view().conversations[0]).toMatchObject({
      status: 'closed',
      messages: [{ id }, { from: 'office' }, { from: 'office' }],
    });
    world.takePassed();
    await act();
    expect(world.takePassed()).toEqual([]);
  });

  it('reads later what came meanwhile', async () => {
    const { world, act, ask } = await openOffice('outage-inbox');
    world.perform({ type: 'network.goes-down' }, START, undefined);
    const id = ask();
    expect((await act()).filed).toEqual([]);
    world.perform({ type: 'network.comes-up' }, START, undefined);
    expect((await act()).filed).toMatchObject([{ messageId: id }]);
  });
});

describe('an answer that Helsenorge rejects', () => {
  it('is told to the office, and its conversation stands as before it', async () => {
    const { world, act, ask } = await openOffice('rejection');
    const id = ask();
    await act();
    world.perform({ type: 'network.rejects' }, START, id);
    expect((await act(inConversation('clinician.closes', id))).warnings).toEqual([]);
    const told = await act();
    expect(told.warnings).toMatchObject([{ kind: 'answer-rejected', conversation: id }]);
    expect(told.tasks).toMatchObject([{ conversation: id }]);
    expect((await act()).warnings).toEqual([]);
    const anew = await act(inConversation('clinician.closes', id));
    expect(anew).toMatchObject({ outcome: 'accepted', tasks: [], charges: [] });
    expect(world.view().conversations[0]).toMatchObject({ status: 'closed' });
  });
});
