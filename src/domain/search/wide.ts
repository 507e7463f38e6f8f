import type { Term } from './lexicon.ts';

/** A tag of more notices than this is several needs in one: a synonym or a product does not open the whole of it. */
export const wideTag = 25;

/** Whether a term opens the whole of a tag: its own label does, a synonym of a wide one does not. */
export function opensWhole(tag: { notices: readonly unknown[] }, { own }: Term): boolean {
  return own || !isWide(tag);
}

/** Whether a tag holds too many notices to be an answer by itself. */
export function isWide({ notices }: { notices: readonly unknown[] }): boolean {
  return notices.length > wideTag;
}
