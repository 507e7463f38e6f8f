import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { formerNoticePath } from '#domain/site/routes.ts';

/**
 * Old addresses of notices and the page each leads to: Drupal’s `/content/<slug>`, then the notice’s own redirections.
 * A path that cannot be a file of the site is left out.
 */
export function listRedirects({ notices }: Catalogue): Redirect[] {
  return notices.flatMap((entry) =>
    [formerNoticePath(entry.slug), ...(entry.notice.redirections ?? [])].flatMap((path) => {
      const file = redirectFile(path);
      return file === undefined ? [] : { file, entry };
    }),
  );
}

/**
 * The file a static host serves for an old path: decoded as hosts decode it, in `.html` (a host adds it, and tells the
 * right type); `undefined` when the path would leave the folder or cannot be a file name.
 */
export function redirectFile(path: string): string | undefined {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const safe = segments.every(
    (segment) => segment !== undefined && segment !== '.' && segment !== '..' && !/[\0/\\]/.test(segment),
  );
  if (!safe || segments.length === 0) return undefined;
  const file = segments.join('/');
  return /\.html?$/.test(file) ? file : `${file}.html`;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

export interface Redirect {
  /** Path of the file under the site’s folder, without a leading slash. */
  file: string;
  entry: NoticeEntry;
}
