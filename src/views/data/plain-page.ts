import { language } from '#words/language.ts';

/**
 * A page without style nor script, beside those of the site, that no search engine keeps.
 * @param body and `head`: markup, already escaped
 */
export function plainPage({ title, head = [], body }: PlainPage): string {
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="robots" content="noindex">
${head.map((line) => `${line}\n`).join('')}</head>
<body>
<main>
<h1>${title}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

interface PlainPage {
  title: string;
  head?: readonly string[];
  body: readonly string[];
}
