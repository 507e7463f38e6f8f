import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { tData } from '#words/data.ts';
import type { Site } from '#views/site.ts';

export const newsCount = 50;

/**
 * What happened to notices, latest first, at most 50: added, changed, retired, as their dates and state tell.
 * A notice without a date has no news.
 */
export function latestNews(entries: readonly NoticeEntry[], site: Site): News[] {
  return allNews(entries, site).slice(0, newsCount);
}

/** All that happened to notices, latest first. */
export function allNews(entries: readonly NoticeEntry[], site: Site): News[] {
  return entries
    .flatMap((entry) => newsOf(entry, site))
    .sort((a, b) => compare(b.date, a.date) || compare(a.url, b.url) || compare(b.id, a.id));
}

function newsOf(entry: NoticeEntry, site: Site): News[] {
  const { etat, date_creation: created, date_modification: modified } = entry.notice;
  const retired = etat === 'abandonne' || etat === 'plus-libre';
  const changed = modified !== undefined && modified !== created ? modified : undefined;
  const latest = modified ?? created;
  const dated: readonly (readonly [Verb, string | undefined])[] = [
    ['ajout', created],
    retired ? ['retrait', latest] : ['modification', changed],
  ];
  return dated.flatMap(([verb, date]) => (date === undefined ? [] : tell(entry, verb, date, site)));
}

function tell({ slug, notice }: NoticeEntry, verb: Verb, date: string, site: Site): News {
  const url = site.absolute(noticePath(slug));
  return {
    // A notice is added once but changed many times: the id says which time.
    id: `${url}#${verb}-${date}`,
    url,
    verb,
    slug,
    nom: notice.nom,
    title: tData(`feed.${verb}`, { nom: notice.nom }),
    date: `${date}T00:00:00Z`,
    summary: notice.description_courte,
    image: notice.logo && site.absolute(`/logos/${notice.logo.src}`),
    tags: notice.tags ?? [],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Verb = 'ajout' | 'modification' | 'retrait';

export interface News {
  id: string;
  verb: Verb;
  slug: string;
  nom: string;
  /** The page of the notice. */
  url: string;
  /** « Ajout : Krita » */
  title: string;
  /** RFC 3339. */
  date: string;
  summary: string | undefined;
  image: string | undefined;
  tags: readonly string[];
}
