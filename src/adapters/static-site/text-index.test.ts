import { describe, expect, it } from 'vitest';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { sampleEntry, sampleVocabulary } from '../../../test/sample.ts';
import { startTextIndex } from './text-index.ts';

const catalogueOf = (corps: string): Catalogue =>
  createCatalogue([{ ...sampleEntry('gimp', { nom: 'GIMP' }), corps }], sampleVocabulary());

/** What a build makes of the index, beside what the one before left. */
async function make(catalogue: Catalogue, former?: Made, shared = 'le même code'): Promise<Made> {
  let keys = new Map<string, string>();
  const made: string[] = [];
  const files = new Map(former?.made.map((path) => [path, '']));
  const give = startTextIndex(catalogue, {
    ready: Promise.resolve(),
    shared,
    record: former && { files, keys: former.keys },
  });
  await give({
    keep(name, paths, key) {
      keys = new Map([[name, key]]);
      return paths.length > 0 && former?.keys.get(name) === key;
    },
    write(path) {
      made.push(path);
    },
  });
  return { keys, made };
}

describe('the full-text index of a site', () => {
  it('is the one of before as long as no record of it changed', async () => {
    const first = await make(catalogueOf('Retoucher une image.'));
    expect(first.made).toContain('pagefind/pagefind.js');
    expect((await make(catalogueOf('Retoucher une image.'), first)).made).toEqual([]);
    expect((await make(catalogueOf('Une image : retoucher !'), first)).made).not.toEqual([]);
    expect((await make(catalogueOf('Retoucher une photo.'), first)).made).toContain('pagefind/ids.json');
    expect((await make(catalogueOf('Retoucher une image.'), first, 'un autre')).made).not.toEqual([]);
  });
});

interface Made {
  keys: ReadonlyMap<string, string>;
  /** The files that were made. */
  made: readonly string[];
}
