import type { Share } from '#domain/facts/facts.ts';
import { localeToTag } from '#domain/facts/locale.ts';

/**
 * The languages a program is translated into, told from the names of its files: catalogues of gettext and Qt, resources
 * of Android and Java, files named by a language in a folder of translations. Fewer than two languages in a folder prove
 * nothing: that may be a word, not a code. Where sizes are known, a language far smaller than its sisters is only begun,
 * and its share is told as far as sizes tell it.
 */
export function languagesOfFiles(files: Iterable<TranslationFile>): Record<string, Share> {
  const folders = new Map<string, Map<string, number>>();
  for (const { path, size } of files) {
    const found = languageOfFile(path);
    if (found === undefined) continue;
    const sizes = folders.get(found.folder) ?? new Map<string, number>();
    folders.set(found.folder, sizes.set(found.tag, (sizes.get(found.tag) ?? 0) + (size ?? 0)));
  }
  const shares = new Map<string, Share>();
  for (const sizes of folders.values()) {
    if (sizes.size < 2) continue;
    for (const [tag, share] of sharesOf(sizes)) if (shares.get(tag) !== true) shares.set(tag, share);
  }
  return Object.fromEntries([...shares].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Half as long as most of the finished ones is there; what is shorter was only begun. The upper quarter is finished. */
function sharesOf(sizes: ReadonlyMap<string, number>): [string, Share][] {
  const sorted = [...sizes.values()].sort((a, b) => b - a);
  const finished = sorted[Math.floor(sorted.length / 4)] ?? 0;
  return [...sizes].map(([tag, size]) => [
    tag,
    size * 2 >= finished ? true : Math.max(1, Math.round((100 * size) / finished)),
  ]);
}

/** The language a file of translations is in, with the path before it, which its sisters share. */
export function languageOfFile(path: string): { tag: string; folder: string } | undefined {
  if (path.length > 500 || notInterface.test(path)) return undefined;
  for (const pattern of shapes) {
    const match = pattern.exec(path);
    if (match?.[1] === undefined) continue;
    // « app_fr » is the file « app » in French.
    const tag = localeToTag(match[1]) ?? localeToTag(match[1].replace(/^[a-z]{2,3}[_-]/, ''));
    if (tag !== undefined) return { tag, folder: path.slice(0, match.index) };
  }
  return undefined;
}

const locale = String.raw`([a-z]{2,3}(?:[_-]r?[^\W_]{2,4}){0,2}(?:@[a-z]{3,15})?)`;
const folder = String.raw`(?:^|\/)_{0,2}(?:locales?|translations?|translate|langs?|languages?|i18n|l10n|localization|strings|po|nls|messages|intl)`;
const extension = String.raw`(?:json5?|jsonc|ya?ml|po|mo|ts|js|php|xlf|xliff|properties|toml|ini|lang|arb|resx|txt|ftl|qm|lng|xml|rs|strings|csv)`;

const shapes: readonly RegExp[] = [
  // gettext as it is installed.
  new RegExp(String.raw`\/${locale}(?:\.utf-?8)?\/LC_MESSAGES\/[^/]+\.(?:mo|po)$`, 'i'),
  // Android resources.
  new RegExp(String.raw`\/values-${locale}\/[\w-]{1,60}\.xml$`),
  // A folder of translations that holds a folder or a file by language; « pt-br » is one language, not « br ».
  new RegExp(String.raw`${folder}\/${locale}(?:\/[\w.-]{1,60}){1,2}\.${extension}$`, 'i'),
  new RegExp(
    String.raw`${folder}\/(?:[\w-]{1,40}?[._-])??${locale}(?:\.(?:client|server|min))?\.${extension}$`,
    'i',
  ),
  // Qt, Java and the like, named by program and language wherever they stand.
  new RegExp(String.raw`[/_.-]${locale}\.(?:qm|ts|properties|po|mo|arb|resx|xlf|yml)$`),
];

/** Files of documentation, of tests and of libraries brought along say nothing of the interface. */
const notInterface =
  /(?:^|\/)(?:docs?|documentation|help|tests?|spec|__tests__|node_modules|vendor|libs|pdf\.js|third[_-]?party|3rdparty|examples?|man|fastlane|metadata|site-packages|dist-packages|cypress|e2e)\//i;

export interface TranslationFile {
  path: string;
  /** In bytes, when the listing tells. */
  size?: number;
}
