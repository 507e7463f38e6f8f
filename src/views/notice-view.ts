import { compareRanks, successorOf, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Release } from '#domain/facts/last-release.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import { firstFew } from '#domain/first-few.ts';
import { installPlaces } from '#domain/notice/install-places.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { createSnippet } from '#domain/notice/snippet.ts';
import {
  alternativePath,
  correctionPath,
  licencePath,
  miniSitePath,
  noticePath,
  platformPath,
  tagPath,
} from '#domain/site/routes.ts';
import { findAlternative, type Vocabulary } from '#domain/vocabulary.ts';
import { isDoubtful } from '#domain/contribution/verification.ts';
import { contributionApi } from '#views/contribution/service-address.ts';
import { briefView, type BriefLine } from '#views/brief-view.ts';
import { cardView, type CardView } from '#views/card-view.ts';
import { dateLabel, languageLabel } from '#i18n/format.ts';
import { licenceLabel, licenceLanguage } from '#views/labels.ts';
import { platformLabels } from '#words/labels.ts';
import type { Site } from '#views/site.ts';
import { elsewhereView, type ElsewhereView } from '#views/elsewhere/elsewhere-view.ts';
import { softwareJsonLd } from '#views/json-ld.ts';
import { needPictograms, type NeedPictogram } from '#views/pictograms.ts';
import { cardWords } from '#words/card.ts';

const relatedCount = 3;

/** Exactly what the page of a notice shows. */
export function noticeView(
  catalogue: Catalogue,
  entry: NoticeEntry,
  site: Site,
  { release, lists = [] }: BesideNotice = {},
): NoticeView {
  const { slug, notice } = entry;
  const { vocabulary } = catalogue;
  const url = site.absolute(noticePath(slug));
  const logoUrl = notice.logo === undefined ? undefined : site.absolute(`/logos/${notice.logo.src}`);
  const card = cardView(entry, site);
  const successor = successorOf(entry, catalogue);
  const related = findRelated(catalogue, entry).map((other) => cardView(other, site));
  return {
    card,
    needs: needPictograms(catalogue, [card, ...related]),
    url,
    logoUrl,
    site_web: notice.site_web,
    etat: notice.etat === 'actif' ? undefined : notice.etat,
    successor: successor && { nom: successor.notice.nom, href: site.href(noticePath(successor.slug)) },
    brief: briefView(notice, vocabulary.attentionById),
    ...choicesOf(notice, vocabulary, site),
    install: installPlaces(notice.installer).map(({ platform, places }) => ({
      label: platformLabels[platform],
      places: places.map(({ name, href }) => ({ label: name, href })),
    })),
    creators: notice.createurices ?? [],
    chatonsUrl:
      notice.chatons_id === undefined
        ? undefined
        : `https://www.chatons.org/search/by-service?field_software_target_id=${notice.chatons_id}`,
    links: {
      depot: notice.depot,
      wikipedia: notice.lien_wikipedia,
      exodus: notice.lien_exodus,
      wikidata: notice.identifiant_wikidata,
    },
    dates: datesOf(notice, release),
    verifyHref:
      isAsked(site) && isDoubtful(notice, site.builtAt.slice(0, 10))
        ? `${contributionApi(site)}/verification`
        : undefined,
    editHref: site.href(correctionPath(slug)),
    snippet: createSnippet(
      {
        nom: notice.nom,
        description: notice.description_courte,
        logoUrl,
        noticeUrl: url,
        siteUrl: notice.site_web,
        siteName: site.name,
      },
      cardWords,
    ),
    elsewhere: elsewhereView(entry, site),
    recommendedIn: lists.map(({ titre, slug }) => ({ label: titre, href: site.href(miniSitePath(slug)) })),
    related,
    jsonLd: softwareJsonLd(entry, vocabulary, site),
  };
}

/** What was chosen in lists, each with the page of all that share it. */
function choicesOf(notice: Notice, vocabulary: Vocabulary, site: Site): Choices {
  const {
    plateformes = [],
    langues = [],
    alternative_a = [],
    points_attention = [],
    licences,
    tags = [],
  } = notice;
  return {
    platforms: plateformes.map((id) => ({ label: platformLabels[id], href: site.href(platformPath(id)) })),
    languages: langues.map(languageLabel),
    alternatives: alternative_a.map((label) => {
      const alternative = findAlternative(vocabulary, label);
      return { label, href: alternative && site.href(alternativePath(alternative.slug)) };
    }),
    attentions: points_attention.flatMap((id) => vocabulary.attentionById.get(id) ?? []),
    licences: licences.map((id) => ({
      label: licenceLabel(id, vocabulary.licences),
      lang: licenceLanguage(id, vocabulary.licences),
      id,
      href: site.href(licencePath(id)),
    })),
    tags: tags.map((tag) => ({
      label: vocabulary.tagBySlug.get(tag)?.label ?? tag,
      href: site.href(tagPath(tag)),
    })),
  };
}

function datesOf(
  { date_creation, date_modification, verifie_le }: Notice,
  release: Release | undefined,
): NoticeView['dates'] {
  const isModified = date_modification !== undefined && date_modification !== date_creation;
  return {
    created: date_creation && dateLabel(date_creation),
    modified: isModified ? dateLabel(date_modification) : undefined,
    checked: verifie_le && dateLabel(verifie_le),
    released: release && { date: dateLabel(release.date), number: release.number },
  };
}

/** A service on another host does not learn which page sends it an answer, and refuses it. */
function isAsked({ contribution: { open, service } }: Site): boolean {
  return open && service === undefined;
}

/** Notices that share the most tags with this one, living ones first. */
function findRelated(catalogue: Catalogue, { slug, notice }: NoticeEntry): NoticeEntry[] {
  const shared = new Map<NoticeEntry, number>();
  for (const tag of notice.tags ?? []) {
    for (const other of catalogue.byTag.get(tag) ?? []) {
      if (other.slug !== slug && (other.notice.etat ?? 'actif') === 'actif')
        shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return firstFew(
    shared.keys(),
    relatedCount,
    (a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || compareRanks(a, b),
  );
}

export interface Link {
  label: string;
  href: string;
}

/** What is known of a software beside its notice. */
interface BesideNotice {
  /** The last the software is known to have had. */
  release?: Release | undefined;
  /** The curated lists that recommend it. */
  lists?: readonly MiniSiteEntry[] | undefined;
}

/** What was chosen in lists. */
interface Choices {
  platforms: Link[];
  languages: string[];
  alternatives: { label: string; href: string | undefined }[];
  attentions: { id: string; label: string; explication: string }[];
  licences: (Link & { id: string; lang: string | undefined })[];
  tags: Link[];
}

export interface NoticeView extends Choices {
  card: CardView;
  /** What stands for the logos that are missing, its own or those of the related. */
  needs: NeedPictogram[];
  url: string;
  logoUrl: string | undefined;
  site_web: string | undefined;
  etat: CardView['etat'];
  successor: { nom: string; href: string } | undefined;
  /** At a glance; what nobody told is left out. */
  brief: BriefLine[];
  /** Where one gets it, by platform. */
  install: { label: string; places: Link[] }[];
  creators: readonly string[];
  chatonsUrl: string | undefined;
  links: {
    depot: string | undefined;
    wikipedia: string | undefined;
    exodus: string | undefined;
    wikidata: string | undefined;
  };
  dates: {
    created: string | undefined;
    modified: string | undefined;
    /** When a person last checked its facts. */
    checked: string | undefined;
    released: { date: string; number: string | undefined } | undefined;
  };
  editHref: string;
  /** Where one says that the notice is still right, when nobody did for a year. */
  verifyHref: string | undefined;
  /** The text of the card to copy. */
  snippet: string;
  /** The curated lists that recommend it. */
  recommendedIn: Link[];
  elsewhere: ElsewhereView;
  related: CardView[];
  jsonLd: object;
}
