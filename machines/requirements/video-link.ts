/** The link of a video appointment: when it is sent, and that no other is. */

import type { DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed } from '../contract/practice.ts';
import { asWritten, type Words } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { isLive } from './appointments.ts';
import { isAboutAppointments, isAllocated, isAt, isLink, LINK } from './booking-messages.ts';
import { messagesSent, saysOneThing } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

const MINUTE = 60_000;

function linksTo(step: Step, nationalId: string): boolean {
  return messagesSent(step).some(
    (message) =>
      isAboutAppointments(step, message) &&
      message.citizen?.id === nationalId &&
      LINK.test(message.body.text ?? ''),
  );
}

/** Minutes that are left before an appointment. */
const minutesLeft = ({ at }: Step, start: string) => (epochOf(start) - epochOf(at)) / MINUTE;
function isInWindow({ profile }: Step, left: number): boolean {
  const { earliest, latest } = profile.videoLinkMinutes.value;
  return latest <= left && left <= earliest;
}

/** Whether a link sent in time for one start may be sent in time for the other. */
function isAtOneTime({ profile }: Step, one: string, other: string): boolean {
  const { earliest, latest } = profile.videoLinkMinutes.value;
  return Math.abs(epochOf(one) - epochOf(other)) <= (earliest - latest) * MINUTE;
}

/**
 * Video appointments that stand, with when all those begin that the citizen has or after a race may have. Left out are
 * those that begin at about the same time: whose a link is could not be told.
 */
function videoAppointments(step: Step) {
  const { before, after, practice } = step;
  const isOfVideo = (each: Booking) => each.facts.kind === 'video' && isLive(each);
  // A link sent at once may be of what has just been reserved, too.
  const linkable = after.bookings.all.filter(isOfVideo);
  const standing = after.bookings.all.filter((each, index) => {
    const stood = before.bookings.all[index];
    return isOfVideo(each) && stood !== undefined && isLive(stood);
  });
  return standing.flatMap(({ facts: { citizen, start } }) => {
    const mayBeOf = (holder: typeof citizen) => holder === citizen || holder === undefined;
    const starts = linkable.filter(({ facts }) => mayBeOf(facts.citizen)).map(({ facts }) => facts.start);
    const isAlone = starts.filter((other) => isAtOneTime(step, start, other)).length === 1;
    return citizen && isAlone
      ? [{ nationalId: citizenNamed(practice, citizen).nationalId, start, starts }]
      : [];
  });
}

function inTheTimeForIt({ profile }: Step): Words {
  const { earliest, latest } = profile.videoLinkMinutes.value;
  return {
    nb: `lenken sendes mellom ${earliest} og ${latest} minutter før timen`,
    en: `the link is sent between ${earliest} and ${latest} minutes before the start`,
  };
}

/**
 * The appointments that stand, before the step or after it, that a link may be of: those whose time was given in its
 * conversation; where it stands in none, which no source forbids, those of its citizen.
 */
function linkedBy(step: Step, { refersTo, citizen }: DialogMessage): Booking[] {
  const standing = [step.before, step.after].flatMap(({ bookings }) => bookings.all.filter(isLive));
  if (!refersTo) {
    return standing.filter(
      ({ facts }) => facts.citizen && citizenNamed(step.practice, facts.citizen).nationalId === citizen?.id,
    );
  }
  const given = [...step.past, step]
    .flatMap(messagesSent)
    .filter((each) => isAllocated(step, each))
    .filter((message) => (message.refersTo?.conversation ?? message.id) === refersTo.conversation)
    .flatMap(({ events = [] }) => events);
  return standing.filter((each) => given.some((event) => isAt(step, each, event)));
}

/** A link is of a video appointment that stands, in its conversation, and the only one there. */
function isOfVideo(step: Step, link: DialogMessage): Mismatch | undefined {
  const links = [...step.past, step].flatMap(messagesSent).filter((each) => isLink(step, each));
  // How many video appointments a citizen has stands in no link without a conversation.
  const ofSame = links.filter(
    ({ refersTo }) => refersTo && refersTo.conversation === link.refersTo?.conversation,
  );
  return firstMismatch(
    () =>
      unless(
        linkedBy(step, link).some(({ facts }) => facts.kind === 'video'),
        {
          nb: 'lenke bare til en videotime som står, i timens dialog',
          en: 'a link to nothing but a video appointment that stands, in its conversation',
        },
        { nb: 'en lenke til noe annet', en: 'a link to something else' },
      ),
    () => saysOneThing(link),
    () =>
      unless(
        ofSame.length <= 1,
        { nb: 'én lenke til hver videotime', en: 'one link to each video appointment' },
        asWritten(String(ofSame.length)),
      ),
  );
}

/** The rule that a video appointment's link is sent shortly before it, neither earlier nor later, once, and no other link. */
export const linkRule = {
  profile: ['videoLinkMinutes', 'messageTypes'],
  needsClock: true,
  when: (step: Step) =>
    messagesSent(step).some((each) => isLink(step, each)) ||
    videoAppointments(step).some(
      ({ nationalId, start }) => linksTo(step, nationalId) || hadItsTime(step, start),
    ),
  situations: [
    {
      name: 'time-for-the-link',
      words: {
        nb: 'tiden for lenken til en videotime går',
        en: 'the time for the link to a video appointment goes by',
      },
      occurs: (step: Step) => videoAppointments(step).some(({ start }) => hadItsTime(step, start)),
    },
  ],
  ensures: (step: Step) =>
    firstMismatch(
      ...messagesSent(step)
        .filter((each) => isLink(step, each))
        .map((link) => () => isOfVideo(step, link)),
      ...videoAppointments(step).map(({ nationalId, start, starts }) => () => {
        const when = moment(step.at);
        const isInTime = starts.some((each) => isInWindow(step, minutesLeft(step, each)));
        if (linksTo(step, nationalId) && !isInTime) return { expected: inTheTimeForIt(step), actual: when };
        const wasSent = step.past.some(
          (each) => isInWindow(each, minutesLeft(each, start)) && linksTo(each, nationalId),
        );
        const isSent = isInWindow(step, minutesLeft(step, start)) && linksTo(step, nationalId);
        return unless(!hadItsTime(step, start) || wasSent || isSent, inTheTimeForIt(step), {
          nb: `ikke sendt ${when.nb}`,
          en: `not sent on ${when.en}`,
        });
      }),
    ),
} as const;

/** Whether the office was asked in the time for the link, and the time is over with this step. */
function hadItsTime(step: Step, start: string): boolean {
  const isInTime = (each: Step) => isInWindow(each, minutesLeft(each, start));
  const wasAsked = () =>
    isInTime(step) || step.past.some((each) => isInTime(each) && stoodBefore(each, start));
  return minutesLeft(step, start) <= step.profile.videoLinkMinutes.value.latest && wasAsked();
}

/** Whether an appointment at a time stood before a step. */
function stoodBefore({ before }: Step, start: string): boolean {
  return before.bookings.all.some((each) => isLive(each) && each.facts.start === start);
}
