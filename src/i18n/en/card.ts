import type { CardWords } from '#domain/notice/snippet.ts';

/** What a card to copy says, and the copies of a list. */
export const cardWords: CardWords = {
  notice: 'See the entry in {site}',
  site: 'See the website',
  line: '{name}: {description}',
};
