import { z } from 'zod';
import { line, slug } from '#domain/primitives.ts';

const wordsOfSource = z.record(line(100), z.array(slug).min(1).max(12));

/** `import.yaml`: the tags that each catalogue’s own words for a subject mean here; those that mean none are not there. */
export const foreignSubjectsSchema = z
  .strictObject({
    appstream: wordsOfSource,
    'awesome-selfhosted': wordsOfSource,
    framalibre: wordsOfSource,
    publiccode: wordsOfSource,
  })
  .partial();

/** The tags that some words of a catalogue mean, and the words that mean none: `constructor` and its like are words too. */
export function tagsOfSubjects(
  table: Readonly<Record<string, readonly string[]>> = {},
  subjects: readonly string[],
): { tags: string[]; unknown: string[] } {
  const isKnown = (subject: string) => Object.hasOwn(table, subject);
  return {
    tags: [...new Set(subjects.filter(isKnown).flatMap((subject) => table[subject] ?? []))],
    unknown: subjects.filter((subject) => !isKnown(subject)),
  };
}

export type ForeignSubjects = z.output<typeof foreignSubjectsSchema>;
