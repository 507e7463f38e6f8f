import { escapeMarkup } from '#domain/text.ts';

/**
 * The card « Copier pour mon mini-site », exactly as people paste it into Jekyll sites and Scribouilli.
 * No blank line, no other link, braces as entities: whatever the notice holds, it stays one intact card.
 * @returns the text to copy, with a leading and a final newline
 */
export function createSnippet(
  { nom, description, logoUrl, noticeUrl, siteUrl, siteName }: SnippetParts,
  words: CardWords,
): string {
  const lines = [
    '  <article class="framalibre-notice">',
    ...(logoUrl === undefined
      ? ['    <div></div>']
      : ['    <div>', `      <img src="${escapeHtml(logoUrl)}" alt="">`, '    </div>']),
    '    <div>',
    `      <h2>${escapeHtml(nom)}</h2>`,
    ...(description === undefined ? [] : [`      <p>${escapeHtml(description)}</p>`]),
    '      <div>',
    ...(noticeUrl === undefined
      ? []
      : [
          `        <a href="${escapeHtml(noticeUrl)}">${escapeHtml(words.notice.replace('{site}', () => siteName))}</a>`,
        ]),
    ...(siteUrl === undefined
      ? []
      : [`        <a href="${escapeHtml(siteUrl)}">${escapeHtml(words.site)}</a>`]),
    '      </div>',
    '    </div>',
    '  </article>',
  ];
  return `\n${lines.join('\n')}\n`;
}

/** Escapes for HTML (text and double-quoted attributes), and for Liquid, which runs inside HTML. */
function escapeHtml(text: string): string {
  return escapeMarkup(text.replace(/[^\S\u00A0\u202F]+/g, ' '))
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

export interface SnippetParts {
  nom: string;
  description?: string | undefined;
  /** Absolute address. */
  logoUrl?: string | undefined;
  /** Absolute address of the notice, in `.html`; a software may have none. */
  noticeUrl?: string | undefined;
  siteUrl?: string | undefined;
  siteName: string;
}

/** What cards and copies of a list say, in the language of the directory. */
export interface CardWords {
  /** « Vers la notice {site} » */
  notice: string;
  /** « Vers le site » */
  site: string;
  /** « {name} : {description} » */
  line: string;
}
