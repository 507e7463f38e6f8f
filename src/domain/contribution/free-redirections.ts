import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { createIssue, type Issue } from '#domain/issue.ts';

/**
 * What keeps old addresses from being asked for without an account: only `/content/<segment>`, and only when no notice
 * has it yet. Those the notice already holds are not asked for.
 * @param held the old addresses of the notice as it stands
 */
export function checkFreeRedirections(
  asked: readonly string[],
  held: readonly string[],
  { slug, catalogue }: { slug: string | undefined; catalogue: Catalogue },
): Issue[] {
  return asked.flatMap((path, index) => {
    if (held.includes(path)) return [];
    const segment = /^\/content\/([\w~-][\w.~-]{0,99}?)(?:\.html)?$/.exec(path)?.[1];
    if (segment === undefined)
      return [createIssue('chemin-invalide', ['redirections', index], { valeur: path })];
    const other = followRenamed(catalogue, segment);
    return other === undefined || other === slug
      ? []
      : [createIssue('redirection-en-double', ['redirections', index], { valeur: path, notice: other })];
  });
}
