/** How Helsenorge takes an act: done, or refused with a reason for a reader. */
export interface PlatformOutcome {
  readonly outcome: 'accepted' | 'refused';
  readonly reason?: string;
  /** Id of the conversation the act opened or was about. */
  readonly conversation?: string;
}

export const ACCEPTED: PlatformOutcome = { outcome: 'accepted' };

export function refused(reason: string): PlatformOutcome {
  return { outcome: 'refused', reason };
}
