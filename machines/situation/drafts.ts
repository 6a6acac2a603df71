/** What a citizen has written to the office and not sent: one draft, kept by Helsenorge. Sources: S1, S4. */
import type { Act, ActOf } from '../contract/acts.ts';
import { type Family, isOneOf, withoutLifelines } from './family.ts';
import type { Situation } from './situation.ts';

const DRAFT_ACTS = ['citizen.drafts', 'citizen.discards'] as const;
type DraftAct = ActOf<(typeof DRAFT_ACTS)[number]>;

export const draftFamily: Family<DraftAct> = {
  owns: isOneOf(DRAFT_ACTS),
  serviceOf: () => 'office-contact',
  permission({ draft }, act) {
    return act.type === 'citizen.drafts' || draft ? 'permitted' : 'forbidden';
  },
  after(_situation, act) {
    return { draft: act.type === 'citizen.drafts' ? act : undefined };
  },
  ...withoutLifelines,
};

/** The act with what it holds: resuming a draft is sending it; without one there is nothing to send. */
export function meant(act: Act, { draft }: Pick<Situation, 'draft'>): Act | undefined {
  return act.type === 'citizen.resumes' ? draft && { ...draft, type: 'citizen.enquires' } : act;
}
