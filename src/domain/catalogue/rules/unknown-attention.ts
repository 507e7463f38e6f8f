import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { closest } from '#domain/search/distance.ts';

/** Every « à savoir » of a notice stands in `points-attention.yaml`. */
export const unknownAttention = defineRule({
  code: 'point-attention-inconnu',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    (notice.points_attention ?? []).flatMap((id, index) => {
      if (vocabulary.attentionById.has(id)) return [];
      const near = closest(id, [...vocabulary.attentionById.keys()]);
      return createIssue(
        'point-attention-inconnu',
        ['points_attention', index],
        { valeur: id },
        near ? { expected: near, automatic: false } : undefined,
      );
    }),
});
