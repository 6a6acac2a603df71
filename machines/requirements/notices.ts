/** What Helsenorge tells the citizen of a conversation. */
import type { DialogService } from '../contract/services.ts';
import { asWritten } from '../contract/words.ts';
import { dueDate, isPastDue } from '../workdays.ts';
import { conversationsOf, topState, viewOf } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** The rule that a closed conversation cannot be replied to, and says so. */
export function closedNoticeRule(service: DialogService) {
  const closed = (step: Step) => conversationsOf(service, step).filter(({ state }) => state === 'closed');
  return {
    forbids: (step: Step) =>
      step.conversationBefore?.state === 'closed' && step.act.type === 'citizen.replies',
    when: (step: Step) => closed(step).length > 0,
    ensures: (step: Step) =>
      unless(
        closed(step).every(({ id }) => {
          const view = viewOf(step, id);
          return view && !view.canReply && view.closedNotice;
        }),
        { nb: 'ingen svarknapp, og beskjed om avslutning', en: 'no reply button, and the closed notice' },
        { nb: 'dialogen kan fortsatt besvares', en: 'the conversation can still be replied to' },
      ),
  } as const;
}

/** The rule that a citizen not answered in time is advised to book an ordinary appointment, and not before. */
export function adviceRule(service: DialogService) {
  return {
    questions: ['Q1', 'Q2'],
    when: (step: Step) => conversationsOf(service, step).some(({ facts }) => facts.askedAt !== undefined),
    ensures: (step: Step) =>
      firstMismatch(
        ...conversationsOf(service, step).map(({ id, facts, state }) => () => {
          const isDue =
            topState(state) !== 'rejected' &&
            facts.askedAt !== undefined &&
            isPastDue(dueDate(facts.askedAt), step.at);
          return unless(
            (viewOf(step, id)?.advisesAppointment ?? false) === isDue,
            isDue
              ? { nb: 'rådes til å bestille ordinær time', en: 'advised to book an ordinary appointment' }
              : { nb: 'ikke noe slikt råd ennå', en: 'no such advice yet' },
            isDue
              ? { nb: 'ikke noe råd', en: 'no advice' }
              : { nb: 'rådet er gitt', en: 'the advice is given' },
          );
        }),
      ),
  } as const;
}

/** Emergency numbers are among those shown. */
export function emergencyNumbersShown({ profile }: Step, shown: readonly string[]): Mismatch | undefined {
  return unless(
    profile.emergencyNumbers.value.every((number) => shown.includes(number)),
    asWritten(profile.emergencyNumbers.value.join(', ')),
    asWritten(shown.join(', ') || '–'),
  );
}

/** The rule that emergency numbers are shown where a citizen asks for help. */
export const emergencyNumbersRule = {
  profile: ['emergencyNumbers'],
  when: (step: Step) => step.act.type === 'citizen.asks',
  ensures: (step: Step) => emergencyNumbersShown(step, step.view.emergencyNumbers),
} as const;
