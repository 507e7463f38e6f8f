import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import {
  joinKeys,
  phrasesKeys,
  toDeltas,
  type NeedsFile,
  type PhrasesFile,
} from '#domain/search/index-format.ts';
import { foldedWords, joinedWords, meaningfulWords } from '#domain/search/words.ts';
import { fold } from '#domain/text.ts';
import { numbersOf } from './numbers.ts';

/** The needs of tags, and other ways to say them by their first letters. */
export function needsFiles(
  catalogue: Catalogue,
  entries: readonly NoticeEntry[],
): [string, Omit<NeedsFile, 'v' | 'texts'> | Omit<PhrasesFile, 'v'>][] {
  const phrases = phrasesFiles(catalogue, entries);
  const keys = [...phrases.keys()].filter((key) => key !== '');
  return [
    ['needs', { ...needs(catalogue, entries), phrases: joinKeys(keys) }],
    ...[...phrases].map(([key, file]): [string, Omit<PhrasesFile, 'v'>] => [
      key === '' ? 'phrases' : `phrases-${key}`,
      file,
    ]),
  ];
}

function needs(
  { vocabulary, byTag }: Catalogue,
  entries: readonly NoticeEntry[],
): Omit<NeedsFile, 'v' | 'texts' | 'phrases'> {
  const numbered = numbersOf(entries);
  const having = (test: (notice: Notice) => boolean) =>
    toDeltas(numbered(entries.filter(({ notice }) => test(notice))));
  return {
    count: entries.length,
    featured: having(({ mis_en_avant }) => mis_en_avant === true),
    retired: having(({ etat }) => etat === 'abandonne' || etat === 'plus-libre'),
    tags: vocabulary.tags.map(({ slug, label, besoin }) => {
      const [primaries, others] = partition(byTag.get(slug) ?? [], ({ notice }) => notice.tags?.[0] === slug);
      return [
        slug === nameToSlug(label) ? '' : slug,
        label,
        besoin,
        primaries.length,
        toDeltas(numbered(others)),
      ];
    }),
  };
}

function partition<One>(some: readonly One[], test: (one: One) => boolean): [One[], One[]] {
  return [some.filter(test), some.filter((one) => !test(one))];
}

/** All synonyms and own needs under an empty key, then those of which a word begins by each other key. */
function phrasesFiles(
  { vocabulary }: Catalogue,
  entries: readonly NoticeEntry[],
): ReadonlyMap<string, Omit<PhrasesFile, 'v'>> {
  const own = ownNeeds(entries);
  const keysOf = chooseKeys([
    ...vocabulary.tags.flatMap(({ synonymes }) => synonymes),
    ...own.map(([phrase]) => phrase),
  ]);
  const files = new Map<string, Omit<PhrasesFile, 'v'>>();
  const filesOf = (phrase: string) =>
    ['', ...keysOf(phrase)].map((key) => {
      const file = files.get(key) ?? { tags: [], besoins: [] };
      files.set(key, file);
      return file;
    });
  for (const [place, { synonymes }] of vocabulary.tags.entries()) {
    for (const phrase of synonymes) {
      for (const { tags } of filesOf(phrase)) {
        const last = tags.at(-1);
        if (last?.[0] === place) last.push(phrase);
        else tags.push([place, phrase]);
      }
    }
  }
  for (const [number, [phrase, deltas]] of own.entries())
    for (const { besoins } of filesOf(phrase)) besoins.push([number, phrase, deltas]);
  return files;
}

/** More letters of phrases than this under two letters are shared out by three. */
const manyLetters = 3500;

/** The keys of the files that hold a phrase: by two letters, by three where all these phrases would be many. */
function chooseKeys(phrases: readonly string[]): (phrase: string) => Set<string> {
  const letters = new Map<string, number>();
  for (const phrase of phrases)
    for (const key of new Set(typedWords(phrase).map((word) => phrasesKeys(word).at(-1) ?? '')))
      letters.set(key, (letters.get(key) ?? 0) + phrase.length);
  const keyOf = (word: string) => {
    const [longest = '', shortest = longest] = phrasesKeys(word);
    return (letters.get(shortest) ?? 0) > manyLetters ? longest : shortest;
  };
  return (phrase) => new Set(typedWords(phrase).map(keyOf));
}

/** Words that say nothing are asked by nobody; those with a hyphen may be typed in one piece. */
function typedWords(phrase: string): string[] {
  const words = [...foldedWords(phrase), ...joinedWords(phrase)];
  const meaningful = meaningfulWords(words);
  const kept = meaningful.length > 0 ? meaningful : words;
  return [...kept, kept.join('')];
}

/** The needs that notices name themselves, each once whatever its case, with the notices that answer it, as differences. */
export function ownNeeds(entries: readonly NoticeEntry[]): [string, number[]][] {
  const phrases = new Map<string, { phrase: string; numbers: number[] }>();
  for (const [number, { notice }] of entries.entries()) {
    for (const phrase of notice.besoins ?? []) {
      const known = phrases.get(fold(phrase)) ?? { phrase, numbers: [] };
      phrases.set(fold(phrase), known);
      known.numbers.push(number);
    }
  }
  return [...phrases.values()].map(({ phrase, numbers }) => [phrase, toDeltas(numbers)]);
}
