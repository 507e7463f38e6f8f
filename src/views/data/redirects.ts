import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { redirectFile } from '#domain/site/redirect-file.ts';
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

export interface Redirect {
  /** Path of the file under the site’s folder, without a leading slash. */
  file: string;
  entry: NoticeEntry;
}
