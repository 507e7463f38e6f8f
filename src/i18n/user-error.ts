/** A fault whose message is a sentence for the person: what is wrong, and what to do. Shown as it is. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
