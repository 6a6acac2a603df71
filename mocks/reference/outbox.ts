/** The office's own acts: answers, closings, referrals and new dialogues, composed and sent. */
import { personIdTypeOf } from '../../machines/contract/messages/code-lists.ts';
import type { DialogMessage, Person } from '../../machines/contract/messages/message.ts';
import type { Behaviour, ConversationAct, OpeningAct } from './behaviour.ts';
import { type Conversation, helsenorgeOf, type Office, partyOf } from './office.ts';
import { post } from './postbox.ts';

/** Why an act is refused, in words for a person at the office; undefined when it was done. */
export type Refusal = string | undefined;

/** A citizen as the patient of a message. */
export function personOf(office: Office, nationalId: string): Person {
  const citizen = office.provision.citizens.find((each) => each.nationalId === nationalId);
  return {
    id: nationalId,
    idType: personIdTypeOf(nationalId),
    ...(citizen && { givenName: citizen.givenName, familyName: citizen.familyName }),
  };
}

/** Files a message in the citizen's journal and sends it. */
export async function send(office: Office, behaviour: Behaviour, message: DialogMessage): Promise<void> {
  office.filed.push(...behaviour.entriesForSent(office, message));
  await post(office, behaviour, message);
}

/** The next id of the office's own. */
export function nextId(office: Office, behaviour: Behaviour): string {
  office.issued += 1;
  return behaviour.idOf(office, office.issued);
}

/** Answers, closes or refers in a conversation. */
export async function actInConversation(
  office: Office,
  behaviour: Behaviour,
  act: ConversationAct,
  now: string,
): Promise<Refusal> {
  const conversation = office.conversations.get(act.conversation);
  const objection = behaviour.objectionTo(conversation, act);
  if (objection) return objection;
  if (!conversation) return undefined;
  const sender = partyOf(office, conversation.clinicianHerId);
  const { waitingSince, isClosed, answers } = conversation;
  for (const text of behaviour.textsOf(conversation, act)) {
    const id = nextId(office, behaviour);
    office.answers.set(id, { conversation, before: { waitingSince, isClosed, answers } });
    await send(office, behaviour, {
      kind: 'dialog',
      type: behaviour.typeOf(conversation),
      id,
      sentAt: now,
      wantsReceipt: true,
      refersTo: behaviour.referenceOf(conversation, act),
      ...behaviour.partiesOf(office, sender, conversation.platform),
      citizen: personOf(office, behaviour.citizenOf(office, conversation)),
      body: { kind: 'answer', code: behaviour.codeOf(conversation, act), text },
      attachments: [],
    });
  }
  settle(office, behaviour, conversation, act);
  return undefined;
}

function settle(
  office: Office,
  behaviour: Behaviour,
  conversation: Conversation,
  act: ConversationAct,
): void {
  conversation.answers += 1;
  if (behaviour.endsTask(conversation, act)) conversation.waitingSince = undefined;
  conversation.isClosed = act.type === 'clinician.closes';
  const items = behaviour.chargeFor(conversation, act);
  if (items.length > 0) {
    conversation.isCharged = true;
    const citizen = behaviour.chargedFor(office, conversation);
    office.charges.push({ citizen, conversation: conversation.id, items });
  }
}

/** Opens a dialogue with a citizen on the clinician's own list. */
export async function openDialogue(
  office: Office,
  behaviour: Behaviour,
  act: OpeningAct,
  now: string,
): Promise<Refusal> {
  const { citizens } = office.provision;
  if (!citizens.some(({ nationalId }) => nationalId === act.citizen))
    return 'Innbyggeren er ikke registrert her';
  if (!behaviour.isOnList(await office.helsenorge.gpOf(act.citizen), act.clinician))
    return 'Innbyggeren står på en annen liste';
  for (const text of behaviour.opensWith(office, act)) {
    const id = nextId(office, behaviour);
    await send(office, behaviour, {
      kind: 'dialog',
      type: behaviour.typeOfOpening(act),
      id,
      sentAt: now,
      wantsReceipt: true,
      sender: partyOf(office, act.clinician),
      receiver: helsenorgeOf(office),
      citizen: personOf(office, act.citizen),
      body: { kind: 'question', code: behaviour.codeOfOpening(act), text },
      attachments: [],
    });
    office.conversations.set(id, {
      id,
      service: act.service,
      citizen: act.citizen,
      clinicianHerId: act.clinician,
      platform: helsenorgeOf(office),
      openedBy: 'office',
      waitingSince: undefined,
      isClosed: false,
      answers: 0,
      replies: 0,
      isCharged: false,
    });
  }
  return undefined;
}
