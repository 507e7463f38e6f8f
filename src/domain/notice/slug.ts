import { fold } from '#domain/text.ts';

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slugMaxLength = 80;

/**
 * The slug of a name: « Élan & été » → `elan-ete`, « C++ » → `c-plus-plus`, « C# » → `c-sharp`.
 * A name with no Latin letter or digit gives an empty string: the author has to choose.
 */
export function nameToSlug(name: string): string {
  return fold(name)
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugMaxLength)
    .replace(/^-+|-+$/g, '');
}

/** Whether a text may be a file name of `content/notices/`, without its `.md`. */
export function isSlug(text: string): boolean {
  return text.length <= slugMaxLength && slugPattern.test(text);
}
