/** A conversation as Helsenorge shows it to the citizen. */
import type { ConversationView } from '../../machines/contract/view.ts';
import type { PlatformBehaviour } from './behaviour.ts';
import type { Dialogue } from './dialogue.ts';

export function viewOfDialogue(
  dialogue: Dialogue,
  behaviour: PlatformBehaviour,
  now: string,
): ConversationView {
  const { id, service, status, messages } = dialogue;
  return {
    conversation: id,
    service,
    citizen: behaviour.concernsShown(dialogue),
    writer: dialogue.writer,
    status,
    canReply: behaviour.canReply(dialogue),
    closedNotice: behaviour.showsClosedNotice(dialogue),
    advisesAppointment: behaviour.advisesAppointment(dialogue, now),
    messages: messages.map((message) => ({ ...message })),
  };
}
