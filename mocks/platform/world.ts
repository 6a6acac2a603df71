/**
 * Helsenorge for one practice: the citizens' acts and what they see, the message service and the registers.
 * Time is an argument of every act; ids follow from the practice's own id.
 */
import type { HttpHandler } from 'msw';
import { type Act, type ActOf, textOf } from '../../machines/contract/acts.ts';
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

type Opening = ActOf<'citizen.asks' | 'citizen.requests' | 'citizen.enquires'>;
type Writing = Opening | ActOf<'citizen.replies'>;

const SERVICES = {
  'citizen.asks': 'e-consultation',
  'citizen.requests': 'prescription-renewal',
  'citizen.enquires': 'office-contact',
} as const;

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
  let draft: ActOf<'citizen.drafts'> | undefined;
  let sequence = 0;
  let now = '';

  const intake = createIntake({
    practice,
    mailbox,
    dialogues,
    now: () => now,
    notify: (dialogue: Dialogue) =>
      notifications.push({
        to: behaviour.notifies(dialogue),
        by: 'sms',
        text: 'Du har fått en ny melding på Helsenorge.',
      }),
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

  function write(dialogue: Dialogue, act: Writing, at: string, parent?: string): void {
    const id = parent === undefined ? dialogue.id : mailbox.newId();
    const message = messageFromCitizen(practice, dialogue, {
      id,
      at,
      text: lettersText(act, dialogue),
      subject: act.type === 'citizen.enquires' ? (act.subject ?? 'Spørsmål til kontoret') : undefined,
      attachments: ('attachments' in act ? (act.attachments ?? []) : []).map(fileOf),
      parent,
    });
    dialogue.messages.push({ id, from: 'citizen' });
    const posting = postingOf(message);
    if (act.isDelayed) delayed.push(posting);
    else deliver(posting, dialogue.id);
  }

  /** A renewal's text is its items, one on each line; every other text is what the citizen wrote. */
  function lettersText(act: Writing, { citizen }: Dialogue): string {
    if (act.type !== 'citizen.requests') return textOf(act);
    return (act.items ?? [1])
      .map((item) => practice.cast[citizen].prescribedBefore[item - 1] ?? '')
      .join('\n');
  }

  /** Why Helsenorge does not send what a citizen writes, if it does not. */
  function objectionTo(act: Writing): string | undefined {
    if ('attachments' in act && !behaviour.isWithinLimits(act.attachments)) {
      return 'Vedleggene er for mange, for store eller i feil format';
    }
    if (act.type === 'citizen.requests' && !behaviour.mayRequest(act.items ?? [1])) {
      return 'Bare resepter du har fått tidligere kan fornyes, og minst én må velges';
    }
    if (act.type === 'citizen.enquires' && textOf(act).length > behaviour.contactCharactersMax) {
      return `Meldingen kan ha høyst ${behaviour.contactCharactersMax} tegn`;
    }
    if (act.type === 'citizen.replies') return undefined;
    const writer = act.citizen ?? 'citizen';
    return behaviour.mayRepresent(writer, act.onBehalfOf ?? writer)
      ? undefined
      : 'Du kan ikke bruke tjenesten på vegne av denne personen';
  }

  function open(act: Opening, at: string): PlatformOutcome {
    const objection = objectionTo(act);
    if (objection) return refused(objection);
    const writer = act.citizen ?? 'citizen';
    const citizen = act.onBehalfOf ?? writer;
    const dialogue: Dialogue = {
      id: mailbox.newId(),
      service: SERVICES[act.type],
      citizen,
      writer,
      clinicianHerId: practice.cast[citizen].gpHerId,
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
    const objection = behaviour.canReply(dialogue) ? objectionTo(act) : 'Dialogen kan ikke besvares';
    if (objection) return { ...refused(objection), conversation: dialogue.id };
    const parent = dialogue.messages.findLast(({ from }) => from === 'office')?.id ?? dialogue.id;
    write(dialogue, act, at, parent);
    dialogue.status = 'replied';
    return { outcome: 'accepted', conversation: dialogue.id };
  }

  /** Sends the draft as if it had been written now, or throws it away; without one there is nothing to do. */
  function takeDraft(act: ActOf<'citizen.resumes' | 'citizen.discards'>, at: string): PlatformOutcome {
    if (!draft) return refused('Det finnes ingen kladd');
    const done = act.type === 'citizen.resumes' ? open({ ...draft, type: 'citizen.enquires' }, at) : ACCEPTED;
    if (done.outcome === 'accepted') draft = undefined;
    return done;
  }

  /** A message that concerns no conversation of the scenario: the neighbour's, made faulty on the way. */
  function sendFaulty(act: ActOf<'network.corrupts' | 'network.misroutes'>, at: string): void {
    const clinicianHerId = practice.cast.neighbour.gpHerId;
    const stray: Dialogue = {
      id: mailbox.newId(),
      service: 'e-consultation',
      citizen: 'neighbour',
      writer: 'neighbour',
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
      case 'citizen.requests':
      case 'citizen.enquires':
        return open(act, at);
      case 'citizen.resumes':
      case 'citizen.discards':
        return takeDraft(act, at);
      case 'citizen.drafts':
        draft = act;
        return behaviour.sendsDrafts ? takeDraft({ type: 'citizen.resumes' }, at) : ACCEPTED;
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
    return ACCEPTED;
  }

  return {
    practice,
    perform,
    takeOpenedByOffice: intake.takeOpenedByOffice,
    view: () => ({
      conversations: dialogues.map((dialogue) => viewOfDialogue(dialogue, behaviour, now)),
      emergencyNumbers: [...behaviour.emergencyNumbers],
      renewalNotice: behaviour.renewalNotice,
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

const ACCEPTED: PlatformOutcome = { outcome: 'accepted' };

function refused(reason: string): PlatformOutcome {
  return { outcome: 'refused', reason };
}
