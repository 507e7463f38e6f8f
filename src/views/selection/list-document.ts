import { itemsOf, type SharedItem, type SharedList } from '#domain/selection/shared-list.ts';
import { escapeMarkup } from '#domain/text.ts';
import { labelled } from '#i18n/format.ts';

/** A list as one HTML file that opens anywhere, without a network. */
export function listDocument(list: SharedList, words: DocumentWords): string {
  const body = list.groups.map(
    ({ title, items }) =>
      `${title === '' ? '' : `<h2>${escapeMarkup(title)}</h2>\n`}<ol start="${startOf(list, items)}">\n${items
        .map((item) => itemHtml(item, words))
        .join('\n')}\n</ol>`,
  );
  return `<!doctype html>
<html lang="${escapeMarkup(words.lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(words.title)}</title>
<style>${style}</style>
<h1>${escapeMarkup(words.title)}</h1>
${body.join('\n')}
<p><small>${escapeMarkup(words.made)}</small></p>
</html>
`;
}

function itemHtml(item: SharedItem, { siteLabel, noticeLabel, logoOf }: DocumentWords): string {
  const logo = logoOf(item);
  const links = [
    [item.siteUrl, siteLabel],
    [item.noticeUrl, noticeLabel],
  ].flatMap(([address, label]) =>
    address === undefined
      ? []
      : [
          labelled(
            escapeMarkup(label ?? ''),
            `<a href="${escapeMarkup(address)}">${escapeMarkup(address)}</a>`,
          ),
        ],
  );
  return [
    '<li>',
    ...(logo === undefined ? [] : [`<img src="${escapeMarkup(logo)}" alt="" width="48" height="48">`]),
    `<h3>${escapeMarkup(item.name)}</h3>`,
    ...(item.description ? [`<p>${escapeMarkup(item.description)}</p>`] : []),
    ...(item.sentence ? [`<p><em>${escapeMarkup(item.sentence)}</em></p>`] : []),
    ...(links.length === 0 ? [] : [`<p><small>${links.join('<br>')}</small></p>`]),
    '</li>',
  ].join('\n');
}

/** Numbers go on from one group to the next. */
function startOf(list: SharedList, items: readonly SharedItem[]): number {
  const [first] = items;
  return first === undefined ? 1 : itemsOf(list).indexOf(first) + 1;
}

const style = `:root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}li{margin:1.2rem 0;break-inside:avoid}h3{margin:0}p{margin:.2rem 0}img{float:right;object-fit:contain;background:#fff;padding:.3rem;border-radius:.5rem}h2{break-after:avoid}@page{margin:15mm}`;

export interface DocumentWords {
  lang: string;
  title: string;
  /** Where and when the list was made. */
  made: string;
  siteLabel: string;
  noticeLabel: string;
  /** A logo as a `data:` address. */
  logoOf: (item: SharedItem) => string | undefined;
}
