import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { licencePath, platformPath, tagPath } from '#domain/site/routes.ts';
import { catalogueStatistics, type CatalogueStatistics } from '#domain/statistics/catalogue.ts';
import { otherReason, type ContributionStatistics } from '#domain/statistics/contributions.ts';
import type { Platform } from '#domain/notice/platforms.ts';
import type { RefusalReason } from '#domain/vocabulary.ts';
import { dateLabel, languageLabel, monthLabel, pluralOf } from '#i18n/format.ts';
import { licenceLabel, licenceLanguage } from '#views/labels.ts';
import type { Site } from '#views/site.ts';
import { platformLabels } from '#words/labels.ts';
import { tStatistics } from '#words/statistics.ts';

const shownAtMost = 12;

/** Exactly what `/statistiques.html` shows: charts as rows of a table, each with the length of its bar. */
export function statisticsView(shown: StatisticsShown): StatisticsView {
  const { catalogue, site, contributions, deciders, reasons } = shown;
  const { licences } = catalogue.vocabulary;
  const facts = catalogueStatistics(catalogue, new Date(site.builtAt));
  const tags = new Map(catalogue.vocabulary.tags.map(({ slug, label }) => [slug, label]));
  const top = (
    items: CatalogueStatistics['tags'],
    label: (id: string) => string,
    href?: (id: string) => string,
    lang?: (id: string) => string | undefined,
  ) =>
    withBars(
      items.slice(0, shownAtMost).map(({ id, count }) => ({
        label: label(id),
        count,
        href: href && site.href(href(id)),
        lang: lang?.(id),
      })),
    );
  return {
    notices: facts.notices,
    undated:
      facts.undated === 0
        ? undefined
        : tStatistics(`growth.undated.${pluralOf(facts.undated)}`, { count: facts.undated }),
    charts: [
      {
        title: tStatistics('growth.title'),
        caption: tStatistics('growth.caption'),
        rows: withBars(
          facts.growth.slice(-24).map(({ month, total }) => ({ label: monthLabel(month), count: total })),
        ),
      },
      {
        title: tStatistics('tags.title'),
        rows: top(
          facts.tags,
          (id) => tags.get(id) ?? id,
          (id) => tagPath(id),
        ),
      },
      {
        title: tStatistics('licences.title'),
        rows: top(
          facts.licences,
          (id) => licenceLabel(id, licences),
          (id) => licencePath(id),
          (id) => licenceLanguage(id, licences),
        ),
      },
      {
        title: tStatistics('platforms.title'),
        rows: top(
          facts.platforms,
          (id) => platformLabels[id as Platform],
          (id) => platformPath(id),
        ),
      },
      { title: tStatistics('languages.title'), rows: top(facts.languages, languageLabel) },
      {
        title: tStatistics('freshness.title'),
        caption: tStatistics('freshness.caption'),
        rows: withBars(
          (['year', 'two', 'older', 'unknown'] as const).map((age) => ({
            label: tStatistics(`freshness.${age}`),
            count: facts.freshness[age],
          })),
        ),
      },
    ].filter(({ rows }) => rows.length > 0),
    contributions: contributions && contributionsView(contributions, deciders, reasons),
  };
}

/** « En ce moment, une réponse en N jours »: said only when enough were decided to know. */
export function answerDelay(contributions: ContributionStatistics | undefined): string | undefined {
  const decision = contributions?.decision;
  if (decision == null || decision.count < 5) return undefined;
  const days = Math.ceil(decision.median);
  return days <= 1 ? tStatistics('form.delay.hours') : tStatistics('form.delay.days', { days });
}

function contributionsView(
  counts: ContributionStatistics,
  deciders: number | undefined,
  reasons: readonly RefusalReason[],
) {
  const refused = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
  const numbers = { ...counts, refused };
  const names = ['received', 'held', 'opened', 'accepted', 'refused', 'withdrawn', 'waiting'] as const;
  const delay = (found: ContributionStatistics['decision']) =>
    found === null
      ? tStatistics('delays.unknown')
      : tStatistics('delays.value', { median: found.median, p90: found.p90 });
  return {
    title: tStatistics('contributions.title', { days: counts.days }),
    date: tStatistics('contributions.date', { date: dateLabel(counts.generated.slice(0, 10)) }),
    charts: [
      {
        title: tStatistics('outcomes.title'),
        rows: withBars(names.map((name) => ({ label: tStatistics(name), count: numbers[name] }))),
      },
      {
        title: tStatistics('refused.title'),
        rows: withBars(
          Object.entries(counts.refused).map(([id, count]) => ({
            label:
              id === otherReason
                ? tStatistics('refused.other')
                : firstSentence(reasons.find((reason) => reason.id === id)?.phrase ?? id),
            count,
          })),
        ),
      },
    ].filter(({ rows }) => rows.length > 0),
    delays: [
      { label: tStatistics('delays.first'), text: delay(counts.firstWord) },
      { label: tStatistics('delays.decision'), text: delay(counts.decision) },
    ],
    oldest:
      counts.oldestDays === null ? undefined : tStatistics('delays.oldest', { days: counts.oldestDays }),
    deciders:
      deciders === undefined ? undefined : tStatistics(`deciders.${pluralOf(deciders)}`, { count: deciders }),
  };
}

/** The reason itself; what comes after it speaks to the contributor. */
function firstSentence(phrase: string): string {
  return phrase.split(/(?<=[.!?]) /, 1)[0] ?? phrase;
}

/** Bars are a hundred wide for the largest. */
function withBars(rows: Omit<ChartRow, 'bar'>[]): ChartRow[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map((row) => ({ ...row, bar: Math.round((row.count / most) * 1000) / 10 }));
}

export interface StatisticsShown {
  catalogue: Catalogue;
  site: Site;
  contributions: ContributionStatistics | undefined;
  /** How many people accepted or declined, when the history tells. */
  deciders: number | undefined;
  reasons: readonly RefusalReason[];
}

export interface Chart {
  title: string;
  caption?: string;
  rows: ChartRow[];
}

export interface StatisticsView {
  notices: number;
  undated: string | undefined;
  charts: Chart[];
  contributions: ReturnType<typeof contributionsView> | undefined;
}

interface ChartRow {
  label: string;
  count: number;
  bar: number;
  href?: string | undefined;
  /** Of the label, where it is not the page’s. */
  lang?: string | undefined;
}
