import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import type { IssuePath } from '#domain/issue.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';

/** The lists that point to tags point to tags that exist. */
export const unknownTagInLists = defineRule({
  code: 'tag-inconnu',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary }, settings }) =>
    [...tagsOfLists(vocabulary), ...tagsOfWorkshop(settings)].flatMap(({ file, path, tags }) =>
      tags
        .filter((tag) => !vocabulary.tagBySlug.has(tag))
        .map((tag) => issueIn(file, 'tag-inconnu', [...path, tags.indexOf(tag)], { valeur: tag })),
    ),
});

function tagsOfLists({ alternatives, refusals, foreignSubjects = {} }: Vocabulary): TagsOfList[] {
  return [
    ...alternatives.map(({ tags }, index) => ({ file: 'alternatives.yaml', path: [index, 'tags'], tags })),
    ...refusals.map(({ voir }, index) => ({ file: 'refusals.yaml', path: [index, 'voir'], tags: voir })),
    ...Object.entries(foreignSubjects).flatMap(([source, table]) =>
      Object.entries(table ?? {}).map(([word, tags]) => ({
        file: 'import.yaml',
        path: [source, word],
        tags,
      })),
    ),
  ];
}

function tagsOfWorkshop({ workshop }: Pick<SiteSettings, 'workshop'> = { workshop: {} }): TagsOfList[] {
  return Object.entries(workshop).map(([theme, tags]) => ({
    file: 'site.yaml',
    path: ['workshop', theme],
    tags,
  }));
}

interface TagsOfList {
  file: string;
  path: IssuePath;
  tags: readonly string[];
}
