/** All that depends on a language: what is typed around a need, for which device, how words change their endings. */
export interface SearchLanguage {
  /** Folded words that people put around what they look for. */
  noise: ReadonlySet<string>;
  /** Folded phrases of politeness, none of whose words says anything there: « s il vous plait », « merci d avance ». */
  courtesies: ReadonlySet<string>;
  /** Folded words for those a software is for, which say less than what it does: « école », « association ». */
  audiences: ReadonlySet<string>;
  /** Folded words for how one would like a software to be, which few notices say: « léger », « éthique ». */
  qualities: ReadonlySet<string>;
  /** Words that say that something is to be made, whatever it is. */
  making: ReadonlySet<string>;
  /** Folded words that announce a context: « sur », « pour mon ». They leave the query with it. */
  leads: ReadonlySet<string>;
  /** Folded words that ask for a replacement. */
  replacing: ReadonlySet<string>;
  /** Folded words that ask for a copy of a software: they leave the query with its name, and are needs otherwise. */
  obtaining: ReadonlySet<string>;
  /** Folded words that ask who offers a software as a service. */
  hosting: ReadonlySet<string>;
  /** Folded phrases → the folded words they stand for: abbreviations, other languages. */
  expansions: readonly (readonly [phrase: string, words: string])[];
  /** Words of context, each a choice among results. */
  contexts: readonly ContextWords[];
  /** Folded words that begin others, without a hyphen to those who leave it out: « mini-jeu », « minijeu ». */
  beginnings: ReadonlySet<string>;
  /** Folded names of towns and regions. */
  places: ReadonlySet<string>;
  /** A folded word without its endings. */
  stem: (word: string) => string;
}

/** What a context may narrow; `prix` and `compte` are known of few notices. */
export type ContextFacet = 'plateforme' | 'langue' | 'prix' | 'compte';

export interface ContextWords {
  facet: ContextFacet;
  /** One of these suffices. */
  values: readonly string[];
  /** Folded; the longest that fits is taken. */
  phrases: readonly string[];
  /** Only after a word of `leads`: « sur ordinateur », not « ordinateur ». */
  led?: boolean;
}
