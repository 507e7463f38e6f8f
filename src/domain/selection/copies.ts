import { percentEncode } from '#domain/text.ts';
import { createSnippet, type CardWords } from '#domain/notice/snippet.ts';
import type { SharedItem, SharedList } from './shared-list.ts';

/**
 * A list as cards for a mini-site, all in one paste: each card as « Copier pour mon mini-site » gives it, the sentence
 * before it and the headings as Markdown, blank lines between.
 */
export function listToCards({ groups }: SharedList, siteName: string, words: CardWords): string {
  const parts = groups.flatMap(({ title, items }) => [
    ...(title === '' ? [] : [`\n## ${escapeMarkdown(title)}\n`]),
    ...items.flatMap((item) => [
      ...(item.sentence ? [`\n${escapeMarkdown(item.sentence)}\n`] : []),
      createSnippet(
        {
          nom: item.name,
          description: item.description,
          logoUrl: item.logoUrl,
          noticeUrl: item.noticeUrl,
          siteUrl: item.siteUrl,
          siteName,
        },
        words,
      ),
    ]),
  ]);
  return parts.join('');
}

/** A list as Markdown: a heading each group, a line each software. */
export function listToMarkdown({ title, groups }: SharedList): string {
  const blocks = groups.map(({ title: heading, items }) =>
    [
      ...(heading === '' ? [] : [`## ${escapeMarkdown(heading)}`, '']),
      ...items.map((item) => {
        const address = item.noticeUrl ?? item.siteUrl;
        const name = escapeMarkdown(item.name);
        const site = item.noticeUrl === undefined ? undefined : item.siteUrl;
        const said = [item.description, item.sentence].filter(isSaid).map(escapeMarkdown);
        const head = address === undefined ? `**${name}**` : `[${name}](${linkTarget(address)})`;
        return `- ${[head, ...said, ...(site === undefined ? [] : [`<${linkTarget(site)}>`])].join(' — ')}`;
      }),
    ].join('\n'),
  );
  return `${[...(title === '' ? [] : [`# ${escapeMarkdown(title)}`]), ...blocks].join('\n\n')}\n`;
}

/** A list as plain text, for an e-mail. */
export function listToText({ title, groups }: SharedList, words: CardWords): string {
  const textOf = (item: SharedItem) =>
    [
      `- ${isSaid(item.description) ? lineOf(words, item.name, item.description) : item.name}`,
      ...[item.sentence, item.siteUrl, item.noticeUrl].filter(isSaid).map((line) => `  ${line}`),
    ].join('\n');
  const blocks = groups.flatMap(({ title: heading, items }) => [
    ...(heading === '' ? [] : [heading.toLocaleUpperCase()]),
    ...items.map(textOf),
  ]);
  return `${[...(title === '' ? [] : [title.toLocaleUpperCase()]), ...blocks].join('\n\n')}\n`;
}

/** One line of a person’s own words, in which neither Markdown (kramdown’s too), HTML nor Liquid finds anything to do. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[^\S\u00A0\u202F]+/g, ' ')
      .trim()
      .replaceAll('&', '&amp;')
      .replace(/[<>{}~^]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/[\\`*_[\]|$]/g, '\\$&')
      // Marked makes links of these, and takes the entities that follow for a part of them.
      .replaceAll('://', ':&#47;/')
      .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
      .replace(/^(\d{0,9})([-+:.)#])/, '$1\\$2')
      // Signs that end a heading are taken for its frame.
      .replace(/(\s)(#+)$/, '$1\\$2')
  );
}

function lineOf({ line }: CardWords, name: string, description: string): string {
  return line.replace(/\{(name|description)\}/g, (_, key) => (key === 'name' ? name : description));
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** An address that ends where Markdown thinks it ends, and that Liquid leaves alone. */
function linkTarget(address: string): string {
  return address.replace(/\s/g, '%20').replace(/[()<>\\{}`[\]|]/g, percentEncode);
}
