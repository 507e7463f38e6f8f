import { codeSeparator } from '#domain/contribution/separators.ts';
import { collapseSpaces } from '#domain/text.ts';

/** Fields of one text each. */
const textKeys = [
  'nom',
  'description_courte',
  'site_web',
  'depot',
  'lien_wikipedia',
  'lien_exodus',
  'identifiant_wikidata',
  'chatons_id',
  'etat',
  'remplace_par',
  'corps',
] as const;
/** Lists of codes: boxes to tick, and a line for the others, where commas separate. */
export const codeListKeys = ['licences', 'plateformes', 'langues', 'tags', 'points_attention'] as const;
/** Lists of names, one per line: a name may hold a comma. */
const lineListKeys = ['alternative_a', 'createurices', 'alias'] as const;
/** What is said beside the notice. */
const asideKeys = ['message', 'pseudo', 'tags_proposes'] as const;

/** Every key of a notice that the form can change; the others are left alone. */
export const formKeys = [...textKeys, ...codeListKeys, ...lineListKeys] as const;

/** What the form says of the notice, in the types of the notice; what is empty is absent. */
export function valuesToNotice(values: FormValues): NoticeFields {
  const fields: NoticeFields = {};
  for (const key of textKeys) {
    const text = readText(key, values[key] ?? []);
    if (text !== '') fields[key] = text;
  }
  for (const key of [...codeListKeys, ...lineListKeys]) {
    const separator = has(codeListKeys, key) ? codeSeparator : '\n';
    const list = distinct((values[key] ?? []).flatMap((value) => value.split(separator)));
    if (list.length > 0) fields[key] = list;
  }
  return fields;
}

/** The form’s values that say this notice. */
export function noticeToValues(notice: Readonly<Record<string, unknown>>): FormValues {
  const values: FormValues = {};
  for (const key of formKeys) {
    const value = notice[key];
    if (Array.isArray(value)) values[key] = has(lineListKeys, key) ? [value.join('\n')] : value.map(String);
    else if (typeof value === 'string' || typeof value === 'number') values[key] = [String(value)];
  }
  return values;
}

/** What the form says beside the notice. */
export function valuesToAsides(values: FormValues): Partial<Record<(typeof asideKeys)[number], string>> {
  return Object.fromEntries(
    asideKeys.flatMap((key) => {
      const text = (values[key]?.[0] ?? '').trim();
      return text === '' ? [] : [[key, text]];
    }),
  );
}

/** Whether nothing was written yet. */
export function isBlank(values: FormValues): boolean {
  return Object.values(values).every((given) => given.every((value) => value.trim() === ''));
}

function readText(key: string, given: readonly string[]): string | number {
  const text = (given[0] ?? '').replace(/\r\n?/g, '\n');
  if (key === 'corps') return text.trim() === '' ? '' : text.trimEnd();
  const tidy = collapseSpaces(text);
  return key === 'chatons_id' && /^\d{1,9}$/.test(tidy) ? Number(tidy) : tidy;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => collapseSpaces(value)).filter(Boolean))];
}

function has(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}

/** What each control holds, by its name. */
export type FormValues = Record<string, string[]>;
/** The notice’s own keys, with `corps`. */
export type NoticeFields = Partial<Record<(typeof formKeys)[number], string | number | string[]>>;
