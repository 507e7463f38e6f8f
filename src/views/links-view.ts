import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { compareNames } from '#domain/catalogue/catalogue.ts';
import { listAddresses } from '#domain/links/addresses.ts';
import { linkStates, type LinkState } from '#domain/links/reasons.ts';
import { countStates, type LinkRecord, type LinksReport } from '#domain/links/report.ts';
import { correctionPath, noticePath } from '#domain/site/routes.ts';
import { inlineFieldLabel } from '#i18n/field-words.ts';
import { dateLabel, pluralOf } from '#i18n/format.ts';
import { linkReasons, linkStateLabels } from '#words/links.ts';
import type { Site } from '#views/site.ts';

const shownAtMost = 100;

/**
 * Exactly what `/etat.html` shows of the last visits: counts by state, and the addresses that want care. An address
 * corrected since is not shown any more.
 */
export function linksView(report: LinksReport, catalogue: Catalogue, site: Site): LinksView {
  const given = listAddresses(catalogue.notices);
  const links = report.links
    .map((link) => ({ ...link, uses: given.get(link.url) ?? [] }))
    .filter(({ uses }) => uses.length > 0);
  const counts = countStates(links);
  return {
    date: dateLabel(report.generated.slice(0, 10)),
    isFinished: report.round.finished !== null,
    counts: linkStates.map((state) => ({
      state,
      count: counts[state],
      label: linkStateLabels[state][pluralOf(counts[state])],
    })),
    care: (['critique', 'attention'] as const)
      .map((state) => {
        const found = links
          .filter((link) => link.state === state)
          .map((link) => describeLink(link, catalogue, site))
          .sort((a, b) => compareNames(a.name, b.name));
        return { state, links: found.slice(0, shownAtMost), more: Math.max(0, found.length - shownAtMost) };
      })
      .filter(({ links: found }) => found.length > 0),
  };
}

function describeLink(
  { url, uses, reason, since, target }: LinkRecord,
  { bySlug }: Catalogue,
  site: Site,
): LinkView {
  const [use] = uses;
  const slug = use?.notice ?? '';
  return {
    name: bySlug.get(slug)?.notice.nom ?? slug,
    href: site.href(noticePath(slug)),
    editHref: site.href(correctionPath(slug)),
    field: use === undefined ? '' : inlineFieldLabel(use.field),
    url,
    reason: linkReasons[reason],
    since: since === undefined ? undefined : dateLabel(since.slice(0, 10)),
    target: reason === 'redirige' ? target : undefined,
  };
}

interface LinkView {
  /** The notice that gives the address; the first one when there are several. */
  name: string;
  href: string;
  editHref: string;
  field: string;
  url: string;
  reason: string;
  since: string | undefined;
  /** Where it has moved. */
  target: string | undefined;
}

export interface LinksView {
  date: string;
  isFinished: boolean;
  counts: { state: LinkState; count: number; label: string }[];
  care: { state: 'critique' | 'attention'; links: LinkView[]; more: number }[];
}
