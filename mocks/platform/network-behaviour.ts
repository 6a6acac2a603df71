/** What Helsenorge decides of messages on their way: no rule binds it here, but the suite must notice when it errs. */
export const conformingNetwork = {
  /** Whether the message service answers nothing while it is down. */
  closesWhileDown: true,
  /** Whether what was held back meanwhile is delivered when it comes up. */
  deliversHeldBack: true,
  /** Whether a message to be rejected is rejected. */
  rejects: true,
  /** Whether the citizen is shown what is rejected. */
  showsRejected: false,
};
