import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { suggestion } from '#domain/suggestion.ts';

/** A successor is a notice of the catalogue, not the notice itself, and nothing leads from it back to this one. */
export const successor = defineRule({
  code: 'successeur-inconnu',
  scope: 'notice',
  check: ({ slug, notice: { remplace_par } }, { catalogue: { bySlug } }) => {
    if (remplace_par === undefined) return [];
    if (bySlug.has(remplace_par) && remplace_par !== slug) {
      const steps = stepsBack(slug, bySlug);
      return steps === undefined
        ? []
        : [createIssue('successeur-en-boucle', ['remplace_par'], { valeur: steps.join(' → ') })];
    }
    const others = [...bySlug.keys()].filter((other) => other !== slug);
    return [
      createIssue(
        'successeur-inconnu',
        ['remplace_par'],
        { valeur: remplace_par },
        suggestion(remplace_par, others),
      ),
    ];
  },
});

/** The notices that lead from one back to itself, it first and last; nothing when none do. */
function stepsBack(slug: string, bySlug: ReadonlyMap<string, NoticeEntry>): string[] | undefined {
  const steps = new Set([slug]);
  for (let next = bySlug.get(slug); next !== undefined;) {
    const after = next.notice.remplace_par;
    if (after === slug) return [...steps, slug];
    if (after === undefined || steps.has(after)) return undefined;
    steps.add(after);
    next = bySlug.get(after);
  }
  return undefined;
}
