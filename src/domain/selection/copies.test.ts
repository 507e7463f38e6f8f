import { describe, expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { cardWords } from '#words/card.ts';
import { escapeMarkdown, listToCards, listToMarkdown, listToText } from './copies.ts';
import { itemsOf, sharedList, type SharedList } from './shared-list.ts';

const gimp = {
  name: 'GIMP',
  description: 'Retoucher des photos.',
  noticeUrl: 'https://annuaire.example/notices/gimp.html',
  siteUrl: 'https://www.gimp.org/',
};
const list: SharedList = {
  title: 'Pour le club',
  groups: [
    { title: '', items: [gimp] },
    { title: 'Écrire *ensemble*', items: [{ name: 'Maison', sentence: 'Fait par nous : [essayez].' }] },
  ],
};

describe('a list to share', () => {
  it('has its software under their headings, without headings that lead to nothing', () => {
    const rows = [
      { kind: 'notice', slug: 'a', sentence: '' },
      { kind: 'group', title: 'Vide' },
      { kind: 'group', title: 'G' },
      { kind: 'notice', slug: 'absente', sentence: '' },
      { kind: 'free', name: 'B', sentence: '', address: '' },
    ] as const;
    const shared = sharedList({ title: 'T', rows }, (row) =>
      row.kind === 'free' ? { name: row.name } : row.slug === 'a' ? { name: 'A' } : undefined,
    );
    expect(shared.groups.map(({ title }) => title)).toEqual(['', 'G']);
    expect(itemsOf(shared).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('is copied as the very cards that notices give, one paste for all', () => {
    const card = createSnippet(
      {
        nom: 'GIMP',
        description: gimp.description,
        noticeUrl: gimp.noticeUrl,
        siteUrl: gimp.siteUrl,
        siteName: 'Annuaire',
      },
      cardWords,
    );
    const cards = listToCards(list, 'Annuaire', cardWords);
    expect(
      cards.startsWith(`${card}\n## Écrire \\*ensemble\\*\n\nFait par nous : \\[essayez\\].\n\n  <article`),
    ).toBe(true);
    expect(cards).toContain('<h2>Maison</h2>\n      <div>\n      </div>');
  });

  it('is copied as Markdown', () => {
    expect(listToMarkdown(list)).toBe(`# Pour le club

- [GIMP](https://annuaire.example/notices/gimp.html) — Retoucher des photos. — <https://www.gimp.org/>

## Écrire \\*ensemble\\*

- **Maison** — Fait par nous : \\[essayez\\].
`);
  });

  it('is copied as text', () => {
    expect(listToText(list, cardWords)).toBe(`POUR LE CLUB

- GIMP : Retoucher des photos.
  https://www.gimp.org/
  https://annuaire.example/notices/gimp.html

ÉCRIRE *ENSEMBLE*

- Maison
  Fait par nous : [essayez].
`);
  });

  it.each([
    ['# pas un titre', '\\# pas un titre'],
    ['1. pas une liste', '1\\. pas une liste'],
    ['{{ site.title }}', '&#123;&#123; site.title &#125;&#125;'],
    ['<b>', '&#60;b&#62;'],
    ['a | b', 'a \\| b'],
    ['Une phrase simple, avec un point.', 'Une phrase simple, avec un point.'],
  ])('writes %j so that Markdown does nothing with it', (words, escaped) => {
    expect(escapeMarkdown(words)).toBe(escaped);
  });
});
