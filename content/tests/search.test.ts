import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#adapters/content-files/read-content.ts';
import { search } from '#domain/search/search.ts';
import { wholeIndex } from '../../test/whole-index.ts';
import { judge } from '../../bench/judge.ts';
import { formerKinds, nonsenseQueries, readQueries } from '../../bench/queries.ts';

const queries = await readQueries();
const { catalogue } = await readContent('content');
const index = wholeIndex(catalogue);
const answer = (query: string) =>
  search(index, query).hits.flatMap(({ number }) => index.names.get(number)?.slug ?? []);

// The full-text search needs a program of its own: search.service.test.ts asks it too.
describe('the search by names, products and needs, in the project’s own content', () => {
  const former = queries.filter(
    ({ kind, none }) => !none && kind !== 'text' && formerKinds.some((one) => one === kind),
  );
  const found = former.map((query) => judge(query, { slugs: answer(query.q) }, catalogue));

  it('is measured on 600 queries or more, 60 of them names with a slip', () => {
    expect(queries.length).toBeGreaterThanOrEqual(600);
    expect(queries.filter(({ kind }) => kind === 'typo').length).toBeGreaterThanOrEqual(60);
  });

  it('expects notices that exist', () => {
    const unknown = queries
      .flatMap(({ any = [], all = [], not = [] }) => [...any, ...all, ...not])
      .filter((slug) => !catalogue.bySlug.has(slug));
    expect(unknown).toEqual([]);
  });

  it('finds what was meant among the first three, 95 times in 100 or more', () => {
    const missed = found.filter(({ third }) => !third).map(({ query }) => query.q);
    expect(missed.length / found.length, missed.join(', ')).toBeLessThanOrEqual(0.05);
  });

  it('leaves empty-handed 2 times in 100 or less', () => {
    expect(found.filter(({ empty }) => empty).length / found.length).toBeLessThanOrEqual(0.02);
  });

  it('answers no nonsense', () => {
    const nonsense = [...queries.filter(({ none }) => none), ...nonsenseQueries()];
    expect(nonsense.filter(({ q }) => answer(q).length > 0).map(({ q }) => q)).toEqual([]);
  });

  it.each(['micro-entreprise', 'tout-petits', 'e-book', 'géo-localisation', 'vidéo-conférence'])(
    'answers « %s » as it does in one piece',
    (hyphenated) => {
      const joined = answer(hyphenated.replace('-', ''));
      expect(joined.length).toBeGreaterThan(0);
      expect(answer(hyphenated)).toEqual(joined);
    },
  );

  it('finds every notice by its own name, first', () => {
    const lost = catalogue.notices
      .filter(({ slug, notice }) => answer(notice.nom)[0] !== slug)
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
