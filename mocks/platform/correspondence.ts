/** What citizens write on Helsenorge: new conversations, replies and drafts, each sent or refused with a reason. */
import { type Act, type ActOf, type CitizenName, textOf } from '../../machines/contract/acts.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import { fileOf } from './attachments.ts';
import type { PlatformBehaviour } from './behaviour.ts';
import { type Dialogue, messageFromCitizen } from './dialogue.ts';
import type { Dispatch } from './dispatch.ts';
import { ACCEPTED, type PlatformOutcome, refused } from './outcome.ts';
import type { Panel } from './panel.ts';

type Opening = ActOf<'citizen.asks' | 'citizen.requests' | 'citizen.enquires'>;
type Writing = Opening | ActOf<'citizen.replies'>;

const SERVICES = {
  'citizen.asks': 'e-consultation',
  'citizen.requests': 'prescription-renewal',
  'citizen.enquires': 'office-contact',
} as const;

interface Surroundings {
  readonly practice: Practice;
  readonly behaviour: PlatformBehaviour;
  readonly panel: Panel;
  readonly dialogues: Dialogue[];
  readonly dispatch: Dispatch;
  readonly newId: () => string;
}

export function createCorrespondence(around: Surroundings) {
  const { practice, behaviour, panel, dialogues, dispatch, newId } = around;
  let draft: ActOf<'citizen.drafts'> | undefined;

  function write(dialogue: Dialogue, act: Writing, at: string, parent?: string): void {
    const id = parent === undefined ? dialogue.id : newId();
    const message = messageFromCitizen(behaviour.profile, practice, dialogue, {
      id,
      at,
      text: lettersText(act, dialogue),
      subject: act.type === 'citizen.enquires' ? (act.subject ?? 'Spørsmål til kontoret') : undefined,
      attachments: ('attachments' in act ? (act.attachments ?? []) : []).map(fileOf),
      parent,
    });
    dialogue.messages.push({ id, from: 'citizen' });
    dispatch.send(message, act.isDelayed === true, dialogue.id);
  }

  /** A renewal's text is its items, one on each line; every other text is what the citizen wrote. */
  function lettersText(act: Writing, { citizen }: Dialogue): string {
    if (act.type !== 'citizen.requests') return textOf(act);
    return (act.items ?? [1])
      .map((item) => citizenNamed(practice, citizen).prescribedBefore[item - 1] ?? '')
      .join('\n');
  }

  /** Why Helsenorge does not send what a citizen writes, if it does not. */
  function objectionTo(act: Writing, service: Dialogue['service']): string | undefined {
    if ('attachments' in act && !behaviour.isWithinLimits(act.attachments ?? [], service)) {
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
    const objection = objectionTo(act, SERVICES[act.type]);
    if (objection) return refused(objection);
    const writer = act.citizen ?? 'citizen';
    const citizen = act.onBehalfOf ?? writer;
    const barrier = panel.objectionTo(SERVICES[act.type], writer, citizen, at);
    if (barrier) return refused(barrier);
    const dialogue: Dialogue = {
      id: newId(),
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
    const objection = behaviour.canReply(dialogue)
      ? objectionTo(act, dialogue.service)
      : 'Dialogen kan ikke besvares';
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

  return {
    /** Who is at the keyboard: whoever wrote the conversation or the draft that the act is about. */
    writerOf(act: Act, conversation: string | undefined): CitizenName {
      if (act.type === 'citizen.replies') {
        return dialogues.find(({ id }) => id === conversation)?.writer ?? 'citizen';
      }
      const written = act.type === 'citizen.resumes' || act.type === 'citizen.discards' ? draft : act;
      return (written && 'citizen' in written ? written.citizen : undefined) ?? 'citizen';
    },

    /** Does an act of writing; undefined when it is none. */
    perform(act: Act, at: string, conversation: string | undefined): PlatformOutcome | undefined {
      switch (act.type) {
        case 'citizen.asks':
        case 'citizen.requests':
        case 'citizen.enquires':
          return open(act, at);
        case 'citizen.replies':
          return reply(act, at, conversation);
        case 'citizen.resumes':
        case 'citizen.discards':
          return takeDraft(act, at);
        case 'citizen.drafts':
          draft = act;
          if (behaviour.sendsDrafts) takeDraft({ type: 'citizen.resumes' }, at);
          return ACCEPTED;
        default:
          return undefined;
      }
    },
  };
}
