import { defineRule } from '#domain/catalogue/rule.ts';
import { unknownValues } from '#domain/catalogue/unknown-values.ts';

/** Every « à savoir » of a notice stands in `points-attention.yaml`. */
export const unknownAttention = defineRule({
  code: 'point-attention-inconnu',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    unknownValues(
      'point-attention-inconnu',
      'points_attention',
      notice.points_attention,
      vocabulary.attentionById,
    ),
});
