import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { onceFor } from '#domain/once-for.ts';

/**
 * The notice a slug leads to: its own, or the one that took over its address (`redirections: /notices/<slug>`);
 * `undefined` when it leads nowhere.
 */
export function followRenamed(catalogue: Catalogue, slug: string): string | undefined {
  return catalogue.bySlug.has(slug) ? slug : renamedOf(catalogue).get(slug);
}

/** The slugs of notices that were renamed, and the slug of today of each; looked up once, for every correction asks. */
export const renamedOf = onceFor(({ notices }: Catalogue): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { slug, notice } of notices) {
    for (const path of notice.redirections ?? []) {
      const old = /^\/(?:notices|content)\/([^/]+?)(?:\.html)?$/.exec(path)?.[1];
      if (old !== undefined && !found.has(old)) found.set(old, slug);
    }
  }
  return found;
});
