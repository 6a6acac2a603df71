import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { readMessage, validateXml } from '../../machines/contract/messages/codec.ts';
import type { Passed } from '../../machines/contract/record.ts';
import { examplePractice } from '../example-practice.ts';
import { fileOf } from './attachments.ts';
import { type World, worldsBy } from './world.ts';

const at = (second: number) => `2024-02-05T09:00:0${second}+01:00`;
const FILE = { format: 'pdf', bytes: 40, seed: 3 } as const;

function asked(world: World, act: Omit<Extract<Act, { type: 'citizen.asks' }>, 'type'> = {}): string {
  const { conversation } = world.perform({ type: 'citizen.asks', ...act }, at(1), undefined);
  if (!conversation) throw new Error('The question was refused');
  return conversation;
}

const causes = (passed: readonly Passed[]) => passed.map((each) => ('cause' in each ? each.cause : each.to));
function messageOf(passed: Passed | undefined) {
  if (!passed || !('document' in passed) || !('xml' in passed.document)) throw new Error('Nothing passed');
  const bytes = Buffer.from(passed.document.xml);
  return { reading: readMessage(bytes), findings: validateXml(bytes) };
}

describe('Helsenorge', () => {
  it('sends a question as a message that validates, and shows it to the citizen', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    const conversation = asked(world, { text: 'Hva nå? <&>', attachments: [FILE] });
    const [passed] = world.takePassed();
    const { reading, findings } = messageOf(passed);
    expect(findings).toEqual([]);
    expect(reading).toMatchObject({
      ok: true,
      message: {
        id: conversation,
        wantsReceipt: true,
        citizen: { id: examplePractice.cast.citizen.nationalId },
        body: { kind: 'question', text: 'Hva nå? <&>' },
      },
    });
    expect(world.view().conversations).toEqual([
      {
        conversation,
        service: 'e-consultation',
        citizen: 'citizen',
        writer: 'citizen',
        status: 'awaiting-answer',
        canReply: false,
        closedNotice: false,
        advisesAppointment: false,
        messages: [{ id: conversation, from: 'citizen' }],
      },
    ]);
    expect(world.latestReceived(conversation)).toBe(conversation);
    expect(world.takePassed()).toEqual([]);
  });

  it.each([
    ['too many', [FILE, FILE, FILE, FILE]],
    ['too large', [{ ...FILE, bytes: 20_000_001 }]],
    ['of another format', [{ ...FILE, format: 'docx' as const }]],
  ])('refuses files that are %s with a reason, and nothing is sent or shown', (_name, attachments) => {
    const world = worldsBy(defaultProfile)(examplePractice);
    const done = world.perform({ type: 'citizen.asks', attachments }, at(1), undefined);
    expect(done).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('Vedleggene') });
    expect(world.takePassed()).toEqual([]);
    expect(world.view().conversations).toEqual([]);
  });

  it('refuses a reply before an answer, and to a conversation that is not there', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    const conversation = asked(world);
    expect(world.perform({ type: 'citizen.replies' }, at(2), conversation).outcome).toBe('refused');
    expect(world.perform({ type: 'citizen.replies' }, at(2), undefined).outcome).toBe('refused');
    expect(causes(world.takePassed())).toEqual(['sent']);
  });

  it('holds a delayed message back until the network delivers, and then once', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    const conversation = asked(world, { isDelayed: true });
    expect(world.takePassed()).toEqual([]);
    expect(world.latestReceived(conversation)).toBeUndefined();
    world.perform({ type: 'network.delivers' }, at(2), undefined);
    world.perform({ type: 'network.delivers' }, at(3), undefined);
    expect(causes(world.takePassed())).toEqual(['released']);
    expect(world.latestReceived(conversation)).toBe(conversation);
  });

  it('repeats the last message delivered under a new transport id, and nothing when there is none', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    world.perform({ type: 'network.repeats' }, at(1), undefined);
    expect(world.takePassed()).toEqual([]);
    asked(world);
    world.perform({ type: 'network.repeats' }, at(2), undefined);
    const [first, again] = world.takePassed();
    expect(again).toEqual({ ...first, cause: 'repeated', transportId: expect.any(String) });
    expect((again as { transportId: string }).transportId).not.toBe(
      (first as { transportId: string }).transportId,
    );
  });

  it.each(['not-well-formed', 'invalid'] as const)('corrupts a message so that it is %s', (fault) => {
    const world = worldsBy(defaultProfile)(examplePractice);
    world.perform({ type: 'network.corrupts', fault }, at(1), undefined);
    const [passed] = world.takePassed();
    expect(passed).toMatchObject({ cause: 'corrupted', fault });
    expect(messageOf(passed).reading).toMatchObject({ ok: false, fault });
    expect(world.view().conversations).toEqual([]);
  });

  it('misroutes a message that is whole but for another office', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    world.perform({ type: 'network.misroutes' }, at(1), undefined);
    const [passed] = world.takePassed();
    const { reading, findings } = messageOf(passed);
    expect(findings).toEqual([]);
    const { herId, clinicianHerId } = examplePractice.elsewhere;
    expect(reading).toMatchObject({
      message: { receiver: { organisation: { herId }, clinician: { herId: clinicianHerId } } },
    });
  });

  it('shows the emergency numbers, and advises an appointment after the fifth working day', () => {
    const world = worldsBy(defaultProfile)(examplePractice);
    asked(world);
    expect(world.view().emergencyNumbers).toEqual(['113', '116117']);
    expect(world.view()).toMatchObject({
      contactForm: { emergencyNumbers: ['113', '116117'], filingNotice: true },
      frontPage: { emergencyNumbers: ['113', '116117'] },
    });
    const advises = (instant: string) => {
      world.perform({ type: 'calendar.reaches', instant }, instant, undefined);
      return world.view().conversations[0]?.advisesAppointment;
    };
    expect(advises('2024-02-12T23:59:59+01:00')).toBe(false);
    expect(advises('2024-02-13T00:00:00+01:00')).toBe(true);
  });

  it('gives ids that follow from the practice, no two alike', () => {
    const play = () => {
      const world = worldsBy(defaultProfile)(examplePractice);
      asked(world);
      asked(world, { citizen: 'neighbour' });
      return JSON.stringify(world.takePassed());
    };
    expect(play()).toBe(play());
    expect(new Set(play().match(/"transportId":"[^"]*"/g)).size).toBe(2);
    const other = worldsBy(defaultProfile)({ ...examplePractice, id: 'other' });
    expect(play()).not.toContain(asked(other));
  });
});

describe('a file', () => {
  it('begins as its format does, has its size, and holds every byte value', () => {
    const { content, name, mimeType } = fileOf({ ...FILE, bytes: 5000 }, 1);
    expect(content.length).toBe(5000);
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
    expect([name, mimeType]).toEqual(['vedlegg-2.pdf', 'application/pdf']);
    expect(fileOf({ ...FILE, bytes: 8 }, 0).content).toHaveLength(8);
  });

  it('has the same content for the same sketch, another for another seed or format, and its place or own name as name', () => {
    const hash = (...given: Parameters<typeof fileOf>) =>
      createHash('sha256')
        .update(fileOf(...given).content)
        .digest('hex');
    const first = hash(FILE, 0);
    expect(hash(FILE, 0)).toBe(first);
    const others = [hash({ ...FILE, seed: 4 }, 0), hash({ ...FILE, format: 'png' }, 0)];
    expect(new Set([first, ...others]).size).toBe(3);
    expect(hash(FILE, 1)).toBe(first);
    expect(fileOf(FILE, 1).name).toMatch(/^vedlegg-2\./);
    expect(fileOf({ ...FILE, name: 'æ 😀.pdf' }, 1).name).toBe('æ 😀.pdf');
  });
});
