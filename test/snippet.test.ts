import createDOMPurify from 'dompurify';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { createSnippet, type SnippetParts } from '#domain/notice/snippet.ts';
import { listToCards } from '#domain/selection/copies.ts';
import { cardWords } from '#words/card.ts';
import { betweenOf, hostileLists, hostileParts, partsOf, shownBetween, shownOf, siteName } from './cards.ts';

const { window } = new JSDOM();
const purify = createDOMPurify(window);

/** What the editor of Scribouilli shows: Markdown, then what is dangerous taken out. */
function preview(page: string): Document {
  const html = purify.sanitize(marked.parse(page, { async: false }));
  return new window.DOMParser().parseFromString(html, 'text/html');
}

const parts: SnippetParts = {
  nom: 'Krita',
  noticeUrl: 'https://exemple.org/notices/krita.html',
  siteName: 'Annuaire',
};

describe('a card in the preview of Scribouilli (marked and DOMPurify)', () => {
  it.each([
    '',
    'Du texte.\n',
    '# Titre\n',
    '- une liste\n',
    '> une citation\n',
    'Titre\n---\n',
    '```\ncode\n```\n',
  ])('is whole after %j', (before) => {
    const document = preview(`${before}${createSnippet(parts, cardWords)}\nEt la suite, *ici*.\n`);
    expect(shownOf(document)).toEqual([parts]);
    expect(document.querySelector('em')?.textContent).toBe('ici');
  });

  it('may follow another card at once', () => {
    expect(shownOf(preview(createSnippet(parts, cardWords) + createSnippet(parts, cardWords)))).toEqual([
      parts,
      parts,
    ]);
  });

  it('is one whole card, nothing more, whatever the notice holds', () => {
    fc.assert(
      fc.property(hostileParts, (hostile) => {
        const document = preview(`Avant.\n${createSnippet(hostile, cardWords)}\nAprès.\n`);
        expect(shownOf(document)).toEqual([hostile]);
        expect([...document.body.children].map(({ localName }) => localName)).toEqual(['p', 'article', 'p']);
        expect(document.querySelectorAll('article *').length).toBe(
          4 + // two columns, the row of links, the title
            Number(hostile.logoUrl !== undefined) +
            Number(hostile.description !== undefined) +
            1 +
            Number(hostile.siteUrl !== undefined),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(['Jouer #', 'Jouer ##', '#', 'Jouer#'])('keeps « %s » as the title of its group', (title) => {
    const list = { title: '', groups: [{ title, items: [] }] };
    const document = preview(`Avant.\n${listToCards(list, siteName, cardWords)}\nAprès.\n`);
    expect(shownBetween(document)).toEqual([`h2 ${title}`]);
  });

  it('comes out whole from a selection of twelve, whatever people wrote between', () => {
    fc.assert(
      fc.property(hostileLists, (list) => {
        const document = preview(`Avant.\n${listToCards(list, siteName, cardWords)}\nAprès.\n`);
        expect(shownOf(document)).toEqual(partsOf(list));
        expect(shownBetween(document)).toEqual(betweenOf(list));
      }),
      { numRuns: 40 },
    );
  });
});
