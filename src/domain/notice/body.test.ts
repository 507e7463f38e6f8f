import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody, formatBody } from '#domain/notice/body.ts';
import { bodyMaxLength } from '#domain/notice/schema.ts';

const found = (body: string) => checkBody(body).map(({ code, path }) => `${code} ${path.join(':')}`);

describe('what a body may not hold', () => {
  it.each([
    ['a tag', 'du <b>gras</b>', 'corps-html corps:0'],
    ['a script', '<script>alert(1)</script>', 'corps-html corps:0'],
    ['a comment', 'a\n<!-- b -->', 'corps-html corps:1'],
    ['a tag left open', 'a <img src=x onerror=y', 'corps-html corps:0'],
    ['a tag after an autolink', '<https://a.org> <b>', 'corps-html corps:0'],
    ['a tag after an e-mail', '<contact@exemple.org> <b>', 'corps-html corps:0'],
    ['what only looks like an e-mail', '<a@b onclick=c>', 'corps-html corps:0'],
    ['a tag between runs of back quotes that do not match', '`` <b> `', 'corps-html corps:0'],
    ['an image whose text has brackets', '![a [b](c', 'corps-image corps:0'],
    ['an image', '![logo](https://a.org/x.png)', 'corps-image corps:0'],
    ['an image by reference', '![logo][x]', 'corps-image corps:0'],
    ['a title of level 1', '# Titre', 'corps-titre corps:0'],
    ['a title of level 3', 'a\n\n### Titre', 'corps-titre corps:2'],
    ['an underlined title of level 1', 'Titre\n=====', 'corps-titre corps:1'],
    ['a tag after a backslash that is shown', '\\\\<b>', 'corps-html corps:0'],
    ['a title in a list', '- # Titre', 'corps-titre corps:0'],
    ['a title in a quotation', '> # Titre', 'corps-titre corps:0'],
    ['a hidden character', 'a\u200Bb', 'caractere-suspect corps:0'],
    ['decomposed accents', 'e\u0301', 'forme-unicode corps:0'],
    ['a merge left undone', 'a\n<<<<<<< HEAD', 'fusion-inachevee corps:1'],
    ['the end of a merge left undone', '>>>>>>> contrib/gimp-1a2b', 'fusion-inachevee corps:0'],
    ['too much', 'a'.repeat(bodyMaxLength + 1), 'trop-long corps:0'],
  ])('%s', (_, body, finding) => {
    expect(found(body)).toContain(finding);
  });

  it.each([
    '## Titre permis',
    'Une adresse : <https://framasoft.org>',
    'Écrire à <contact@exemple.org>, ou <mailto:contact@exemple.org>.',
    'Un prix ! [lien](https://a.org)',
    'Le code `` ` <b> `` se montre aussi',
    '1 < 2 et 3 > 2',
    '```\n<<<<<<< HEAD\n```',
    'a\n\n> > > > > > > b',
    'Une balise \\<b> et une image \\![a](b) se montrent aussi',
    'Un signe seul : <\\*b',
    '=====\n\nUn trait, sous rien',
    `${'é'.repeat(bodyMaxLength)}\n`,
    'Le code `<b>` se montre',
    '```html\n<b>aussi</b>\n# ici\n```',
    '~~~\n![x](y)\n~~~',
    'un [lien](https://a.org), **gras**, *italique*',
    '',
  ])('accepts %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('looks again after a fenced block', () => {
    expect(found('```\n<b>\n```\n<b>')).toEqual(['corps-html corps:3']);
  });

  it('does not take an unclosed backtick for code', () => {
    expect(found('` <b>')).toEqual(['corps-html corps:0']);
  });
});

describe('a body in canonical form', () => {
  it.each([
    ['', ''],
    ['\n\n', ''],
    ['a', 'a\n'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a \nb', 'a\nb\n'],
    ['a  \nb', 'a\\\nb\n'],
    ['a  \n\nb', 'a\n\nb\n'],
    ['\n\na\n\n\n', 'a\n'],
    ['e\u0301', 'é\n'],
    ['C:\\\n\nb', 'C:\\\n\nb\n'],
    ['- a  \n- b', '- a\n- b\n'],
    ['## a  \nb', '## a\nb\n'],
    ['a  \n---', 'a\n---\n'],
    ['```\na  \nb\n```', '```\na\nb\n```\n'],
    ['  \\', '  \\\n'],
  ])('%j → %j', (body, text) => {
    expect(formatBody(body)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom('a', ' ', '  ', '\n', '\r\n', '\t', '\\', '`', '```', '#', 'é', 'e\u0301');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = formatBody(pieces.join(''));
        expect(formatBody(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
