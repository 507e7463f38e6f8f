import type { NotesFile } from '#domain/search/index-format.ts';
import type { Needs, SearchIndex } from '#domain/search/search-index.ts';
import { tagPath, under } from '#domain/site/routes.ts';
import type { Answer } from './answer.ts';
import { element } from '#browser/element.ts';
import { noticeAddress } from './result-item.ts';
import type { SearchData } from './search-data.ts';
import { tSearchPage } from '#words/search-page.ts';
import { ofName } from '#words/elision.ts';

/** The names of what has a note of its own, to be fetched. */
export function namesWithNotes({ notes }: Answer, { needs }: SearchIndex): string[] {
  if (needs === undefined) return [];
  const { refusal = -1, wish = -1 } = notes;
  const product = notes.product === undefined ? undefined : needs.products[notes.product];
  return [
    product?.hasReason ? product.nom : undefined,
    needs.refusals[refusal]?.nom,
    needs.wishes[wish],
  ].filter((name) => name !== undefined);
}

/** What is told by name: a refusal, a wish, a product that nothing replaces, hosts. */
export function noteParagraphs(
  { notes, asked }: Answer,
  { index }: SearchData,
  file: NotesFile | undefined,
  root: string,
): Node[] {
  const { needs } = index;
  const hosts = hostsNote(notes.hosted, asked.place, index, root);
  if (needs === undefined) return hosts;
  return [
    ...refusalNote(notes.refusal, needs, file, root),
    ...wishNote(notes.wish, needs, file, root),
    ...productNote(notes.product, needs, file),
    ...needLinks(
      notes.told ? notes.tags : [],
      needs,
      notes.refusal === undefined ? 'note.need' : 'note.instead',
      root,
    ),
    ...hosts,
  ];
}

function refusalNote(
  position: number | undefined,
  { refusals }: Needs,
  file: NotesFile | undefined,
  root: string,
): Node[] {
  const name = position === undefined ? undefined : refusals[position]?.nom;
  if (position === undefined || name === undefined) return [];
  const [slug = '', reason = ''] = file?.refusals[position] ?? [];
  return paragraph(
    tSearchPage('note.refused', { name }),
    file === undefined ? tSearchPage('note.unread') : reason,
    ' ',
    link(`${root}refus.html#${slug}`, tSearchPage('note.refusal')),
  );
}

function wishNote(
  position: number | undefined,
  { wishes }: Needs,
  file: NotesFile | undefined,
  root: string,
): Node[] {
  const name = position === undefined ? undefined : wishes[position];
  if (position === undefined || name === undefined) return [];
  const write = `${root}contribuer.html?nom=${encodeURIComponent(name)}`;
  return paragraph(
    tSearchPage('note.wished', { name }),
    file === undefined ? tSearchPage('note.unread') : file.wishes[position],
    ' ',
    link(write, tSearchPage('empty.write')),
  );
}

function productNote(position: number | undefined, { products }: Needs, file: NotesFile | undefined): Node[] {
  const product = position === undefined ? undefined : products[position];
  if (position === undefined || product === undefined) return [];
  const { nom: name, notices } = product;
  const why = file?.products[position];
  // What replaces it is the answer: there is more to tell of it, or nothing.
  if (notices.length > 0)
    return why === undefined ? [] : paragraph(tSearchPage('product.toKnow', { name }), why);
  if (file === undefined)
    return paragraph(tSearchPage('product.none', { product: ofName(name) }), tSearchPage('note.unread'));
  return why === undefined
    ? paragraph(tSearchPage('product.unsaid', { name }))
    : paragraph(tSearchPage('product.none', { product: ofName(name) }), why);
}

function needLinks(
  tags: readonly number[],
  needs: Needs,
  lead: 'note.need' | 'note.instead',
  root: string,
): Node[] {
  const links = tags.flatMap((tag) => {
    const found = needs.tags[tag];
    return found === undefined ? [] : [link(under(root, tagPath(found.slug)), found.besoin)];
  });
  if (links.length === 0) return [];
  return [
    element(
      'p',
      tSearchPage(lead),
      ' ',
      ...links.flatMap((one, position) => (position === 0 ? [one] : [', ', one])),
    ),
  ];
}

function hostsNote(
  number: number | undefined,
  place: string | undefined,
  index: SearchData['index'],
  root: string,
): Node[] {
  const notice = number === undefined ? undefined : index.names.get(number);
  if (notice === undefined) return [];
  const { nom: name, slug } = notice;
  const said =
    place === undefined
      ? tSearchPage('note.hosts', { name })
      : tSearchPage('note.hosts.place', { name, place: capitalised(place) });
  const hosts = `${root}hebergeurs.html?logiciel=${slug}`;
  return paragraph(
    said,
    link(hosts, tSearchPage('note.hosts.link', { name })),
    ' · ',
    link(noticeAddress(slug, root), name),
  );
}

/** What it is about, then what is to know of it. */
function paragraph(said: string, ...rest: (Node | string | undefined)[]): Node[] {
  return [element('p', element('b', said), ' ', ...rest)];
}

function capitalised(place: string): string {
  return place.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function link(href: string, text: string): HTMLAnchorElement {
  return element('a', { href }, text);
}
