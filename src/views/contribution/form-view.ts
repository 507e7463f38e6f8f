import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticeSchema, platforms, type NoticeKey } from '#domain/notice/schema.ts';
import { compareLabels } from '#i18n/format.ts';
import { contributionMessages, tc } from '#words/contribution.ts';
import { languageLabel, licenceLabel, platformLabels } from '#views/labels.ts';

const commonCount = 8;
/** Offered first whatever the catalogue holds: a young one has nothing to count. */
const usualLicences = ['GPL-3.0-or-later', 'AGPL-3.0-or-later', 'MIT', 'Apache-2.0', 'MPL-2.0'];
const usualLanguages = ['fr', 'en', 'es', 'de', 'it'];

/** The choices of the contribution form: what the catalogue uses most comes first, the closed lists come whole. */
export function contributionFormView({ notices, vocabulary }: Catalogue): ContributionFormView {
  const used = (key: 'licences' | 'langues', usual: readonly string[]) =>
    commonest([...usual, ...notices.flatMap(({ notice }) => notice[key] ?? [])]);
  return {
    licences: used('licences', usualLicences).map((id) => ({
      value: id,
      label: `${licenceLabel(id, vocabulary.licences)} (${id})`,
    })),
    platforms: platforms.map((id) => ({ value: id, label: platformLabels[id] })),
    languages: used('langues', usualLanguages).map((tag) => ({ value: tag, label: languageLabel(tag) })),
    tags: vocabulary.tags
      .map(({ slug, label, besoin }) => ({ value: slug, label: `${label} : ${besoin}` }))
      .sort((a, b) => compareLabels(a.label, b.label)),
    attentions: vocabulary.attentions.map(({ id, label }) => ({ value: id, label })),
  };
}

/** How a field of a notice is called and explained in the form: our own words for it, else the schema’s. */
export function noticeField(key: NoticeKey): { name: NoticeKey; label: string; hint: string } {
  const meta = noticeSchema.shape[key].meta();
  const own = `field.${key}.hint`;
  return {
    name: key,
    label: meta?.title ?? key,
    hint: isMessage(own) ? tc(own) : (meta?.description ?? ''),
  };
}

function isMessage(key: string): key is keyof typeof contributionMessages {
  return Object.hasOwn(contributionMessages, key);
}

/** The values met most often, in the order of their number; ties keep the order given. */
function commonest(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, commonCount)
    .map(([value]) => value);
}

export interface Choice {
  value: string;
  label: string;
}

export interface ContributionFormView {
  licences: Choice[];
  platforms: Choice[];
  languages: Choice[];
  tags: Choice[];
  attentions: Choice[];
}
