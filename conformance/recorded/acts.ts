/** What somebody did, as far as a message tells: by it a reader follows a conversation, and the lifecycle goes along. */
import type { Act } from '../../machines/contract/acts.ts';
import type { OfficeAct } from '../../machines/contract/driver.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Turn } from './conversations.ts';

/** The services whose conversations can be followed by their messages: of the others the slots are not seen. */
const FOLLOWED = ['e-consultation', 'office-contact'] as const;
type Followed = (typeof FOLLOWED)[number];

/** Requests for appointments have a type of their own. */
const REQUEST_KIND = 'appointment-request';

type MessageService = Exclude<Service, 'gp-panel'>;

/** The service of a message by its type; undefined where it is of none. */
export function serviceOf({ type }: DialogMessage, profile: Profile): MessageService | undefined {
  const types = Object.entries(profile.messageTypes.value);
  const [kind] = types.find(([, each]) => each === type) ?? [];
  return kind === REQUEST_KIND ? 'appointment-booking' : (kind as MessageService | undefined);
}

/** Whether a message is answered at once, and by no receipt: it is about slots and asks for none. */
export const isAskedAtOnce = (message: DialogMessage, profile: Profile): boolean =>
  serviceOf(message, profile) === 'appointment-booking' && !message.wantsReceipt;

export const isFollowed = (message: DialogMessage, profile: Profile): boolean =>
  FOLLOWED.some((each) => each === serviceOf(message, profile));

const OPENED_BY_CITIZEN: Readonly<Record<Followed, 'citizen.asks' | 'citizen.enquires'>> = {
  'e-consultation': 'citizen.asks',
  'office-contact': 'citizen.enquires',
};
const OPENED_BY_OFFICE: Readonly<Record<Followed, 'clinician.opens' | 'office.opens'>> = {
  'e-consultation': 'clinician.opens',
  'office-contact': 'office.opens',
};

/**
 * The act that a turn tells of, in a conversation of a service. A text is what was written: what somebody was told to
 * write, nobody knows.
 */
export function actOf({ message, direction }: Turn, service: Service | undefined, profile: Profile): Act {
  if (!message) return { type: direction === 'to-office' ? 'citizen.replies' : 'clinician.answers' };
  const { text } = message.body;
  const written = text === undefined ? {} : { text };
  const followed = FOLLOWED.find((each) => each === service);
  if (message.refersTo === undefined || message.refersTo.conversation === message.id)
    return openingOf(message, direction, service, followed, profile);
  if (direction === 'to-office') return { type: 'citizen.replies', ...written };
  const code = message.body.code.value;
  if (service === 'prescription-renewal')
    return {
      type: code === profile.renewedCode.value.value ? 'office.renews' : 'office.declines',
      ...written,
    };
  const closes = code === profile.closingCode.value.value && followed === 'e-consultation';
  return { type: closes ? 'clinician.closes' : 'clinician.answers', ...written };
}

function openingOf(
  { body }: DialogMessage,
  direction: Turn['direction'],
  service: Service | undefined,
  followed: Followed | undefined,
  profile: Profile,
): Act {
  const { text } = body;
  const written = text === undefined ? {} : { text };
  if (direction === 'to-office') {
    if (service === 'prescription-renewal') return { type: 'citizen.requests', ...written };
    return { type: OPENED_BY_CITIZEN[followed ?? 'office-contact'], ...written };
  }
  const isOneWay = body.kind === 'answer' && body.code.value === profile.oneWayCode.value.value;
  if (isOneWay) return { type: 'office.writes-one-way', citizen: 'visitor', ...written };
  return { type: OPENED_BY_OFFICE[followed ?? 'office-contact'], ...written };
}

/** What the office was to answer, as the judge asks for it: any message of the conversation may be answered. */
export function requestOf(
  { message, direction }: Turn,
  act: Act,
  ids: ReadonlySet<string>,
): OfficeAct | null {
  const isAnswer = act.type === 'clinician.answers' || act.type === 'clinician.closes';
  if (!message || direction !== 'from-office' || !isAnswer) return null;
  const { parent = '', conversation = '' } = message.refersTo ?? {};
  const [first = ''] = ids;
  return {
    type: act.type,
    clinician: innermostHerId(message.sender),
    conversation,
    answers: ids.has(parent) ? parent : first,
    text: message.body.text ?? '',
  };
}
