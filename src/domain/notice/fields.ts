import { briefAnswers, appStores } from '#domain/notice/closed-values.ts';
import { noticeStates } from '#domain/notice/states.ts';
import { platforms } from '#domain/notice/platforms.ts';

/**
 * THE table of what a notice says: one row a field, in canonical order, the text last. Plain data, so that the browser
 * loads it without the schema; what each kind knows to do is in `kinds/`, words for people in `#words/fields.ts`.
 * The schema, the repairs, both forms, merge requests, links, exports and the documentation follow it.
 */
export const fields = {
  nom: { kind: 'name', required: true, identity: 'name', section: 'essential' },
  description_courte: { kind: 'sentence', maxLength: 200, prose: true, section: 'essential' },
  site_web: { kind: 'address', identity: 'address', section: 'essential' },
  depot: { kind: 'address', identity: 'address', section: 'links' },
  logo: { kind: 'logo', section: 'about' },
  licences: { kind: 'codes', list: 'licences', maxItems: 10, required: true, section: 'essential' },
  plateformes: { kind: 'codes', among: platforms, maxItems: platforms.length, section: 'where' },
  langues: { kind: 'codes', list: 'languages', maxItems: 100, section: 'where' },
  tags: { kind: 'codes', list: 'tags', maxItems: 12, section: 'needs' },
  alternative_a: { kind: 'names', list: 'alternatives', maxItems: 20, section: 'about' },
  createurices: { kind: 'names', maxItems: 20, section: 'about' },
  lien_wikipedia: {
    kind: 'address',
    host: 'wikipedia.org',
    start: 'https://fr.wikipedia.org/wiki/',
    pattern: /^https:\/\/[a-z-]+\.wikipedia\.org\/wiki\/.+/,
    section: 'links',
  },
  lien_exodus: {
    kind: 'address',
    host: 'reports.exodus-privacy.eu.org',
    start: 'https://reports.exodus-privacy.eu.org/fr/reports/',
    pattern: /^https:\/\/reports\.exodus-privacy\.eu\.org\//,
    section: 'links',
  },
  identifiant_wikidata: { kind: 'identifier', maxLength: 20, pattern: /^Q[1-9]\d*$/, section: 'links' },
  chatons_id: { kind: 'number', maximum: 1_000_000, section: 'links' },
  mis_en_avant: { kind: 'flag', sensitive: true, unasked: 'the team alone recommends' },
  etat: { kind: 'choice', among: noticeStates, sensitive: true, section: 'care' },
  remplace_par: { kind: 'slug', sensitive: true, section: 'care' },
  points_attention: { kind: 'codes', list: 'attentions', maxItems: 6, section: 'care', first: true },
  date_creation: { kind: 'date', unasked: 'the service writes the day of reception' },
  date_modification: { kind: 'date', unasked: 'who accepts a correction writes it' },
  redirections: {
    kind: 'paths',
    maxItems: 20,
    sensitive: true,
    unasked: 'old addresses concern who renames a notice',
    unshown: 'each is a page of its own, which leads here',
  },
  alias: {
    kind: 'names',
    maxItems: 20,
    identity: 'name',
    section: 'about',
    unshown: 'the search answers to them',
  },
  besoins: { kind: 'names', maxItems: 12, section: 'needs', unshown: 'the search answers to them' },
  installer: { kind: 'identifiers', among: appStores, section: 'where' },
  en_bref: { kind: 'answers', answers: briefAnswers, section: 'care' },
  verifie_le: {
    kind: 'date',
    unasked: 'who has checked the facts writes it, in the file',
  },
  corps: { kind: 'text', maxLength: 20_000, prose: true, section: 'about', first: true },
} as const satisfies Readonly<Record<string, Field>>;

/** Every field, its text included. */
export const fieldKeys = Object.keys(fields) as FieldKey[];

/** The keys of the front matter: all but the text under it. */
export const noticeKeys = fieldKeys.filter((key) => key !== 'corps');

/** What the forms ask of a notice. */
export const askedKeys = fieldsWhere(({ section }) => section !== undefined);

/** The row of a field, without what only its own row has. */
export function fieldOf(key: FieldKey): Field {
  return fields[key];
}

/** Whether a name is the one of a field. */
export function isFieldKey(key: unknown): key is FieldKey {
  return typeof key === 'string' && Object.hasOwn(fields, key);
}

/** Whether a name is a key of the front matter. */
export function isNoticeKey(key: unknown): key is NoticeKey {
  return isFieldKey(key) && key !== 'corps';
}

/** Whether a notice cannot do without this field. */
export function isRequired(key: unknown): boolean {
  return isFieldKey(key) && fieldOf(key).required === true;
}

/** The fields whose rows are such. */
export function fieldsWhere(test: (field: Field) => boolean): FieldKey[] {
  return fieldKeys.filter((key) => test(fieldOf(key)));
}

/** The fields of these kinds, as types know them. */
export function fieldsOfKind<Name extends Field['kind']>(...kinds: readonly Name[]): KeysOfKind<Name>[] {
  return fieldsWhere(({ kind }) => (kinds as readonly string[]).includes(kind)) as KeysOfKind<Name>[];
}

export type FieldRows = typeof fields;
export type FieldKey = keyof FieldRows;
export type NoticeKey = Exclude<FieldKey, 'corps'>;
export type RequiredKey = {
  [Key in NoticeKey]: FieldRows[Key] extends { required: true } ? Key : never;
}[NoticeKey];
type KeysOfKind<Name> = { [Key in FieldKey]: FieldRows[Key]['kind'] extends Name ? Key : never }[FieldKey];

/** What a field holds, by its row. */
export type ValueOf<Row> = Row extends { kind: 'codes' | 'choice'; among: readonly (infer Code)[] }
  ? Row extends { kind: 'codes' }
    ? Code[]
    : Code
  : Row extends { kind: 'codes' | 'names' | 'paths' }
    ? string[]
    : Row extends { kind: 'number' }
      ? number
      : Row extends { kind: 'flag' }
        ? boolean
        : Row extends { kind: 'logo' }
          ? { src: string }
          : Row extends { kind: 'identifiers'; among: readonly (infer Place extends string)[] }
            ? Partial<Record<Place, string | undefined>>
            : Row extends { kind: 'answers'; answers: infer Answers extends AnswersOf }
              ? { -readonly [Question in keyof Answers]?: Answers[Question][number] | undefined }
              : string;

type AnswersOf = Readonly<Record<string, readonly string[]>>;

/** The lists of `content/`, and those of the world, that a code or a name is looked for in. */
export type ListName = 'licences' | 'languages' | 'tags' | 'attentions' | 'alternatives';

/** What the row of each kind has to say. */
export interface KindParameters {
  /** What it is called: one line, with a letter or a digit. */
  name: object;
  /** One sentence without markup. */
  sentence: { maxLength: number };
  /** A web address; `pattern`, `host` and how it may `start` when only one site will do, which then answers over https. */
  address: { host?: string; start?: string; pattern?: RegExp };
  logo: object;
  /** Several values of a closed list: one of ours (`among`), or another one. */
  codes: { maxItems: number } & ({ among: readonly string[] } | { list: ListName });
  /** Several names, as people write them. */
  names: { maxItems: number; list?: ListName };
  identifier: { maxLength: number; pattern: RegExp };
  number: { maximum: number };
  flag: object;
  choice: { among: readonly string[] };
  /** The file name of a notice. */
  slug: object;
  date: object;
  /** Paths of this site. */
  paths: { maxItems: number };
  /** One identifier for each of several places. */
  identifiers: { among: readonly string[] };
  /** One answer to each of several questions. */
  answers: { answers: AnswersOf };
  /** Markdown, under the front matter. */
  text: { maxLength: number };
}

export type KindName = keyof KindParameters;

interface FieldTraits {
  required?: true;
  /** By what a software is recognised. */
  identity?: 'name' | 'address';
  /** It promotes a notice, retires it or moves its addresses: never taken from a stranger without a look. */
  sensitive?: true;
  /** Sentences someone wrote: they may be in another language, or hold what is private. */
  prose?: true;
  /** Why the page of a notice does not show it. */
  unshown?: string;
}

/** Where the forms ask for it, before the others of its section or not; or why they do not. */
type Asked =
  | { section: SectionName; first?: true; unasked?: undefined }
  | { unasked: string; section?: undefined; first?: undefined };

/** Sections of the forms, in order. */
export const sectionNames = ['essential', 'needs', 'where', 'about', 'links', 'care', 'reviewers'] as const;
export type SectionName = (typeof sectionNames)[number];

type FieldOf<Name extends KindName> = { kind: Name } & KindParameters[Name] & FieldTraits & Asked;

export type Field<Name extends KindName = KindName> = { [Each in Name]: FieldOf<Each> }[Name];
