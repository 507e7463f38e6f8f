import { defineRule, issueIn, type Located } from '#domain/catalogue/rule.ts';
import { foldTight } from '#domain/text.ts';

/** In the closed lists, a slug, a name or an alias stands once: what people type leads to one place. */
export const vocabularyDuplicates = defineRule({
  code: 'alias-en-double',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary }, refusalReasons = [] }) => [
    ...duplicates(
      'tags.yaml',
      vocabulary.tags.map(({ slug }) => [slug]),
    ),
    ...duplicates(
      'tags.yaml',
      vocabulary.tags.map(({ label, synonymes }) => [label, ...synonymes]),
    ),
    ...duplicates(
      'alternatives.yaml',
      vocabulary.alternatives.map(({ slug }) => [slug]),
    ),
    ...duplicates(
      'alternatives.yaml',
      vocabulary.alternatives.map(({ nom, alias }) => [nom, ...alias]),
    ),
    ...duplicates(
      'points-attention.yaml',
      vocabulary.attentions.map(({ id }) => [id]),
    ),
    ...duplicates(
      'refusals.yaml',
      vocabulary.refusals.map(({ slug }) => [slug]),
    ),
    ...duplicates(
      'refusal-reasons.yaml',
      refusalReasons.map(({ id }) => [id]),
    ),
    ...duplicates(
      'wishes.yaml',
      vocabulary.wishes.map(({ nom }) => [nom]),
    ),
  ],
});

function duplicates(file: string, items: readonly (readonly string[])[]): Located[] {
  const seen = new Map<string, number>();
  return items.flatMap((names, index) =>
    names.flatMap((name) => {
      const other = seen.get(foldTight(name));
      seen.set(foldTight(name), other ?? index);
      return other === undefined
        ? []
        : [
            issueIn(file, 'alias-en-double', [index], {
              valeur: name,
              notice: items[other]?.[0] ?? '',
            }),
          ];
    }),
  );
}
