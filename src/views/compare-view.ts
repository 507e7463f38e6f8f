import { lowerCase } from '#i18n/format.ts';
import { briefAnswer } from '#views/brief-view.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import type { Attention } from '#domain/vocabulary.ts';
import { tCompare } from '#words/compare.ts';
import { platformLabels, stateLabels } from '#words/labels.ts';

/** What the comparison tells, in order, and where it is read. */
const criteria = {
  description: ({ description_courte }) => texts([description_courte]),
  etat: ({ etat = 'actif' }) => texts([stateLabels[etat]]),
  plateformes: ({ plateformes }) => named(plateformes, platformLabels),
  prix: briefCell('prix'),
  compte: briefCell('compte'),
  francais: briefCell('francais'),
  hors_ligne: briefCell('hors_ligne'),
  attentions: ({ points_attention = [] }, { attentions }) =>
    texts(
      points_attention.length === 0
        ? [tCompare('attentions.none')]
        : points_attention.map((id) => attentions.get(id)?.label ?? id),
    ),
  tags: ({ tags }, labels) => named(tags, labels.tags),
  alternatives: ({ alternative_a = [] }) => texts(alternative_a),
  licences: ({ licences }, labels) => named(licences, labels.licences),
  createurices: ({ createurices = [] }) => texts(createurices),
  verifie_le: ({ verifie_le: date }) => (date === undefined ? {} : { date }),
  site_web: ({ site_web: href }) => (href === undefined ? {} : { href }),
  notice: ({ url: href }) => ({ href }),
} satisfies Readonly<Record<string, (record: NoticeRecord, labels: CompareLabels) => CompareCell>>;

export const compareKeys = Object.keys(criteria) as CompareKey[];

/**
 * What a notice says on one criterion: texts, a date or an address; none when nobody said, which is never a no.
 * @param labels what ids mean for people
 */
export function compareCell(record: NoticeRecord, key: CompareKey, labels: CompareLabels): CompareCell {
  return criteria[key](record, labels);
}

/** What is told at a glance, without a capital. */
function briefCell(key: Parameters<typeof briefAnswer>[1]) {
  return (record: NoticeRecord, { attentions }: CompareLabels): CompareCell => {
    const answer = briefAnswer(record, key, attentions);
    return texts([answer && lowerCase(answer)]);
  };
}

/** An id without a label, of a build that came since, is told as it is. */
function named(ids: readonly string[] = [], labels: Readonly<Record<string, string>>): CompareCell {
  return texts(ids.map((id) => labels[id] ?? id));
}

function texts(some: readonly (string | undefined)[]): CompareCell {
  const said = some.filter((text) => text !== undefined);
  return said.length === 0 ? {} : { texts: said };
}

export type CompareKey = keyof typeof criteria;

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
