import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { getDomain } from 'tldts';
import { textKey } from '#domain/contribution/score.ts';
import type { Submission } from '#domain/contribution/submission.ts';

const dayMs = 24 * 3600 * 1000;

/** What a contribution has in common with others: the site it points to, and a digest of what it says. */
export function findTraits(submission: Submission): Traits {
  const address = submission.fields.site_web ?? submission.fields.depot;
  const domain =
    address === undefined ? undefined : (getDomain(address, { allowPrivateDomains: true }) ?? undefined);
  return {
    // Thousands of programs live on these: the same forge says nothing.
    domain: domain !== undefined && sharedDomains.has(domain) ? undefined : domain,
    textKey: createHash('sha256').update(textKey(submission)).digest('base64url'),
  };
}

/** Makes the function that counts how many recent contributions share these traits, up to twenty. */
export function createAlike(database: DatabaseSync, now: () => number): (traits: Traits) => Alike {
  const prepare = (column: 'domain' | 'text_key') =>
    database.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM submission WHERE ${column} = ? AND created > ? LIMIT 20)`,
    );
  const byDomain = prepare('domain');
  const byText = prepare('text_key');
  const count = (statement: typeof byText, value: string, days: number) =>
    (statement.get(value, now() - days * dayMs) as { n: number }).n;
  return ({ domain, textKey }) => ({
    sameDomain: domain === undefined ? 0 : count(byDomain, domain, 7),
    sameText: count(byText, textKey, 30),
  });
}

const sharedDomains = new Set([
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'framagit.org',
  'sourceforge.net',
  'f-droid.org',
  'gnome.org',
  'kde.org',
  'mozilla.org',
]);

export interface Traits {
  domain: string | undefined;
  textKey: string;
}

export interface Alike {
  sameDomain: number;
  sameText: number;
}
