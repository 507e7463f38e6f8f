import type { CardWords } from '#domain/notice/snippet.ts';

/** What a card to copy says, and the copies of a list. */
export const cardWords: CardWords = {
  notice: 'Vers la notice {site}',
  site: 'Vers le site',
  line: '{name} : {description}',
};
