import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#adapters/content-files/read-content.ts';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import type { NamesFile, NeedsFile, TextFile } from '#domain/search/index-format.ts';
import { createSearchIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { searchFiles } from '#views/search-index.ts';

interface Query {
  q: string;
  kind: string;
  any?: string[];
  all?: string[];
  none?: true;
}

const queries = parseYaml(readFileSync('bench/queries.yaml', 'utf8')) as Query[];
const { catalogue } = await readContent('content');
const index = createSearchIndex();
for (const [name, file] of searchFiles(catalogue)) {
  if (name === 'names') index.addNames(file as NamesFile);
  else if (name === 'needs') index.addNeeds(file as NeedsFile);
  else if (name.startsWith('text-')) index.addText(name.slice('text-'.length), file as TextFile);
}
const top = (query: string) =>
  search(index, query)
    .hits.slice(0, 3)
    .map(({ number }) => index.names.get(number)?.slug ?? '');

describe('the search in the project’s own content', () => {
  const real = queries.filter(({ none }) => !none);

  it('is measured on 150 queries or more, 60 of them names with a slip', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(queries.filter(({ kind }) => kind === 'typo').length).toBeGreaterThanOrEqual(60);
  });

  it('expects notices that exist', () => {
    const unknown = real
      .flatMap(({ any = [], all = [] }) => [...any, ...all])
      .filter((slug) => !catalogue.bySlug.has(slug));
    expect(unknown).toEqual([]);
  });

  it('finds what was meant among the first three, 95 times in 100 or more', () => {
    const missed = real.filter(({ q, any, all }) => {
      const first = top(q);
      return !(all ? all.every((slug) => first.includes(slug)) : any?.some((slug) => first.includes(slug)));
    });
    expect(missed.length / real.length, missed.map(({ q }) => q).join(', ')).toBeLessThanOrEqual(0.05);
  });

  it('leaves empty-handed 2 times in 100 or less', () => {
    expect(real.filter(({ q }) => top(q).length === 0).length / real.length).toBeLessThanOrEqual(0.02);
  });

  it('answers no nonsense', () => {
    expect(queries.filter(({ q, none }) => none && top(q).length > 0).map(({ q }) => q)).toEqual([]);
  });

  it('finds every notice by its own name, first', () => {
    const lost = catalogue.notices
      .filter(({ slug, notice }) => top(notice.nom)[0] !== slug)
      .map(({ slug }) => slug);
    expect(lost).toEqual([]);
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => search(index, text)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
