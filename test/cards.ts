import fc from 'fast-check';
import type { SnippetParts } from '#domain/notice/snippet.ts';

const traps = [
  '{{ site.title }}',
  '{% raw %}',
  '{% endraw %}',
  '{%- if x -%}',
  '{{',
  '}}',
  '{:.classe #id}',
  '{::nomarkdown}',
  '</article>',
  '</div></div>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b>',
  '<!--',
  '-->',
  ']]>',
  '<?php',
  '&lt;b&gt;',
  '&#123;',
  '&amp;',
  '&',
  '*gras*',
  '**',
  '_a_',
  '`code`',
  '```',
  '~~~',
  '---',
  '# titre',
  '[lien](javascript:alert(1))',
  '![image](x)',
  '[^1]',
  '$$x$$',
  '|',
  '\\',
  '\\{',
  '<https://a.org>',
  'https://a.org',
  "l'été",
  '"guillemets"',
  '...',
  '--',
  ':smile:',
  '\u2028',
  '👩‍💻',
  'é',
] as const;

const text = (minLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      minLength,
      maxLength: 6,
    })
    .map((pieces) => oneLine(pieces.join(' ')))
    .filter((joined) => joined !== '' && /^[^\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]*$/.test(joined));

const address = fc
  .tuple(fc.constantFrom('https://a.org/', 'https://b.org/x?y=1&z=2', "https://c.org/l'été"), fc.nat())
  .map(([root, number]) => `${root}#${number}`);

/** Cards of notices that try everything: Liquid, Markdown, HTML, attributes of kramdown, entities. */
export const hostileParts: fc.Arbitrary<SnippetParts> = fc.record(
  {
    nom: text(1),
    description: text(1),
    logoUrl: address,
    noticeUrl: address,
    siteUrl: address,
    siteName: text(1),
  },
  { requiredKeys: ['nom', 'noticeUrl', 'siteName'] },
);

/** What the cards of a page say, read back from its elements. */
export function shownOf(document: Document): SnippetParts[] {
  return [...document.querySelectorAll('article.framalibre-notice')].map((article) => {
    const [first, second] = article.children;
    const links = [...(second?.querySelectorAll(':scope > div > a') ?? [])];
    const shown = {
      nom: oneLine(second?.querySelector('h2')?.textContent),
      description: second?.querySelector('p')?.textContent,
      logoUrl: first?.querySelector('img')?.getAttribute('src'),
      noticeUrl: links[0]?.getAttribute('href'),
      siteUrl: links[1]?.getAttribute('href'),
      siteName: oneLine(links[0]?.textContent).replace('Vers la notice ', ''),
    };
    return Object.fromEntries(
      Object.entries(shown).filter(([, value]) => value !== undefined && value !== null),
    ) as unknown as SnippetParts;
  });
}

/** Spaces as the card writes them. */
function oneLine(words: string | null | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
