import { noticePath } from '#domain/site/routes.ts';
import { dataMessages } from '#words/data.ts';
import { language } from '#words/language.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { Redirect } from '#views/data/redirects.ts';
import type { Site } from '#views/site.ts';

const t = createTranslate(dataMessages);

/** The page of an old address: it sends on at once, and says where to for whoever is not sent. */
export function redirectPage({ entry: { slug, notice } }: Redirect, site: Site): string {
  const path = noticePath(slug);
  const href = escapeHtml(site.href(path));
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t('redirect.title')}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeHtml(site.absolute(path))}">
</head>
<body>
<main>
<h1>${t('redirect.title')}</h1>
<p><a href="${href}">${escapeHtml(t('redirect.link', { nom: notice.nom }))}</a></p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
