import { nameToSlug, slugMaxLength } from '#domain/notice/slug.ts';
import { trimEndOf } from '#domain/text.ts';

/**
 * The file name of a new notice: its name’s slug, with a number when another notice has it (it may be another
 * software; the proposal says it may be a duplicate). A name without Latin letters is named after its reference.
 */
export function chooseSlug(name: string, reference: string, isTaken: (slug: string) => boolean): string {
  const wanted = nameToSlug(name) || `notice-${reference.slice(0, 10)}`;
  for (let number = 1; number < 50; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const slug = `${trimEndOf(wanted.slice(0, slugMaxLength - suffix.length), '-')}${suffix}`;
    if (!isTaken(slug)) return slug;
  }
  return `notice-${reference}`;
}
