import { sayings } from '#words/sayings.ts';
import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { fold } from '#domain/text.ts';
import { foldedWords, joinedWords, meaningfulWords, stem } from '#domain/search/words.ts';

/**
 * A synonym that says something to do (« graver un CD ») promises that the software of its tag does it: some notice there
 * must say its words, or it sends people astray. Another word for the tag itself promises nothing more than the tag.
 */
export const unsaidSynonym = defineRule({
  code: 'synonyme-sans-logiciel',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, byTag } }) => {
    const known = new Map<NoticeEntry, ReadonlySet<string>>();
    // A notice has several tags, and mostly one of the first says what is looked for.
    const says = (entry: NoticeEntry, roots: readonly string[]) => {
      const words = known.get(entry) ?? rootsOf(entry);
      known.set(entry, words);
      return roots.every((root) => words.has(root));
    };
    return vocabulary.tags.flatMap(({ slug, synonymes }, index) => {
      const unsaid = synonymes.filter((synonym) => {
        if (!sayings.deed.test(fold(synonym))) return false;
        const roots = meaningfulWords(foldedWords(synonym)).map(stem);
        return roots.length > 0 && !byTag.get(slug)?.some((entry) => says(entry, roots));
      });
      if (unsaid.length === 0) return [];
      const params = { valeur: slug, synonymes: unsaid.join(', ') };
      return issueIn('tags.yaml', 'synonyme-sans-logiciel', [index, 'synonymes'], params);
    });
  },
});

function rootsOf({ notice, corps }: NoticeEntry): Set<string> {
  const { nom, alias = [], description_courte = '', besoins = [], alternative_a = [] } = notice;
  const text = [nom, ...alias, description_courte, ...besoins, ...alternative_a, corps].join(' ');
  return new Set([...foldedWords(text), ...joinedWords(text)].map(stem));
}
