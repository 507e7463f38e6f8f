import { tagsOfSubjects } from '#domain/import/foreign-subjects.ts';
import { trimEndOf } from '#domain/text.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { notesOf, type ParsedRecord, type Unreadable } from './candidate.ts';
import { decodeForeign, listForeignFiles } from './foreign-files.ts';
import {
  asAlias,
  asObject,
  asText,
  asTexts,
  asWritten,
  frenchOf,
  type ForeignObject,
} from './foreign-values.ts';
import { readMaybeGzip } from './gzip.ts';
import { decodeMarkup, htmlToMarkdown } from './html-to-markdown.ts';
import { chooseLicences } from './licence-terms.ts';
import { parseYamlRecord, type YamlRecord } from './read-yaml-record.ts';
import { splitYamlDocuments, type YamlDocument } from './yaml-documents.ts';

/**
 * Reads DEP-11 streams, plain or gzip, one document at a time whatever their size.
 * @see https://wiki.debian.org/DEP-11
 */
export async function* readAppstream(path: string): AsyncGenerator<AppstreamRecord | Unreadable> {
  for (const file of await listForeignFiles(path, (name) => /\.ya?ml(?:\.gz)?$/.test(name))) {
    const damaged: string[] = [];
    const documents = splitYamlDocuments(
      readMaybeGzip(file.path, (reason) => damaged.push(reason)),
      documentMaxBytes,
    );
    // One document is held back: the last one of a cut archive is cut too, and must not come in by half.
    let last: AppstreamRecord | Unreadable | undefined;
    for await (const document of documents) {
      if (last !== undefined) yield last;
      last = readDocument(document, file.record);
    }
    if (last !== undefined)
      yield damaged.length === 0 ? last : { record: last.record, reason: 'archive-tronquee' };
    for (const detail of damaged) yield { record: file.record, reason: 'archive-tronquee', detail };
  }
}

/** A desktop application of a DEP-11 catalogue as a candidate; of its sentences, only the French ones. */
export function parseAppstream(
  { record, raw }: AppstreamRecord,
  { licences, foreignSubjects }: Vocabulary,
): ParsedRecord {
  const french = asMarkupText(frenchOf(raw.Name));
  const nom = asMarkupText(asObject(raw.Name)?.C) ?? french;
  const type = asText(raw.Type) ?? '';
  const named = { record, ...(nom === undefined ? {} : { nom }) };
  if (type !== 'desktop-application') return { ...named, reason: 'autre-type', detail: type };
  if (nom === undefined) return { record, reason: 'nom-absent' };
  const choice = chooseLicences(asTexts(raw.ProjectLicense), licences);
  if (!choice.ok) return { ...named, reason: choice.reason, detail: choice.detail ?? '' };
  const address = asObject(raw.Url) ?? {};
  const { tags, unknown } = toTags(foreignSubjects?.appstream, asTexts(raw.Categories));
  return {
    record,
    notice: {
      nom,
      description_courte: toSentence(asMarkupText(frenchOf(raw.Summary))),
      site_web: asText(address.homepage),
      depot: asText(address['vcs-browser']),
      licences: choice.ids,
      plateformes: ['gnu-linux'],
      langues: toLanguages(raw.Languages),
      tags,
      createurices: asTexts(developer(raw)),
      alias: asAlias(nom, french),
    },
    corps: htmlToMarkdown(asWritten(frenchOf(raw.Description))),
    otherNames: [asText(raw.Package) ?? '', record],
    notes: [...choice.notes, ...notesOf('mot-clef-inconnu', unknown)],
  };
}

function readDocument(
  { bytes, whole, index }: YamlDocument,
  file: string,
): AppstreamRecord | Unreadable | undefined {
  const id = /^ID: *['"]?([^'"\n]{1,200})/m.exec(bytes.toString('utf8', 0, 65_536))?.[1]?.trim();
  const record = id ?? `${file} #${index}`;
  if (!whole) return { record, reason: 'trop-gros', detail: `${documentMaxBytes}` };
  const text = decodeForeign(bytes, record);
  if (typeof text !== 'string') return text;
  // What stands before the first document is for the reader of YAML alone.
  if (/^%YAML [\d.]+\s*$/.test(text)) return undefined;
  const read = parseYamlRecord(text, record);
  if ('reason' in read) return text.trim() === '' ? undefined : read;
  // The first document describes the catalogue itself.
  return read.raw.File === 'DEP-11' ? undefined : read;
}

/** The tags of the precise categories, or of the broad ones when there is no other. */
function toTags(
  table: Readonly<Record<string, readonly string[]>> | undefined,
  categories: readonly string[],
): { tags: string[]; unknown: readonly string[] } {
  const names = categories.map((name) => trimEndOf(name, ';'));
  const precise = tagsOfSubjects(
    table,
    names.filter((name) => !broadCategories.has(name)),
  );
  const { tags } = precise.tags.length > 0 ? precise : tagsOfSubjects(table, names);
  return { tags, unknown: tags.length > 0 ? [] : names };
}

/**
 * Main categories of freedesktop menus, which say little beside another one of the same record.
 * @see https://specifications.freedesktop.org/menu-spec/latest/category-registry.html
 */
const broadCategories: ReadonlySet<string> = new Set([
  'AudioVideo',
  'Audio',
  'Video',
  'Education',
  'Graphics',
  'Network',
  'Office',
  'Science',
  'Settings',
  'System',
  'Utility',
]);

/** Languages at least half translated. */
function toLanguages(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [];
  return list.flatMap((item: unknown) => {
    const { locale, percentage } = asObject(item) ?? {};
    return typeof locale === 'string' && Number(percentage) >= 50 ? (toLanguageTag(locale) ?? []) : [];
  });
}

/** `pt_BR` → `pt-BR`, `sr@latin` → `sr-Latn`; `C` is no language. */
function toLanguageTag(locale: string): string | undefined {
  if (/^C$/i.test(locale)) return undefined;
  const tag = (locale.split('.', 1)[0] ?? '').replace('@latin', '-Latn').replace('@cyrillic', '-Cyrl');
  return tag.replaceAll('_', '-').replace('@', '-');
}

/** `DeveloperName` is a text by language; newer catalogues have `Developer: { name: … }`. */
function developer(raw: ForeignObject): unknown {
  const names = asObject(raw.DeveloperName) ?? asObject(asObject(raw.Developer)?.name) ?? {};
  const name = asMarkupText(frenchOf(names)) ?? asMarkupText(names.C);
  return name === undefined || name.length > 100 ? undefined : name;
}

/** A text of the catalogue, which was XML: entities are left in it. */
function asMarkupText(value: unknown): string | undefined {
  return typeof value === 'string' ? asText(decodeMarkup(value)) : asText(value);
}

/** A summary as one sentence of ours: it ends with a full stop. */
function toSentence(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 199) return undefined;
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

const documentMaxBytes = 2 * 1024 * 1024;

/** Its `record` is the component’s ID. */
export type AppstreamRecord = YamlRecord;
