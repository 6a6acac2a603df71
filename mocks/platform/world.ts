/**
 * Helsenorge for one practice: the citizens' acts and what they see, the message service and the registers.
 * Time is an argument of every act; ids follow from the practice's own id.
 */
import type { Act } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Faltered, Passed } from '../../machines/contract/record.ts';
import type { PlatformView } from '../../machines/contract/view.ts';
import { conformingPlatform, type PlatformBehaviour } from './behaviour.ts';
import { type Booking, createBooking } from './booking.ts';
import { createCorrespondence } from './correspondence.ts';
import type { Dialogue } from './dialogue.ts';
import { viewOfDialogue } from './dialogue-view.ts';
import { createDispatch } from './dispatch.ts';
import { createIntake } from './intake.ts';
import { createLine } from './line.ts';
import { createMailbox } from './mailbox.ts';
import { messageServiceOperations } from './message-service.ts';
import { noticesOf } from './notices.ts';
import type { Ending, Operation } from './operation.ts';
import { ACCEPTED, type PlatformOutcome, refused } from './outcome.ts';
import { createPanel } from './panel.ts';
import { partiesOf, registerOperations } from './registers.ts';
import { shared } from './sharing.ts';

export interface World {
  readonly practice: Practice;
  /** An act of a citizen, the calendar or the network, at an instant; office acts are not for Helsenorge. */
  perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome;
  /** The latest act, which is the office's own, was refused there. */
  refusedByOffice(act: Act): void;
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
  /** What has passed and is not taken yet. */
  waiting(): readonly Passed[];
  /** The call that has faltered since the latest act began, if one has. */
  faltered(): Faltered | undefined;
  /** What Helsenorge and the registers answer below the practice's address. */
  readonly operations: readonly Operation<Ending>[];
}

/** Makes Helsenorge around practices, by the codes and limits of a profile. */
export function worldsBy(profile: Profile): (practice: Practice) => World {
  const behaviour = conformingPlatform(profile);
  return (practice) => createWorld(practice, behaviour);
}

/** Helsenorge around one practice; it conforms unless it is to prove that its rules are checked. */
export function createWorld(practice: Practice, behaviour: PlatformBehaviour): World {
  const { profile } = behaviour;
  const mailbox = createMailbox(practice.id);
  const newId = () => mailbox.newId();
  const dialogues: Dialogue[] = [];
  const notifications: PlatformView['notifications'] = [];
  const parties = partiesOf(practice);
  const ownHerIds = new Set([practice.office, ...practice.clinicians].map(({ herId }) => herId));
  const panel = createPanel(practice, parties, behaviour);
  const dispatch = createDispatch(profile, practice, mailbox, ownHerIds, () => isDown);
  const correspondence = createCorrespondence({ practice, behaviour, panel, dialogues, dispatch, newId });
  let now = '';
  let isDown = false;
  let shown: PlatformView | undefined;
  const toReject = new Set<string>();
  const line = createLine();

  const booking = createBooking({
    practice,
    behaviour,
    newId,
    send: (message, isDelayed) =>
      message.wantsReceipt || isDelayed ? dispatch.send(message, isDelayed) : dispatch.ask(message),
    notify: (to, text) => {
      const by = panel.channelOf(to, to);
      if (by) notifications.push({ to, by, text });
    },
  });

  const intake = createIntake({
    practice,
    profile,
    booking,
    mailbox,
    dialogues,
    now: () => now,
    notify: (dialogue: Dialogue) => {
      const to = behaviour.notifies(dialogue);
      const by = panel.channelOf(to, dialogue.citizen);
      const role = roleOf(practice, dialogue.clinicianHerId);
      const text = behaviour.notificationText(role, dialogue.citizen);
      if (by && text && behaviour.notifiesOf(dialogue, role)) notifications.push({ to, by, text });
    },
    nextSequence: dispatch.nextSequence,
    isRecovering: () => line.faltered() !== undefined,
    isToBeRejected: (conversation) => toReject.delete(conversation) && behaviour.rejects,
    showsRejected: behaviour.showsRejected,
  });

  /** Why Helsenorge lets nobody through to an act of a citizen, if so. */
  function barrierTo(act: Act, at: string, conversation: string | undefined): string | undefined {
    if (!act.type.startsWith('citizen.')) return undefined;
    const writer = correspondence.writerOf(act, conversation);
    const service = startedBy(act);
    return panel.objectionToAnything(writer) ?? (service && panel.objectionTo(service, writer, writer, at));
  }

  function perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome {
    now = at;
    line.begin(act);
    const settled = panel.perform(act);
    if (settled !== undefined) return settled === null ? ACCEPTED : refused(settled);
    const barrier = barrierTo(act, at, conversation);
    if (barrier) return refused(barrier);
    const done = booking.perform(act, at) ?? correspondence.perform(act, at, conversation);
    if (done) return done;
    befall(act, conversation);
    if (act.type === 'network.corrupts' || act.type === 'network.misroutes') {
      dispatch.sendFaulty(act, at, panel.addressedTo('neighbour'));
    }
    return ACCEPTED;
  }

  /** What the network does to what is on its way. */
  function befall(act: Act, conversation: string | undefined): void {
    const { type } = act;
    if (type === 'network.goes-down') isDown = true;
    if (type === 'network.comes-up') isDown = false;
    const isReleasing = type === 'network.comes-up' && behaviour.deliversHeldBack;
    if (isReleasing) dispatch.release(conversationOf);
    if (act.type === 'network.delivers') {
      dispatch.release(conversationOf, act.conversation === undefined ? undefined : (conversation ?? ''));
    }
    if (act.type === 'network.repeats') dispatch.repeat(act.earlier);
    if (type === 'network.rejects' && conversation) toReject.add(conversation);
  }

  /** The conversation that a message stands in. */
  function conversationOf(messageId: string): string | undefined {
    return dialogues.find(({ messages }) => messages.some(({ id }) => id === messageId))?.id;
  }

  return {
    practice,
    perform,
    refusedByOffice: booking.refused,
    takeOpenedByOffice: intake.takeOpenedByOffice,
    view() {
      shown = shared(shown, {
        conversations: dialogues.map((dialogue) => viewOfDialogue(dialogue, behaviour, now)),
        ...noticesOf(practice, behaviour),
        panel: panel.view(now),
        notifications: [...notifications],
        ...booking.view(now),
      });
      return shown;
    },
    booking,
    latestReceived: dispatch.latestReceived,
    clinicianOf: (conversation) => dialogues.find(({ id }) => id === conversation)?.clinicianHerId,
    takePassed: mailbox.takePassed,
    waiting: mailbox.waiting,
    faltered: line.faltered,
    operations: line.over([
      ...messageServiceOperations(mailbox, intake, ownHerIds, () => isDown && behaviour.closesWhileDown),
      ...registerOperations(practice, parties, ownHerIds),
    ]),
  };
}

/** The service that an act of booking starts. */
function startedBy({ type }: Act): 'appointment-booking' | undefined {
  const starts = ['citizen.browses', 'citizen.reserves', 'citizen.races-for', 'citizen.suggests'];
  return starts.includes(type) ? 'appointment-booking' : undefined;
}

/** What the clinician is in whose conversation something happens. */
function roleOf({ clinicians }: Practice, clinicianHerId: string): 'gp' | 'locum' {
  return clinicians.find(({ herId }) => herId === clinicianHerId)?.role ?? 'gp';
}
