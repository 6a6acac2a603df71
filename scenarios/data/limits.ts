/** The limits that scenarios are written for, and how one written for these is tried by others. */

import type { SlotSketch } from '../../machines/contract/acts/appointment-booking.ts';
import { ATTACHMENT_FORMATS } from '../../machines/contract/acts/common.ts';
import type { Act, AttachmentSketch } from '../../machines/contract/acts.ts';
import { type Limits, limitsOf, type Profile } from '../../machines/contract/profile.ts';
import { addSeconds, epochOf } from '../../machines/workdays.ts';
import type { Scenario } from '../scenario.ts';
import { ofLength } from './texts.ts';

/** What the acts of stories, alphabets and plain acts are at, below and beyond. */
export const WRITTEN_FOR: Limits = {
  attachmentsMax: 3,
  attachmentBytesMax: 20_000_000,
  attachmentFormats: ['jpg', 'png', 'pdf'],
  contactCharactersMax: 1000,
};
/** Minutes before a video appointment between which jumps of the calendar take its link to be due. */
const WRITTEN_MINUTES = { earliest: 10, latest: 5 };
/** How far from the time for the link a jump is still about it. */
const NEAR_LINK = 15;

const MINUTE = 60;

/** A count that stands to one limit as another stands to its own: at it, beyond it by as much, or below. */
function alike(count: number, written: number, limit: number): number {
  if (count >= written) return limit + (count - written);
  return Math.min(count, limit - 1);
}

const bytesOf = (files: readonly AttachmentSketch[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The format at the same place of those allowed, or one that is not. */
function formatAlike({ attachmentFormats: allowed }: Limits, format: AttachmentSketch['format']) {
  const place = WRITTEN_FOR.attachmentFormats.indexOf(format);
  const [another = format] = ATTACHMENT_FORMATS.filter((each) => !allowed.includes(each));
  return place < 0 ? another : (allowed[place % allowed.length] ?? allowed[0]);
}

/** Files that stand to the limits as those given stand to the limits written for. */
function filesAlike(limits: Limits, files: readonly AttachmentSketch[]): AttachmentSketch[] {
  const [last] = files.slice(-1);
  if (!last) return [];
  const count = Math.max(1, alike(files.length, WRITTEN_FOR.attachmentsMax, limits.attachmentsMax));
  const all = Array.from({ length: count }, (_, index) => files[index] ?? { ...last, seed: index });
  const wanted = alike(bytesOf(files), WRITTEN_FOR.attachmentBytesMax, limits.attachmentBytesMax);
  const sizes = sharedOut(
    all.map(({ bytes }) => bytes),
    wanted,
  );
  return all.map((each, index) => ({
    ...each,
    format: formatAlike(limits, each.format),
    bytes: sizes[index] ?? each.bytes,
  }));
}

/** Sizes in about the shares given, of so many bytes together; as they are where that is what they are. */
function sharedOut(sizes: readonly number[], wanted: number): number[] {
  const sum = sizes.reduce((total, each) => total + each, 0);
  if (sum === wanted) return [...sizes];
  const shared = sizes.map((each) => Math.max(1, Math.floor((each * wanted) / sum)));
  const rest = wanted - shared.reduce((total, each) => total + each, 0);
  return shared.map((each, index) => (index === 0 ? Math.max(1, each + rest) : each));
}

const ENQUIRING: readonly Act['type'][] = ['citizen.enquires', 'citizen.drafts'];

function textAlike({ contactCharactersMax: limit }: Limits, text: string): string {
  const length = alike(text.length, WRITTEN_FOR.contactCharactersMax, limit);
  if (length === text.length) return text;
  return length < text.length ? ofLength(length, text) : ofLength(length, `${text} `);
}

/** When the video appointments of a scenario begin. */
function videoStarts({ acts }: Scenario): number[] {
  return acts
    .flatMap((act): readonly Partial<SlotSketch>[] =>
      'slots' in act ? act.slots : 'kind' in act ? [act] : [],
    )
    .flatMap(({ kind, start }) => (kind === 'video' && start ? [epochOf(start)] : []));
}

/** An instant that stands to the time for the link as the one given stands to the time written for. */
function instantAlike(
  { videoLinkMinutes: { value: minutes } }: Profile,
  starts: readonly number[],
  at: string,
): string {
  const left = starts.map((start) => (start - epochOf(at)) / (MINUTE * 1000));
  const near = left.find((each) => each > 0 && each <= NEAR_LINK);
  if (near === undefined) return at;
  const { earliest, latest } = WRITTEN_MINUTES;
  const scale = (minutes.earliest - minutes.latest) / (earliest - latest);
  const moved =
    near > earliest
      ? minutes.earliest + (near - earliest)
      : near < latest
        ? (near * minutes.latest) / latest
        : minutes.latest + (near - latest) * scale;
  return addSeconds(at, Math.round((near - moved) * MINUTE));
}

/** The scenario as it is tried by a profile: what was at a limit is at the profile's, what was beyond is beyond that. */
export function fitted(scenario: Scenario, profile: Profile): Scenario {
  const limits = limitsOf(profile);
  const starts = videoStarts(scenario);
  return {
    ...scenario,
    acts: scenario.acts.map((act) => ({
      ...act,
      ...('attachments' in act && act.attachments && { attachments: filesAlike(limits, act.attachments) }),
      ...('text' in act &&
        act.text !== undefined &&
        ENQUIRING.includes(act.type) && { text: textAlike(limits, act.text) }),
      ...(act.type === 'calendar.reaches' && { instant: instantAlike(profile, starts, act.instant) }),
    })) as Act[],
  };
}

/** Whether scenarios are written for a profile's limits already. */
export function isWrittenFor(profile: Profile): boolean {
  const { earliest, latest } = profile.videoLinkMinutes.value;
  const told = (limits: Limits) => JSON.stringify(Object.entries(limits).sort());
  return (
    told(limitsOf(profile)) === told(WRITTEN_FOR) &&
    earliest === WRITTEN_MINUTES.earliest &&
    latest === WRITTEN_MINUTES.latest
  );
}
