import { nameToSlug } from '#domain/notice/slug.ts';
import { fromDeltas, textKey, type NamesFile, type NeedsFile, type TextFile } from './index-format.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

/** An empty index, filled by the files of `/recherche/` as they arrive, in any order. */
export function createSearchIndex(): SearchIndex {
  const lexicon = createLexicon();
  const names = new Map<number, NoticeName>();
  const text = new Map<string, TextPosting>();
  const textFiles = new Set<string>();
  let needs: Needs | undefined;
  let size = 0;
  return {
    lexicon,
    names,
    text,
    get needs() {
      return needs;
    },
    get count() {
      return needs?.count ?? size;
    },
    addNames(file) {
      const numbers = file.numbers ? fromDeltas(file.numbers) : file.names.map((_, position) => position);
      for (const [position, nom] of file.names.entries()) {
        const number = numbers[position] ?? position;
        if (names.has(number)) continue;
        const slug = file.slugs[position] ?? nameToSlug(nom);
        names.set(number, { nom, slug });
        size = Math.max(size, number + 1);
        lexicon.add('name', number, nom);
        for (const alias of file.aliases[position] ?? []) lexicon.add('alias', number, alias);
      }
    },
    addNeeds(file) {
      if (needs !== undefined) return;
      needs = readNeeds(file);
      for (const [tag, [, label, besoin, synonyms]] of file.tags.entries()) {
        for (const phrase of new Set([label, besoin, ...synonyms])) lexicon.add('need', tag, phrase);
      }
      for (const [product, [nom, aliases]] of file.products.entries()) {
        for (const name of new Set([nom, ...aliases])) lexicon.add('product', product, name);
      }
    },
    addText(key, file) {
      if (textFiles.has(key)) return;
      textFiles.add(key);
      for (const [word, [short, body = []]] of Object.entries(file.words)) {
        text.set(word, { short: fromDeltas(short), body: fromDeltas(body) });
      }
    },
    missingText(words) {
      if (needs === undefined) return [];
      const { textKeys } = needs;
      const keys = words.flatMap((word) => (word.length < 3 ? [] : (textKey(word, textKeys) ?? [])));
      return [...new Set(keys)].filter((key) => !textFiles.has(key));
    },
  };
}

function readNeeds(file: NeedsFile): Needs {
  let first = 0;
  return {
    count: file.count,
    featured: new Set(fromDeltas(file.featured)),
    retired: new Set(fromDeltas(file.retired)),
    tags: file.tags.map(([slug, label, , , primaries, deltas]) => {
      const start = first;
      first += primaries;
      return {
        slug,
        label,
        notices: fromDeltas(deltas),
        isFirst: (number) => number >= start && number < start + primaries,
      };
    }),
    products: file.products.map(([, , tags, notices]) => ({ tags, notices })),
    textKeys: new Set(file.textKeys),
    common: new Set(file.common),
  };
}

export interface NoticeName {
  nom: string;
  slug: string;
}

export interface TextPosting {
  short: readonly number[];
  body: readonly number[];
}

export interface IndexedTag {
  slug: string;
  label: string;
  notices: readonly number[];
  /** Whether it is the first tag of this notice: what it is for above all. */
  isFirst: (number: number) => boolean;
}

export interface Needs {
  count: number;
  featured: ReadonlySet<number>;
  retired: ReadonlySet<number>;
  tags: readonly IndexedTag[];
  products: readonly { tags: readonly number[]; notices: readonly number[] }[];
  textKeys: ReadonlySet<string>;
  common: ReadonlySet<string>;
}

export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly names: ReadonlyMap<number, NoticeName>;
  readonly text: ReadonlyMap<string, TextPosting>;
  readonly needs: Needs | undefined;
  /** Notices are numbered below this. */
  readonly count: number;
  addNames(file: NamesFile): void;
  addNeeds(file: NeedsFile): void;
  addText(key: string, file: TextFile): void;
  /** The text files these words are in and that are not there yet. */
  missingText(words: readonly string[]): string[];
}
