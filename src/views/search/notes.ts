import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { notesKey, type NotesFile } from '#domain/search/index-format.ts';
import type { Alternative } from '#domain/vocabulary.ts';

/** What is told of what was named: products, refusals, wishes. One who names one needs few others. */
export function notesFiles({ vocabulary }: Catalogue, products: readonly Alternative[]): [string, Notes][] {
  const files = new Map<string, Notes>();
  const fileOf = (name: string) => {
    const file = `notes-${notesKey(name)}`;
    const notes = files.get(file) ?? { products: {}, refusals: {}, wishes: {} };
    files.set(file, notes);
    return notes;
  };
  for (const [number, { nom, pourquoi }] of products.entries())
    if (pourquoi !== undefined) fileOf(nom).products[number] = pourquoi;
  for (const [number, { nom, slug, motif }] of vocabulary.refusals.entries())
    fileOf(nom).refusals[number] = [slug, motif];
  for (const [number, { nom, pourquoi }] of vocabulary.wishes.entries())
    fileOf(nom).wishes[number] = pourquoi;
  return [...files];
}

type Notes = Omit<NotesFile, 'v'>;
