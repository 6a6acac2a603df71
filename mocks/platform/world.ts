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
import { type Booking, createBooking } from './booking.ts';
import { type Dialogue, messageFromCitizen, officeParty, viewOfDialogue } from './dialogue.ts';
import { corrupt } from './faulty-messages.ts';
import { createIntake } from './intake.ts';
import { createMailbox, type Posting } from './mailbox.ts';
import { messageServiceHandlers } from './message-service.ts';
import { createPanel } from './panel.ts';
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
  /** HER-id of the clinician whose conversation it is. */
  clinicianOf(conversation: string): string | undefined;
  /** Slots, requests and appointments, as the office's acts name them by number. */
  readonly booking: Pick<Booking, 'slot' | 'request' | 'appointment'>;
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
  const ownHerIds = new Set([practice.office, ...practice.clinicians].map(({ herId }) => herId));
  const panel = createPanel(practice, parties, behaviour);
  const received = new Map<string, string>();
  let delayed: Posting[] = [];
  let lastDelivered: Posting | undefined;
  let draft: ActOf<'citizen.drafts'> | undefined;
  let sequence = 0;
  let now = '';

  const booking = createBooking({
    practice,
    behaviour,
    newId: () => mailbox.newId(),
    send: (message, isDelayed) => {
      const posting = postingOf(message);
      if (isDelayed) delayed.push(posting);
      else if (message.wantsReceipt) deliver(posting, undefined);
      // A question to be answered at once is never delivered again.
      else mailbox.post(posting);
    },
    notify: (to, text) => {
      const by = panel.channelOf(to, to);
      if (by) notifications.push({ to, by, text });
    },
  });

  const intake = createIntake({
    practice,
    booking,
    mailbox,
    dialogues,
    now: () => now,
    notify: (dialogue: Dialogue) => {
      const to = behaviour.notifies(dialogue);
      const by = panel.channelOf(to, dialogue.citizen);
      const text = behaviour.notificationText(roleOf(dialogue.clinicianHerId), dialogue.citizen);
      if (by && text) notifications.push({ to, by, text });
    },
    nextSequence: () => ++sequence,
  });

  function roleOf(herId: string): 'gp' | 'locum' {
    return practice.clinicians.find((each) => each.herId === herId)?.role ?? 'gp';
  }

  function postingOf(message: DialogMessage, xml = writeMessage(message)): Posting {
    sequence += 1;
    return {
      cause: 'sent',
      sequence,
      messageId: message.id,
      sentAt: message.sentAt,
      senderHerId: practice.helsenorge.serviceHerId,
      receiverHerId: message.receiver.clinician?.herId ?? practice.office.herId,
      isReceipt: false,
      bytes: Buffer.from(xml),
    };
  }

  function deliver(posting: Posting, conversation: string | undefined): void {
    // What is for a receiver elsewhere does not pass the office.
    if (!ownHerIds.has(posting.receiverHerId)) return;
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
    const barrier = panel.objectionTo(SERVICES[act.type], writer, citizen, at);
    if (barrier) return refused(barrier);
    const dialogue: Dialogue = {
      id: mailbox.newId(),
      service: SERVICES[act.type],
      citizen,
      writer,
      clinicianHerId: panel.addressedTo(citizen),
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
    const clinicianHerId = panel.addressedTo('neighbour');
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
      const posting = postingOf({ ...message, receiver });
      mailbox.post({ ...posting, cause: 'misrouted', receiverHerId: clinicianHerId });
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

  /** Who is at the keyboard: whoever wrote the conversation or the draft that the act is about. */
  function writerOf(act: Act, conversation: string | undefined): CitizenName {
    if (act.type === 'citizen.replies')
      return dialogues.find(({ id }) => id === conversation)?.writer ?? 'citizen';
    const written = act.type === 'citizen.resumes' || act.type === 'citizen.discards' ? draft : act;
    return (written && 'citizen' in written ? written.citizen : undefined) ?? 'citizen';
  }

  function perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome {
    now = at;
    const settled = panel.perform(act);
    if (settled !== undefined) return settled === null ? ACCEPTED : refused(settled);
    const isShut = act.type.startsWith('citizen.') && panel.objectionToAnything(writerOf(act, conversation));
    if (isShut) return refused(isShut);
    const service = startedBy(act);
    const writer = writerOf(act, conversation);
    const barrier = service && panel.objectionTo(service, writer, writer, at);
    if (barrier) return refused(barrier);
    const booked = booking.perform(act, at);
    if (booked) return booked;
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
      panel: panel.view(now),
      notifications: [...notifications],
      ...booking.view(now),
    }),
    booking,
    latestReceived: (conversation) => received.get(conversation),
    clinicianOf: (conversation) => dialogues.find(({ id }) => id === conversation)?.clinicianHerId,
    takePassed: mailbox.takePassed,
    handlers: (base) => ({
      Messages: messageServiceHandlers(base, mailbox, intake, ownHerIds),
      AddressRegister: registerHandlers(base, practice, parties, ownHerIds),
      GpRegister: registerHandlers(base, practice, parties, ownHerIds),
    }),
  };
}

/** The service that an act of booking starts. */
function startedBy({ type }: Act): 'appointment-booking' | undefined {
  const starts = ['citizen.browses', 'citizen.reserves', 'citizen.races-for', 'citizen.suggests'];
  return starts.includes(type) ? 'appointment-booking' : undefined;
}

const ACCEPTED: PlatformOutcome = { outcome: 'accepted' };

function refused(reason: string): PlatformOutcome {
  return { outcome: 'refused', reason };
}
