import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { noveltyMessages as french } from '../fr/novelties.ts';

/** What the page of what is new says. */
export const noveltyMessages = {
  description: 'What was added, changed or retired, and the versions released recently.',
  lead: 'What changed in the directory, and in the programs it presents.',
  follow: 'Follow this news (feed)',
  ajout: 'Added',
  modification: 'Changed',
  retrait: 'Retired',
  'retrait.none': 'None for now.',
  releases: 'Recently released versions',
  'releases.text': 'According to {sources}. The website of each program is the reference.',
  'releases.version': 'version {number}',
} as const satisfies Translation<typeof french>;

export const tNovelties = createTranslate(noveltyMessages);
