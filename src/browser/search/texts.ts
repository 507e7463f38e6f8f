/** What is asked of the full-text search, wherever it runs. Words are folded, without endings; notices go by their numbers. */
export interface Texts {
  /** Those of some words that texts hold, or that begin one they hold. */
  knows(words: readonly string[]): Promise<readonly string[] | TextFault>;
  /** The notices that hold all the words, best first. */
  search(words: readonly string[]): Promise<readonly number[] | TextFault>;
}

/** « stale »: the site was rebuilt meanwhile. « unavailable »: a file failed, or this browser may not run the search. */
export type TextFault = 'stale' | 'unavailable';
