import { noticePath } from '#domain/site/routes.ts';
import { escapeMarkup } from '#domain/text.ts';
import { tData } from '#words/data.ts';
import { plainPage } from '#views/data/plain-page.ts';
import type { Redirect } from '#views/data/redirects.ts';
import type { Site } from '#views/site.ts';

/** The page of an old address: it sends on at once, and says where to for whoever is not sent. */
export function redirectPage({ entry: { slug, notice } }: Redirect, site: Site): string {
  const path = noticePath(slug);
  const href = escapeMarkup(site.href(path));
  return plainPage({
    title: tData('redirect.title'),
    head: [
      `<meta http-equiv="refresh" content="0; url=${href}">`,
      `<link rel="canonical" href="${escapeMarkup(site.absolute(path))}">`,
    ],
    body: [`<p><a href="${href}">${escapeMarkup(tData('redirect.link', { nom: notice.nom }))}</a></p>`],
  });
}
