import { describe, expect, it } from 'vitest';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { sampleEntry, sampleVocabulary } from '../../../test/sample.ts';
import { writeTextIndex } from './write-text-index.ts';

const catalogueOf = (corps: string): Catalogue =>
  createCatalogue([{ ...sampleEntry('gimp', { nom: 'GIMP' }), corps }], sampleVocabulary());

/** What a build makes of the index, beside what the one before left. */
async function make(catalogue: Catalogue, left: ReadonlyMap<string, string>, shared = 'le même code') {
  const keys = new Map<string, string>();
  const made: string[] = [];
  const keep = (path: string, key: string) => {
    keys.set(path, key);
    return left.get(path) === key;
  };
  const files = new Map([...left.keys()].map((path) => [path, '']));
  await writeTextIndex(
    catalogue,
    {
      keep,
      make(path, key) {
        if (key === undefined || !keep(path, key)) made.push(path);
      },
    },
    { ready: Promise.resolve(), shared, before: files },
  );
  return { keys, made };
}

describe('the full-text index of a site', () => {
  it('is the one of before as long as no record of it changed', async () => {
    const first = await make(catalogueOf('Retoucher une image.'), new Map());
    expect(first.made).toContain('pagefind/pagefind.js');
    expect((await make(catalogueOf('Retoucher une image.'), first.keys)).made).toEqual([]);
    expect((await make(catalogueOf('Une image : retoucher !'), first.keys)).made).not.toEqual([]);
    expect((await make(catalogueOf('Retoucher une photo.'), first.keys)).made).toContain('pagefind/ids.json');
    expect((await make(catalogueOf('Retoucher une image.'), first.keys, 'un autre')).made).not.toEqual([]);
  });
});
