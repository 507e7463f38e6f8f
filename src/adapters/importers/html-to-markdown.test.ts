import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody } from '#domain/notice/body.ts';
import { renderNoticeBody } from '#adapters/markdown.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

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

describe('HTML as its readers meant it', () => {
  test.each([
    ['<p>Avec <code>a_b*c</code>.</p>', 'Avec `a_b*c`.'],
    ['<p>Avec <code>a`b</code>.</p>', 'Avec ``a`b``.'],
    ['<p>et <em> deux mots </em>suite.</p>', 'et *deux mots* suite.'],
    ['<b>Note\u00A0:</b>suite', 'Note\u00A0:suite'],
    ['un<em></em> mot<strong> </strong>!', 'un mot !'],
    ['<em><em>un</em> mot</em>', '*un mot*'],
    ['un <em>mot jamais fermé', 'un mot jamais fermé'],
    ['<ol><li><p>Un</p></li><li>Deux</li></ol>', '1. Un\n2. Deux'],
    ['<ol><li><p>Un</p><p>encore</p></li><li>Deux</li></ol>', '1. Un\n\n   encore\n2. Deux'],
    ['<ol><li>Un<ul><li>a</li></ul></li><li>Deux</li></ol>', '1. Un\n   - a\n2. Deux'],
    ['<ul><li><em>a</em> <code>x</code></li><li></li><li>b</li></ul>', '- *a* `x`\n- b'],
    [
      '<p>Tom &amp; Léa &eacute;t&eacute; &#233; &hearts; AT&T &lt;b&gt;</p>',
      'Tom & Léa été é ♥ AT&T &lt;b>',
    ],
    ['<p>1. Un <a href="https://a.org/">lien </a>ici</p>', '1\\. Un [lien](https://a.org/) ici'],
    ['<p>&gt; cité</p><p>=== fin</p><p>---</p><p>====</p>', '\\> cité\n\n=== fin\n\n\\---\n\n\\===='],
    ['un<br>===', 'un\n\\==='],
    ['<p>~~~</p><p>a ~~b~~ ~c</p>', '\\~\\~~\n\na \\~\\~b\\~\\~ ~c'],
    ['<p>&amp;copy; et &amp;#233; R&amp;D;</p>', '&amp;copy; et &amp;#233; R&amp;D;'],
    ['<p>L’été\u00A0: 1\u202F000</p>', 'L’été\u00A0: 1\u202F000'],
    ['<strong><code>un</strong></code> deux', '**`un`** deux'],
    ['<code>a</code><code>b</code>', '`a` `b`'],
    ['<code>a*b', '`a*b`'],
    ['<em><p>un</p><p>deux</p></em>', 'un\n\ndeux'],
  ])('%j → %j', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test('shows no sign that a page does not hold, whatever the markup', () => {
    const piece = fc.constantFrom(
      ...'<em> </em> <strong> </strong> <code> </code> <p> </p> <ul> </ul> <li> </li> un deux « , »'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const shown = renderNoticeBody(htmlToMarkdown(pieces.join('')), (slug) => slug).replace(
          /<[^<>]*>/g,
          '',
        );
        expect(shown).not.toMatch(/[*`]/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('Markdown of other sites', () => {
  test('images leave with a note, titles come to level 2, code is untouched', () => {
    const { corps, notes } = cleanMarkdown('# Titre\n\n![x](y.png)\nTexte <br>suite `<b>`\n\n```\n<i>\n```');
    expect(corps).toBe('## Titre\n\nTexte\nsuite `<b>`\n\n```\n<i>\n```');
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
