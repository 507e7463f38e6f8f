import { tagsOfSubjects } from '#domain/import/foreign-subjects.ts';
import type { Platform } from '#domain/notice/platforms.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { tImport } from '#words/import.ts';
import { notesOf, type ImportNote, type ParsedRecord, type Unreadable } from './candidate.ts';
import { listForeignFiles } from './foreign-files.ts';
import {
  asAlias,
  asObject,
  asText,
  asTexts,
  asWritten,
  frenchOf,
  lookUp,
  type ForeignObject,
} from './foreign-values.ts';
import { readYamlRecord, type YamlRecord } from './read-yaml-record.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { chooseLicences } from './licence-terms.ts';

/** Reads one `publiccode.yml`, or every YAML file of a folder and its folders that is one. */
export async function* readPubliccode(path: string): AsyncGenerator<PubliccodeRecord | Unreadable> {
  for (const file of await listForeignFiles(path, (name) => /\.ya?ml$/i.test(name), { deep: true })) {
    yield await readYamlRecord(file, recordMaxBytes);
  }
}

/**
 * publiccode.yml, version 0 and later, as a candidate: French sentences only, and never the people to contact.
 * @see https://yml.publiccode.tools/schema.core.html
 */
export function parsePubliccode(
  { record, raw }: PubliccodeRecord,
  { licences, foreignSubjects }: Vocabulary,
): ParsedRecord {
  const nom = asText(raw.name);
  if (nom === undefined) return { record, reason: 'nom-absent' };
  const legal = asObject(raw.legal) ?? {};
  const choice = chooseLicences(asTexts(legal.license), licences);
  if (!choice.ok) return { record, nom, reason: choice.reason, detail: choice.detail ?? '' };
  const french = asObject(frenchOf(raw.description)) ?? {};
  const body = cleanMarkdown(asWritten(french.longDescription));
  const obsolete = asText(raw.developmentStatus) === 'obsolete';
  const platforms = toPlatforms(asTexts(raw.platforms));
  const subjects = [...asTexts(raw.categories), ...asTexts(raw.tags)];
  const { tags, unknown } = tagsOfSubjects(foreignSubjects?.publiccode, subjects);
  return {
    record,
    notice: {
      nom,
      description_courte: asText(french.shortDescription),
      site_web: asText(raw.landingURL),
      depot: asText(raw.url),
      licences: choice.ids,
      plateformes: platforms.known,
      langues: asTexts(asObject(raw.localisation)?.availableLanguages),
      tags,
      createurices: owner(raw, legal),
      etat: obsolete ? 'abandonne' : undefined,
      alias: asAlias(nom, asText(french.localisedName)),
    },
    corps: [obsolete ? tImport('body.obsolete') : '', body.corps].filter(Boolean).join('\n\n'),
    otherNames: [asWritten(raw.url).split('/').at(-1) ?? '', record.split(/[\\/]/).at(-2) ?? ''],
    notes: [...choice.notes, ...body.notes, ...platforms.notes, ...notesOf('mot-clef-inconnu', unknown)],
  };
}

function toPlatforms(names: readonly string[]): { known: Platform[]; notes: ImportNote[] } {
  return {
    known: [...new Set(names.flatMap((name) => lookUp(platformNames, name.toLowerCase()) ?? []))],
    notes: notesOf(
      'plateforme-inconnue',
      names.filter((name) => !Object.hasOwn(platformNames, name.toLowerCase())),
    ),
  };
}

const platformNames: Readonly<Record<string, Platform>> = {
  web: 'web',
  linux: 'gnu-linux',
  windows: 'windows',
  mac: 'macos',
  macos: 'macos',
  android: 'android',
  ios: 'ios',
  bsd: 'bsd',
};

/** The organisation that owns or publishes the code. */
function owner(raw: ForeignObject, legal: ForeignObject): string[] {
  const name =
    asText(legal.mainCopyrightOwner) ?? asText(asObject(raw.organisation)?.name) ?? asText(legal.repoOwner);
  return name === undefined || name.length > 100 || name.includes('@') ? [] : [name];
}

const recordMaxBytes = 512 * 1024;

export type PubliccodeRecord = YamlRecord;
