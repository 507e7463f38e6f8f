import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { parseForeignYaml, YamlError } from '#adapters/content-files/yaml.ts';
import { tagsOfSubjects } from '#domain/import/foreign-subjects.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { tImport } from '#words/import.ts';
import { usedInBrowser } from './awesome-selfhosted-tags.ts';
import { notesOf, type ParsedRecord, type Unreadable } from './candidate.ts';
import { listForeignFiles, readForeignText } from './foreign-files.ts';
import { chooseLicences } from './licence-terms.ts';
import { readYamlRecord, type YamlRecord } from './read-yaml-record.ts';
import { asObject, asText, asTexts } from './foreign-values.ts';

/**
 * Reads a folder in the format of awesome-selfhosted-data (or its `software` folder, or one file of it), one record
 * at a time. What cannot be read is given as such.
 */
export async function* readAwesomeSelfhosted(path: string): AsyncGenerator<AwesomeRecord | Unreadable> {
  const nonFree = await readNonFreeLicences(path);
  const software = join(path, 'software');
  const folder = await stat(software).then(
    (stats) => (stats.isDirectory() ? software : path),
    () => path,
  );
  for (const file of await listForeignFiles(folder, (name) => /\.ya?ml$/.test(name))) {
    const read = await readYamlRecord(file, recordMaxBytes);
    yield 'reason' in read ? read : { ...read, nonFree };
  }
}

/**
 * What awesome-selfhosted says of a software as a candidate: name, addresses, licences, subjects. Its sentences are in English and
 * under CC BY-SA 3.0, so they stay where they are.
 */
export function parseAwesomeSelfhosted(
  { record, raw, nonFree }: AwesomeRecord,
  { licences, foreignSubjects }: Vocabulary,
): ParsedRecord {
  const nom = asText(raw.name);
  if (nom === undefined) return { record, reason: 'nom-absent' };
  const written = asTexts(raw.licenses);
  const refused = written.find((licence) => nonFree.has(licence));
  if (refused !== undefined) return { record, nom, reason: 'licence-non-libre', detail: refused };
  const choice = chooseLicences(written, licences);
  if (!choice.ok) return { record, nom, reason: choice.reason, detail: choice.detail ?? '' };
  const subjects = asTexts(raw.tags);
  const { tags, unknown } = tagsOfSubjects(foreignSubjects?.['awesome-selfhosted'], subjects);
  const archived = raw.archived === true;
  return {
    record,
    notice: {
      nom,
      site_web: asText(raw.website_url) ?? asText(raw.source_code_url),
      depot: asText(raw.source_code_url),
      licences: choice.ids,
      plateformes: subjects.some((subject) => usedInBrowser.has(subject))
        ? ['auto-hebergement', 'web']
        : ['auto-hebergement'],
      tags,
      etat: archived ? 'abandonne' : undefined,
    },
    corps: archived ? tImport('body.archived') : '',
    otherNames: [record.replace(/\.ya?ml$/, '')],
    notes: [...choice.notes, ...notesOf('mot-clef-inconnu', unknown)],
  };
}

/** The folder’s own word on what is not free; our list of licences judges the rest. */
async function readNonFreeLicences(path: string): Promise<ReadonlySet<string>> {
  const file = { path: join(path, 'licenses-nonfree.yml'), record: 'licenses-nonfree.yml' };
  const text = await readForeignText(file, recordMaxBytes);
  if (typeof text === 'string') {
    try {
      const list = parseForeignYaml(text);
      return new Set(
        (Array.isArray(list) ? list : []).flatMap((item) => asText(asObject(item)?.identifier) ?? []),
      );
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
    }
  }
  return new Set();
}

const recordMaxBytes = 256 * 1024;

export interface AwesomeRecord extends YamlRecord {
  /** Licences the folder itself calls non-free. */
  nonFree: ReadonlySet<string>;
}
