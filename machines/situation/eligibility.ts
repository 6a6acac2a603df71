/**
 * Whether a service is open to a citizen at all, before the conversation's own lifecycle is asked: login, consent,
 * who receives, and whether the service is on. Sources: S1, S2, S3, S4.
 */

import { type Act, type ActOf, type ActType, type CitizenName, namesLocum } from '../contract/acts.ts';
import { isListedAtOffice, isOnLocumsList } from '../contract/practice.ts';
import type { DialogService } from '../contract/services.ts';
import { concernedBy, isChild } from '../conversation.ts';
import { osloDate } from '../workdays.ts';
import { accountFamily, accountOf } from './accounts.ts';
import { bookingAbout } from './bookings.ts';
import { meant } from './drafts.ts';
import type { Barrier } from './family.ts';
import { isAbsent } from './panel.ts';
import type { Situation } from './situation.ts';

/** Why a service is closed to a citizen; the first that holds, in this order. */
export type Obstacle = 'logged-out' | 'consent' | 'no-receiver' | 'no-process' | 'switched-off';

/**
 * Who receives for a citizen: the GP, the locum, a GP elsewhere who takes part in none of it, or nobody. Where there is no
 * locum, no list is vacant: all are on the GP's.
 */
export function receiverFor(
  name: CitizenName,
  { hasLocum }: Pick<Situation, 'hasLocum'>,
): 'gp' | 'locum' | 'elsewhere' | 'nobody' {
  if (name === 'orphan' || name === 'shared') return 'nobody';
  if (name === 'visitor') return 'elsewhere';
  return hasLocum && isOnLocumsList(name) ? 'locum' : 'gp';
}

/** The service that a citizen's act starts. */
const STARTED_BY: Partial<Record<ActType, DialogService>> = {
  'citizen.asks': 'e-consultation',
  'citizen.requests': 'prescription-renewal',
  'citizen.enquires': 'office-contact',
  'citizen.browses': 'appointment-booking',
  'citizen.reserves': 'appointment-booking',
  'citizen.races-for': 'appointment-booking',
  'citizen.suggests': 'appointment-booking',
};

/** Who does a citizen's act at the keyboard: for a child the parent. */
function writerOf(act: Act, { conversations, draft }: Situation): CitizenName {
  if (act.type === 'citizen.replies') {
    const facts = conversations[(act.conversation ?? 1) - 1]?.facts;
    const isForChild = facts?.openedBy === 'citizen' && isChild(facts.citizen);
    return isForChild ? 'parent' : (facts?.citizen ?? 'citizen');
  }
  if (act.type === 'citizen.discards') return draft?.citizen ?? 'citizen';
  return ('citizen' in act ? act.citizen : undefined) ?? 'citizen';
}

/** What keeps a service from a citizen, whatever the act: the first obstacle that holds. */
export function obstacleTo(
  service: DialogService,
  writer: CitizenName,
  concerned: CitizenName,
  situation: Pick<Situation, 'panel' | 'accounts' | 'hasLocum'>,
): Obstacle | undefined {
  const { panel, accounts } = situation;
  const { isLoggedIn, consent } = accountOf(accounts, writer);
  if (!isLoggedIn) return 'logged-out';
  if (consent !== 'full-access') return 'consent';
  const receiver = receiverFor(concerned, situation);
  if (receiver === 'nobody') return 'no-receiver';
  if (receiver === 'elsewhere') return 'no-process';
  // The panel is the GP's; the locum's services stay on.
  return receiver === 'gp' && !panel.isOn[service] ? 'switched-off' : undefined;
}

/** The service that a citizen's act starts; undefined when it starts none. */
export function serviceStartedBy(act: Act, situation: Situation): DialogService | undefined {
  const sent = meant(act, situation);
  return sent && STARTED_BY[sent.type];
}

/** What keeps a citizen from an act, if anything does: all acts need login, those that start a service all else. */
export function obstacleOf(act: Act, situation: Situation): Obstacle | undefined {
  const sent = act.type.startsWith('citizen.') ? meant(act, situation) : undefined;
  if (!sent) return undefined;
  const writer = writerOf(sent, situation);
  if (sent.type === 'citizen.logs-in') return undefined;
  const service = STARTED_BY[sent.type];
  if (service) return obstacleTo(service, writer, concernedBy(sent), situation);
  return accountOf(situation.accounts, writer).isLoggedIn ? undefined : 'logged-out';
}

/** Whether a citizen cancels what was given by another than the citizen's GP. */
export function cancelsOfAnotherGp(act: Act, situation: Situation): boolean {
  const citizen =
    act.type === 'citizen.cancels' ? bookingAbout(situation.bookings, act)?.facts.citizen : undefined;
  return citizen !== undefined && receiverFor(citizen, situation) === 'elsewhere';
}

/** The reception answers enquiries; of anything else, and of an outage, no source says whether it may. */
function barrierToReception(
  { conversation = 1 }: ActOf<'clinician.answers'>,
  { conversations, isDown }: Situation,
): 'unsettled' | undefined {
  const about = conversations[conversation - 1];
  return about && (about.service !== 'office-contact' || isDown) ? 'unsettled' : undefined;
}

/**
 * What eligibility says to an act, when it does not leave it to the lifecycle. No source says whether absence blocks
 * sending (Q3), what is to happen at a locum's where there is none, whether less consent ends what was begun, whether the office may open what it has switched off, or
 * write one-way to somebody on its own list.
 */
export const barredByEligibility: Barrier = (situation, act, at) => {
  // Who may log in and out, the accounts themselves say.
  if (accountFamily.owns(act)) return undefined;
  if (obstacleOf(act, situation)) return 'forbidden';
  if (cancelsOfAnotherGp(act, situation)) return 'forbidden';
  if (!situation.hasLocum && namesLocum(act)) return 'unsettled';
  if (act.type === 'office.writes-one-way') return isListedAtOffice(act.citizen) ? 'unsettled' : undefined;
  if (act.type === 'clinician.opens' || act.type === 'office.opens') {
    const service = act.type === 'office.opens' ? 'office-contact' : 'e-consultation';
    const isOff = receiverFor(concernedBy(act), situation) === 'gp' && !situation.panel.isOn[service];
    return isOff ? 'unsettled' : undefined;
  }
  if (act.type === 'clinician.answers' && act.by === 'reception') return barrierToReception(act, situation);
  const sent = act.type.startsWith('citizen.') ? meant(act, situation) : undefined;
  if (!sent) return undefined;
  const service = STARTED_BY[sent.type];
  const isWithLessConsent =
    accountOf(situation.accounts, writerOf(sent, situation)).consent !== 'full-access';
  if (!service) return sent.type === 'citizen.replies' && isWithLessConsent ? 'unsettled' : undefined;
  const isAway =
    receiverFor(concernedBy(sent), situation) === 'gp' && isAbsent(situation.panel, service, osloDate(at));
  return isAway ? 'unsettled' : undefined;
};
