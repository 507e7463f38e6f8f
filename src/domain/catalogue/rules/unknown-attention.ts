import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';

/** Every « à savoir » of a notice stands in `points-attention.yaml`. */
export const unknownAttention = defineRule({
  code: 'point-attention-inconnu',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    (notice.points_attention ?? []).flatMap((id, index) => {
      if (vocabulary.attentionById.has(id)) return [];
      return createIssue(
        'point-attention-inconnu',
        ['points_attention', index],
        { valeur: id },
        suggestion(id, vocabulary.attentionById.keys()),
      );
    }),
});
