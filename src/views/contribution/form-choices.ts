import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { ListName } from '#domain/notice/fields.ts';
import { countEach } from '#domain/count-each.ts';
import { fold } from '#domain/text.ts';
import { compareLabels, labelled, languageLabel } from '#i18n/format.ts';
import { licenceLabel, licenceLanguage } from '#views/labels.ts';

const commonCount = 8;
/** Offered first whatever the catalogue holds: a young one has nothing to count. */
const usualLicences = ['GPL-3.0-or-later', 'AGPL-3.0-or-later', 'MIT', 'Apache-2.0', 'MPL-2.0'];
const usualLanguages = ['fr', 'en', 'es', 'de', 'it'];

/** What the form offers of each list: of an open one, what the catalogue uses most; the closed lists come whole. */
export function formChoices({ notices, vocabulary }: Catalogue): FormChoices {
  const used = (key: 'licences' | 'langues', usual: readonly string[]) =>
    commonest([...usual, ...notices.flatMap(({ notice }) => notice[key] ?? [])]);
  return {
    licences: used('licences', usualLicences).map((id) => ({
      value: id,
      label: `${licenceLabel(id, vocabulary.licences)} (${id})`,
      lang: licenceLanguage(id, vocabulary.licences),
    })),
    languages: used('langues', usualLanguages).map((tag) => ({ value: tag, label: languageLabel(tag) })),
    tags: vocabulary.tags
      .map(({ slug, label, besoin }) => ({
        value: slug,
        // One need is named by its very words.
        label: fold(label) === fold(besoin) ? label : labelled(label, besoin),
      }))
      .sort((a, b) => compareLabels(a.label, b.label)),
    attentions: vocabulary.attentions.map(({ id, label }) => ({ value: id, label })),
  };
}

/** The values met most often, in the order of their number; ties keep the order given. */
function commonest(values: readonly string[]): string[] {
  return [...countEach(values)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, commonCount)
    .map(([value]) => value);
}

export interface FormChoice {
  value: string;
  label: string;
  /** Of the label, where it is not the page’s. */
  lang?: string | undefined;
}

export type FormChoices = Readonly<Partial<Record<ListName, readonly FormChoice[]>>>;
