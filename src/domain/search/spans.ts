import { searchLanguage } from '#words/search-language.ts';
import { isNameLike, type Lexicon, type Term, type TermKind } from './lexicon.ts';
import { meaningfulWords, meaningKey } from './words.ts';

const maxSpan = 6;

/**
 * Names among folded words, left to right, the longest first: « google drive lyon » holds the product Google Drive. Amid
 * a sentence, a word that says nothing names nothing: « un logiciel sympa pour dessiner un plan ».
 */
export function findNames({ byTight }: Lexicon, words: readonly string[]): Span[] {
  const isSentence = meaningfulWords(words).length > 1;
  return findSpans(words, (some) =>
    isSentence && some.length === 1 && searchLanguage.noise.has(some[0] ?? '')
      ? undefined
      : byTight.get(some.join(''))?.filter(({ kind }) => isNameLike(kind)),
  );
}

/** Needs of several words among folded words, as they are written: « boutique en ligne ». */
export function findWrittenNeeds({ byTight }: Lexicon, words: readonly string[]): Span[] {
  return findSpans(words, (some) =>
    some.length < 2 ? undefined : byTight.get(some.join(''))?.filter(({ kind }) => !isNameLike(kind)),
  );
}

/**
 * The largest part of some words that is a need by itself: several of its words, or its own label. Of two, the one that
 * says more than whom it is for.
 */
export function findMainNeed({ byKey }: Lexicon, words: readonly string[]): Span | undefined {
  const isAudience = ({ from, to }: Span) =>
    words.slice(from, to).every((word) => searchLanguage.audiences.has(word));
  return findSpans(words, (some) =>
    byKey
      .get(meaningKey(some))
      ?.filter((term) => !isNameLike(term.kind) && isNeedByItself(term) && term.size <= some.length),
  ).sort((a, b) => b.to - b.from - (a.to - a.from) || Number(isAudience(a)) - Number(isAudience(b)))[0];
}

/**
 * One word amid others is a need when it is a label or what a need is about: « gérer une ludothèque » is « ludothèque »,
 * « compter ses pas » is no « compter ».
 */
function isNeedByItself({ kind, own, size, folded }: Term): boolean {
  return size > 1 || (own && (kind === 'need' || !searchLanguage.noise.has(folded.split(' ').at(-1) ?? '')));
}

/** Whether a span is of this kind. */
export function termOf(span: Span, kind: TermKind): Term | undefined {
  return span.terms.find((term) => term.kind === kind);
}

function findSpans(
  words: readonly string[],
  termsOf: (some: readonly string[]) => readonly Term[] | undefined,
): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + maxSpan); to > from; to--) {
      const terms = termsOf(words.slice(from, to)) ?? [];
      if (terms.length === 0) continue;
      spans.push({ from, to, terms });
      from = to - 1;
      break;
    }
  }
  return spans;
}

/** Some words, from the first to before the last, that are known together. */
export interface Span {
  from: number;
  to: number;
  terms: readonly Term[];
}
