import { nameToSlug } from '#domain/notice/slug.ts';
import { fromDeltas, type NamesFile, type NeedsFile, type PhrasesFile } from './index-format.ts';
import { createLexicon, isOfSoftware, type Lexicon, type Term, type TermKind } from './lexicon.ts';

/** An empty index, filled by the files of `/recherche/` as they arrive, in any order. */
export function createSearchIndex(): SearchIndex {
  const lexicon = createLexicon();
  const names = new Map<number, NoticeName>();
  const synonyms = new Set<string>();
  /** Products point to needs: those that came before wait for them. */
  const early: NamesFile[] = [];
  let needs: Needs | undefined;
  let size = 0;

  const addNamed = ({ products, refusals, wishes }: NamesFile, known: Needs) => {
    for (const [product, nom, aliases, tags, notices, slug = '', instead] of products) {
      if (known.products[product] !== undefined) continue;
      known.products[product] = {
        nom,
        slug: slug === '' ? nameToSlug(nom) : slug,
        tags,
        notices,
        instead: new Set(instead),
        hasReason: instead !== undefined,
      };
      for (const name of new Set([nom, ...aliases])) lexicon.add('product', product, name);
    }
    for (const [refusal, nom, tags] of refusals) {
      if (known.refusals[refusal] !== undefined) continue;
      known.refusals[refusal] = { nom, tags };
      lexicon.add('refusal', refusal, nom);
    }
    for (const [wish, nom] of wishes) {
      if (known.wishes[wish] !== undefined) continue;
      known.wishes[wish] = nom;
      lexicon.add('wish', wish, nom);
    }
  };

  return {
    lexicon,
    names,
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
        const slug = file.slugs[position];
        // Few of them are shown.
        names.set(number, {
          nom,
          get slug() {
            return slug ?? nameToSlug(nom);
          },
        });
        size = Math.max(size, number + 1);
        lexicon.add('name', number, nom);
        for (const alias of file.aliases[position] ?? []) lexicon.add('alias', number, alias);
      }
      if (needs === undefined) early.push(file);
      else addNamed(file, needs);
    },
    addNeeds(file) {
      if (needs !== undefined) return;
      needs = readNeeds(file);
      for (const [tag, [, label, besoin]] of file.tags.entries())
        for (const phrase of new Set([label, besoin])) lexicon.add('need', tag, phrase);
      for (const named of early.splice(0)) addNamed(named, needs);
    },
    addPhrases(file) {
      if (needs === undefined) return;
      for (const [tag, ...phrases] of file.tags) {
        for (const phrase of phrases) {
          if (synonyms.has(`${tag} ${phrase}`)) continue;
          synonyms.add(`${tag} ${phrase}`);
          lexicon.add('need', tag, phrase, false);
        }
      }
      for (const [besoin, phrase, deltas] of file.besoins) {
        if (needs.besoins[besoin] !== undefined) continue;
        needs.besoins[besoin] = { phrase, notices: fromDeltas(deltas) };
        lexicon.add('ownNeed', besoin, phrase);
      }
    },
  };
}

/** The notices a term leads to: the one it names, those of its product or of its need. */
export function noticesOf({ needs }: SearchIndex, { kind, target }: Term): readonly number[] {
  if (isOfSoftware(kind)) return [target];
  const list = noticeLists[kind];
  return (list && needs?.[list][target]?.notices) ?? [];
}

const noticeLists: Partial<Record<TermKind, 'products' | 'tags' | 'besoins'>> = {
  product: 'products',
  need: 'tags',
  ownNeed: 'besoins',
};

function readNeeds(file: NeedsFile): Needs {
  let first = 0;
  return {
    count: file.count,
    featured: new Set(fromDeltas(file.featured)),
    retired: new Set(fromDeltas(file.retired)),
    tags: file.tags.map(([slug, label, besoin, primaries, deltas]) => {
      const start = first;
      first += primaries;
      return {
        slug: slug === '' ? nameToSlug(label) : slug,
        label,
        besoin,
        notices: [
          ...Array.from({ length: primaries }, (_, place) => start + place),
          ...fromDeltas(deltas),
        ].sort((a, b) => a - b),
        isFirst: (number) => number >= start && number < start + primaries,
      };
    }),
    products: [],
    besoins: [],
    refusals: [],
    wishes: [],
  };
}

export interface NoticeName {
  nom: string;
  readonly slug: string;
}

export interface IndexedTag {
  slug: string;
  label: string;
  besoin: string;
  notices: readonly number[];
  /** Whether it is the first tag of this notice: what it is for above all. */
  isFirst: (number: number) => boolean;
}

export interface IndexedProduct {
  nom: string;
  slug: string;
  /** Of the need it serves, by position. */
  tags: readonly number[];
  /** Those that name it, best first. */
  notices: readonly number[];
  /** When nothing replaces it, those that the reason why names. */
  instead: ReadonlySet<number>;
  /** Whether there is something to tell of it: why nothing replaces it, or what to know of those that do. */
  hasReason: boolean;
}

export interface Needs {
  count: number;
  featured: ReadonlySet<number>;
  retired: ReadonlySet<number>;
  tags: readonly IndexedTag[];
  /** By their numbers: only those that have come. */
  products: IndexedProduct[];
  /** Needs that notices name themselves, by their numbers. */
  besoins: { phrase: string; notices: readonly number[] }[];
  refusals: { nom: string; tags: readonly number[] }[];
  wishes: string[];
}

export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly names: ReadonlyMap<number, NoticeName>;
  readonly needs: Needs | undefined;
  /** Notices are numbered below this. */
  readonly count: number;
  addNames(file: NamesFile): void;
  addNeeds(file: NeedsFile): void;
  /** Only after the needs, of which they are other words. */
  addPhrases(file: PhrasesFile): void;
}
