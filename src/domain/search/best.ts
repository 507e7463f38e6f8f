import type { Term } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The kinds of match, best first: a name, then the product it replaces, then the need it answers, then its
 * description, then its text. A whole phrase beats the beginning of a word.
 */
export const kinds = {
  name: 0,
  alias: 1,
  nameWords: 2,
  product: 3,
  ownNeed: 4,
  nameStart: 5,
  namePart: 6,
  need: 7,
  secondaryNeed: 8,
  productStart: 9,
  needStart: 10,
  words: 11,
  text: 12,
} as const;

const none = 255;

/** Keeps the best match of each notice, and puts them in order. */
export function createBest({ count, needs }: SearchIndex): Best {
  const kindOf = new Uint8Array(count).fill(none);
  const scoreOf = new Float32Array(count);
  const termOf: (Term | undefined)[] = [];
  return {
    keep(number, kind, score, term) {
      const known = kindOf[number] ?? 0;
      if (kind > known || (kind === known && score <= (scoreOf[number] ?? 0))) return;
      kindOf[number] = kind;
      scoreOf[number] = score;
      termOf[number] = term;
    },
    hits(texts, isOneWord = false) {
      const found: Hit[] = [];
      kindOf.forEach((kind, number) => {
        if (kind !== none) found.push({ number, kind, score: scoreOf[number] ?? 0, term: termOf[number] });
      });
      const places = new Map(texts.map((number, place) => [number, place]));
      // Software one should no longer choose comes last, except for who asks it by its name.
      const late = ({ number, kind }: Hit) =>
        Number(kind > kinds.namePart && (needs?.retired.has(number) ?? false));
      const featured = ({ number }: Hit) => Number(needs?.featured.has(number) ?? false);
      // All notices of one need are not equal: those whose own text says the words come first.
      const place = ({ number, kind }: Hit) => (kind < kinds.need ? 0 : (places.get(number) ?? places.size));
      const merit = ({ kind, score }: Hit) => (kind >= kinds.words ? Math.round(4 * score) : 0);
      return found.sort(
        (a, b) =>
          late(a) - late(b) ||
          a.kind - b.kind ||
          (isOneWord ? merit(b) - merit(a) : 0) ||
          place(a) - place(b) ||
          merit(b) - merit(a) ||
          featured(b) - featured(a) ||
          b.score - a.score ||
          a.number - b.number,
      );
    },
  };
}

export interface Best {
  /** @param term what was matched: the reason that is told */
  keep: (number: number, kind: number, score: number, term?: Term) => void;
  /**
   * @param texts what the full-text search found, best first: the order inside one kind
   * @param isOneWord one word alone tells less by how often a text says it than by what the notice is for
   */
  hits: (texts: readonly number[], isOneWord?: boolean) => Hit[];
}

export interface Hit {
  /** Of the notice. */
  number: number;
  /** One of `kinds`: the less, the better. */
  kind: number;
  score: number;
  /** What was matched, when it is no text. */
  term: Term | undefined;
}
