import { fold, trimOf } from '#domain/text.ts';

/**
 * Names that Windows keeps for its devices, whatever follows a dot: no clone or archive there can hold such a file.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const windowsName = String.raw`(?:con|prn|aux|nul|com\d|lpt\d)`;
const windowsNameOnly = new RegExp(`^${windowsName}$`, 'i');

/** Names that the pages of our lists by letter have beside those of notices and of products. @see noticeLetterPath */
const letterName = 'lettre-(?:[a-z]|0-9)';
const letterNameOnly = new RegExp(`^${letterName}$`);

export const slugPattern = new RegExp(`^(?!${windowsName}$|${letterName}$)[a-z0-9]+(?:-[a-z0-9]+)*$`);
/** The file name of a logo: a slug and the ending of a picture. */
export const logoPattern = new RegExp(
  `^(?!${windowsName}\\.)[a-z0-9]+(?:-[a-z0-9]+)*\\.(?:png|webp|jpe?g|svg)$`,
);
export const slugMaxLength = 80;

/**
 * The slug of a name: « Élan & été » → `elan-ete`, « C++ » → `c-plus-plus`, « C# » → `c-sharp`.
 * A name that Windows or our lists keep for themselves gets a suffix: « NUL » → `nul-logiciel`.
 * A name with no Latin letter or digit gives an empty string: the author has to choose.
 */
export function nameToSlug(name: string): string {
  const hyphened = fold(name)
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugMaxLength);
  const slug = trimOf(hyphened, '-');
  return isWindowsName(slug) || letterNameOnly.test(slug) ? `${slug}-logiciel` : slug;
}

/** Whether Windows keeps a name, without its ending, for one of its devices. */
export function isWindowsName(name: string): boolean {
  return windowsNameOnly.test(name);
}

/** Whether a text may be a file name of `content/notices/`, without its `.md`. */
export function isSlug(text: string): boolean {
  return text.length <= slugMaxLength && slugPattern.test(text);
}
