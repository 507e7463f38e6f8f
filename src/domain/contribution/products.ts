import { ownHostOf } from '#domain/identity.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import { findAlternative, type Alternative, type Vocabulary } from '#domain/vocabulary.ts';

/**
 * The products of `alternatives.yaml` that a proposed notice seems to be: by its name, an alias, or the domain name of
 * its site (`slack.com`). The same product once.
 */
export function findProducts(
  { nom, alias = [], site_web }: Partial<Pick<Notice, 'nom' | 'alias' | 'site_web'>>,
  vocabulary: Vocabulary,
): Alternative[] {
  const names = [nom, ...alias, domainName(site_web)].filter(
    (name) => name !== undefined && foldTight(name) !== '',
  );
  const found = names.flatMap((name) => findAlternative(vocabulary, name ?? '') ?? []);
  return [...new Set(found)];
}

/** `docs.slack.com` → `slack`; on a forge everyone shares the name. */
function domainName(address: string | undefined): string | undefined {
  const host = address === undefined ? undefined : ownHostOf(address);
  return host?.split('.').at(-2);
}
