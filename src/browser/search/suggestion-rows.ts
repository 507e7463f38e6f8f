import { alternativePath, tagPath, under } from '#domain/site/routes.ts';
import { pluralOf } from '#i18n/format.ts';
import { kinds, type Hit } from '#domain/search/best.ts';
import type { Answer } from './answer.ts';
import { element } from '#browser/element.ts';
import { markedQuery, markWords, type MarkedQuery } from './mark.ts';
import { reasonOf } from './reason.ts';
import { logo, needOf, noticeAddress } from './result-item.ts';
import type { SearchData } from './search-data.ts';
import { tSuggest } from '#words/suggest.ts';
import { ofName } from '#words/elision.ts';
import { tSearch } from '#words/search.ts';

const maxNotices = 6;
/** Among how many hits a platform said in the query is looked for. */
const maxLooked = 40;

/**
 * The options under a search field: the product that is named and how many replace it, the best notices, the need
 * they answer, then the way to all results.
 */
export async function suggestionRows(
  data: SearchData,
  found: Answer,
  { root, id, text }: Place,
): Promise<HTMLElement[]> {
  const hits = await onPlatforms(data, found);
  const shown = hits.slice(0, maxNotices);
  // Names suffice; a card is waited for only when a name is missing, or once all is known.
  const waited = shown.filter(({ number }) => found.complete || !data.index.names.has(number));
  await data.loadCards(waited.map(({ number }) => number)).catch(() => undefined);
  const query = markedQuery(found);
  const rows = [
    ...productRow(data, found, root),
    ...shown.flatMap((hit) => noticeRow(data, hit, query, root)),
    ...needRow(data, shown[0], root),
  ];
  if (rows.length > 0) rows.push(allRow(found, hits, root, text));
  return rows.map(({ href, content }, position) =>
    element(
      'li',
      { id: `${id}-${position}`, role: 'option', 'aria-selected': 'false', 'data-href': href },
      ...content,
    ),
  );
}

/** Of the hits, those that run where the query says; cards tell it without another file. */
async function onPlatforms(data: SearchData, { hits, asked }: Answer): Promise<Hit[]> {
  const wanted = asked.contexts.filter(({ facet }) => facet === 'plateforme');
  if (wanted.length === 0) return hits;
  const looked = hits.slice(0, maxLooked);
  await data.loadCards(looked.map(({ number }) => number)).catch(() => undefined);
  return looked.filter(({ number }) => {
    const runs: readonly string[] = data.cardOf(number)?.platforms ?? [];
    return wanted.every(({ values }) => values.some((value) => runs.includes(value)));
  });
}

function productRow({ index }: SearchData, { notes }: Answer, root: string): Row[] {
  const product = notes.product === undefined ? undefined : index.needs?.products[notes.product];
  if (product === undefined || product.notices.length === 0) return [];
  const count = product.notices.length;
  return [
    {
      href: under(root, alternativePath(product.slug)),
      content: [
        element('b', tSearch('product.title', { product: ofName(product.nom) })),
        element('small', tSuggest(`suggest.product.${pluralOf(count)}`, { count })),
      ],
    },
  ];
}

function noticeRow(data: SearchData, hit: Hit, query: MarkedQuery, root: string): Row[] {
  const card = data.cardOf(hit.number);
  const name = data.index.names.get(hit.number) ?? card;
  if (name === undefined) return [];
  const reason = reasonOf(data.index, hit, query.words, card?.description);
  return [
    {
      href: noticeAddress(name.slug, root),
      content: [
        logo({ nom: name.nom, card, need: needOf(data.index, hit.number) }, root),
        element('span', ...markWords(name.nom, query)),
        element('small', { 'data-search-reason': '' }, reason),
      ],
    },
  ];
}

/** The need that the best hit answers, with all that answers it. */
function needRow({ index }: SearchData, best: Hit | undefined, root: string): Row[] {
  if (best?.term?.kind !== 'need' || best.kind > kinds.needStart) return [];
  const tag = index.needs?.tags[best.term.target];
  if (tag === undefined) return [];
  const count = tag.notices.length;
  return [
    {
      href: under(root, tagPath(tag.slug)),
      content: [
        element('b', tag.label),
        element('small', tSuggest(`suggest.need.${pluralOf(count)}`, { count })),
      ],
    },
  ];
}

function allRow({ asked }: Answer, hits: readonly Hit[], root: string, text: string): Row {
  const isCounted = asked.contexts.length === 0;
  const count = hits.length;
  return {
    href: `${root}recherche.html?${new URLSearchParams({ q: text }).toString()}`,
    content: [
      element(
        'b',
        isCounted ? tSuggest(`suggest.all.${pluralOf(count)}`, { count }) : tSuggest('suggest.allUnknown'),
      ),
    ],
  };
}

interface Row {
  href: string;
  content: (Node | string)[];
}

interface Place {
  root: string;
  /** Of the list, to name its options after. */
  id: string;
  /** As it is typed. */
  text: string;
}
