import type { Hit } from './best.ts';
import type { Notes } from './notes.ts';
import type { Understanding } from './understand.ts';

export interface SearchOptions {
  exact?: boolean;
  texts?: TextFindings | undefined;
}

/** What the full-text search says of the words of a query. */
export interface TextFindings {
  /** Words that texts hold. */
  known: ReadonlySet<string>;
  /** Notices whose texts hold all the words, best first. */
  found: readonly number[];
  /** The same for the words that nothing answered with the others. */
  dropped?: readonly number[];
  /** The same for the words as they were corrected. */
  corrected?: readonly number[];
}

export interface Outcome {
  /** How the hits were had. */
  way: 'asked' | 'corrected' | 'partly' | 'none';
  /** The words they answer. */
  used: string;
  /** Words that were left out. */
  dropped: readonly string[];
  /** Best first. */
  hits: Hit[];
  /** Other things that may have been meant, as people write them. */
  near: string[];
  asked: Understanding;
  notes: Notes;
}
