import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { offlineMessages as french } from '../fr/offline.ts';

/** What the copy to use without a network says, and the page that offers it. */
export const offlineMessages = {
  'readme.file': 'README.txt',
  readme:
    'This is a copy of “{site}”, made on {date}.\n\nOpen index.html with your browser: entries, lists, the guided choice and the search work without a network. The search finds by name, by need and by the program to replace; it does not read the text of entries.\n\nTo propose or correct an entry, and for a newer copy: {url}\n\nTexts are under CC BY-SA 4.0: copy, give, share.',
} as const satisfies Translation<typeof french>;

export const to = createTranslate(offlineMessages);
