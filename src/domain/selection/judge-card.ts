import { nameKey, ownHostOf, placeKey } from '#domain/identity.ts';
import { isSlug } from '#domain/notice/slug.ts';
import type { FoundCard } from './read-cards.ts';
import type { SharedItem } from './shared-list.ts';

/**
 * The notice a card leads to: its slug, and whether the address is of this site or of another directory of the same
 * make; `undefined` when no link leads to a notice.
 * @param siteUrls addresses under which this site is known, without a final slash
 */
export function noticeOf(
  { links }: Pick<FoundCard, 'links'>,
  siteUrls: readonly string[],
): CardTarget | undefined {
  for (const link of links) {
    const path = link.split(/[?#]/, 1)[0] ?? '';
    const place = path.lastIndexOf('/notices/');
    if (place < 0) continue;
    const slug = path.slice(place + '/notices/'.length).replace(/\.html$/, '');
    const host = withoutProtocol(path.slice(0, place));
    if (isSlug(slug)) return { slug, isOurs: siteUrls.some((url) => withoutProtocol(url) === host) };
  }
  return undefined;
}

/**
 * What became of a card.
 * @param today the notice it leads to as it is now; `unknown` when there is none of that slug
 */
export function judgeCard(
  card: FoundCard,
  target: CardTarget | undefined,
  today: TodaysNotice | 'unknown',
): CardVerdict {
  if (target === undefined) return { kind: 'free', faults: shapeFaults(card) };
  if (!target.isOurs && (today === 'unknown' || !isSameSoftware(card, today.item)))
    return { kind: 'absent', faults: shapeFaults(card) };
  if (today === 'unknown') return { kind: 'dead', faults: shapeFaults(card) };
  const faults = [...shapeFaults(card), ...changes(card, today.item)];
  if (today.state === 'abandonne' || today.state === 'plus-libre') return { kind: 'retired', faults };
  if (!target.isOurs) return { kind: 'elsewhere', faults: shapeFaults(card) };
  if (today.slug !== target.slug) return { kind: 'renamed', faults };
  return { kind: faults.length === 0 ? 'current' : 'changed', faults };
}

/**
 * Whether the card of another directory is of the software that has the same slug here: Atom is not AtoM. The address of
 * its site tells first; then its name, as it is written; case and signs only count for nothing when no address is told.
 */
function isSameSoftware({ name, links }: FoundCard, { name: ours, siteUrl }: SharedItem): boolean {
  const sites = links.filter((link) => !link.includes('/notices/'));
  if (siteUrl === undefined || sites.length === 0) return nameKey(name) === nameKey(ours);
  const host = ownHostOf(siteUrl);
  return (
    sites.some(
      (site) => placeKey(site) === placeKey(siteUrl) || (host !== undefined && ownHostOf(site) === host),
    ) || sameWords(name, ours)
  );
}

/** What of the shape of a card would break it in a page. */
function shapeFaults({ isClosed, hasBlankLine }: FoundCard): CardFault[] {
  return [...(isClosed ? [] : (['unclosed'] as const)), ...(hasBlankLine ? (['blank-line'] as const) : [])];
}

/** What a card says otherwise than its notice does today. */
function changes(card: FoundCard, item: SharedItem): CardFault[] {
  return [
    ...(sameWords(card.name, item.name) ? [] : (['name'] as const)),
    ...(sameWords(card.description, item.description) ? [] : (['description'] as const)),
    ...(card.logo === item.logoUrl ? [] : (['logo'] as const)),
    ...(item.siteUrl === undefined || card.links.includes(item.siteUrl) ? [] : (['site'] as const)),
  ];
}

/** Spaces are not words: some pages write no-break ones as plain. */
function sameWords(a: string | undefined, b: string | undefined): boolean {
  const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

function withoutProtocol(address: string): string {
  return address.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
}

export interface CardTarget {
  slug: string;
  isOurs: boolean;
}

export interface TodaysNotice {
  slug: string;
  state: string;
  item: SharedItem;
}

export interface CardVerdict {
  /**
   * `free`: leads to no notice; `dead`: to one that is not there; `retired`: abandoned or no longer free; `elsewhere`: to
   * another directory, though ours has the notice; `absent`: to another directory, and ours has no such notice.
   */
  kind: 'current' | 'changed' | 'renamed' | 'retired' | 'elsewhere' | 'absent' | 'dead' | 'free';
  faults: CardFault[];
}

export type CardFault = 'unclosed' | 'blank-line' | 'name' | 'description' | 'logo' | 'site';
