/** What the user can mend: shown as one message without a stack trace, exit code 3. */
export class UserError extends Error {
  override name = 'UserError';
}
