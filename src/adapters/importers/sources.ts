import type { Vocabulary } from '#domain/vocabulary.ts';
import { parseAppstream, readAppstream } from './appstream.ts';
import { parseAwesomeSelfhosted, readAwesomeSelfhosted } from './awesome-selfhosted.ts';
import type { ParsedRecord, Unreadable } from './candidate.ts';
import { framalibreRoot, parseFramalibre, readFramalibre } from './framalibre.ts';
import { parsePubliccode, readPubliccode } from './publiccode.ts';

/** The sources of notices, each a reader of files joined to its pure `parse`. */
export const noticeSources = {
  framalibre: source(readFramalibre, parseFramalibre),
  'awesome-selfhosted': source(readAwesomeSelfhosted, parseAwesomeSelfhosted),
  appstream: source(readAppstream, parseAppstream),
  publiccode: source(readPubliccode, parsePubliccode),
} as const satisfies Record<string, NoticeSource>;

/** The folder that a candidate’s logo path starts from. */
export function logoRoot(name: NoticeSourceName, path: string): Promise<string> {
  return name === 'framalibre' ? framalibreRoot(path) : Promise.resolve(path);
}

/** Reads and parses one record after the other, so that a huge source never stands in memory. */
function source<Foreign extends object>(
  read: (path: string) => AsyncIterable<Foreign | Unreadable>,
  parse: (record: Foreign, vocabulary: Vocabulary) => ParsedRecord,
): NoticeSource {
  return async function* (path, vocabulary) {
    for await (const record of read(path)) yield 'reason' in record ? record : parse(record, vocabulary);
  };
}

export type NoticeSourceName = keyof typeof noticeSources;
type NoticeSource = (path: string, vocabulary: Vocabulary) => AsyncIterable<ParsedRecord>;
