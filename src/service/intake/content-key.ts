import { createHash, type Hash } from 'node:crypto';
import type { SentForm } from './read-form.ts';

/** What speaks to the service and changes from one sending of the same thing to the next. */
const passing: ReadonlySet<string> = new Set(['token', 'altcha', 'submission_id', 'confirmer']);

/**
 * A digest of all that was sent, so that a repeat is known from another text under the same number. The order of the
 * fields does not count, nor the way a browser ends its lines.
 */
export function contentKey({ fields, logo }: Pick<SentForm, 'fields' | 'logo'>): string {
  const hash = createHash('sha256');
  const names = [...fields.keys()].filter((name) => !passing.has(name)).sort();
  for (const name of names) add(hash, [name, fields.get(name)]);
  if (logo !== undefined) hash.update(logo);
  return hash.digest('base64url');
}

/** The number of a text that came under a number already taken: the same text has the same one, and is kept once. */
export function numberOfOther(submissionId: string, key: string): string {
  return createHash('sha256').update(`${submissionId} ${key}`).digest('base64url');
}

function add(hash: Hash, value: unknown): void {
  hash.update(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));
  hash.update('\0');
}
