/**
 * Helsenorge for one practice: the citizens' acts and what they see, the message service and the registers.
 * Time is an argument of every act; ids follow from the practice's own id.
 */
import type { HttpHandler } from 'msw';
import { type Act, type ActOf, type CitizenName, textOf } from '../../machines/contract/acts.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Passed } from '../../machines/contract/record.ts';
import type { PlatformView } from '../../machines/contract/view.ts';
import { fileOf } from './attachments.ts';
import { conformingPlatform, type PlatformBehaviour } from './behaviour.ts';
import { type Dialogue, messageFromCitizen, officeParty, viewOfDialogue } from './dialogue.ts';
import { corrupt } from './faulty-messages.ts';
import { createIntake } from './intake.ts';
import { createMailbox, type Posting } from './mailbox.ts';
import { messageServiceHandlers } from './message-service.ts';
import { partiesOf, registerHandlers } from './registers.ts';

export interface PlatformOutcome {
  readonly outcome: 'accepted' | 'refused';
  readonly reason?: string;
  /** Id of the conversation the act opened or was about. */
  readonly conversation?: string;
}

export interface World {
  readonly practice: Practice;
  /** An act of a citizen, the calendar or the network, at an instant; office acts are not for Helsenorge. */
  perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome;
  /** The conversation the office opened since the last call, if it opened one. */
  takeOpenedByOffice(): string | undefined;
  view(): PlatformView;
  /** The message that an office act answers: the citizen's latest that the office has received. */
  latestReceived(conversation: string): string | undefined;
  takePassed(): Passed[];
  /** MSW handlers by the first segment of their path below `base`. */
  handlers(base: string): Readonly<Record<string, HttpHandler[]>>;
}

type Letter = Pick<ActOf<'citizen.asks'>, 'attachments' | 'isDelayed'>;

/** Helsenorge around one practice; `behaviour` is replaced only to prove that its rules are checked. */
export function createWorld(practice: Practice, behaviour: PlatformBehaviour = conformingPlatform): World {
  const mailbox = createMailbox(practice.id);
  const dialogues: Dialogue[] = [];
  const notifications: PlatformView['notifications'] = [];
  const parties = partiesOf(practice);
  const ownHerIds = new Set(parties.map(({ herId }) => herId));
  const received = new Map<string, string>();
  let delayed: Posting[] = [];
  let lastDelivered: Posting | undefined;
  let sequence = 0;
  let now = '';

  const intake = createIntake({
    practice,
    mailbox,
    dialogues,
    now: () => now,
    notify: (citizen: CitizenName) =>
      notifications.push({ to: citizen, by: 'sms', text: 'Du har fått en ny melding på Helsenorge.' }),
    nextSequence: () => ++sequence,
  });

  function postingOf(message: DialogMessage, xml = writeMessage(message)): Posting {
    sequence += 1;
    return {
      cause: 'sent',
      sequence,
      messageId: message.id,
      sentAt: message.sentAt,
      senderHerId: practice.helsenorge.serviceHerId,
      receiverHerId: practice.clinicians[0]?.herId ?? practice.office.herId,
      isReceipt: false,
      bytes: Buffer.from(xml),
    };
  }

  function deliver(posting: Posting, conversation: string | undefined): void {
    mailbox.post(posting);
    lastDelivered = posting;
    if (conversation) received.set(conversation, posting.messageId);
  }

  function write(dialogue: Dialogue, act: Act & Letter, at: string, parent?: string): void {
    const id = parent === undefined ? dialogue.id : mailbox.newId();
    const text = textOf(act);
    const attachments = (act.attachments ?? []).map(fileOf);
    const message = messageFromCitizen(practice, dialogue, {
      id,
      at,
      text,
      attachments,
      ...(parent && { parent }),
    });
    dialogue.messages.push({ id, from: 'citizen' });
    const posting = postingOf(message);
    if (act.isDelayed) delayed.push(posting);
    else deliver(posting, dialogue.id);
  }

  function ask(act: ActOf<'citizen.asks'>, at: string): PlatformOutcome {
    if (!behaviour.isSendable(act.attachments))
      return refused('Vedleggene er for mange, for store eller i feil format');
    const citizen = act.citizen ?? 'citizen';
    const clinicianHerId = practice.cast[citizen].gpHerId;
    const dialogue: Dialogue = {
      id: mailbox.newId(),
      service: 'e-consultation',
      citizen,
      clinicianHerId,
      startedAt: at,
      status: 'awaiting-answer',
      messages: [],
    };
    dialogues.push(dialogue);
    write(dialogue, act, at);
    return { outcome: 'accepted', conversation: dialogue.id };
  }

  function reply(
    act: ActOf<'citizen.replies'>,
    at: string,
    conversation: string | undefined,
  ): PlatformOutcome {
    const dialogue = dialogues.find(({ id }) => id === conversation);
    if (!dialogue) return refused('Det finnes ingen slik dialog');
    if (!behaviour.canReply(dialogue))
      return { ...refused('Dialogen kan ikke besvares'), conversation: dialogue.id };
    if (!behaviour.isSendable(act.attachments)) {
      return {
        ...refused('Vedleggene er for mange, for store eller i feil format'),
        conversation: dialogue.id,
      };
    }
    const parent = dialogue.messages.findLast(({ from }) => from === 'office')?.id ?? dialogue.id;
    write(dialogue, act, at, parent);
    dialogue.status = 'replied';
    return { outcome: 'accepted', conversation: dialogue.id };
  }

  /** A message that concerns no conversation of the scenario: the neighbour's, made faulty on the way. */
  function sendFaulty(act: ActOf<'network.corrupts' | 'network.misroutes'>, at: string): void {
    const clinicianHerId = practice.cast.neighbour.gpHerId;
    const stray: Dialogue = {
      id: mailbox.newId(),
      service: 'e-consultation',
      citizen: 'neighbour',
      clinicianHerId,
      startedAt: at,
      status: 'awaiting-answer',
      messages: [],
    };
    const message = messageFromCitizen(practice, stray, {
      id: stray.id,
      at,
      text: textOf(act),
      attachments: [],
    });
    if (act.type === 'network.misroutes') {
      const elsewhere = { ...practice.office, herId: practice.elsewhere.herId };
      const receiver = {
        ...officeParty(practice, practice.elsewhere.clinicianHerId),
        organisation: elsewhere,
      };
      mailbox.post({ ...postingOf({ ...message, receiver }), cause: 'misrouted' });
      return;
    }
    const fault = act.fault ?? 'not-well-formed';
    mailbox.post({ ...postingOf(message, corrupt(writeMessage(message), fault)), cause: 'corrupted', fault });
  }

  function release(): void {
    const waiting = delayed;
    delayed = [];
    for (const posting of waiting) {
      const dialogue = dialogues.find(({ messages }) => messages.some(({ id }) => id === posting.messageId));
      deliver({ ...posting, cause: 'released' }, dialogue?.id);
    }
  }

  function perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome {
    now = at;
    switch (act.type) {
      case 'citizen.asks':
        return ask(act, at);
      case 'citizen.replies':
        return reply(act, at, conversation);
      case 'network.delivers':
        release();
        break;
      case 'network.repeats':
        if (lastDelivered) mailbox.post({ ...lastDelivered, cause: 'repeated' });
        break;
      case 'network.corrupts':
      case 'network.misroutes':
        sendFaulty(act, at);
        break;
      default:
        break;
    }
    return { outcome: 'accepted' };
  }

  return {
    practice,
    perform,
    takeOpenedByOffice: intake.takeOpenedByOffice,
    view: () => ({
      conversations: dialogues.map((dialogue) => viewOfDialogue(dialogue, behaviour, now)),
      emergencyNumbers: [...behaviour.emergencyNumbers],
      notifications: [...notifications],
    }),
    latestReceived: (conversation) => received.get(conversation),
    takePassed: mailbox.takePassed,
    handlers: (base) => ({
      Messages: messageServiceHandlers(base, mailbox, intake, ownHerIds),
      AddressRegister: registerHandlers(base, practice, parties),
      GpRegister: registerHandlers(base, practice, parties),
    }),
  };
}

function refused(reason: string): PlatformOutcome {
  return { outcome: 'refused', reason };
}
