import { expect, it } from 'vitest';
import { kinds } from '#domain/search/best.ts';
import { createSearchIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import type { Answer } from './answer.ts';
import { statusSentence } from './messages.ts';

/** What the status line says of one notice that answers a query, by its text or otherwise. */
function said(query: string, kind: number): string {
  const outcome = search(createSearchIndex(), query);
  const hits = [{ number: 0, kind, score: 0, term: undefined }];
  const answer: Answer = {
    ...outcome,
    way: 'asked',
    hits,
    complete: true,
    texts: 'searched',
    lacking: false,
  };
  return statusSentence(answer, query, hits.length, []);
}

it('says of what texts alone answer that the answer may be elsewhere', () => {
  expect(said('mots croisés', kinds.text)).toContain('dans des textes seulement');
  expect(said('mots croisés', kinds.words)).not.toContain('textes');
  expect(said('croisés', kinds.text)).toContain('textes');
  expect(said('croisés', kinds.name)).not.toContain('textes');
});
