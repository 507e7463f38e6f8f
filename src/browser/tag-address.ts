import { foldTight } from '#domain/text.ts';

/**
 * Where an old « par-tag » address leads: the page of the tag with that slug, label or synonym, else the search.
 * @param asked what the address asks for, « Bureautique » or « bureautique (12) »
 * @param tags each tag’s page, with its names as `foldTight` gives them
 * @param search the search page
 */
export function tagAddress(asked: string, tags: readonly TagNames[], search: string): string {
  const words = asked
    .trim()
    .replace(/\(\d+\)$/, '')
    .trim();
  const key = foldTight(words);
  const found = key === '' ? undefined : tags.find(({ names }) => names.includes(key));
  return found?.href ?? `${search}?q=${encodeURIComponent(words)}`;
}

interface TagNames {
  href: string;
  names: readonly string[];
}
