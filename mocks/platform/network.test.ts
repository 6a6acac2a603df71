import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS_OF_TRANSPORT } from '../../machines/contract/acts/surroundings.ts';
import { defaultProfile as profile } from '../../machines/contract/default-profile.ts';
import { ErrorMessage } from '../../machines/contract/message-service.ts';
import { readMessage, writeMessage } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import { exampleHeaders } from '../example-headers.ts';
import { examplePractice } from '../example-practice.ts';
import { intercept } from '../in-process/intercept.ts';
import type { Platform } from '../reception.ts';
import { corrupt } from './faulty-messages.ts';
import { type createWorld, worldsBy } from './world.ts';

const AT = '2024-02-05T09:00:01+01:00';
const GP = examplePractice.clinicians[0]?.herId ?? '';

let platform: Platform;
beforeAll(() => {
  platform = intercept('secret');
});
afterAll(() => platform.close());

function open() {
  const world = worldsBy(profile)(examplePractice);
  const { url, token } = platform.admit(world);
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${url}/${path}`, { ...init, headers: exampleHeaders(token) });
  const ask = () => world.perform({ type: 'citizen.asks' }, AT, undefined).conversation ?? '';
  return { world, call, ask };
}

function questionOf(world: ReturnType<typeof createWorld>): DialogMessage {
  const [passed] = world.takePassed();
  if (!passed || !('document' in passed) || !('xml' in passed.document)) throw new Error('Nothing passed');
  const reading = readMessage(Buffer.from(passed.document.xml));
  if (!reading.ok || reading.message.kind !== 'dialog') throw new Error('No question passed');
  return reading.message;
}

describe('an outage of the message service', () => {
  it('answers every call of messages with 503, as the API has it, and leaves the registers up', async () => {
    const { world, call } = open();
    world.perform({ type: 'network.goes-down' }, AT, undefined);
    for (const [method, path] of [
      ['GET', `Messages?ReceiverHerIds=${GP}`],
      ['POST', 'Messages'],
      ['GET', 'Messages/1'],
      ['GET', 'Messages/1/business-document'],
      ['PUT', `Messages/1/read/${GP}`],
      ['POST', `Messages/1/apprec/${GP}`],
    ] as const) {
      const response = await call(path, { method });
      expect([path, response.status]).toEqual([path, 503]);
      expect(ErrorMessage.parse(await response.json()).error).toContain('not available');
    }
    expect((await call(`AddressRegister/CommunicationParties/${GP}`)).status).toBe(200);
    world.perform({ type: 'network.comes-up' }, AT, undefined);
    expect((await call(`Messages?ReceiverHerIds=${GP}`)).status).toBe(200);
  });

  it('holds back what citizens send, and releases it when it is over', () => {
    const { world, ask } = open();
    world.perform({ type: 'network.goes-down' }, AT, undefined);
    ask();
    expect(world.takePassed()).toEqual([]);
    world.perform({ type: 'network.comes-up' }, AT, undefined);
    expect(world.takePassed()).toMatchObject([{ cause: 'released' }]);
  });
});

it('a rejected answer is not shown, and gets a rejecting receipt; the next is shown', async () => {
  const { world, call, ask } = open();
  const id = ask();
  const question = questionOf(world);
  const answer = (answerId: string): DialogMessage => ({
    ...question,
    id: answerId,
    refersTo: { parent: id, conversation: id },
    sender: question.receiver,
    receiver: question.sender,
    body: { kind: 'answer', code: profile.answerCode.value, text: 'Et svar' },
  });
  const send = async (message: DialogMessage) => {
    const businessDocument = Buffer.from(writeMessage(message)).toString('base64');
    const document = { businessDocument, contentType: 'application/xml', contentTransferEncoding: 'base64' };
    await call('Messages', { method: 'POST', body: JSON.stringify(document) });
    return world.takePassed().find((each) => 'cause' in each && each.cause === 'receipt');
  };
  world.perform({ type: 'network.rejects' }, AT, id);
  const xmlOf = (passed: unknown) => JSON.stringify(passed);
  expect(xmlOf(await send(answer('11111111-1111-4111-8111-111111111111')))).toContain('X99');
  expect(world.view().conversations[0]).toMatchObject({ status: 'awaiting-answer', messages: [{ id }] });
  expect(xmlOf(await send(answer('22222222-2222-4222-8222-222222222222')))).not.toContain('X99');
  expect(world.view().conversations[0]).toMatchObject({ status: 'answered' });
});

describe('a message made unreadable', () => {
  const unreadable = FAULTS_OF_TRANSPORT.filter((fault) => fault !== 'unsupported-type');

  it.each(unreadable)('is none to read when it is %s', (fault) => {
    const { world, ask } = open();
    ask();
    const xml = writeMessage(questionOf(world));
    expect(readMessage(Buffer.from(xml)).ok).toBe(true);
    expect(readMessage(Buffer.from(corrupt(xml, fault))).ok).toBe(false);
  });

  it('is whole but for its type when that is not in use', () => {
    const { world, ask } = open();
    ask();
    const question = questionOf(world);
    const reading = readMessage(Buffer.from(corrupt(writeMessage(question), 'unsupported-type')));
    expect(reading).toMatchObject({
      ok: true,
      message: { ...question, type: 'DIALOG_INNBYGGER_UKJENT' },
    });
  });

  it('is never passed on whole', () => {
    expect(() => corrupt('<a/>', 'doctype')).toThrow('could not be made doctype');
  });
});
