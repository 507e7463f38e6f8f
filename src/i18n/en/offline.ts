import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { offlineMessages as french } from '../fr/offline.ts';

/** What the copy to use without a network says, and the page that offers it. */
export const offlineMessages = {
  'readme.file': 'README.txt',
  readme:
    'This is a copy of “{site}”, made on {date}.\n\nOpen index.html with your browser: entries, lists, the guided choice and the search work without a network. The search finds by name, by need and by the program to replace; it does not read the text of entries.\n\nTo propose or correct an entry, and for a newer copy: {url}\n\nTexts are under {licence}: copy, give, share.',
  'keep.title': 'Without a network',
  'keep.text':
    'This browser can keep the selection and its entries, to be read or printed without a connection. Nothing is kept without this button.',
  'keep.do': 'Keep offline',
  'keep.forget': 'Keep no longer',
  'keep.working': 'Copying…',
  'keep.done.one': 'Kept: {count} entry. Bookmark this page to find it again.',
  'keep.done.many': 'Kept: {count} entries. Bookmark this page to find it again.',
  'keep.failed': 'The copy did not succeed: check the connection, then try again. What was kept still is.',
  'keep.forgotten': 'This browser keeps nothing any more.',
  'keep.all': 'Download the whole directory, to be opened from a folder (zip)',
  'zim.done': 'ZIM file ready: {path}',
  'zim.no-copy': 'There is no built site in “{detail}”: run npm run build first.',
  'zim.no-packer':
    'The program “{detail}” is missing: install it (on Debian and Ubuntu: apt install zim-tools), then try again.',
  'zim.refused': 'The ZIM file could not be written: {detail}',
} as const satisfies Translation<typeof french>;

export const tOffline = createTranslate(offlineMessages);
