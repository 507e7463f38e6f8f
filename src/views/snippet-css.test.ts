import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { cardWords } from '#words/card.ts';
import { snippetCss } from './snippet-css.ts';

const address = 'https://annuaire.exemple/notices/gimp.html';
const card = createSnippet(
  {
    nom: 'GIMP',
    description: 'Retoucher des photos.',
    logoUrl: 'https://annuaire.exemple/logos/gimp.svg',
    noticeUrl: address,
    siteUrl: 'https://www.gimp.org/',
    siteName: 'Annuaire',
  },
  cardWords,
);

it('each rule of the style to paste is about a part of the card', () => {
  const { document } = new JSDOM(card).window;
  const selectors = [...snippetCss.matchAll(/(?:^|\{ )(\.[^{]+?) \{/gm)].map(([, selector = '']) => selector);
  expect(selectors).toHaveLength(8);
  for (const selector of selectors) expect(document.querySelector(selector), selector).not.toBeNull();
});
