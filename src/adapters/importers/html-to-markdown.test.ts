import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody } from '#domain/notice/body.ts';
import { cleanMarkdown, htmlToMarkdown } from './html-to-markdown.ts';

describe('HTML as Markdown', () => {
  test('paragraphs, lists, emphasis and links stay', () => {
    expect(
      htmlToMarkdown(
        '<p>Monter\n  une <em>vidéo</em>.</p><ul><li>Vite</li><li><a href="https://exemple.example/?utm_source=x">Ici</a></li></ul>',
      ),
    ).toBe('Monter une *vidéo*.\n\n- Vite\n- [Ici](https://exemple.example/)');
  });

  test('scripts go with what they hold, and no address runs anything', () => {
    expect(htmlToMarkdown('a<script>alert(1)</script>b<a href="javascript:alert(1)">c</a>')).toBe('abc');
  });

  test('what HTML wrote as text stays text', () => {
    expect(htmlToMarkdown('<p>&lt;b&gt; *.odt # 1</p>')).toBe('&lt;b> \\*.odt # 1');
  });
});

describe('Markdown of other sites', () => {
  test('images leave with a note, titles come to level 2, code is untouched', () => {
    const { corps, notes } = cleanMarkdown('# Titre\n\n![x](y.png)\nTexte <br>suite `<b>`\n\n```\n<i>\n```');
    expect(corps).toBe('## Titre\n\nTexte \nsuite `<b>`\n\n```\n<i>\n```');
    expect(notes).toEqual([{ code: 'image-laissee', value: '![x](y.png)' }]);
    expect(checkBody(`${corps}\n`)).toEqual([]);
  });

  test('whatever the HTML, the body has none left', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</p>',
        '<script>',
        '<!--',
        '-->',
        '<',
        '&lt;',
        '<img src=x>',
        '"',
        "'",
        '<a href="',
        '> ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const found = checkBody(htmlToMarkdown(pieces.join(''))).map(({ code }) => code);
        expect(found).not.toContain('corps-html');
      }),
    );
  });

  test('a hundred thousand open tags cost nothing', () => {
    expect(htmlToMarkdown('<a "'.repeat(100_000)).length).toBeLessThan(200_000);
    expect(cleanMarkdown('```\n<a <'.repeat(50_000)).corps.length).toBeLessThan(200_000);
  });
});
