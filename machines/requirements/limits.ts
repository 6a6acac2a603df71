/** What Helsenorge takes up to a limit and refuses beyond it: files and characters. */
import { isWithinAttachmentLimits } from '../attachments.ts';
import { type Act, textOf } from '../contract/acts.ts';
import type { DialogService } from '../contract/services.ts';
import { type Mismatch, type Requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** What of the profile the limits of files are. */
export const LIMITS_OF_FILES = ['attachmentBytesMax', 'attachmentsMax', 'attachmentFormats'] as const;

type LimitRule = Required<Pick<Requirement, 'forbids' | 'when' | 'ensures'>>;

/** What the lifecycle permits is accepted. */
function accepted(step: Step): Mismatch | undefined {
  return unless(
    step.outcome === 'accepted',
    { nb: 'godtatt: grensen er nådd, ikke passert', en: 'accepted: the limit is reached and not passed' },
    { nb: 'avvist', en: 'refused' },
  );
}

/** The act with what it sends: resuming a draft is sending it. */
function written({ act, before }: Step): Act {
  const { draft } = before;
  return act.type === 'citizen.resumes' && draft ? { ...draft, type: 'citizen.enquires' } : act;
}

const isPermitted = ({ permission }: Step) => permission === 'permitted';

/** Files in a service: as many and as large together as the limits say are sent, more are not. */
export function filesLimitRule(service: DialogService): LimitRule {
  const filesOf = (step: Step) => {
    const act = written(step);
    return ('attachments' in act ? act.attachments : undefined) ?? [];
  };
  const isOfService = (step: Step) => step.conversationBefore?.service === service;
  const isAtLimit = (step: Step) => {
    const bytes = filesOf(step).reduce((sum, file) => sum + file.bytes, 0);
    return (
      filesOf(step).length === step.before.limits.attachmentsMax ||
      bytes === step.before.limits.attachmentBytesMax
    );
  };
  return {
    forbids: (step) => isOfService(step) && !isWithinAttachmentLimits(step.before.limits, filesOf(step)),
    // Where the text is as long as may be too, the limit of texts is judged.
    when: (step) => isOfService(step) && isPermitted(step) && isAtLimit(step) && !isOfFullLength(step),
    ensures: accepted,
  };
}

/** How many characters are written to the office in a step; none when nothing is. */
function charactersOf(step: Step): number {
  const act = written(step);
  return act.type === 'citizen.enquires' ? textOf(act).length : 0;
}

const isOfFullLength = (step: Step) => charactersOf(step) === step.before.limits.contactCharactersMax;

/** A text to the office: as many characters as the limit are sent, one more is not. */
export const charactersLimitRule: LimitRule = {
  forbids: (step) => charactersOf(step) > step.before.limits.contactCharactersMax,
  when: (step) => isPermitted(step) && isOfFullLength(step),
  ensures: accepted,
};
