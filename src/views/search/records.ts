import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { onceFor } from '#domain/once-for.ts';
import { foldedWords, joinedWords, meaningfulWords, stem } from '#domain/search/words.ts';
import { findAlternative } from '#domain/vocabulary.ts';
import { numberNotices } from './numbers.ts';

/**
 * What the full-text index holds of each notice, in the order of their numbers: our folded words without their endings,
 * each once, without those that tell nothing nor the synonyms of its tags, which say no more of one notice than of its
 * neighbours. Its own fields, so that a word of the name weighs more than one of the text. Made once for a catalogue.
 */
export const searchRecords = onceFor((catalogue: Catalogue): readonly SearchRecord[] => {
  const bag = createBag();
  return numberNotices(catalogue).map((entry) => record(entry, catalogue, bag));
});

function record(
  { slug, notice, corps }: NoticeEntry,
  { vocabulary }: Catalogue,
  bag: (...texts: readonly string[]) => string,
): SearchRecord {
  const products = (notice.alternative_a ?? []).flatMap((name) => {
    const known = findAlternative(vocabulary, name);
    return known === undefined ? [name] : [known.nom, ...known.alias];
  });
  const [first = '', ...others] = (notice.tags ?? []).flatMap((tag) => {
    const known = vocabulary.tagBySlug.get(tag);
    if (known === undefined) return [];
    return `${known.label} ${known.besoin}`;
  });
  const title = bag(notice.nom, ...(notice.alias ?? []));
  return {
    slug,
    // A record without content is dropped in silence: a notice without a text has its name, of empty words if need be.
    content: bag(corps.replace(/\]\([^)\n]{0,500}\)/g, ' '), ...(notice.createurices ?? [])) || title || slug,
    meta: {
      title,
      produits: bag(...products),
      besoin: bag(...(notice.besoins ?? []), first),
      besoins: bag(...others),
      description: bag(notice.description_courte ?? ''),
    },
  };
}

/** Makes the words of some texts, each once. Thousands of texts say the same words: what is kept of one is found once. */
function createBag(): (...texts: readonly string[]) => string {
  const known = new Map<string, string | undefined>();
  const indexed = (word: string) => {
    if (!known.has(word)) known.set(word, isTelling(word) ? stem(word) : undefined);
    return known.get(word);
  };
  return (...texts) => {
    const words = texts.flatMap((text) => [...foldedWords(text), ...joinedWords(text)]);
    return [...new Set(words.map(indexed))].filter((word) => word !== undefined).join(' ');
  };
}

function isTelling(word: string): boolean {
  return (
    meaningfulWords([word]).length > 0 && word.length <= 40 && (word.length > 1 || /[a-z0-9]/.test(word))
  );
}

export interface SearchRecord {
  slug: string;
  content: string;
  /** Empty fields are left out by whoever writes them. */
  meta: Record<'title' | 'produits' | 'besoin' | 'besoins' | 'description', string>;
}
