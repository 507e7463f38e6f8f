import { describe, expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { cardWords } from '#words/card.ts';

const veracrypt = {
  nom: 'VeraCrypt',
  description: 'Créer des conteneurs chiffrés pour y déposer des fichiers.',
  logoUrl: 'https://exemple.org/annuaire/logos/veracrypt.svg',
  noticeUrl: 'https://exemple.org/annuaire/notices/veracrypt.html',
  siteUrl: 'https://www.veracrypt.fr/en/Home.html',
  siteName: 'Annuaire libre',
};

describe('the card « Copier pour mon mini-site »', () => {
  it('is the text people have pasted since 2023, to the character', () => {
    expect(createSnippet(veracrypt, cardWords)).toBe(`
  <article class="framalibre-notice">
    <div>
      <img src="https://exemple.org/annuaire/logos/veracrypt.svg" alt="">
    </div>
    <div>
      <h2>VeraCrypt</h2>
      <p>Créer des conteneurs chiffrés pour y déposer des fichiers.</p>
      <div>
        <a href="https://exemple.org/annuaire/notices/veracrypt.html">Vers la notice Annuaire libre</a>
        <a href="https://www.veracrypt.fr/en/Home.html">Vers le site</a>
      </div>
    </div>
  </article>
`);
  });

  it('keeps its first column, empty, when there is no logo', () => {
    expect(createSnippet({ ...veracrypt, logoUrl: undefined }, cardWords)).toContain(
      '<article class="framalibre-notice">\n    <div></div>\n    <div>\n      <h2>',
    );
  });

  it('has one link when there is no official site', () => {
    expect(createSnippet({ ...veracrypt, siteUrl: undefined }, cardWords).match(/<a /g)).toHaveLength(1);
  });

  it('has no paragraph when there is no description', () => {
    const card = createSnippet({ ...veracrypt, description: undefined }, cardWords);
    expect(card).not.toContain('<p>');
    expect(card).toContain('<h2>VeraCrypt</h2>\n      <div>\n');
  });

  it('escapes HTML and writes braces as entities, for Liquid runs inside HTML', () => {
    const card = createSnippet(
      {
        ...veracrypt,
        nom: '<b>"A" & {{ b }}</b>',
        description: '{% raw %}',
        siteName: 'Un & <deux>',
        siteUrl: 'https://a.org/?x=1&y="2"',
      },
      cardWords,
    );
    expect(card).toContain('<h2>&lt;b&gt;&quot;A&quot; &amp; &#123;&#123; b &#125;&#125;&lt;/b&gt;</h2>');
    expect(card).toContain('<p>&#123;% raw %&#125;</p>');
    expect(card).toContain('Vers la notice Un &amp; &lt;deux&gt;');
    expect(card).toContain('href="https://a.org/?x=1&amp;y=&quot;2&quot;"');
  });

  it('has no blank line inside, which would cut it in two', () => {
    const card = createSnippet({ ...veracrypt, nom: 'a\n\n    b', description: '\r\n \r\n' }, cardWords);
    expect(card.trim()).not.toMatch(/\n[ \t]*\n/);
    expect(card).toContain('<h2>a b</h2>');
  });
});
