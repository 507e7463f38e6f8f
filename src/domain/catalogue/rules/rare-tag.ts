import { defineRule, issueIn } from '#domain/catalogue/rule.ts';

/** How many notices a tag is worth a page for, from so many notices of the directory on: a young one is still choosing. */
const minimums = [
  { from: 300, minimum: 3 },
  { from: 100, minimum: 2 },
  { from: 30, minimum: 1 },
];

/** A tag worth a page leads to a few notices, more in a large directory. */
export const rareTag = defineRule({
  code: 'tag-peu-utilise',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, byTag, notices } }) => {
    const minimum = minimums.find(({ from }) => notices.length >= from)?.minimum ?? 0;
    return vocabulary.tags.flatMap(({ slug }, index) => {
      const count = byTag.get(slug)?.length ?? 0;
      return count >= minimum
        ? []
        : issueIn('tags.yaml', 'tag-peu-utilise', [index, 'slug'], { valeur: slug, nombre: count, minimum });
    });
  },
});
