import { lowerCase } from '#i18n/format.ts';
import { briefAnswer } from '#views/brief-view.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import type { Attention } from '#domain/vocabulary.ts';
import { tCompare } from '#words/compare.ts';
import { platformLabels, stateLabels } from '#words/labels.ts';

/** What the comparison tells, in order. */
export const compareKeys = [
  'description',
  'etat',
  'plateformes',
  'prix',
  'compte',
  'francais',
  'hors_ligne',
  'attentions',
  'tags',
  'alternatives',
  'licences',
  'createurices',
  'verifie_le',
  'site_web',
  'notice',
] as const;

/**
 * What a notice says on one criterion: texts, a date or an address; none when nobody said, which is never a no.
 * @param labels what ids mean for people
 */
export function compareCell(record: NoticeRecord, key: CompareKey, labels: CompareLabels): CompareCell {
  const { points_attention = [] } = record;
  const named = (ids: readonly string[] | undefined, names: Readonly<Record<string, string>>) =>
    texts((ids ?? []).map((id) => names[id] ?? id));
  switch (key) {
    case 'description':
      return texts([record.description_courte]);
    case 'etat':
      return texts([stateLabels[record.etat ?? 'actif']]);
    case 'plateformes':
      return named(record.plateformes, platformLabels);
    case 'prix':
    case 'compte':
    case 'francais':
    case 'hors_ligne':
      return texts([inline(briefAnswer(record, key, labels.attentions))]);
    case 'attentions':
      return points_attention.length === 0
        ? texts([tCompare('attentions.none')])
        : texts(points_attention.map((id) => labels.attentions.get(id)?.label ?? id));
    case 'tags':
      return named(record.tags, labels.tags);
    case 'alternatives':
      return texts(record.alternative_a ?? []);
    case 'licences':
      return named(record.licences, labels.licences);
    case 'createurices':
      return texts(record.createurices ?? []);
    case 'verifie_le':
      return record.verifie_le === undefined ? {} : { date: record.verifie_le };
    case 'site_web':
      return record.site_web === undefined ? {} : { href: record.site_web };
    case 'notice':
      return { href: record.url };
  }
}

/** As a cell says it, without a capital. */
function inline(answer: string | undefined): string | undefined {
  return answer && lowerCase(answer);
}

function texts(some: readonly (string | undefined)[]): CompareCell {
  const said = some.filter((text) => text !== undefined);
  return said.length === 0 ? {} : { texts: said };
}

export type CompareKey = (typeof compareKeys)[number];

/** Nothing at all: nobody said. */
export interface CompareCell {
  texts?: readonly string[];
  /** `YYYY-MM-DD` */
  date?: string;
  href?: string;
}

/** Id → label. */
export interface CompareLabels {
  attentions: ReadonlyMap<string, PointLabel>;
  tags: Readonly<Record<string, string>>;
  licences: Readonly<Record<string, string>>;
}

/** What a point of attention says, and what it answers. */
export type PointLabel = Pick<Attention, 'label' | 'implique'>;
