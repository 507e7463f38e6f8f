import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import type { IssuePath } from '#domain/issue.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import { suggestion } from '#domain/suggestion.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';

/** The lists that point to tags point to tags that exist; a refusal may also lead to a notice. */
export const unknownTagInLists = defineRule({
  code: 'tag-inconnu',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, bySlug }, settings }) => {
    const { tagBySlug } = vocabulary;
    return [...tagsOfLists(vocabulary), ...tagsOfSite(settings)].flatMap(({ file, path, tags, orNotices }) =>
      tags.flatMap((valeur, index) =>
        tagBySlug.has(valeur) || (orNotices === true && bySlug.has(valeur))
          ? []
          : issueIn(
              file,
              'tag-inconnu',
              [...path, index],
              { valeur },
              suggestion(valeur, [...tagBySlug.keys(), ...(orNotices === true ? bySlug.keys() : [])]),
            ),
      ),
    );
  },
});

function tagsOfLists({ alternatives, refusals, foreignSubjects = {} }: Vocabulary): TagsOfList[] {
  return [
    ...alternatives.map(({ tags }, index) => ({ file: 'alternatives.yaml', path: [index, 'tags'], tags })),
    ...refusals.map(({ voir }, index) => ({
      file: 'refusals.yaml',
      path: [index, 'voir'],
      tags: voir,
      orNotices: true,
    })),
    ...Object.entries(foreignSubjects).flatMap(([source, table]) =>
      Object.entries(table ?? {}).map(([word, tags]) => ({
        file: 'import.yaml',
        path: [source, word],
        tags,
      })),
    ),
  ];
}

function tagsOfSite(settings: SiteSettings | undefined): TagsOfList[] {
  if (settings === undefined) return [];
  const file = 'site.yaml';
  return [
    { file, path: ['home', 'tags'], tags: settings.home.tags },
    ...Object.entries(settings.workshop).map(([theme, tags]) => ({ file, path: ['workshop', theme], tags })),
  ];
}

interface TagsOfList {
  file: string;
  path: IssuePath;
  tags: readonly string[];
  /** Slugs of notices may stand there too. */
  orNotices?: boolean;
}
