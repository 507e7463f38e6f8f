/** A tag of more notices than this is several needs in one: a synonym or a product does not open the whole of it. */
export const wideTag = 25;

/** Whether a tag holds too many notices to be an answer by itself. */
export function isWide({ notices }: { notices: readonly unknown[] }): boolean {
  return notices.length > wideTag;
}
