import { createHash } from 'node:crypto';
import { getDomain } from 'tldts';
import { textKey } from '#domain/contribution/score.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import { isSharedHost } from '#domain/shared-hosts.ts';
import type { Traits } from '#domain/contribution/store.ts';

/** What a contribution has in common with others: the site it points to, and a digest of what it says. */
export function findTraits(submission: Submission): Traits {
  const address = submission.fields.site_web ?? submission.fields.depot;
  const domain =
    address === undefined ? undefined : (getDomain(address, { allowPrivateDomains: true }) ?? undefined);
  return {
    // Thousands of programs live on these: the same forge says nothing.
    domain: domain !== undefined && isSharedHost(domain) ? undefined : domain,
    textKey: createHash('sha256').update(textKey(submission)).digest('base64url'),
  };
}
