import fc from 'fast-check';
import type { SnippetParts } from '#domain/notice/snippet.ts';
import { itemsOf, type SharedList } from '#domain/selection/shared-list.ts';

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

export const siteName = 'Annuaire';

/** Selections of twelve whose titles and sentences try everything too. */
export const hostileLists: fc.Arbitrary<SharedList> = fc
  .tuple(
    fc.array(hostileParts, { minLength: 12, maxLength: 12 }),
    fc.array(text(1), { minLength: 12, maxLength: 12 }),
    fc.array(text(1), { minLength: 3, maxLength: 3 }),
  )
  .map(([parts, sentences, titles]) => ({
    title: '',
    groups: titles.map((title, group) => ({
      title,
      items: parts
        .slice(4 * group, 4 * group + 4)
        .map(({ nom, description, logoUrl, noticeUrl, siteUrl }, place) => ({
          name: nom,
          description,
          logoUrl,
          noticeUrl,
          siteUrl,
          sentence: sentences[4 * group + place],
        })),
    })),
  }));

/** The cards a list must give. */
export function partsOf(list: SharedList): SnippetParts[] {
  return itemsOf(list).map(({ name, description, logoUrl, noticeUrl, siteUrl }) =>
    withoutAbsent({ nom: name, description, logoUrl, noticeUrl, siteUrl, siteName }),
  );
}

/** What people wrote in a list, in order: a heading, then a sentence before each card. */
export function betweenOf({ groups }: SharedList): string[] {
  return groups.flatMap(({ title, items }) => [
    `h2 ${plain(title)}`,
    ...items.map(({ sentence }) => `p ${plain(sentence)}`),
  ]);
}

/** What stands around the cards of a page, as it is read. */
export function shownBetween(document: Document): string[] {
  return [...document.body.children]
    .filter(({ localName }) => localName !== 'article')
    .map((part) => `${part.localName} ${plain(part.textContent)}`)
    .slice(1, -1);
}

/** Quotes, dashes and dots as typed: kramdown makes them typographic, which is no harm. */
function plain(words: string | null | undefined): string {
  return oneLine(words)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, '...')
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/[«»] ?| [«»]/g, '<<');
}

function withoutAbsent(parts: Record<keyof SnippetParts, string | undefined>): SnippetParts {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as unknown as SnippetParts;
}

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
