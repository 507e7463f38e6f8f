import { z } from 'zod';
import {
  canonicalLanguage,
  isLanguageTag,
  languageMaxLength,
  otherLanguages,
} from '#domain/notice/language-tag.ts';
import { findLicenceId } from '#domain/notice/licence.ts';
import type { ListName } from '#domain/notice/fields.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { line, lineOf, slug, withCode } from '#domain/primitives.ts';
import { fold } from '#domain/text.ts';
import { findAlternative } from '#domain/vocabulary.ts';
import type { Arrangement, Kind, Repair } from './kind.ts';
import { platformAliases } from './platform-aliases.ts';
import { unique } from './unique.ts';

export const codes: Kind<'codes'> = {
  toZod: (row) => {
    const values = unique('among' in row ? z.enum(row.among) : codeOf(row.list), row.maxItems);
    if (!('list' in row) || row.list !== 'languages') return values;
    return values.refine((tags) => othersLast.find(tags) === undefined, withCode(othersLast.code));
  },
  arrangement: (row) => ('list' in row && row.list === 'languages' ? othersLast : undefined),
  repairs: (row) =>
    'among' in row
      ? [{ code: 'valeur-inconnue', repair: (text) => findAmong(text, row.among) }]
      : listRepairs[row.list],
};

/** « And others » ends a list. */
const othersLast: Arrangement = {
  code: 'langues-suite',
  find: (tags) => {
    const at = tags.indexOf(otherLanguages);
    return at === -1 || at === tags.length - 1 ? undefined : at;
  },
  arrange: (tags) => [...tags.filter((tag) => tag !== otherLanguages), otherLanguages],
};

/** What the repairs of a list make of one text; names that come from a list have them too. */
export const listRepairs: Readonly<Record<ListName, readonly Repair[]>> = {
  licences: [
    { code: 'licence-alias', repair: (text, { vocabulary }) => findLicenceId(text, vocabulary.licences) },
  ],
  languages: [{ code: 'langue-invalide', repair: canonicalLanguage }],
  tags: [
    {
      code: 'tag-inconnu',
      repair: (text, { vocabulary }) =>
        vocabulary.tagBySlug.has(text)
          ? text
          : (vocabulary.tagBySlug.get(nameToSlug(text)) ?? vocabulary.tagByLabel.get(fold(text)))?.slug,
    },
  ],
  attentions: [],
  alternatives: [
    { code: 'alternative-alias', repair: (text, { vocabulary }) => findAlternative(vocabulary, text)?.nom },
  ],
};

/** The form of a code; whether its list has it is a rule of the catalogue. */
function codeOf(list: ListName): z.ZodType<string> {
  if (list === 'licences') return lineOf(80, /^[A-Za-z0-9.+-]+$/, 'licence-inconnue');
  if (list === 'languages') return line(languageMaxLength).refine(isLanguageTag, withCode('langue-invalide'));
  return slug;
}

function findAmong(text: string, values: readonly string[]): string | undefined {
  const alias = platformAliases.get(fold(text));
  return alias !== undefined && values.includes(alias)
    ? alias
    : values.find((value) => value === nameToSlug(text));
}
