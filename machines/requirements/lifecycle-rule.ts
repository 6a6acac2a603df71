/** The rule `-00` of each service: its lifecycle is honoured. Blamed only when no rule of its own explains. */
import { DialogService, type Service } from '../contract/services.ts';
import type { ConversationStatus } from '../contract/view.ts';
import { serviceOfAct } from '../situation/lifecycle.ts';
import { appointmentMismatch } from './appointments.ts';
import { isAboutAppointments } from './booking-messages.ts';
import { topState, viewOf } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';
import { sendsNothingUnasked } from './unasked.ts';

const LIFECYCLE_RULES = {
  'e-consultation': 'ECON-00',
  'prescription-renewal': 'RENEW-00',
  'appointment-booking': 'BOOK-00',
  'office-contact': 'CONT-00',
  'gp-panel': 'PANEL-00',
} as const satisfies Record<Service, string>;

/**
 * The lifecycle rule of the service that a step is about: that of its conversation, or, where the office has no
 * such conversation, of the act by its kind.
 */
export function lifecycleRuleOf(step: Step): (typeof LIFECYCLE_RULES)[Service] {
  const conversation = step.conversationBefore;
  const isUnknownToOffice = conversation && ['sent', 'rejected'].includes(topState(conversation.state));
  if (conversation && !isUnknownToOffice) return LIFECYCLE_RULES[conversation.service];
  return LIFECYCLE_RULES[serviceOfMessages(step) ?? serviceOfAct(step.act)];
}

/** The service of what passed with an act that belongs to none: of the network, or of time that goes by. */
function serviceOfMessages(step: Step): Service | undefined {
  const { act, received, sent } = step;
  if (!/^(network|calendar)\./.test(act.type)) return undefined;
  const messages = [...received, ...sent].flatMap(({ message }) => message ?? []);
  if (messages.some((each) => isAboutAppointments(step, each))) return 'appointment-booking';
  return DialogService.options.find((service) =>
    messages.some(({ type }) => type === step.profile.messageTypes.value[service]),
  );
}

/** How the citizen sees each state; what the citizen cannot tell apart is one status. */
const SHOWN_AS: Record<string, ConversationStatus> = {
  sent: 'awaiting-answer',
  referred: 'answered',
  renewed: 'answered',
  redirected: 'answered',
};

/** A permitted act that was not accepted. */
export function acceptanceMismatch(step: Step): Mismatch | undefined {
  return unless(
    step.permission !== 'permitted' || step.outcome === 'accepted',
    { nb: 'godtatt', en: 'accepted' },
    { nb: `avvist: ${step.reason ?? 'uten grunn'}`, en: `refused: ${step.reason ?? 'no reason given'}` },
  );
}

/** What the lifecycle demands of a step and did not get: an act accepted, nothing sent unasked, and conversations that stand so. */
export function lifecycleMismatch(step: Step): Mismatch | undefined {
  return firstMismatch(
    () => acceptanceMismatch(step),
    () => sendsNothingUnasked(step),
    () => appointmentMismatch(step),
    ...step.after.conversations.map(({ state }, index) => () => {
      const top = topState(state);
      // Where an answer was rejected, the citizen is shown what was shown before.
      const former = step.past.at(-1);
      const earlier = former && viewOf(former, step.conversationIds[index])?.status;
      const expected = top === 'undelivered' ? earlier : (SHOWN_AS[top] ?? top);
      const shown = viewOf(step, step.conversationIds[index])?.status ?? 'missing';
      return unless(
        shown === expected,
        { nb: `dialogen vises som «${expected}»`, en: `the conversation is shown as "${expected}"` },
        { nb: `vises som «${shown}»`, en: `shown as "${shown}"` },
      );
    }),
  );
}
