/** What the office has sent of its own accord, made into steps: each message by what it says it does. */
import { type Act, isOfficeAct } from '../../machines/contract/acts.ts';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Passed, StepRecord } from '../../machines/contract/record.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { World } from '../../mocks/platform/world.ts';
import { bytesOf } from '../judge/document-bytes.ts';
import type { Playing } from '../play/play.ts';
import { inferred, type Known } from './inferred.ts';
import { SEEN_OF_ANY, SEEN_OF_MESSAGES } from './seen-at-platform.ts';
import { RECEIPT_GIVEN, UNTOLD } from './told-words.ts';

/** The steps of what the office has sent since the last call, in order. */
export function* takeIn(playing: Playing, profile: Profile): Generator<Sent> {
  for (const passed of sentTogether(playing.world.takePassed())) yield stepOfSent(passed, playing, profile);
}

/** Each thing that the office sent, with Helsenorge's receipt for it. */
function sentTogether(passed: readonly Passed[]): Passed[][] {
  const groups: Passed[][] = [];
  for (const each of passed) {
    const group = groups.at(-1);
    if (each.to === 'office' && group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

export interface Sent {
  readonly step: StepRecord;
  readonly told: { readonly text?: typeof UNTOLD; readonly isInferred?: true };
  readonly by: ReadonlySet<RequirementId>;
}

function stepOfSent(
  passed: readonly Passed[],
  { world, conversations, now: at }: Playing,
  profile: Profile,
): Sent {
  const seen = {
    at,
    outcome: 'accepted' as const,
    passed: [...passed],
    office: NOTHING_SEEN,
    view: world.view(),
  };
  const [sent] = passed;
  const reading = sent && 'document' in sent ? readMessage(bytesOf(sent.document)) : undefined;
  const message = reading?.ok ? reading.message : undefined;
  const opened = world.takeOpenedByOffice();
  const done =
    message?.kind === 'dialog'
      ? inferred(message, { practice: world.practice, profile }, knownOf(world, conversations))
      : undefined;
  if (done && (!opened || isOfficeAct(done.act))) {
    if (opened) conversations.push(opened);
    const { act, request, conversation } = done;
    return {
      step: { ...seen, act, request, conversation },
      told: { isInferred: true },
      by: SEEN_OF_MESSAGES,
    };
  }
  const isReceipt = (sent && 'receiptFor' in sent) || message?.kind === 'receipt';
  const act: Act = { type: 'calendar.reaches', instant: at };
  const told = { text: isReceipt ? RECEIPT_GIVEN : UNTOLD };
  return { step: { ...seen, act, request: null }, told, by: SEEN_OF_ANY };
}

const NOTHING_SEEN: StepRecord['office'] = { filed: [], tasks: [], charges: [], warnings: [] };

function knownOf(world: World, conversations: readonly string[]): Known {
  const shown = (id: string) => world.view().conversations.find(({ conversation }) => conversation === id);
  return {
    find(id) {
      const [service, number] = [shown(id)?.service, conversations.indexOf(id) + 1];
      if (!service || service === 'gp-panel' || service === 'appointment-booking' || number === 0)
        return undefined;
      return { service, number };
    },
    answered(id, parent) {
      const isOfCitizen = shown(id)?.messages.some((each) => each.id === parent && each.from === 'citizen');
      return isOfCitizen ? parent : (world.latestReceived(id) ?? id);
    },
  };
}
