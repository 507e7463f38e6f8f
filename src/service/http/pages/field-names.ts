import { formMessages } from '#words/service-form.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(formMessages);

const labels = {
  nom: t('field.nom'),
  licences: t('field.licences'),
  description_courte: t('field.description_courte'),
  site_web: t('field.site_web'),
  depot: t('field.depot'),
  plateformes: t('field.plateformes'),
  langues: t('field.langues'),
  tags: t('field.tags'),
  tags_proposes: t('field.tags_proposes'),
  alternative_a: t('field.alternative_a'),
  createurices: t('field.createurices'),
  alias: t('field.alias'),
  lien_wikipedia: t('field.lien_wikipedia'),
  lien_exodus: t('field.lien_exodus'),
  identifiant_wikidata: t('field.identifiant_wikidata'),
  points_attention: t('field.points_attention'),
  corps: t('field.corps'),
  message: t('field.message'),
  pseudo: t('field.pseudo'),
  logo: t('field.logo'),
} as const;

const hints: Partial<Record<string, string>> = {
  nom: t('hint.nom'),
  licences: t('hint.licences'),
  description_courte: t('hint.description_courte'),
  langues: t('hint.langues'),
  alternative_a: t('hint.alternative_a'),
  corps: t('hint.corps'),
  message: t('hint.message'),
  pseudo: t('hint.pseudo'),
  logo: t('hint.logo'),
};

/** Every field of the form an error may lead to. */
export const fieldNames: ReadonlySet<string> = new Set(Object.keys(labels));

/** What a correction may take out of a notice. */
export const removable = [
  'description_courte',
  'site_web',
  'depot',
  'plateformes',
  'langues',
  'tags',
  'alternative_a',
  'createurices',
  'alias',
  'lien_wikipedia',
  'lien_exodus',
  'identifiant_wikidata',
  'points_attention',
  'corps',
] as const;

/** What a field is called. */
export function label(field: string): string {
  return (labels as Readonly<Record<string, string>>)[field] ?? field;
}

/** What helps to fill it in, if anything. */
export function hint(field: string): string | undefined {
  return hints[field];
}

export type FieldName = keyof typeof labels;
