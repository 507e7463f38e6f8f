import { html as markup } from 'hono/html';
import type { Markup } from './controls.ts';
import { language } from '#words/language.ts';

/** A page that says one sentence, and leaves the rest to the browser’s Back button. */
export function sentencePage(sentence: string): Markup {
  return markup`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${sentence}</title>
</head>
<body>
<main>
<h1>${sentence}</h1>
</main>
</body>
</html>
`;
}
